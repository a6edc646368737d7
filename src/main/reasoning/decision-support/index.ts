/** Decision support: a chart in, cards out, and what was not checked. It informs; it orders nothing. */
import { join } from 'node:path';
import type { Chart, ChartFact } from '../../../contract/chart.ts';
import type { Card, Treatment } from '../../../contract/cards.ts';
import type { DrugLexicon } from '../../language/codes/index.ts';
import { allergyCards } from './allergies.ts';
import { bySeverity, makeCard, saidOnce } from './cards.ts';
import { nameOf } from './conditions.ts';
import type { Context } from './conditions.ts';
import { interactionCards } from './interactions.ts';
import { kidneyOf } from './kidney.ts';
import { loadKnowledge } from './tables/knowledge.ts';
import type { Refused } from './tables/read-tables.ts';
import { contraindicationCards, duplicateCards, renalDrugs, ruleCards } from './other-checks.ts';
import { treatmentsFor } from './treatments.ts';
import { viewOf } from './view.ts';

export { chartFromLists, PatientLists } from './chart-from-lists.ts';
export { readKnowledgeFile } from './tables/read-tables.ts';

interface NotChecked {
  factId: string;
  text: string;
  reason: string;
}
export interface Advice {
  cards: Card[];
  notChecked: NotChecked[];
}
export interface Advisor {
  /** `signedOnly` leaves out every table that nobody has signed; what that silences is said in `notChecked`. */
  check(chart: Chart, options?: { signedOnly?: boolean }): Advice;
  /** Options for the chart's conditions; `signedOnly` as for `check`, both for the options and for what speaks against them. */
  treatments(chart: Chart, options?: { signedOnly?: boolean }): Treatment[];
  /** Files that were refused, with line and reason. */
  readonly refused: readonly Refused[];
  /** Reads a hospital's own tables beside the shipped ones; what was read before of another folder goes. */
  addTables(folder: string): readonly Refused[];
}

/** `knowledgeFolder` is resources/knowledge; the tables are in its `advice` folder. */
export function createAdvisor(knowledgeFolder: string, lexicon: DrugLexicon): Advisor {
  const shipped = join(knowledgeFolder, 'advice');
  let knowledge = loadKnowledge(shipped);
  const cardsOf = (context: Context): { cards: Card[]; unknown: ChartFact[] } => {
    const allergy = allergyCards(context, lexicon);
    const all = saidOnce([...interactionCards(context), ...allergy.cards, ...duplicateCards(context), ...contraindicationCards(context), ...ruleCards(context), ...kidneyCards(context)]);
    return { cards: [...new Map(all.map((card) => [card.uuid, card])).values()], unknown: allergy.unknown };
  };
  const contextOf = (chart: Chart): Context => {
    const view = viewOf(chart, lexicon, knowledge.listed);
    return { view, knowledge, kidney: kidneyOf(view, knowledge.fold) };
  };
  const signed = (cards: Card[], options: { signedOnly?: boolean }): Card[] => cards.filter((card) => !options.signedOnly || card.basis.signedOff);
  const check = (chart: Chart, options: { signedOnly?: boolean } = {}): Advice => {
    const context = contextOf(chart);
    const { cards: all, unknown } = cardsOf(context);
    const cards = signed(all, options).sort(bySeverity);
    const silenced = all.length - cards.length;
    const unread = [
      ...unknown.map((fact) => ({ factId: fact.id, text: fact.text, reason: 'allergen not in the table, NOT checked' })),
      ...knowledge.refused.map((r) => ({ factId: '', text: r.file, reason: `table refused at line ${r.line} (${r.reason}): NOT checked` })),
      ...(silenced > 0 ? [{ factId: '', text: 'unsigned tables', reason: `${silenced} cards rest on tables that nobody has signed and are switched off` }] : []),
    ];
    return { cards, notChecked: [...notChecked(context), ...unread] };
  };
  return {
    get refused() {
      return knowledge.refused;
    },
    addTables(folder) {
      knowledge = loadKnowledge(shipped, folder, lexicon);
      return knowledge.refused;
    },
    check,
    treatments: (chart, options = {}) => {
      const context = contextOf(chart);
      const tables = knowledge.treatments.filter(({ head }) => !options.signedOnly || head.signedOff);
      return treatmentsFor(context.view, knowledge, tables, (fact) => {
        const added = viewOf({ ...chart, facts: [fact] }, lexicon, knowledge.listed);
        const [drug] = added.drugs;
        if (!drug) return { cards: [], notChecked: notChecked({ ...context, view: { ...context.view, drugs: [], unknownDrugs: [fact] } }) };
        const taken = context.view.drugs.some((one) => one.ingredient === drug.ingredient && !one.doubtful);
        const focused: Context = { ...context, focus: drug.ingredient, view: { ...context.view, drugs: taken ? context.view.drugs : [...context.view.drugs, ...added.drugs] } };
        return { cards: signed(cardsOf(focused).cards, options).sort(bySeverity), notChecked: notChecked({ ...focused, view: { ...focused.view, unknownDrugs: [] } }) };
      });
    },
  };
}

function notChecked(context: Context): NotChecked[] {
  const { view, knowledge, kidney } = context;
  const list: NotChecked[] = view.unknownDrugs.map((fact) => ({ factId: fact.id, text: fact.text, reason: 'not in the table, NOT checked' }));
  for (const drug of new Map(view.drugs.map((d) => [d.ingredient, d])).values()) {
    if (!knowledge.listed.has(drug.ingredient)) list.push({ factId: drug.fact.id, text: drug.text, reason: `${drug.ingredient} is not in the interaction tables, NOT checked for interactions` });
  }
  if (kidney.state === 'unknown') for (const drug of renalDrugs(context)) list.push({ factId: drug.fact.id, text: drug.text, reason: `dose by kidney function NOT checked: ${kidney.why}` });
  else if (kidney.noClearance) for (const drug of renalDrugs(context, 'crcl')) list.push({ factId: drug.fact.id, text: drug.text, reason: `dose by creatinine clearance NOT checked: ${kidney.noClearance}` });
  return list;
}

/** In acute injury and on dialysis no estimate holds: say so, and give no dose. */
function kidneyCards(context: Context): Card[] {
  const { kidney, knowledge, view } = context;
  if (kidney.state !== 'acute' && kidney.state !== 'dialysis') return [];
  const rule = knowledge.rules.find((r) => r.item.kind === 'dose' && r.item.when.some((c) => c.lab === 'egfr' || c.lab === 'crcl'));
  const drugs = renalDrugs(context);
  if (!rule || drugs.length === 0) return [];
  const acute = kidney.state === 'acute';
  const problems = view.problems.filter((fact) => /kidney|renal|aki|dialysis|filtration/i.test(fact.text));
  const creatinine = view.labs.filter((item) => item.analyte === 'creatinine').map((item) => item.fact);
  return drugs.map((drug) =>
    makeCard({
      rule: `kidney-${kidney.state}-${drug.ingredient.replaceAll(' ', '-')}`, kind: 'dose', indicator: 'warning', head: rule.head, facts: [drug.fact, ...problems, ...creatinine],
      summary: acute ? `${nameOf(drug)} leaves by the kidney: eGFR not valid in acute kidney injury` : `${nameOf(drug)} leaves by the kidney: on dialysis its label has a dose of its own`,
      detail: acute ? `${kidney.why}; a changing creatinine says nothing of clearance, so no dose is given here. Review whether it is needed now, and its level where one can be measured.` : `${kidney.why}; eGFR and creatinine clearance do not apply.`,
    }),
  );
}
