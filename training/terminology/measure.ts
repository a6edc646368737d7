/**
 * How often the first MeSH code of a gold mention is right, on the BC5CDR development documents, and how long a mention takes.
 *
 *     python training/terminology/build.py --hold-out-dev --out .cache/terminology-held-out.db
 *     node training/terminology/measure.ts .cache/terminology-held-out.db [.data]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinker } from '../../src/main/language/codes/index.ts';

const [file = 'resources/terminology/terminology.db', data = '.data'] = process.argv.slice(2);
const linker = createLinker(file);
const right: Record<string, [number, number]> = {};
const times: number[] = [];
let title = '';
let text = '';
for (const line of readFileSync(join(data, 'bc5cdr/dev.pubtator'), 'utf8').split('\n')) {
  const header = /^\d+\|([ta])\|(.*)$/.exec(line);
  if (header) {
    if (header[1] === 't') title = header[2] ?? '';
    else text = `${title} ${header[2] ?? ''}`;
    continue;
  }
  const [, , , mention, kind, gold] = line.split('\t');
  if (!mention || !gold || !/^[CD]\d/.test(gold)) continue;
  const start = performance.now();
  const codes = linker.link(mention, kind === 'Chemical' ? 'chemical' : 'disease', 'biomedical', text);
  times.push(performance.now() - start);
  const counts = (right[kind ?? ''] ??= [0, 0]);
  counts[1]++;
  if (gold.split('|').includes(codes.find((code) => code.system === 'MeSH')?.code ?? '')) counts[0]++;
}
times.sort((a, b) => a - b);
const [good, all] = Object.values(right).reduce(([g, a], [x, y]) => [g + x, a + y], [0, 0]);
process.stdout.write(`${JSON.stringify({ top1: good / all, ...right, p50: times[times.length >> 1], p95: times[Math.floor(times.length * 0.95)] })}\n`);
linker.close();
