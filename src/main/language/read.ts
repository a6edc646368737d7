/** One reading of one text: sections, entities, measurements, assertions, codes, relations. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { z } from 'zod';
import { type Annotation, type Entity, type EntityType, type Scheme, type Section, type Span } from '../../contract/clinical.ts';
import type { ReadInput } from '../../contract/engine.ts';
import { AppError } from '../../contract/errors.ts';
import { drugDetails, insideDoses, shortRoutes, timesNotDrugs } from './measurements/drugs.ts';
import { measurementDrafts } from './measurements/drafts.ts';
import { assertEntities } from './assert-entities.ts';
import { codeWithSites, toEntity } from './code-entities.ts';
import { withCommonNames } from './common-names.ts';
import { dateAll, withDates } from './dating.ts';
import { withDeeds } from './deed-names.ts';
import { withDrugNames } from './drug-names.ts';
import type { ReaderOptions } from './index.ts';
import { findUnread } from './languages.ts';
import { inPlace } from './letters-in-place.ts';
import { rightlyTyped } from './letters.ts';
import { apartFromResults, type Draft, mergeDrafts } from './merge.ts';
import { withProblemNames } from './problem-names.ts';
import { withInducingDrugs } from './relations/induced.ts';
import { relate } from './relations/relate.ts';
import { withScans } from './scans.ts';
import { segment } from './sections/segment.ts';
import { withSeverities } from './severities.ts';
import { socialHistory, withoutHabits } from './social/index.ts';
import { withStates } from './states.ts';
import { withoutTests } from './tests-not-genes.ts';
import { findDates, writesDayFirst } from './text/dates.ts';
import { withTimes } from './text/durations.ts';
import { firstEndingAfter, snapToCodePoint } from './text/lines.ts';
import { splitSentences } from './text/sentences.ts';
import { trimmed } from './trimmed.ts';

export async function readText(options: ReaderOptions, input: z.input<typeof ReadInput>, signal?: AbortSignal): Promise<Annotation> {
  const begun = performance.now();
  const { text } = input;
  const scheme: Scheme = input.scheme ?? 'clinical';
  const given = input.entities;
  const unread = findUnread(text);
  const tagged = given ? givenDrafts(text, given) : readable(await tag(options, scheme, text, signal), unread);
  await breathe(signal);
  const sections = segment(text);
  const model = given || scheme !== 'clinical' ? tagged : withScans(text, withCommonNames(text, withStates(text, withProblemNames(text, withDrugNames(text, sections, withDeeds(text, trimmed(text, rightlyTyped(text, tagged, options.linker))), options.linker))), options.known?.word)).flatMap((draft) => inPlace(text, draft));
  await breathe(signal);
  const sentences = splitSentences(text);
  const dates = scheme === 'clinical' ? findDates(text, input.date, writesDayFirst(text)) : [];
  const read = scheme === 'clinical' ? clinicalDrafts(text, given ? model : withInducingDrugs(text, model, options.linker), { sections, sentences, unread, date: input.date, given: given !== undefined }) : given ? model : withoutTests(text, model);
  // Only a note that has a date gains dates: of a text without one they would say nothing more.
  const drafts = scheme === 'clinical' && !given && input.date ? withDates(text, read, dates) : read;
  // The caller's entities come back alone and in the caller's order.
  const kept = given ? inOrder(given, drafts) : drafts.sort(byStart);
  const entities: Entity[] = [];
  for (const [at, draft] of kept.entries()) {
    if (at % AT_ONCE === 0) await breathe(signal);
    entities.push(toEntity(options, scheme, text, draft));
  }
  codeWithSites(options, scheme, text, entities);
  assertEntities(text, entities, kept, sections, sentences);
  await breathe(signal);
  const dated = scheme === 'clinical' ? dateAll(text, entities, sentences, dates, input.date) : [];
  const ids = options.models?.[scheme] ?? { id: 'rules', version: '1', provider: 'rules' };
  return { sections, entities, relations: given ? [] : [...relate(text, entities, sentences, sections, kept.map(({ of }) => of)), ...dated], unread, model: { ...ids }, ms: Math.round((performance.now() - begun) * 100) / 100 };
}

const SIGNS: ReadonlySet<string> = new Set<EntityType>(['value', 'severity', 'dose', 'frequency', 'description']);

async function tag(options: ReaderOptions, scheme: Scheme, text: string, signal?: AbortSignal): Promise<Draft[]> {
  stopIfAborted(signal);
  const tagger = options.taggers[scheme];
  if (!tagger) return [];
  const spans = await tagger.tag(text, signal);
  return spans.flatMap((span) => {
    const start = snapToCodePoint(text, Math.max(0, span.start));
    const end = snapToCodePoint(text, Math.min(text.length, span.end));
    // A sign can be a value ("++") or a grade; it names no illness, drug or test, and no emoji does.
    if (!SIGNS.has(span.type) && !/[\p{L}\p{N}]/u.test(text.slice(start, end))) return [];
    return end > start ? [{ start, end, type: span.type as EntityType, score: Math.min(1, Math.max(0, span.score)), by: 'model' as const }] : [];
  });
}

function givenDrafts(text: string, given: NonNullable<z.input<typeof ReadInput>['entities']>): Draft[] {
  return given.map((entity, at) => {
    if (entity.end > text.length || entity.start >= entity.end) throw new AppError('bad-input', 'An entity lies outside its text', { where: `entities.${at}` });
    return { start: entity.start, end: entity.end, type: entity.type, score: 1, by: 'given' as const };
  });
}

function inOrder(given: readonly (Span & { type: EntityType })[], drafts: readonly Draft[]): Draft[] {
  const found = new Map<string, Draft>();
  for (const draft of drafts) if (draft.by === 'given') found.set(`${draft.start}:${draft.end}:${draft.type}`, draft);
  return given.flatMap(({ start, end, type }) => {
    const draft = found.get(`${start}:${end}:${type}`);
    return draft ? [{ ...draft }] : [];
  });
}

interface Surroundings {
  readonly sections: readonly Section[];
  readonly sentences: readonly Span[];
  readonly unread: readonly Span[];
  readonly date: string | null | undefined;
  readonly given: boolean;
}

/** The model's drafts with what rules find: measured results, what stands beside a drug, social facts. */
function clinicalDrafts(text: string, tagged: readonly Draft[], { sections, sentences, unread, date, given }: Surroundings): Draft[] {
  const measured = measurementDrafts(text, date);
  const social = given ? [] : socialHistory(text, sections, sentences);
  const model = withoutHabits(text, timesNotDrugs(text, withoutHeaders(text, sections, apartFromResults(tagged, measured))), social);
  const rules = [...measured, ...drugDetails(text, model, sections, sentences), ...social];
  const merged = mergeDrafts(model, readable(rules, unread));
  return given ? merged : withSeverities(text, withTimes(text, [...shortRoutes(text, merged), ...readable(insideDoses(text, merged), unread)]));
}

/** "PE: BP 120/80" heads the physical examination and says nothing of the lungs' vessels. */
function withoutHeaders(text: string, sections: readonly Section[], drafts: readonly Draft[]): Draft[] {
  return drafts.filter((draft) => {
    if (draft.type !== 'problem' && draft.type !== 'drug') return true;
    const section = sections[firstEndingAfter(sections, draft.start)];
    if (!section?.title || section.kind === 'other' || section.start > draft.start || draft.end > section.start + section.title.length) return true;
    return !/^\s*[:\-–\n]|^$/.test(text.slice(section.start + section.title.length, section.start + section.title.length + 2)) || draft.by === 'given';
  });
}

function readable<T extends Span>(drafts: readonly T[], unread: readonly Span[]): T[] {
  if (unread.length === 0) return [...drafts];
  return drafts.filter((draft) => {
    const i = firstEndingAfter(unread, draft.start);
    const span = unread[i];
    return !span || span.start >= draft.end;
  });
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Mentions that are coded between two turns of the loop. */
const AT_ONCE = 1000;

/** A turn of the loop, in which a cancellation and short questions are heard: the rules alone take many seconds over megabytes. */
async function breathe(signal?: AbortSignal): Promise<void> {
  await nextTurn();
  stopIfAborted(signal);
}

function stopIfAborted(signal?: AbortSignal): void {
  if (signal?.aborted) throw new AppError('cancelled', 'The reading was cancelled');
}
