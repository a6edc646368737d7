/** The commands over an engine with the shipped models, for tests that hold their answers to the described shapes. */
import { resolve } from 'node:path';
import { engine as contract } from '../../contract/engine.ts';
import { connect } from '../../rpc/connect.ts';
import { memoryWires } from '../../rpc/memory-wire.ts';
import { serve } from '../../rpc/serve.ts';
import { createEngine } from '../engine/create-engine.ts';
import { readArguments } from './arguments.ts';
import { commandOf } from './commands.ts';

export interface Commands {
  /** `words` as typed behind the program's name, one line in, its answer out. */
  readonly answer: (words: string, line: Record<string, unknown>) => Promise<Record<string, unknown>>;
  readonly close: () => Promise<void>;
}

export async function startCommands(): Promise<Commands> {
  const engine = await createEngine({ resources: resolve(import.meta.dirname, '../../../resources'), providers: ['cpu'] });
  await engine.ready;
  const [ours, theirs] = memoryWires();
  serve(theirs, contract, engine.handlers);
  const client = connect(ours, contract);
  return { answer: (words, line) => commandOf(readArguments(words.split(' ')), client)(line, new AbortController().signal), close: async () => engine.close() };
}
