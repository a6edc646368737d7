/** Allergies against the chart's drugs: the same drug, its group, shared side chains. Intolerance stays apart; SJS and DRESS are absolute. */
import type { ChartFact } from '../../../contract/chart.ts';
import type { Card } from '../../../contract/cards.ts';
import { editDistance } from '../../language/codes/index.ts';
import type { DrugLexicon } from '../../language/codes/index.ts';
import { atMost, makeCard } from './cards.ts';
import type { Indicator } from './cards.ts';
import { inSet, nameOf } from './conditions.ts';
import type { Context } from './conditions.ts';
import { drugKey } from './drug-key.ts';
import type { AllergyTable } from './tables/format.ts';
import { doubts } from './interactions.ts';
import type { Listed } from './tables/knowledge.ts';
import type { DrugItem } from './view.ts';

const SEVERE_SKIN = /\b(sjs|stevens|johnson|ten\b|toxic epidermal|dress\b|eosinophilia and systemic|agep|exfoliat)/i;
const SEVERE = /\b(anaphyla|angio-?o?edema|airway|throat (swelling|closed)|bronchospasm|hypotens|collapse|shock|urticaria|hives|wheez|swelling)/i;
const INTOLERANT = /^(.*\b)?(nausea|vomit\w*|upset stomach|gi upset|diarrh?o?ea|constipation|dizz\w*|headache|drows\w*|cough|indigestion|dyspepsia|abdominal pain|fatigue|stomach ache)\b/i;

interface AllergyOutcome {
  cards: Card[];
  /** Allergens that no table knows. */
  unknown: ChartFact[];
}

export function allergyCards(context: Context, lexicon: DrugLexicon): AllergyOutcome {
  const { view, knowledge } = context;
  const cards: Card[] = [];
  const unknown: ChartFact[] = [];
  for (const allergy of view.allergies) {
    const allergens = allergensOf(allergy, knowledge.allergies, lexicon);
    if (allergens.ingredients.length === 0 && allergens.groups.length === 0) unknown.push(allergy);
    const judged = new Set<string>();
    for (const drug of view.drugs) {
      if (context.focus !== undefined && drug.ingredient !== context.focus) continue;
      if (judged.has(`${drug.fact.id} ${drug.ingredient}`)) continue;
      judged.add(`${drug.fact.id} ${drug.ingredient}`);
      const card = against(allergy, allergens, drug, context);
      if (card) cards.push(card);
    }
  }
  return { cards, unknown };
}

interface Allergens {
  ingredients: string[];
  groups: Listed<AllergyTable['groups'][number]>[];
}

/** What the entry names: a drug, or a whole group ("penicillin", "sulfa drugs"). */
function allergensOf(allergy: ChartFact, tables: readonly Listed<AllergyTable>[], lexicon: DrugLexicon): Allergens {
  const words = allergy.text.toLowerCase().replace(/\b(allergy|allergic|intolerance|anaphylaxis|drugs?|antibiotics?|class|to)\b/g, ' ').replace(/[^a-z0-9 /-]+/g, ' ').replace(/\s+/g, ' ').trim();
  const groups = tables.flatMap((table) => table.item.groups.filter((group) => group.names.some((name) => words === name || words === `${name}s` || ` ${words} `.includes(` ${name} `) || ` ${words} `.includes(` ${name}s `))).map((item) => ({ head: table.head, item })));
  if (groups.length === 0) groups.push(...tables.flatMap((table) => table.item.groups.filter((group) => group.names.some((name) => nearly(words, name))).map((item) => ({ head: table.head, item }))));
  const found = lexicon.resolve(words);
  // "penicillin" is a group for the allergy's purpose even where a lexicon has one drug of that name.
  const named = groups.length > 0 || !found ? [] : found.ingredients.map((i) => drugKey(i.name));
  return { ingredients: named, groups };
}

/** "Penicilin", "cephalosporines": one letter astray in a long name of a group. */
function nearly(words: string, name: string): boolean {
  return name.length >= 7 && Math.abs(words.length - name.length) <= 2 && editDistance(words, name, name.length >= 10 ? 2 : 1) <= (name.length >= 10 ? 2 : 1);
}

function against(allergy: ChartFact, allergens: Allergens, drug: DrugItem, context: Context): Card | undefined {
  const { knowledge } = context;
  const reaction = allergy.reaction ?? '';
  // "ACE inhibitor cough": some entries hold the reaction in the name.
  const told = reaction === '' ? allergy.text : reaction;
  const absolute = SEVERE_SKIN.test(reaction) || SEVERE_SKIN.test(allergy.text);
  const intolerance = !absolute && (allergy.category === 'intolerance' || (allergy.category !== 'allergy' && INTOLERANT.test(told) && !SEVERE.test(told)));
  const said = reaction ? ` (${reaction})` : '';
  const table = knowledge.allergies[0];
  const group = allergens.groups.find((g) => inSet(drug.ingredient, g.item.drugs, knowledge));
  let indicator: Indicator;
  let summary: string;
  let words = '';
  if (allergens.ingredients.includes(drug.ingredient) || group) {
    indicator = intolerance ? 'info' : 'critical';
    summary = `${nameOf(drug)} ordered or taken; ${intolerance ? 'intolerance' : 'allergy'} to ${allergy.text}${said} in the chart`;
    words = group ? group.item.words : 'The same ingredient.';
  } else {
    const from = [...allergens.ingredients, ...allergens.groups.flatMap((g) => g.item.drugs.flatMap((name) => [...knowledge.members(name)]))];
    const cross = knowledge.allergies
      .flatMap((t) => t.item.cross)
      .filter((c) => knowledge.anyOf(c.to).has(drug.ingredient) && from.some((name) => knowledge.anyOf(c.from).has(name)))
      .sort((a, b) => RANK[a.indicator] - RANK[b.indicator])[0];
    if (!cross || intolerance) return undefined;
    indicator = absolute ? 'critical' : cross.indicator;
    summary = `${nameOf(drug)}: may cross-react with ${allergy.text}${said}, an allergy in the chart`;
    words = cross.words;
  }
  if (drug.doubtful) indicator = atMost(indicator, 'warning');
  const head = group?.head ?? table?.head;
  if (!head) return undefined;
  const detail = [
    words,
    absolute ? 'A severe skin reaction: the drug and its relatives are not to be given again whatever the time since.' : '',
    intolerance ? 'Recorded as an intolerance or a side effect, which is not an allergy.' : '',
    reaction || intolerance ? '' : 'The reaction is not stated in this chart.',
    allergy.status === 'past' || allergy.status === 'possible' ? 'The allergy is written as past or possible; nobody has taken it back.' : '',
    doubts([drug]),
  ].filter(Boolean);
  return makeCard({ rule: `${allergy.text.toLowerCase()}-${drug.ingredient}`.replace(/[^a-z0-9]+/g, '-'), kind: 'allergy', indicator, summary, detail: detail.join(' '), facts: [allergy, drug.fact], head });
}
const RANK: Record<Indicator, number> = { critical: 0, warning: 1, info: 2 };
