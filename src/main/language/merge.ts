/** Joins the spans of the model with what rules found: the model's stand, the rules fill gaps. */
import type { Entity, EntityType, Measurement, Span } from '../../contract/clinical.ts';

/** An entity before it is asserted and coded. */
export interface Draft extends Span {
  type: EntityType;
  score: number;
  by: Entity['by'];
  measurement?: Measurement;
  loinc?: string;
  time?: string;
  /** A value that the text gives as an earlier one. */
  earlier?: boolean;
  /** Set by rules that know better than triggers do (social history). */
  assertion?: Partial<Entity['assertion']>;
}

/** Sorted by start, longest first. A rule's span that overlaps a model's lends it its measurement and is dropped. */
export function mergeDrafts(model: readonly Draft[], rules: readonly Draft[]): Draft[] {
  const merged: Draft[] = model.map((draft) => ({ ...draft }));
  const byStart = merged.toSorted((a, b) => a.start - b.start);
  const longest = byStart.reduce((most, d) => Math.max(most, d.end - d.start), 0);
  for (const rule of rules) {
    const over = overlapping(byStart, rule, longest);
    if (over.length === 0) {
      merged.push({ ...rule });
      continue;
    }
    const same = over.find((d) => d.type === rule.type) ?? (rule.type === 'value' ? over.find((d) => d.type === 'dose') : undefined);
    if (!same) continue;
    if (rule.measurement && !same.measurement) same.measurement = rule.measurement;
    if (rule.loinc && !same.loinc) same.loinc = rule.loinc;
    if (rule.time && !same.time) same.time = rule.time;
    if (rule.earlier) same.earlier = true;
    if (same.by === 'model') same.by = 'both';
  }
  return merged.sort((a, b) => a.start - b.start || b.end - a.end || a.type.localeCompare(b.type));
}

function overlapping(sorted: readonly Draft[], span: Span, longest: number): Draft[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < span.start - longest) low = middle + 1;
    else high = middle;
  }
  const found: Draft[] = [];
  for (let i = low; i < sorted.length && (sorted[i]?.start ?? 0) < span.end; i++) {
    const draft = sorted[i];
    if (draft && draft.end > span.start) found.push(draft);
  }
  return found;
}
