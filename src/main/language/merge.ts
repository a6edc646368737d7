/** Joins the spans of the model with what rules found: the model's stand and the rules fill gaps, but no number is lost. */
import type { Entity, EntityType, Measurement, Span } from '../../contract/clinical.ts';

/** An entity before it is asserted and coded. */
export interface Draft extends Span {
  type: EntityType;
  score: number;
  by: Entity['by'];
  measurement?: Measurement;
  loinc?: string;
  /** The words that name what a value is of, wherever they stand. */
  of?: Span;
  time?: string;
  /** The name that misspelt words stand for. */
  meant?: string;
  /** A value that the text gives as an earlier one. */
  earlier?: boolean;
  /** Set by rules that know better than triggers do (social history). */
  assertion?: Partial<Entity['assertion']>;
}

/** Below this score a model's span gives way to a number that a rule has read in it. */
const UNSURE = 0.6;
/** Types that a model confuses with rows of results. */
const CONFUSED = new Set<EntityType>(['date', 'description', 'dose', 'duration', 'frequency', 'age', 'event']);

/**
 * Sorted by start, longest first. A rule's span that overlaps one of the model's lends it its measurement and is
 * dropped; a model's span that swallows several results ("36.6 HR 112 BP 94/58") is dropped for them.
 */
export function mergeDrafts(model: readonly Draft[], rules: readonly Draft[]): Draft[] {
  const ruleIndex = indexSpans(rules);
  const merged = model.filter((draft) => !swallows(draft, ruleIndex(draft)) && !isSocial(draft, ruleIndex(draft))).map((draft) => ({ ...draft }));
  const modelIndex = indexSpans(merged);
  for (const rule of rules) {
    const over = modelIndex(rule);
    const same = over.find((d) => d.type === rule.type);
    if (same) lend(rule, same);
    // A result is never dropped, even inside a span of another kind; what a longer dose holds is no result.
    else if (over.length === 0 || (rule.measurement?.analyte !== undefined && !over.some((d) => d.by === 'given' || holdsDose(d, rule)))) merged.push({ ...rule });
    else {
      const dose = rule.type === 'value' || rule.type === 'dose' ? over.find((d) => d.type === 'dose' || d.type === 'value') : undefined;
      if (dose) {
        lend(rule, dose);
        // "Cinacalcet 30": a number that the rules know for a dose is no result.
        if (rule.type === 'dose' && dose.type === 'value' && rule.measurement?.unit === null && dose.start === rule.start && dose.measurement?.analyte === undefined) dose.type = 'dose';
      }
    }
  }
  return merged.sort((a, b) => a.start - b.start || b.end - a.end || a.type.localeCompare(b.type));
}

/**
 * Drafts of the model without those that swallow measured results, and without those that take the name of a measured test
 * for a drug or a finding: "K 5.9" in a row of results.
 */
export function apartFromResults(model: readonly Draft[], measured: readonly Draft[]): Draft[] {
  const index = indexSpans(measured);
  return model.filter((draft) => {
    const over = index(draft);
    // "Vanc trough 24", "lithium 1.6 mmol/L" are levels; "digoxin level" says so itself.
    if (draft.by === 'rule') return draft.type !== 'drug' || !over.some((rule) => rule.type === 'test' && rule.start <= draft.start && draft.end <= rule.end);
    const named = MISTAKEN.has(draft.type) && over.some((rule) => rule.type === 'test' && rule.start === draft.start && draft.end - rule.end < 8);
    return draft.by !== 'model' || !(named || swallows(draft, over));
  });
}
const MISTAKEN = new Set<EntityType>(['drug', 'finding', 'problem', 'anatomy', 'description']);

/** Social facts are the rules' to read; what the model says inside one ("illicit drugs" a drug) goes. */
function isSocial(draft: Draft, rules: readonly Draft[]): boolean {
  return draft.by !== 'given' && INSIDE_SOCIAL.has(draft.type) && rules.some((rule) => rule.type === 'history' && rule.start <= draft.start && draft.end <= rule.end);
}
const INSIDE_SOCIAL = new Set<EntityType>(['drug', 'finding', 'description', 'dose', 'frequency', 'procedure', 'value', 'date', 'duration', 'event']);

function lend(rule: Draft, to: Draft): void {
  if (rule.assertion && !to.assertion && rule.start <= to.start && to.end <= rule.end) to.assertion = rule.assertion;
  if (rule.measurement && !to.measurement) to.measurement = rule.measurement;
  if (rule.loinc && !to.loinc) to.loinc = rule.loinc;
  if (rule.of && !to.of) to.of = rule.of;
  if (rule.time && !to.time) to.time = rule.time;
  if (rule.earlier) to.earlier = true;
  if (to.by === 'model') to.by = 'both';
}

/** "phosphate 1.0 g/day": the model is sure of a dose that goes on behind a bare number. */
function holdsDose(draft: Draft, rule: Draft): boolean {
  return draft.type === 'dose' && draft.score >= UNSURE && rule.measurement?.assumedUnit === true && draft.start <= rule.start && draft.end > rule.end;
}

function swallows(draft: Draft, rules: readonly Draft[]): boolean {
  if (draft.by !== 'model') return false;
  const results = rules.filter((rule) => rule.measurement?.analyte !== undefined);
  if (results.length === 0) return false;
  if (results.length > 1) return true;
  if (draft.type === 'test') return true;
  if (draft.type === 'value') return rules.some((rule) => rule.type === 'test');
  return CONFUSED.has(draft.type) && draft.score < UNSURE;
}

/** Finds the spans that overlap a given one, in time that grows with their number only. */
export function indexSpans<T extends Span>(spans: readonly T[]): (span: Span) => T[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const longest = sorted.reduce((most, d) => Math.max(most, d.end - d.start), 0);
  return (span) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < span.start - longest) low = middle + 1;
      else high = middle;
    }
    const found: T[] = [];
    for (let i = low; i < sorted.length && (sorted[i]?.start ?? 0) < span.end; i++) {
      const item = sorted[i];
      if (item && item.end > span.start) found.push(item);
    }
    return found;
  };
}
