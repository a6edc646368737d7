/** Candidates' signals for fitting and measuring the ranking: `node candidates.ts LIBRARY.jsonl QUESTIONS.jsonl [--titles] [--without]`; a library line is `{id, focus, answer}`. `--without` takes the asked focus's passages out: the question can't be answered. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLinear } from '../../src/main/inference/linear.ts';
import { Library } from '../../src/main/knowledge/ask/library.ts';
import type { Passage } from '../../src/main/knowledge/ask/library.ts';
import { readQuestion } from '../../src/main/knowledge/ask/question.ts';
import { rankPassages } from '../../src/main/knowledge/ask/rank.ts';

interface Row {
  readonly id: string;
  readonly focus: string;
  readonly answer: string;
}
interface Asked {
  readonly id: string;
  readonly question: string;
  readonly focus: string;
}
const lines = <T>(path: string): T[] => readFileSync(path, 'utf8').trim().split('\n').map(line => JSON.parse(line) as T);
const [libraryFile = '', questionFile = ''] = process.argv.slice(2);
const rows = lines<Row>(libraryFile);
const titles = process.argv.includes('--titles');
const without = process.argv.includes('--without');
const model = openLinear(join(import.meta.dirname, '../../resources/knowledge/ask/passage-kind.json'));
const library = new Library();
const asked = lines<Asked>(questionFile);
const absent = new Set(without ? asked.map(({ focus }) => focus.toLowerCase()) : []);
for (const { id, focus, answer } of rows) if (!absent.has(focus.toLowerCase())) library.add({ id, text: answer, ...(titles ? { title: focus } : {}) });
const remembered = new WeakMap<Passage, ReadonlyMap<string, number>>();
const answers = new Map(rows.map(({ id, answer }) => [id, answer]));
for (const { id, question } of asked) {
  const read = readQuestion(question);
  const ranked = rankPassages(library, read, model, remembered);
  process.stdout.write(`${JSON.stringify({ question, kind: read.kind, focus: read.focus, candidates: ranked.map(one => ({ right: one.passage.id === id, same: one.passage.text === answers.get(id), signals: one.signals })) })}\n`);
}
