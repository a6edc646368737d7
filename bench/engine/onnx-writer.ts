/** Writes ONNX models from TypeScript: the few messages of onnx.proto that a transformer's graph needs. */

export interface Initializer {
  readonly name: string;
  readonly dims: readonly number[];
  readonly data: Float32Array | BigInt64Array;
}
export interface Node {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>;
  /** Attributes that are floats even when their value is whole. */
  readonly floats?: Readonly<Record<string, number>>;
}
interface Value {
  readonly name: string;
  readonly type: 'float32' | 'int64';
  /** A word names a free dimension. */
  readonly dims: readonly (number | string)[];
}
export interface Graph {
  readonly nodes: readonly Node[];
  readonly initializers: readonly Initializer[];
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
}

const ELEMENT = { float32: 1, int64: 7 } as const;
const ATTRIBUTE = { float: 1, int: 2, ints: 7 } as const;

/** The bytes of a ModelProto of the given operator set. */
export function writeModel(graph: Graph, opset = 20): Uint8Array {
  const body = [
    ...graph.nodes.map((node) => field(1, writeNode(node))),
    field(2, text('graph')),
    ...graph.initializers.map((item) => field(5, writeInitializer(item))),
    ...graph.inputs.map((value) => field(11, writeValue(value))),
    ...graph.outputs.map((value) => field(12, writeValue(value))),
  ];
  return Buffer.concat([whole(1, 9), field(7, Buffer.concat(body)), field(8, Buffer.concat([field(1, text('')), whole(2, opset)]))]);
}

function writeNode({ op, inputs, outputs, attributes = {}, floats = {} }: Node): Buffer {
  return Buffer.concat([
    ...inputs.map((name) => field(1, text(name))),
    ...outputs.map((name) => field(2, text(name))),
    field(4, text(op)),
    ...Object.entries(attributes).map(([name, value]) => {
      const numbers = typeof value === 'number' ? [whole(3, value), whole(20, ATTRIBUTE.int)] : [...value.map((one) => whole(8, one)), whole(20, ATTRIBUTE.ints)];
      return field(5, Buffer.concat([field(1, text(name)), ...numbers]));
    }),
    ...Object.entries(floats).map(([name, value]) => {
      const bits = Buffer.alloc(4);
      bits.writeFloatLE(value);
      return field(5, Buffer.concat([field(1, text(name)), key(2, 5), bits, whole(20, ATTRIBUTE.float)]));
    }),
  ]);
}

function writeInitializer({ name, dims, data }: Initializer): Buffer {
  const type = data instanceof Float32Array ? ELEMENT.float32 : ELEMENT.int64;
  return Buffer.concat([...dims.map((size) => whole(1, size)), whole(2, type), field(8, text(name)), field(9, Buffer.from(data.buffer, data.byteOffset, data.byteLength))]);
}

function writeValue({ name, type, dims }: Value): Buffer {
  const shape = Buffer.concat(dims.map((size) => field(1, typeof size === 'number' ? whole(1, size) : field(2, text(size)))));
  return Buffer.concat([field(1, text(name)), field(2, field(1, Buffer.concat([whole(1, ELEMENT[type]), field(2, shape)])))]);
}

const text = (value: string): Buffer => Buffer.from(value, 'utf8');
const key = (number: number, wire: number): Buffer => varint(BigInt(number * 8 + wire));
const whole = (number: number, value: number): Buffer => Buffer.concat([key(number, 0), varint(BigInt.asUintN(64, BigInt(value)))]);
const field = (number: number, bytes: Buffer): Buffer => Buffer.concat([key(number, 2), varint(BigInt(bytes.length)), bytes]);

function varint(value: bigint): Buffer {
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.push(Number(rest & 0x7fn) | (rest > 0x7fn ? 0x80 : 0));
    rest >>= 7n;
  } while (rest > 0n);
  return Buffer.from(bytes);
}
