/** ROUGE-1 F (lower case, no stemming) of notes on ACI-bench lines `{dialogue, note}` on stdin: `node training/dialogue/measure.ts [least worth …] < valid.jsonl`. */
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { createLinker } from '../../src/main/language/codes/index.ts';
import { createListener, LEAST_WORTH, readTranscript } from '../../src/main/dialogue/index.ts';

const words = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
function rouge1(mine: string, reference: string): number {
  const counts = new Map<string, number>();
  for (const word of words(reference)) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of words(mine)) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  return shared === 0 ? 0 : (2 * shared) / (words(mine).length + words(reference).length);
}

const linker = createLinker(join(import.meta.dirname, '../../resources/terminology/terminology.db'));
const rows: { dialogue: string; note: string }[] = [];
for await (const line of createInterface({ input: process.stdin })) rows.push(JSON.parse(line) as { dialogue: string; note: string });
const given = process.argv.slice(2).map(Number);
for (const least of given.length === 0 ? [LEAST_WORTH] : given) {
  const listener = createListener(join(import.meta.dirname, '../../resources/knowledge/dialogue'), { leastWorth: least, isDrug: word => linker.drugs.resolve(word)?.how === 'exact' });
  let unsupported = 0;
  let length = 0;
  const scores = rows.map(({ dialogue, note }) => {
    const made = listener.summarise(readTranscript(dialogue));
    unsupported += made.unsupported.length;
    length += words(made.note).length / words(note).length;
    return rouge1(made.note, note);
  });
  process.stdout.write(`${least}: ROUGE-1 ${(scores.reduce((sum, one) => sum + one, 0) / scores.length).toFixed(4)} of ${scores.length}, length against reference ${(length / rows.length).toFixed(2)}, lines left out as unsupported ${unsupported}\n`);
}
