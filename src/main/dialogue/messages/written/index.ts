/** The patients' messages that we wrote: two lists of lots, the rules and the model were made and measured with them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface WrittenMessage {
  readonly text: string;
  /** Does it need someone at once? */
  readonly red: boolean;
  readonly lot: number;
  /** What the lot's messages have in common, where they do: `for the office`. */
  readonly kind: string | null;
}

/** Lots that neither rules nor model have learned from. */
export const UNLEARNED: ReadonlySet<number> = new Set([5, 10]);

/** All, those that can't wait first. @throws Error for a message before the first lot */
export function readMessages(): readonly WrittenMessage[] {
  return [...read('cannot-wait.txt', true), ...read('can-wait.txt', false)];
}

function read(file: string, red: boolean): WrittenMessage[] {
  const messages: WrittenMessage[] = [];
  let lot: { readonly lot: number; readonly kind: string | null } | null = null;
  for (const line of readFileSync(join(import.meta.dirname, file), 'utf8').split('\n')) {
    const [, number, kind] = /^== (\d+)(?:, (.+))?$/.exec(line) ?? [];
    if (number !== undefined) lot = { lot: Number(number), kind: kind ?? null };
    else if (line !== '' && !line.startsWith('# ')) {
      if (lot === null) throw new Error(`${file}: "${line}" is in no lot`);
      messages.push({ text: line, red, ...lot });
    }
  }
  return messages;
}
