/** For the recipe: `{question, passages}` on stdin to the product's own features on stdout. */
import { createInterface } from 'node:readline';
import { verdictFeatures } from '../../src/main/knowledge/ask/verdict.ts';

for await (const line of createInterface({ input: process.stdin })) {
  const { question, passages } = JSON.parse(line) as { question: string; passages: string[] };
  process.stdout.write(`${JSON.stringify(verdictFeatures(question, passages))}\n`);
}
