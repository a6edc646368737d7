/** What a model is asked: to answer from the passages alone. Nothing of a patient's is in it but the question itself. */
import type { ChatMessage } from './endpoint.ts';

const RULES = 'Answer the question from the passages alone, in their words, in at most five sentences. If they do not answer it, say that they do not.';
/** Letters of the passages together. */
const ROOM = 8_000;

export function promptFor(question: string, passages: readonly { readonly text: string }[]): ChatMessage[] {
  let room = ROOM;
  const given: string[] = [];
  for (const { text } of passages) {
    const part = text.slice(0, room);
    room -= part.length;
    if (part !== '') given.push(`[${given.length + 1}] ${part}`);
  }
  return [
    { role: 'system', content: RULES },
    { role: 'user', content: `Passages:\n${given.join('\n')}\n\nQuestion: ${question}\n\nAnswer:` },
  ];
}
