/** Calls that arrive together are answered by one run: a graph over many rows costs little more than over one. */
import { toAppError } from '../../contract/errors.ts';

/** `run` answers in the order given, `most` at a time. Where it refuses bad input, each call is run by itself, so that one bad line costs only itself. */
export function gather<Input, Output>(run: (inputs: readonly Input[]) => Promise<readonly Output[]>, most = Number.POSITIVE_INFINITY): (input: Input) => Promise<Output> {
  interface Waiting {
    readonly input: Input;
    readonly resolve: (output: Output) => void;
    readonly reject: (reason: unknown) => void;
  }
  let waiting: Waiting[] = [];
  const answer = async (calls: readonly Waiting[]): Promise<void> => {
    try {
      const outputs = await run(calls.map(({ input }) => input));
      calls.forEach(({ resolve }, at) => resolve(outputs[at] as Output));
    } catch (thrown) {
      if (calls.length > 1 && toAppError(thrown).code === 'bad-input') for (const call of calls) await answer([call]);
      else for (const { reject } of calls) reject(thrown);
    }
  };
  return (input) =>
    new Promise((resolve, reject) => {
      waiting.push({ input, resolve, reject });
      if (waiting.length > 1) return;
      setImmediate(() => {
        const calls = waiting;
        waiting = [];
        for (let from = 0; from < calls.length; from += most) void answer(calls.slice(from, from + most));
      });
    });
}
