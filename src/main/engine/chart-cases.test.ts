/**
 * Whole cases of several notes, written by us as doctors and nurses of many places write, with what a chart of them must hold and must
 * not. `holds` and `never` say what a doctor takes from the notes; of twelve cases the reader's chart was in sight when they were written,
 * and rules were mended on all, so they hold what was reached and measure nothing. `not yet` says what is known to be missed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Chart, ChartFact } from '../../contract/chart.ts';
import { ChartInput } from '../../contract/engine.ts';
import { shippedEngine } from './testing.ts';

const folder = join(import.meta.dirname, 'chart-cases');
const context = { signal: new AbortController().signal, progress: () => undefined };
const engine = shippedEngine();

interface Case {
  readonly notes: { noteId: string; version: number; text: string; date: string | null }[];
  readonly lines: ReadonlyMap<string, readonly string[]>;
}

/** "== date title" opens a note, "== holds", "== never" and "== not yet" a list of lines. */
function read(file: string): Case {
  const notes: Case['notes'] = [];
  const lines = new Map<string, readonly string[]>();
  for (const part of readFileSync(join(folder, file), 'utf8').split(/^== /mu).slice(1)) {
    const [head = '', ...body] = part.split('\n');
    if (/^(?:holds|never|not yet)$/u.test(head)) lines.set(head, body.filter((line) => line.trim() !== ''));
    else notes.push({ noteId: `note-${notes.length + 1}`, version: 1, text: body.join('\n').trimEnd(), date: head.split(' ')[0] ?? null });
  }
  return { notes, lines };
}

const KINDS = 'problem|finding|medication|allergy|family|social|procedure|observation';
const LINE = new RegExp(`^((?:${KINDS})(?:\\|(?:${KINDS}))*) (?:((?:active|held|past|absent|possible|planned)(?:\\|(?:active|held|past|absent|possible|planned))*) )?(.*)$`, 'u');

/** "kind [status] words ; field=pattern": is there such a fact? "observation analyte value=1.9 ; unit=mg/dL" for results. */
function isThere(chart: Chart, line: string): boolean {
  const patient = /^patient (\d+) (\w+)$/u.exec(line);
  if (patient !== null) return chart.patient.age === Number(patient[1]) && chart.patient.sex === patient[2];
  const match = LINE.exec(line);
  if (match === null) throw new Error(`Not a line of a case: ${line}`);
  const [kinds = '', statuses, rest = ''] = match.slice(1);
  const [words = '', ...fields] = rest.split(' ; ');
  const [, analyte, value] = kinds === 'observation' ? (/^(\S+) value=(\S+)$/u.exec(words) ?? []) : [];
  return chart.facts.some((fact) => {
    if (!kinds.split('|').includes(fact.kind) || (statuses !== undefined && !statuses.split('|').includes(fact.status))) return false;
    const named = analyte === undefined ? new RegExp(`(?:^|[^\\p{L}])(?:${words})`, 'iu').test(fact.text) : fact.text === analyte && fact.measurement?.value === Number(value);
    return named && fields.every((field) => hasField(fact, field));
  });
}

function hasField(fact: ChartFact, field: string): boolean {
  const [name = '', wanted = ''] = field.trim().split('=');
  const is = (text: string | null | undefined): boolean => wanted.split('|').some((one) => text?.toLowerCase().includes(one.toLowerCase()) === true);
  switch (name) {
    case 'code': return fact.codes.some(({ code }) => wanted.split('|').some((one) => code.startsWith(one)));
    case 'dose': return is(fact.dose);
    case 'route': return is(fact.route);
    case 'frequency': return is(fact.frequency);
    case 'reaction': return is(fact.reaction);
    case 'category': return is(fact.category);
    case 'date': return fact.time?.startsWith(wanted) === true;
    case 'unit': return fact.measurement?.unit === wanted;
    case 'flag': return wanted.split('|').includes(fact.measurement?.flag ?? '');
    default: throw new Error(`No field ${name}`);
  }
}

describe('a case of several notes', () => {
  it.each(readdirSync(folder))('%s', async (file) => {
    const { notes, lines } = read(file);
    const chart = await engine().handlers['chart.build'](ChartInput.parse({ notes }), context);
    const of = (list: string): readonly string[] => lines.get(list) ?? [];
    expect(of('holds').length).toBeGreaterThan(15);
    expect({ missing: of('holds').filter((line) => !isThere(chart, line)), wrong: of('never').filter((line) => isThere(chart, line)), readByNow: of('not yet').filter((line) => isThere(chart, line)) }).toEqual({ missing: [], wrong: [], readByNow: [] });
  });
});
