/**
 * The product's own answers against gold, through the engine: documents as JSON Lines on stdin (`{id, text, entities?, gold:
 * [[subject, object]]}`), precision, recall and F1 of chemical-induced disease on stdout. RESOURCES names another resources
 * folder, for weights that never saw the documents.
 */
import { createInterface } from 'node:readline';
import { resolve } from 'node:path';
import { createEngine } from '../../src/main/engine/create-engine.ts';
import { INDUCES } from '../../src/main/knowledge/literature/types.ts';

const engine = await createEngine({ resources: process.env['RESOURCES'] ?? resolve(import.meta.dirname, '../../resources'), providers: ['cpu'] });
await engine.ready;
const context = { signal: new AbortController().signal, progress: () => undefined };
let [right, said, wanted] = [0, 0, 0];
for await (const line of createInterface({ input: process.stdin })) {
  const { gold, ...input } = JSON.parse(line) as { text: string; entities?: { start: number; end: number; type: string; code: string }[]; gold: [string, string][] };
  const { relations } = await engine.handlers['literature.mine'](input, context);
  const found = new Set(relations.filter(({ type }) => type === INDUCES).map(({ subject, object }) => `${subject} ${object}`));
  const truth = new Set(gold.map((pair) => pair.join(' ')));
  said += found.size;
  wanted += truth.size;
  right += [...found].filter((pair) => truth.has(pair)).length;
}
await engine.close();
process.stdout.write(`${JSON.stringify({ right, said, wanted, precision: right / said, recall: right / wanted, f1: (2 * right) / (said + wanted) })}\n`);
