/** Golden tensors: from JSON, and how far an answer lies from them. */
import type { Golden } from '../../contract/models.ts';
import type { Tensor, Tensors } from './tensor.ts';

type TensorJson = Golden['inputs'][string];

export function fromGolden(tensors: Readonly<Record<string, TensorJson>>): Tensors {
  return Object.fromEntries(Object.entries(tensors).map(([name, json]) => [name, tensorOf(json)]));
}

function tensorOf({ type, dims, data }: TensorJson): Tensor {
  switch (type) {
    case 'int64':
      return { type, dims, data: BigInt64Array.from(data, (value) => BigInt(Math.trunc(value))) };
    case 'int32':
      return { type, dims, data: Int32Array.from(data) };
    case 'float32':
      return { type, dims, data: Float32Array.from(data) };
    case 'bool':
      return { type, dims, data: Uint8Array.from(data) };
  }
}

/**
 * The largest difference of any element of `expected`, relative to that element where it is larger than 1. Infinity when an
 * output is missing, has another shape, or holds what is no number.
 */
export function largestDifference(answer: Tensors, expected: Tensors): number {
  let largest = 0;
  for (const [name, wanted] of Object.entries(expected)) {
    const given = answer[name];
    if (given === undefined || given.dims.length !== wanted.dims.length || given.dims.some((size, at) => size !== wanted.dims[at])) return Infinity;
    for (let at = 0; at < wanted.data.length; at++) {
      const target = Number(wanted.data[at]);
      const difference = Math.abs(Number(given.data[at]) - target) / Math.max(1, Math.abs(target));
      if (!(difference < Infinity)) return Infinity;
      if (difference > largest) largest = difference;
    }
  }
  return largest;
}
