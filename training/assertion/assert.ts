/** Asserts marked concepts as the product does: JSON Lines {sentence, start, end} in, {polarity, certainty, trigger?} out. */
import { createInterface } from 'node:readline';
import { assertSentence } from '../../src/main/language/assertion/sentence.ts';

for await (const line of createInterface({ input: process.stdin })) {
  const { sentence, start, end } = JSON.parse(line) as { sentence: string; start: number; end: number };
  const { assertion, trigger } = assertSentence(sentence, start, end);
  process.stdout.write(`${JSON.stringify({ ...assertion, trigger: trigger && sentence.slice(trigger.start, trigger.end).toLowerCase() })}\n`);
}
