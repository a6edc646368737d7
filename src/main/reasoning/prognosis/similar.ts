/** What was observed among the patients of the cohort who are most alike in plain inputs: counts of a group, never a person. */
import type { Prognosis } from '../../../contract/prognosis.ts';
import type { RiskParameters } from './parameters.ts';

type Similar = NonNullable<Prognosis['similar']>;
type Condition = Similar['conditions'][number];
const NORMAL_90 = 1.645;

/** Walks the small tree down to the row's group; what was asked on the way, put together by column, is the group's description. */
export function similarPatients(parameters: RiskParameters, row: Float32Array): Similar | undefined {
  const { similar } = parameters;
  const found = new Map<number, { above?: number; upTo?: number; missing: boolean }>();
  for (let at = 0; ; ) {
    const node = similar[at];
    if (node === undefined) return undefined;
    if (node.length === 3) {
      const [, patients, events] = node;
      return { patients, events, ...wilson(events, patients), conditions: joined([...found].flatMap(([column, range]) => conditionOf(parameters, column, range))) };
    }
    const [column, threshold, missingLeft, left, right] = node;
    const x = row[column] ?? Number.NaN;
    const goesLeft = Number.isNaN(x) ? missingLeft === 1 : x <= threshold;
    const range = found.get(column) ?? { missing: Number.isNaN(x) };
    if (goesLeft) range.upTo = Math.min(range.upTo ?? Number.POSITIVE_INFINITY, threshold);
    else range.above = Math.max(range.above ?? Number.NEGATIVE_INFINITY, threshold);
    found.set(column, range);
    at = goesLeft ? left : right;
  }
}

/** A word of an option for a 0/1 column, a range for a number; a value that is not known says so. */
function conditionOf(parameters: RiskParameters, column: number, range: { above?: number; upTo?: number; missing: boolean }): Condition[] {
  const spec = parameters.columns[column];
  const input = parameters.inputs.find((each) => each.name === spec?.owners[0]);
  if (spec === undefined || input === undefined) return [];
  const shared = { feature: input.name, label: input.label, unit: input.unit };
  if (range.missing) return [{ ...shared, known: false }];
  if (spec.op === 'is') {
    // "Not one of these" reads better as what is left, where little is.
    const yes = range.above !== undefined;
    const rest = (input.options ?? []).filter((option) => !spec.any.includes(option));
    const words = (options: readonly string[]): string => options.map((option) => input.words?.[option] ?? option).join(', ');
    return [!yes && rest.length > 0 && rest.length <= 2 ? { ...shared, known: true, words: words(rest), is: true } : { ...shared, known: true, words: words(spec.any), is: yes }];
  }
  return [{ ...shared, known: true, ...(spec.op === 'series' ? { stat: spec.stat } : {}), ...(range.above === undefined ? {} : { above: range.above }), ...(range.upTo === undefined ? {} : { upTo: range.upTo }) }];
}

/** What an input is not, asked for one word at a time, in one line; nothing of it where it is said what the input is. */
function joined(conditions: readonly Condition[]): Condition[] {
  const isSaid = new Set(conditions.flatMap(({ feature, is }) => (is === true ? [feature] : [])));
  const kept: Condition[] = [];
  for (const condition of conditions) {
    if (condition.is !== false) kept.push(condition);
    else if (!isSaid.has(condition.feature)) {
      const at = kept.findIndex(({ feature, is }) => feature === condition.feature && is === false);
      if (at < 0) kept.push(condition);
      else kept[at] = { ...condition, words: `${kept[at]?.words ?? ''}, ${condition.words ?? ''}` };
    }
  }
  return kept;
}

/** 90 % limits of a share (Wilson 1927). */
export function wilson(events: number, patients: number): { low: number; high: number } {
  const z2 = NORMAL_90 ** 2;
  const share = events / patients;
  const centre = (share + z2 / (2 * patients)) / (1 + z2 / patients);
  const half = (NORMAL_90 * Math.sqrt((share * (1 - share)) / patients + z2 / (4 * patients ** 2))) / (1 + z2 / patients);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
