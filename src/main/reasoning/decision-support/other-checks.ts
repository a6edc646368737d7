/** Duplicates, contraindications by problem, and all rules that are not about a pair of drugs. */
import type { Card } from '../../../contract/cards.ts';
import { atMost, makeCard } from './cards.ts';
import { bindings, fill, isProblem, nameOf } from './conditions.ts';
import type { Context } from './conditions.ts';
import { doubts, judged, rulesOf } from './interactions.ts';
import type { DrugItem } from './view.ts';

/** The same ingredient twice, or two of a class that is given once. */
export function duplicateCards(context: Context): Card[] {
  const { view, knowledge } = context;
  const cards: Card[] = [];
  const head = knowledge.duplicates[0]?.head;
  if (!head) return cards;
  // A cream beside a tablet is no double dose.
  const taken = view.drugs.filter((drug) => !drug.doubtful && !drug.local);
  const { focus } = context;
  for (const [ingredient, items] of groupBy(taken, (drug) => drug.ingredient)) {
    const entries = new Map(items.map((d) => [d.fact.text.trim().toLowerCase(), d]));
    if ((focus !== undefined && ingredient !== focus) || entries.size < 2 || LOCAL_OR_BASAL.test(ingredient)) continue;
    cards.push(makeCard({ rule: `ingredient-${ingredient}`.replaceAll(' ', '-'), kind: 'duplicate', indicator: 'warning', summary: `${ingredient} is in the chart ${entries.size} times: ${[...entries.values()].map((d) => d.text).join('; ')}`, detail: 'Two entries may be one drug under two names, a change of dose, or a double supply.', facts: items.map((d) => d.fact), head }));
  }
  for (const { head: own, item } of knowledge.duplicates) {
    const members = knowledge.members(`@${item.class}`);
    if (focus !== undefined && !members.has(focus)) continue;
    const of = [...new Map(taken.filter((d) => members.has(d.ingredient)).map((d) => [d.ingredient, d])).values()];
    const clash = of.filter((a) => of.some((b) => a !== b && a.fact.id !== b.fact.id && !item.except.some((pair) => pair.includes(a.ingredient) && pair.includes(b.ingredient))));
    if (clash.length < 2) continue;
    cards.push(makeCard({ rule: `class-${item.class}`, kind: 'duplicate', indicator: item.indicator, summary: `Two ${item.words}: ${clash.map(nameOf).join(' and ')}`, detail: 'One of a class is usual; both may be meant while one replaces the other.', facts: clash.map((d) => d.fact), head: own }));
  }
  return cards;
}
const LOCAL_OR_BASAL = /^(insulin|sodium chloride|dextrose|glucose|water|potassium chloride|oxygen)/;

/** Drugs whose label names a problem of this chart among its contraindications. */
export function contraindicationCards(context: Context): Card[] {
  const { view, knowledge } = context;
  const cards = new Map<string, Card>();
  const drugs = view.drugs.filter((drug) => context.focus === undefined || drug.ingredient === context.focus);
  const concerned = knowledge.contraindications.filter(({ item }) => drugs.some((drug) => item.drugs.has(drug.ingredient)));
  for (const problem of view.problems) {
    if (problem.status === 'planned') continue;
    for (const { head, item } of concerned) {
      if (!isProblem(problem, item.problem, context.knowledge)) continue;
      for (const drug of drugs) {
        if (!item.drugs.has(drug.ingredient) || cards.has(`${drug.ingredient} ${problem.id}`)) continue;
        const past = problem.status === 'past' ? 'The problem is written as past.' : problem.status === 'possible' ? 'The problem is written as possible.' : '';
        cards.set(
          `${drug.ingredient} ${problem.id}`,
          makeCard({ rule: `${drug.ingredient}-${item.problem}`.replace(/[^a-z0-9]+/g, '-'), kind: 'contraindication', indicator: past ? 'info' : 'warning', summary: `${nameOf(drug)}: its label names ${item.problem} as a contraindication`, detail: [`The chart has "${problem.text}".`, past, doubts([drug])].filter(Boolean).join(' '), facts: [drug.fact, problem], head, source: `FDA label of ${drug.ingredient}, Contraindications` }),
        );
      }
    }
  }
  return [...cards.values()];
}

/** Rules over values, age, pregnancy, kidney function and problems. One card a rule and drug. */
export function ruleCards(context: Context): Card[] {
  const cards = new Map<string, Card>();
  for (const rule of rulesOf(context)) {
    if (rule.item.kind === 'interaction') continue;
    for (const bound of bindings(rule.item.when, context)) {
      const key = `${rule.head.id}/${rule.item.id} ${bound.drugs.map((d) => d.ingredient).join('+')}`;
      if (cards.has(key)) continue;
      const hit = judged(rule, bound, context);
      const unsure = bound.drugs.some((d) => d.doubtful) || bound.lab?.open === true;
      cards.set(
        key,
        makeCard({
          rule: rule.item.id, kind: rule.item.kind, indicator: unsure ? atMost(hit.indicator, 'warning') : hit.indicator, summary: fill(rule.item.summary, bound),
          detail: [fill(rule.item.detail ?? '', bound), bound.lab?.how, ...hit.notes, bound.doubtful ? 'Rests on a value whose unit or sample is in doubt: it may alarm, a clear value decides.' : '', doubts(bound.drugs)].filter(Boolean).join(' '),
          facts: hit.bound.facts, head: rule.head, ...(rule.item.source ? { source: rule.item.source, url: rule.item.url } : {}),
        }),
      );
    }
  }
  return [...cards.values()];
}

/** Drugs that some dose rule ties to the kidney, or to one measure of it. */
export function renalDrugs(context: Context, measure?: 'crcl'): DrugItem[] {
  const sets = rulesOf(context).filter((r) => r.item.kind === 'dose' && r.item.when.some((c) => (measure === undefined && c.lab === 'egfr') || c.lab === 'crcl')).flatMap((r) => r.item.when.flatMap((c) => (c.drug ? [context.knowledge.anyOf(c.drug)] : [])));
  return [...new Map(context.view.drugs.filter((d) => (context.focus === undefined || d.ingredient === context.focus) && sets.some((set) => set.has(d.ingredient))).map((d) => [d.ingredient, d])).values()];
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
