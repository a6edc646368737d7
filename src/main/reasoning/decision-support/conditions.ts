/** Does a rule's condition hold in this chart, and on which drugs, values and problems does it rest? */
import type { ChartFact } from '../../../contract/chart.ts';
import { dailyDose } from './daily-dose.ts';
import type { Condition } from './tables/format.ts';
import type { Kidney } from './kidney.ts';
import type { Knowledge } from './tables/knowledge.ts';
import { labWords } from './view.ts';
import type { DrugItem, LabItem, View } from './view.ts';

export interface Bound {
  drugs: DrugItem[];
  facts: ChartFact[];
  lab?: LabItem;
  problem?: ChartFact;
  /** Rests on a unit that was not stated or a sample in doubt. */
  doubtful: boolean;
}
export interface Context {
  view: View;
  /** Only what concerns this ingredient is asked: an option is weighed against a chart that is checked already. */
  focus?: string;
  knowledge: Knowledge;
  kidney: Kidney;
}

/** Every way in which all conditions hold together; drugs of one binding are different ingredients. */
export function bindings(conditions: readonly Condition[], context: Context, from: Bound = { drugs: [], facts: [], doubtful: false }): Bound[] {
  let open = [from];
  for (const condition of conditions) open = open.flatMap((bound) => holds(condition, context, bound));
  return open;
}

export function inSet(ingredient: string, names: readonly string[], knowledge: Knowledge): boolean {
  return knowledge.anyOf(names).has(ingredient);
}

function holds(condition: Condition, context: Context, bound: Bound): Bound[] {
  const { view, knowledge } = context;
  if (condition.all) return bindings(condition.all, context, bound);
  if (condition.any) return condition.any.flatMap((one) => holds(one, context, bound)).slice(0, 1);
  if (condition.drug) {
    const names = condition.drug;
    const fits = view.drugs.filter((d) => inSet(d.ingredient, names, knowledge) && !(condition.except && inSet(d.ingredient, condition.except, knowledge)) && !bound.drugs.some((b) => b.ingredient === d.ingredient) && asWritten(condition, d.fact));
    return fits.map((drug) => ({ ...bound, drugs: [...bound.drugs, drug], facts: [...bound.facts, drug.fact] }));
  }
  if (condition.count) {
    const { of, least } = condition.count;
    const items = [...new Map(view.drugs.filter((d) => inSet(d.ingredient, of, knowledge)).map((d) => [d.ingredient, d])).values()];
    return items.length >= least ? [{ ...bound, facts: [...bound.facts, ...items.map((d) => d.fact)] }] : [];
  }
  if (condition.lacking) {
    const names = condition.lacking;
    return view.drugs.some((d) => !d.doubtful && inSet(d.ingredient, names, knowledge)) ? [] : [bound];
  }
  if (condition.problem) {
    const found = view.problems.find((fact) => condition.problem?.some((phrase) => isProblem(fact, phrase, knowledge)));
    return found ? [{ ...bound, facts: [...bound.facts, found], problem: found }] : [];
  }
  if (condition.unmeasured) return view.history.some((item) => condition.unmeasured?.includes(item.analyte)) ? [] : [bound];
  if (condition.lab) return ofLab(condition, context, bound);
  if (condition.age) {
    const { age } = view.chart.patient;
    const { above, below } = condition.age;
    return age !== null && (above === undefined || age > above) && (below === undefined || age < below) ? [bound] : [];
  }
  if (condition.sex) return view.chart.patient.sex === condition.sex ? [bound] : [];
  if (condition.without) return view.problems.some((fact) => condition.without?.some((phrase) => isProblem(fact, phrase, knowledge))) ? [] : [bound];
  if (condition.lactating) return isLactating(view) ? [bound] : [];
  if (condition.pregnant) return isPregnant(view) ? [bound] : [];
  return [];
}

function asWritten(condition: Condition, fact: ChartFact): boolean {
  if (condition.dailyMgAbove !== undefined && !((dailyDose(fact) ?? 0) > condition.dailyMgAbove)) return false;
  return condition.written === undefined || condition.written.some((word) => `${fact.text} ${fact.dose ?? ''} ${fact.route ?? ''} ${fact.frequency ?? ''}`.toLowerCase().includes(word));
}

function ofLab(condition: Condition, context: Context, bound: Bound): Bound[] {
  const { lab, above, below, fell } = condition;
  // In acute injury and on dialysis no estimate holds, written or computed.
  if ((lab === 'egfr' || lab === 'crcl') && (context.kidney.state === 'acute' || context.kidney.state === 'dialysis')) return [];
  const items = [...context.view.labs, ...context.kidney.computed].filter((item) => item.analyte === lab);
  // Where the label's own measure is not to be had the other may raise an alarm; it never clears one.
  const standIn = items.length === 0 && above === undefined ? context.kidney.standIns.filter((item) => item.analyte === lab) : [];
  for (const item of [...items, ...standIn]) {
    const earlier = fell === undefined ? undefined : before(item, fell, context.view.history);
    if (fell !== undefined && earlier === undefined) continue;
    const holds = ({ value }: { value: number }): boolean => (above === undefined || value > above) && (below === undefined || value < below);
    const hit = item.values.find(holds);
    if (!hit) continue;
    // "Glucose 31" is far too low in one unit and far too high in the other: both are said, neither interrupts.
    const meant = item.values.every(holds) ? { values: [hit] } : { values: [hit, ...item.values.filter((v) => !holds(v))], open: true as const };
    return [{ ...bound, facts: [...bound.facts, ...(earlier ? [earlier.fact] : []), item.fact], lab: { ...item, ...meant }, doubtful: bound.doubtful || hit.assumed || item.caveat !== undefined }];
  }
  return [];
}

/** An earlier value of which this one lost the share. */
function before(item: LabItem, fell: { by: number; days: number }, history: readonly LabItem[]): LabItem | undefined {
  const at = Date.parse(item.fact.time ?? '');
  const now = item.values[0]?.value;
  return history.find((other) => {
    const then = Date.parse(other.fact.time ?? '');
    const value = other.values[0]?.value;
    return other.analyte === item.analyte && now !== undefined && value !== undefined && then < at && at - then <= fell.days * 86_400_000 && now <= value * (1 - fell.by);
  });
}

function isPregnant(view: View): boolean {
  return view.chart.patient.pregnant === true || view.problems.some((fact) => fact.status !== 'past' && /\b(pregnan(t|cy)|gravid|intrauterine pregnancy|gestation)\b/i.test(fact.text));
}

function isLactating(view: View): boolean {
  return view.problems.some((fact) => fact.status !== 'past' && /\b(breast-?\s?fe(?:e)?d(?:ing|s)?|lactat(?:ing|ion)|nursing (?:mother|her|an? infant)|exclusively breast)\b/i.test(fact.text));
}

/** The phrase as whole words, however the table of words lets it be written, or a code's beginning. */
export function isProblem(fact: ChartFact, phrase: string, knowledge: Knowledge): boolean {
  if (phrase.startsWith('icd:')) return fact.codes.some((c) => c.system === 'ICD-10-CM' && c.score >= 0.75 && c.code.startsWith(phrase.slice(4)));
  const [text, sought] = [knowledge.fold(fact.text), knowledge.fold(phrase)];
  return text.includes(sought) && ` ${text} `.includes(` ${sought} `);
}

/** Fills {1}, {2}, {lab}, {problem}. */
export function fill(words: string, bound: Bound): string {
  return words
    .replace(/\{(\d)\}/g, (_, n: string) => nameOf(bound.drugs[Number(n) - 1]))
    .replaceAll('{lab}', bound.lab ? labWords(bound.lab) : '')
    .replaceAll('{problem}', bound.problem?.text ?? '');
}

/** The name as written when it is short, else the ingredient's. */
export function nameOf(drug: DrugItem | undefined): string {
  if (!drug) return '';
  const written = drug.text.replace(/\s+\d.*$/, '').trim();
  return written.toLowerCase() === drug.ingredient || written.length > 24 || drug.together.length > 1 ? drug.ingredient : `${written.toLowerCase()} (${drug.ingredient})`;
}
