/** The clinician's word over the machine's: lays stored answers upon a composed chart. Pure. */
import type { Chart, ChartFact, FactAnswer } from '../../contract/chart.ts';
import { makeFact } from './fact.ts';

/** One answer as it was stored, oldest first in a list. `undo` takes the answer with the number `undoes` back. */
export interface AnswerGiven {
  readonly sequence: number;
  readonly factId: string;
  readonly answer: FactAnswer | { readonly answer: 'add' } | { readonly answer: 'undo' };
  /** The fact as it stood when it was answered. */
  readonly fact: ChartFact | null;
  readonly undoes: number | null;
  readonly by: string;
  readonly at: string;
}

/**
 * The newest standing answer of each fact decides, `chart` being as notes and records say it. A fact that was confirmed, corrected or added stays in the chart even
 * when a later reading of the note no longer finds it; one that was rejected stays visible as rejected while it is found.
 */
export function applyAnswers(chart: Chart, answers: readonly AnswerGiven[]): Chart {
  const standing = standingAnswers(answers);
  const facts = chart.facts.map(fact => {
    const given = standing.get(fact.id);
    standing.delete(fact.id);
    return given === undefined ? fact : answered(fact, given);
  });
  for (const given of standing.values()) {
    if (given.fact !== null && given.answer.answer !== 'reject') facts.push(answered(given.fact, given));
  }
  return { ...chart, facts };
}

/** By fact: what all its standing answers come to. */
export function standingAnswers(answers: readonly AnswerGiven[]): Map<string, AnswerGiven> {
  const undone = new Set(answers.map(given => given.undoes));
  const standing = new Map<string, AnswerGiven>();
  for (const given of answers) {
    if (given.answer.answer === 'undo' || undone.has(given.sequence)) continue;
    const earlier = standing.get(given.factId);
    standing.set(given.factId, earlier === undefined ? given : upon(earlier, given));
  }
  return standing;
}

/** A correction stays when it is confirmed, and grows when it is corrected further; a rejection ends it. */
function upon(earlier: AnswerGiven, given: AnswerGiven): AnswerGiven {
  if (earlier.answer.answer !== 'correct') return given;
  if (given.answer.answer === 'confirm') return earlier;
  if (given.answer.answer === 'correct') return { ...given, answer: { ...earlier.answer, ...given.answer } };
  return given;
}

function answered(fact: ChartFact, given: AnswerGiven): ChartFact {
  const { answer } = given;
  switch (answer.answer) {
    case 'confirm':
      return { ...fact, state: 'confirmed', asks: false };
    case 'reject':
      return { ...fact, state: 'rejected', asks: false };
    case 'add': {
      const typed = given.fact?.evidence.filter(evidence => evidence.kind === 'typed') ?? [];
      const known = fact.evidence.some(evidence => evidence.kind === 'typed');
      return { ...fact, state: 'added', asks: false, evidence: known ? fact.evidence : [...fact.evidence, ...typed] };
    }
    case 'correct': {
      const status = answer.status ?? fact.status;
      const text = answer.text ?? fact.text;
      return {
        ...fact,
        kind: answer.kind ?? fact.kind,
        text,
        status,
        // Codes belong to the words that were there before.
        codes: text === fact.text ? fact.codes : [],
        assertion: status === fact.status ? fact.assertion : makeFact({ kind: fact.kind, text, status, evidence: [] }).assertion,
        ...(answer.reaction === undefined ? {} : { reaction: answer.reaction }),
        state: 'corrected',
        asks: false,
        evidence: [...fact.evidence, { kind: 'typed', by: given.by, at: given.at, text }],
      };
    }
    case 'undo':
      return fact;
  }
}
