/** Clinicians' answers as gold: what of the facts read in notes was left standing, corrected, rejected, or missing. Pure. */
import { FACT_KINDS, type FactKind } from '../../contract/chart.ts';
import type { Corrections } from '../../contract/corrections.ts';
import type { AnswerGiven } from '../chart/answers.ts';
import { normalise } from '../chart/fact.ts';
import type { Counts } from './match.ts';
import { type Figure, score } from './score.ts';

/** One case: the answers that stand, one a fact, and the newest text of its notes. */
interface AnsweredCase {
  readonly answers: readonly AnswerGiven[];
  readonly texts: readonly string[];
}

/** What one answer says of one or two kinds, and of the status. */
interface Verdict {
  readonly counts: readonly (readonly [FactKind, Counts])[];
  readonly status?: boolean;
}
const RIGHT: Counts = { gold: 1, said: 1, strict: 1, relaxed: 1 };
const BORDERS: Counts = { ...RIGHT, strict: 0 };
const MISSED: Counts = { gold: 1, said: 0, strict: 0, relaxed: 0 };
const TOO_MUCH: Counts = { gold: 0, said: 1, strict: 0, relaxed: 0 };

/**
 * Only answered facts count, and only those whose words stand in a note: what came with a record was not read, and a fact that
 * someone typed counts as missed only where a note says it.
 */
function judge({ answer, fact }: AnswerGiven, texts: readonly string[]): Verdict | undefined {
  if (fact === null || answer.answer === 'undo') return undefined;
  if (answer.answer === 'add') return texts.some((text) => holds(text, fact.text)) ? { counts: [[fact.kind, MISSED]] } : undefined;
  if (!fact.evidence.some((evidence) => evidence.kind === 'note')) return undefined;
  if (answer.answer === 'confirm') return { counts: [[fact.kind, RIGHT]], status: true };
  if (answer.answer === 'reject') return { counts: [[fact.kind, TOO_MUCH]] };
  const kind = answer.kind ?? fact.kind;
  if (kind !== fact.kind) return { counts: [[fact.kind, TOO_MUCH], [kind, MISSED]] };
  const sameWords = answer.text === undefined || normalise(answer.text) === normalise(fact.text);
  return { counts: [[kind, sameWords ? RIGHT : BORDERS]], status: answer.status === undefined || answer.status === fact.status };
}

/** Are these the words of the text, whole words and in any case? */
function holds(text: string, words: string): boolean {
  return ` ${normalise(text)} `.includes(` ${normalise(words)} `);
}

/** Micro F1 and by kind, with intervals over cases; `model` is the one that reads now. */
export function scoreCorrections(cases: readonly AnsweredCase[], model: Corrections['model']): Corrections {
  const judged = cases.map(({ answers, texts }) => answers.flatMap((given) => judge(given, texts) ?? []));
  const kinds = FACT_KINDS.filter((kind) => judged.some((verdicts) => verdicts.some(({ counts }) => counts.some(([own]) => own === kind))));
  const { micro, classes } = score(kinds, judged.map((verdicts) => kinds.map((kind) => sum(verdicts.flatMap(({ counts }) => counts.filter(([own]) => own === kind).map(([, own]) => own))))));
  const statuses = judged.flat().flatMap(({ status }) => (status === undefined ? [] : [status]));
  const answers = cases.flatMap((own) => own.answers);
  const count = (word: AnswerGiven['answer']['answer']): number => answers.filter((given) => given.answer.answer === word).length;
  return {
    cases: cases.length,
    answers: { confirmed: count('confirm'), corrected: count('correct'), rejected: count('reject'), added: count('add') },
    all: figures(micro),
    kinds: kinds.map((kind) => ({ kind, ...figures(classes[kind] ?? micro) })),
    status: { right: statuses.filter(Boolean).length, of: statuses.length },
    model,
  };
}

function figures({ gold, said, strict, relaxed }: ReturnType<typeof score>['micro']): Corrections['all'] {
  return { gold, said, strict: shown(strict.f1), relaxed: shown(relaxed.f1) };
}

/** One case shows no spread: its bounds are the figure, and the screen leaves them out. */
function shown({ value, low, high }: Figure): Corrections['all']['strict'] {
  return { value: value ?? 0, low: low ?? value ?? 0, high: high ?? value ?? 0 };
}

function sum(counts: readonly Counts[]): Counts {
  return counts.reduce((all, own) => ({ gold: all.gold + own.gold, said: all.said + own.said, strict: all.strict + own.strict, relaxed: all.relaxed + own.relaxed }), { gold: 0, said: 0, strict: 0, relaxed: 0 });
}
