/**
 * How often a calculator gives the physicians' corrected answer of MedCalc-Bench: with the bench's extracted inputs (cases whose raw and
 * corrected labels agree), and from the note alone (all cases with a corrected answer). The note patterns were mended on these cases, so
 * the second figure flatters; measure-values.ts reads reports that nothing was written on.
 *
 *     node training/knowledge/measure-calculators.ts [.data]
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { ChartInput } from '../../src/contract/engine.ts';
import { createEngine } from '../../src/main/engine/create-engine.ts';
import { calculate, scoresFromChart } from '../../src/main/reasoning/calculators/index.ts';

const data = process.argv[2] ?? '.data';
const rows = (name: string): Record<string, string>[] => parse(readFileSync(join(data, 'medcalc', name)), { columns: true });
const raw = new Map(rows('cases.csv').map((row) => [row['Row Number'] ?? '', row]));
const engine = await createEngine({ resources: resolve('resources'), providers: ['cpu'] });
await engine.ready;

/** A Python dictionary of strings, numbers, booleans and lists as JSON. */
const literal = (text: string): Record<string, unknown> => JSON.parse(text.replace(/\bTrue\b/g, 'true').replace(/\bFalse\b/g, 'false').replace(/\bNone\b/g, 'null').replace(/(?<=[[{,:]\s?)'|'(?=\s?[,:\]}])/g, '"')) as Record<string, unknown>;
const numbers = (text: string): string => (text.match(/\d+/g) ?? []).map(Number).join('-');
function right(answer: string, low: string, high: string, value: unknown): boolean {
  if (value === null || value === undefined) return false;
  const [weeks, days] = /weeks/.test(String(value)) ? (String(value).match(/\d+/g) ?? []).map(Number) : [];
  if (weeks !== undefined && /^\d+$/.test(answer)) return weeks * 7 + (days ?? 0) === Number(answer);
  if (Number.isFinite(Number(answer))) return Number(value) >= Number(low) - 1e-9 && Number(value) <= Number(high) + 1e-9;
  return numbers(answer) === numbers(String(value));
}

const given: [number, number] = [0, 0];
const words: [number, number] = [0, 0];
for (const row of rows('physician_corrected.csv')) {
  const { 'Unique ID': id = '', 'Calculator Name': name = '', 'Patient Note': text = '', Question: question = '', 'Ground Truth Answer': answer = '', 'Lower Limit': low = '', 'Upper Limit': high = '' } = row;
  const first = raw.get(id);
  if (answer === '' || !first) continue;
  const chart = await engine.handlers['chart.build'](ChartInput.parse({ notes: [{ noteId: 'note-1', version: 1, text, date: null }] }), { signal: new AbortController().signal, progress: () => undefined });
  words[1]++;
  if (right(answer, low, high, scoresFromChart(chart, [name], {}, question, text)[0]?.value)) words[0]++;
  const was = first['Ground Truth Answer'] ?? '';
  if (!(Number.isFinite(Number(was)) ? Number(was) >= Number(low) && Number(was) <= Number(high) : numbers(was) === numbers(answer))) continue;
  given[1]++;
  if (right(answer, low, high, calculate(name, literal(first['Relevant Entities'] ?? '{}'), question).value)) given[0]++;
}
await engine.close();
process.stdout.write(`${JSON.stringify({ given: { right: given[0], of: given[1] }, fromWords: { right: words[0], of: words[1] } })}\n`);
