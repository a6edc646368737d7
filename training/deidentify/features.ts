/** The product's own features for the recipe: JSON Lines {text} in, {tokens: [[start, end, features]]} out. */
import { createInterface } from 'node:readline';
import { modelTokens } from '../../src/main/language/deidentify/token-features.ts';

for await (const line of createInterface({ input: process.stdin })) {
  const { text } = JSON.parse(line) as { text: string };
  process.stdout.write(`${JSON.stringify({ tokens: modelTokens(text).map(({ start, end, features }) => [start, end, features]) })}\n`);
}
