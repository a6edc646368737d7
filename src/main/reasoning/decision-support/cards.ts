/** Making a card: stable id, length limits, evidence, the reasons a clinician may give against it. */
import { createHash } from 'node:crypto';
import type { ChartFact, Evidence } from '../../../contract/chart.ts';
import type { Card } from '../../../contract/cards.ts';
import type { FileHead } from './tables/format.ts';

export type Indicator = Card['indicator'];
interface CardDraft {
  rule: string;
  kind: Card['kind'];
  indicator: Indicator;
  summary: string;
  detail?: string | undefined;
  facts: ChartFact[];
  head: FileHead;
  source?: string | undefined;
  url?: string | undefined;
}

const OVERRIDES: Card['overrideReasons'] = [
  { code: 'benefit-outweighs', display: 'Benefit outweighs the risk' },
  { code: 'will-monitor', display: 'Will monitor' },
  { code: 'tolerated', display: 'Taken before and tolerated' },
  { code: 'not-taking', display: 'The patient does not take it' },
  { code: 'wrong', display: 'Does not apply here' },
];

export function makeCard(draft: CardDraft): Card {
  const facts = [...new Map(draft.facts.map((fact) => [fact.id, fact])).values()];
  const evidence: Evidence[] = facts.flatMap((fact) => fact.evidence);
  const source = draft.source ?? draft.head.source;
  const url = draft.url ?? (draft.source ? undefined : draft.head.url);
  const uuid = uuidOf([draft.head.id, draft.rule, ...facts.map((fact) => fact.id).sort()]);
  return {
    uuid,
    summary: draft.summary.length > 140 ? `${draft.summary.slice(0, 139)}…` : draft.summary,
    ...(draft.detail ? { detail: draft.detail } : {}),
    indicator: draft.indicator,
    source: { label: source, ...(url ? { url } : {}), topic: { code: draft.kind, display: draft.kind } },
    ...(draft.indicator === 'info' ? {} : { overrideReasons: OVERRIDES }),
    facts: facts.map((fact) => fact.id),
    evidence,
    basis: { rule: `${draft.head.id}/${draft.rule}`, source, edition: draft.head.edition, reviewed: draft.head.reviewed, signedOff: draft.head.signedOff },
    kind: draft.kind,
  };
}

/** A name-based UUID of what the card rests on: same chart, same card. */
function uuidOf(parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\u0000')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const ORDER: Indicator[] = ['critical', 'warning', 'info'];
export const worse = (a: Indicator, b: Indicator): Indicator => (ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b);
export const atMost = (a: Indicator, limit: Indicator): Indicator => (ORDER.indexOf(a) < ORDER.indexOf(limit) ? limit : a);
export const bySeverity = (a: Card, b: Card): number => ORDER.indexOf(a.indicator) - ORDER.indexOf(b.indicator);

const CRITERIA = 'stopp-start/';
/** Criteria for the old repeat what interactions, doses and contraindications say for all: where those rest on the same facts, theirs stays. */
export function saidOnce(cards: readonly Card[]): Card[] {
  const own = cards.filter((card) => !card.basis.rule.startsWith(CRITERIA));
  return cards.filter((card) => !card.basis.rule.startsWith(CRITERIA) || card.facts.length === 0 || !own.some((other) => worse(other.indicator, card.indicator) === other.indicator && card.facts.every((fact) => other.facts.includes(fact))));
}
