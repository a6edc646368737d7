/** Two wires joined in one process, for tests and for the command line. As asynchronous as the real ones. */
import { textWire } from './text-wire.ts';
import type { TextWire } from './text-wire.ts';
import type { Wire } from './wire.ts';

export function memoryWires(): [Wire, Wire] {
  const left: TextWire = textWire({ send: (text) => queueMicrotask(() => right.receive(text)), close: () => queueMicrotask(() => right.ended()) });
  const right: TextWire = textWire({ send: (text) => queueMicrotask(() => left.receive(text)), close: () => queueMicrotask(() => left.ended()) });
  return [left.wire, right.wire];
}
