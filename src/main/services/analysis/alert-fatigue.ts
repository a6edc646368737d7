/**
 * Against alert fatigue. Only the top tier interrupts: on a drug that came since the last look, and once. Below the top tier a budget
 * holds, what was tolerated before stays back, and so does what clinicians here nearly always set aside. Nothing is dropped: what is
 * folded is counted and can be opened.
 */
import type { Chart } from '../../../contract/chart.ts';
import type { Card } from '../../../contract/cards.ts';
import type { AdviceSeen, RuleAnswers } from '../../storage/stores/advice-store.ts';

/** Kinds that a new drug can bring about. A laboratory value is watched, but is no co-prescription. */
const BY_DRUG: ReadonlySet<string> = new Set(['interaction', 'allergy', 'duplicate', 'contraindication', 'pregnancy', 'lactation']);
const BUDGET = { warning: 8, info: 6 } as const;
/** From so many answers on a rule's own record counts. */
const ENOUGH = 10;
const RARELY = 0.1;

type Folded = 'tolerated' | 'rarely-accepted' | 'budget';
interface Shaped {
  readonly interrupts: boolean;
  readonly folded: Folded | null;
  /** How this rule was answered here; null where it never was. */
  readonly local: { readonly accepted: number; readonly overridden: number } | null;
}

/** The same question asked again rests on the same rule and says the same words. */
export const questionOf = (card: Card): string => `${card.basis.rule} ${card.summary}`;
const drugsOf = (chart: Chart): Map<string, string> =>
  new Map(chart.facts.filter((fact) => fact.kind === 'medication' && fact.state !== 'rejected' && fact.status !== 'absent').map((fact) => [fact.id, fact.text.trim().toLowerCase()]));

/** What has been seen after this look. The first look at a case interrupts with nothing: nobody has prescribed anything yet. */
export function look(cards: readonly Card[], chart: Chart, before: AdviceSeen | null): AdviceSeen {
  const drugs = drugsOf(chart);
  if (before === null) return { drugs: [...new Set(drugs.values())].sort(), waiting: [], done: [] };
  const fresh = new Set([...drugs].filter(([, name]) => !before.drugs.includes(name)).map(([id]) => id));
  const asked = new Set([...before.waiting, ...before.done]);
  const waiting = cards.filter((card) => card.indicator === 'critical' && BY_DRUG.has(card.kind) && card.facts.some((id) => fresh.has(id))).map(questionOf).filter((question) => !asked.has(question));
  return { drugs: [...new Set([...before.drugs, ...drugs.values()])].sort(), waiting: [...before.waiting, ...new Set(waiting)], done: before.done };
}

/** `answered` are the uuids that have an answer in this case; `tolerated` the questions set aside as tolerated in it. */
export function shape(cards: readonly Card[], seen: AdviceSeen, rules: readonly RuleAnswers[], answered: ReadonlySet<string>, tolerated: ReadonlySet<string>): Map<string, Shaped> {
  const byRule = new Map(rules.map((rule) => [rule.rule, rule]));
  const waiting = new Set(seen.waiting);
  const left: Record<'warning' | 'info', number> = { ...BUDGET };
  // The budget goes first to rules that are accepted more often here; order otherwise as given.
  const share = (card: Card): number => {
    const rule = byRule.get(card.basis.rule);
    return rule && rule.accepted + rule.overridden >= ENOUGH ? rule.accepted / (rule.accepted + rule.overridden) : 0.5;
  };
  const inOrder = [...cards].sort((a, b) => share(b) - share(a));
  const result = new Map<string, Shaped>();
  for (const card of inOrder) {
    const rule = byRule.get(card.basis.rule);
    const local = rule ? { accepted: rule.accepted, overridden: rule.overridden } : null;
    if (card.indicator === 'critical') {
      result.set(card.uuid, { interrupts: waiting.has(questionOf(card)) && !answered.has(card.uuid), folded: null, local });
      continue;
    }
    let folded: Folded | null = null;
    if (tolerated.has(questionOf(card)) && !answered.has(card.uuid)) folded = 'tolerated';
    else if (rule && rule.accepted + rule.overridden >= ENOUGH && share(card) < RARELY) folded = 'rarely-accepted';
    else if (left[card.indicator] === 0) folded = 'budget';
    else left[card.indicator]--;
    result.set(card.uuid, { interrupts: false, folded, local });
  }
  return result;
}
