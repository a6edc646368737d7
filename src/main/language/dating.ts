/** Dates and spans of time resolved against the text's own date, and what each dates. */
import type { Entity, EntityType, Relation, Span } from '../../contract/clinical.ts';
import type { Draft } from './merge.ts';
import { move, type ReadDate } from './text/dates.ts';
import { readDuration } from './text/durations.ts';
import { firstEndingAfter } from './text/lines.ts';

/** What a date can be a date of. */
const DATED = new Set<EntityType>(['problem', 'finding', 'drug', 'test', 'procedure', 'event', 'history', 'family_history', 'disease', 'chemical', 'value']);
const DONE = new Set<EntityType>(['procedure', 'event']);
const SURE = 0.8;

/** Dates that the model left unmarked, as entities; what it took for the end of a test's name ("CT head yesterday") becomes one. */
export function withDates(text: string, drafts: readonly Draft[], dates: readonly ReadDate[]): Draft[] {
  const found = dates.filter((date) => date.iso !== undefined);
  if (found.length === 0) return [...drafts];
  const cut = drafts.map((draft) => {
    if (draft.by !== 'model' || !DATED.has(draft.type)) return { ...draft };
    const date = found[firstEndingAfter(found, draft.end - 1)];
    if (!date || date.end !== draft.end || date.start <= draft.start) return draft;
    const end = draft.start + text.slice(draft.start, date.start).trimEnd().length;
    return end > draft.start ? { ...draft, end } : draft;
  });
  const absolute = new Set(found.flatMap(({ start, end, relative }) => (relative ? [] : [`${start} ${end}`])));
  for (const draft of cut) {
    // "Since 03/13" taken for a result or a span of time.
    if ((draft.type !== 'duration' && draft.type !== 'value') || draft.by === 'given' || !absolute.has(`${draft.start} ${draft.end}`)) continue;
    draft.type = 'date';
    delete draft.measurement;
  }
  const covered = new Set<number>();
  for (const draft of cut) for (let i = firstEndingAfter(found, draft.start); i < found.length && (found[i]?.start ?? 0) < draft.end; i++) covered.add(i);
  const missed = found.filter((_, i) => !covered.has(i));
  return [...cut, ...missed.map(({ start, end }): Draft => ({ start, end, type: 'date', score: SURE, by: 'rule' }))];
}

/** Sets `time` of entities in place; the relations say which words date which. `base` is the text's own date. */
export function dateAll(text: string, entities: Entity[], sentences: readonly Span[], dates: readonly ReadDate[], base: string | null | undefined): Relation[] {
  const relations: Relation[] = [];
  entities.forEach((entity, at) => {
    if (entity.type === 'duration' || entity.type === 'date') lasting(text, entities, at, dates, base);
  });
  if (dates.length === 0) return relations;
  const words = new Map<ReadDate, number>();
  entities.forEach(({ type, start, end }, i) => {
    if (type !== 'date') return;
    for (let n = firstEndingAfter(dates, start); n < dates.length && (dates[n]?.start ?? 0) < end; n++) words.set(dates[n] as ReadDate, i);
  });
  entities.forEach((entity, at) => {
    if (entity.type === 'date') {
      const said = dates[firstEndingAfter(dates, entity.start)];
      if (said?.iso !== undefined && said.start < entity.end) entity.time = said.iso;
    }
    if (entity.time !== undefined || entity.type === 'date' || !DATED.has(entity.type)) return;
    const date = dateOf(text, entity, sentences, dates);
    if (date === undefined) return;
    if (date.iso !== undefined) entity.time = date.iso;
    const to = words.get(date);
    if (to !== undefined) relations.push({ type: 'has-date', from: at, to, score: SURE });
  });
  return relations;
}

/** A date said in the same sentence, nearest to the entity and after it if two are as near. */
function dateOf(text: string, entity: Entity, sentences: readonly Span[], dates: readonly ReadDate[]): ReadDate | undefined {
  const sentence = sentences[firstEndingAfter(sentences, entity.start)];
  if (!sentence || sentence.start > entity.start) return undefined;
  const measured = entity.type === 'test' || entity.type === 'value';
  let best: { date: ReadDate; distance: number } | undefined;
  for (let i = firstEndingAfter(dates, sentence.start); i < dates.length; i++) {
    const date = dates[i];
    if (!date || date.start >= sentence.end) break;
    // "9.1, was 12.4 last week": a relative date beside a number is the earlier number's, which the rules date themselves.
    if (date.iso === undefined || (measured && date.relative && /\d/.test(text.slice(Math.min(entity.end, date.start), Math.max(entity.end, date.start)))) || (date.anchor && !DONE.has(entity.type))) continue;
    if (measured && date.relative && entity.type === 'value') continue;
    const inside = date.start >= entity.start && date.end <= entity.end;
    if (inside) best = { date, distance: 0 };
    const after = date.start >= entity.end;
    const gap = after ? text.slice(entity.end, date.start) : text.slice(date.end, entity.start);
    // "CABG in 2011, stent in 2019": the comma ends what the date before it dates, where another follows.
    const distance = after ? date.start - entity.end : (entity.start - date.end) * 1.2 + (gap.startsWith(',') ? 12 : 0);
    if (distance >= 0 && distance < (measured ? 40 : 90) && !/[;\n]/.test(gap) && !(measured ? /[,()]/ : after ? /[,)]/ : /\)/).test(gap) && (!best || distance < best.distance)) best = { date, distance };
  }
  return best?.date;
}

const SPAN_BEFORE = /(?:\b(?:for|x|over|since|past|last|hx|history(?: of)?|duration|about|approx\w*)\s*(?:the |a |approx\w* |about |~)?(?:last |past )?|[×x(,:-]\s*|^\s*)$/i;
const UNITS: Record<string, readonly [number, 'day' | 'month' | 'year']> = { h: [0, 'day'], d: [1, 'day'], wk: [7, 'day'], mo: [1, 'month'], a: [1, 'year'] };

/** "Vomiting for 2 days", "cough 2/52": when it began. How long a drug is to be taken says nothing of when. */
function lasting(text: string, entities: readonly Entity[], at: number, dates: readonly ReadDate[], base: string | null | undefined): void {
  const entity = entities[at];
  if (!entity || entity.time !== undefined || !base || !/^\d{4}-\d{2}-\d{2}/.test(base)) return;
  const said = dates[firstEndingAfter(dates, entity.start)];
  if (said && said.start < entity.end) {
    if (entity.type === 'duration' && said.iso !== undefined) entity.time = said.iso;
    return;
  }
  const head = entities.slice(Math.max(0, at - 4), at).findLast(({ type }) => type !== 'anatomy' && type !== 'severity' && type !== 'description');
  if (!head || (head.type !== 'finding' && head.type !== 'problem') || !SPAN_BEFORE.test(text.slice(head.end, entity.start).split(/[.;\n]\s/).at(-1) ?? '') || /[.;\n]\s/.test(text.slice(head.end, entity.start))) return;
  const span = readDuration(entity.text.replace(/^(?:for|x|×|over|the|last|past|about)\s*/gi, '').replace(/^(?:last|past)\s/i, ''));
  const [count, unit] = UNITS[span?.unit ?? ''] ?? [];
  if (span === undefined || count === undefined || unit === undefined) return;
  entity.time = move(base, -Math.round(span.value * count), unit);
}
