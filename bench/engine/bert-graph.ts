/** A token classifier of BERT's shape with random weights: for speed, what they say is all the same. */
import type { Graph, Initializer, Node } from './onnx-writer.ts';

export interface BertShape {
  readonly layers: number;
  readonly width: number;
  readonly heads: number;
  readonly vocabulary: number;
  readonly labels: number;
  readonly positions: number;
}

/** Multiplications and additions of one window of `tokens`, embeddings and norms left out. */
export function flopsOf({ layers, width, labels }: BertShape, tokens: number): number {
  const products = 4 * width * width + 8 * width * width; // projections, and a feed-forward of four times the width
  const attention = 2 * tokens * width;
  return tokens * (2 * layers * (products + attention) + 2 * width * labels);
}

/** Inputs input_ids and attention_mask [batch, time], output logits [batch, time, labels]; the names of DistilBERT's export. */
export function bertGraph(shape: BertShape, seed = 7): Graph {
  const { layers, width, heads, vocabulary, labels, positions } = shape;
  const random = generator(seed);
  const nodes: Node[] = [];
  const initializers: Initializer[] = [];
  let count = 0;

  const constant = (name: string, dims: number[], data: Float32Array | BigInt64Array): string => {
    initializers.push({ name, dims, data });
    return name;
  };
  const weights = (name: string, ...dims: number[]): string => {
    const data = new Float32Array(dims.reduce((product, size) => product * size, 1));
    const scale = Math.sqrt(3 / (dims.at(-2) ?? 1)); // of a uniform variable, so that values keep their size through the layers
    for (let at = 0; at < data.length; at++) data[at] = (random() * 2 - 1) * scale;
    return constant(name, dims, data);
  };
  const whole = (name: string, ...values: number[]): string => constant(name, [values.length], BigInt64Array.from(values, BigInt));
  const node = (op: string, inputs: string[], attributes: Node['attributes'] = {}, floats: Node['floats'] = {}): string => {
    const output = `${op}_${count++}`;
    nodes.push({ op, inputs, outputs: [output], attributes, floats });
    return output;
  };
  const dense = (name: string, input: string, from: number, to: number): string => node('Add', [node('MatMul', [input, weights(`${name}.weight`, from, to)]), constant(`${name}.bias`, [to], new Float32Array(to))]);
  const norm = (name: string, input: string): string =>
    node('LayerNormalization', [input, constant(`${name}.scale`, [width], new Float32Array(width).fill(1)), constant(`${name}.bias`, [width], new Float32Array(width))], { axis: -1 }, { epsilon: 1e-12 });

  const zero = whole('zero', 0);
  const one = whole('one', 1);
  const split = whole('split', 0, 0, heads, width / heads);
  const join = whole('join', 0, 0, width);
  const time = node('Slice', [node('Shape', ['input_ids']), one, whole('two', 2)]);
  const place = node('Slice', [weights('positions', positions, width), zero, time]);
  let state = norm('embeddings', node('Add', [node('Gather', [weights('words', vocabulary, width), 'input_ids']), place]));
  const kept = node('Unsqueeze', [node('Cast', ['attention_mask'], { to: 1 }), whole('inner', 1, 2)]);
  const mask = node('Mul', [node('Sub', [constant('unit', [1], Float32Array.of(1)), kept]), constant('far', [1], Float32Array.of(-1e4))]);
  const scale = constant('scale', [1], Float32Array.of(1 / Math.sqrt(width / heads)));

  for (let layer = 0; layer < layers; layer++) {
    const at = `layer.${layer}`;
    const head = (name: string, perm: number[]): string => node('Transpose', [node('Reshape', [dense(`${at}.${name}`, state, width, width), split])], { perm });
    const scores = node('Add', [node('Mul', [node('MatMul', [head('query', [0, 2, 1, 3]), head('key', [0, 2, 3, 1])]), scale]), mask]);
    const seen = node('MatMul', [node('Softmax', [scores], { axis: -1 }), head('value', [0, 2, 1, 3])]);
    const joined = node('Reshape', [node('Transpose', [seen], { perm: [0, 2, 1, 3] }), join]);
    state = norm(`${at}.attention`, node('Add', [dense(`${at}.output`, joined, width, width), state]));
    const inner = node('Gelu', [dense(`${at}.inner`, state, width, 4 * width)]);
    state = norm(`${at}.final`, node('Add', [dense(`${at}.outer`, inner, 4 * width, width), state]));
  }
  const logits = dense('classifier', state, width, labels);
  nodes.push({ op: 'Identity', inputs: [logits], outputs: ['logits'] });
  return {
    nodes,
    initializers,
    inputs: [{ name: 'input_ids', type: 'int64', dims: ['batch', 'time'] }, { name: 'attention_mask', type: 'int64', dims: ['batch', 'time'] }],
    outputs: [{ name: 'logits', type: 'float32', dims: ['batch', 'time', labels] }],
  };
}

/** Marsaglia's xorshift: the same numbers everywhere, between 0 and 1. */
function generator(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
