/** Making one chart fact: its stable id, and the defaults that most facts share. */
import { createHash } from 'node:crypto';
import type { ChartFact, FactKind, FactStatus } from '../../contract/chart.ts';
import { PLAIN_ASSERTION } from '../../contract/clinical.ts';
import type { Assertion } from '../../contract/clinical.ts';

type Draft = Pick<ChartFact, 'kind' | 'text' | 'status' | 'evidence'> & Partial<Omit<ChartFact, 'id'>>;

/** Lower case, single spaces, no articles or trailing punctuation: two mentions of one concept read alike. */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^(?:the|a|an|his|her|their|some|any)\s+/u, '')
    .replace(/[\s.,;:]+$/u, '')
    .trim();
}

/** What a fact is about: its best certain code, else its words. Codes join synonyms, and a weak code must not. */
export function concept(fact: Pick<ChartFact, 'text' | 'codes'> & { readonly kind?: FactKind }): string {
  // What someone is allergic to goes by its words: the same allergen is coded in one note and not in the next.
  if (fact.kind === 'allergy') return normalise(fact.text).replace(/(?<=[a-rt-z]{2}[b-hj-np-rtv-z])s$/u, '');
  if (fact.kind === 'medication') {
    const ingredients = ingredientsOf(fact);
    if (ingredients.length > 0) return `RxNorm:${ingredients.join('+')}`;
  }
  const best = fact.codes.find(code => code.score >= 0.9);
  return best ? `${best.system}:${best.code}` : normalise(fact.text);
}

/** All ingredients of a drug, without the brand that the text names behind them: "Rifafour" is not rifampicin alone. */
function ingredientsOf(fact: Pick<ChartFact, 'text' | 'codes'>): string[] {
  const named = fact.codes.filter(({ system, score }) => system === 'RxNorm' && score >= 0.9);
  const text = fact.text.toLowerCase();
  const isSaid = ({ display }: { display: string }): boolean => text.includes(display.toLowerCase());
  const isBrandLast = named.length > 1 && isSaid(named.at(-1) ?? { display: '' }) && !named.slice(0, -1).every(isSaid);
  return (isBrandLast ? named.slice(0, -1) : named).map(({ code }) => code).sort();
}

/** Said to be so, or said not to be so: the two never merge. */
function side(status: FactStatus): string {
  return status === 'absent' ? 'absent' : 'said';
}

/**
 * The same statement has the same id over re-annotation and over sessions, so that a clinician's answer stays with it.
 * Observations differ by time and value; anything else by what it is about and whether it is denied.
 */
function factId(fact: { kind: FactKind; text: string; codes: ChartFact['codes']; status: FactStatus; time: string | null; measurement?: ChartFact['measurement'] | undefined }): string {
  const parts =
    fact.kind === 'observation'
      ? [fact.kind, fact.measurement?.analyte ?? concept(fact), fact.time ?? '', String(fact.measurement?.value ?? ''), String(fact.measurement?.second ?? ''), fact.measurement?.unit ?? '']
      : [fact.kind, concept(fact), side(fact.status)];
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 20);
}

/** Completes a draft into a suggested fact. */
export function makeFact(draft: Draft): ChartFact {
  const whole = {
    codes: [],
    state: 'suggested' as const,
    assertion: assertionOf(draft.status),
    score: 1,
    time: null,
    copies: 1,
    contradicts: [],
    asks: false,
    ...draft,
  };
  return { ...whole, id: factId(whole) };
}

function assertionOf(status: FactStatus): Assertion {
  return {
    ...PLAIN_ASSERTION,
    polarity: status === 'absent' ? 'negative' : 'positive',
    certainty: status === 'possible' ? 'possible' : 'certain',
    temporality: status === 'past' ? 'past' : status === 'planned' ? 'future' : 'current',
  };
}

/** The one reading of an assertion that the chart shows as a status. */
export function statusOf(assertion: Assertion): FactStatus {
  if (assertion.polarity === 'negative') return 'absent';
  if (assertion.certainty !== 'certain') return 'possible';
  if (assertion.temporality === 'past') return 'past';
  if (assertion.temporality === 'future') return 'planned';
  return 'active';
}
