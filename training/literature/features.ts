/**
 * The product's own features for the recipe: documents as JSON Lines on stdin (`{id, text, entities}`), one line a document on
 * stdout: `{id, pairs: [[first, second]], kinds, dense: base64 of float32 rows, rows: [[hashed rows]]}`.
 */
import { createInterface } from 'node:readline';
import { conceptsOf, mentionsOf, pairsOf } from '../../src/main/knowledge/literature/concepts.ts';
import type { GivenEntity } from '../../src/main/knowledge/literature/concepts.ts';
import { readArticle } from '../../src/main/knowledge/literature/document.ts';
import { FEATURE_NAMES, contextOf, denseFeatures } from '../../src/main/knowledge/literature/features.ts';
import { LEXICAL_ROWS, lexicalRows } from '../../src/main/knowledge/literature/lexical.ts';

process.stdout.write(`${JSON.stringify({ names: FEATURE_NAMES, lexicalRows: LEXICAL_ROWS })}\n`);
for await (const line of createInterface({ input: process.stdin })) {
  const { id, text, entities } = JSON.parse(line) as { id: string; text: string; entities: GivenEntity[] };
  const mentions = mentionsOf(text, entities);
  const concepts = conceptsOf(text, mentions);
  const pairs = pairsOf(concepts);
  const context = contextOf(readArticle(text, mentions, concepts), pairs);
  const dense = Float32Array.from(pairs.flatMap((pair) => denseFeatures(context, pair)));
  process.stdout.write(`${JSON.stringify({
    id,
    pairs: pairs.map(({ first, second }) => [first.key, second.key]),
    kinds: pairs.map(({ first, second }) => `${first.type[0]}${second.type[0]}`),
    dense: Buffer.from(dense.buffer).toString('base64'),
    rows: pairs.map((pair) => lexicalRows(context.article, pair, context.meetings.get(pair) ?? [])),
  })}\n`);
}
