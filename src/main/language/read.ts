/** One reading of one text: sections, entities, measurements, assertions, codes, relations. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { z } from 'zod';
import { type Annotation, type Code, type Entity, type EntityType, PLAIN_ASSERTION, type Scheme, type Section, type Span } from '../../contract/clinical.ts';
import type { ReadInput } from '../../contract/engine.ts';
import { AppError } from '../../contract/errors.ts';
import { assertIn, type ReadSentence, readSentence } from './assertion/assert.ts';
import { signMark, withMark } from './assertion/signs.ts';
import { applySection, headerSpan, isBeyondFamily, isBeyondHistory } from './assertion/section-defaults.ts';
import { ANALYTES_EDITION } from './measurements/analytes.ts';
import { drugDetails, insideDoses, shortRoutes, timesNotDrugs } from './measurements/drugs.ts';
import { measurementDrafts } from './measurements/drafts.ts';
import { withCommonNames } from './common-names.ts';
import { siteCodes } from './codes/site-findings.ts';
import { dateAll, withDates } from './dating.ts';
import { withDrugNames } from './drug-names.ts';
import type { ReaderOptions } from './index.ts';
import { findUnread } from './languages.ts';
import { inPlace } from './letters-in-place.ts';
import { rightlyTyped } from './letters.ts';
import { apartFromResults, type Draft, mergeDrafts } from './merge.ts';
import { withProblemNames } from './problem-names.ts';
import { withInducingDrugs } from './relations/induced.ts';
import { relate } from './relations/relate.ts';
import { segment } from './sections/segment.ts';
import { located, withoutSite } from './sites.ts';
import { socialHistory, withoutHabits } from './social/index.ts';
import { withStates } from './states.ts';
import { findDates, writesDayFirst } from './text/dates.ts';
import { withTimes } from './text/durations.ts';
import { firstEndingAfter, snapToCodePoint } from './text/lines.ts';
import { LIST_ITEM, splitSentences } from './text/sentences.ts';

/** Types whose mentions are looked up in a terminology. */
const CODED = new Set<EntityType>(['problem', 'finding', 'drug', 'test', 'procedure', 'anatomy', 'disease', 'chemical', 'gene', 'species', 'family_history']);

export async function readText(options: ReaderOptions, input: z.input<typeof ReadInput>, signal?: AbortSignal): Promise<Annotation> {
  const begun = performance.now();
  const { text } = input;
  const scheme: Scheme = input.scheme ?? 'clinical';
  const given = input.entities;
  const unread = findUnread(text);
  const tagged = given ? givenDrafts(text, given) : readable(await tag(options, scheme, text, signal), unread);
  await breathe(signal);
  const sections = segment(text);
  const model = given || scheme !== 'clinical' ? tagged : withCommonNames(text, withStates(text, withProblemNames(text, withDrugNames(text, sections, rightlyTyped(text, tagged, options.linker), options.linker))), options.known?.word).flatMap((draft) => inPlace(text, draft));
  await breathe(signal);
  const sentences = splitSentences(text);
  const dates = scheme === 'clinical' ? findDates(text, input.date, writesDayFirst(text)) : [];
  const read = scheme === 'clinical' ? clinicalDrafts(text, given ? model : withInducingDrugs(text, model, options.linker), { sections, sentences, unread, date: input.date, given: given !== undefined }) : model;
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
  assertAll(text, entities, kept, sections, sentences);
  await breathe(signal);
  const dated = scheme === 'clinical' ? dateAll(text, entities, sentences, dates, input.date) : [];
  const ids = options.models?.[scheme] ?? { id: 'rules', version: '1', provider: 'rules' };
  return { sections, entities, relations: given ? [] : [...relate(text, entities, sentences, sections, kept.map(({ of }) => of)), ...dated], unread, model: { ...ids }, ms: Math.round((performance.now() - begun) * 100) / 100 };
}

async function tag(options: ReaderOptions, scheme: Scheme, text: string, signal?: AbortSignal): Promise<Draft[]> {
  stopIfAborted(signal);
  const tagger = options.taggers[scheme];
  if (!tagger) return [];
  const spans = await tagger.tag(text, signal);
  return spans.flatMap((span) => {
    const start = snapToCodePoint(text, Math.max(0, span.start));
    const end = snapToCodePoint(text, Math.min(text.length, span.end));
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
  return given ? merged : withTimes(text, [...shortRoutes(text, merged), ...readable(insideDoses(text, merged), unread)]);
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

function toEntity(options: ReaderOptions, scheme: Scheme, text: string, draft: Draft): Entity {
  const words = text.slice(draft.start, draft.end);
  // A word broken at a line's end is one word, and a line's end is a space.
  const whole = words.includes('\n') ? words.replace(/(?<=\p{Ll})-\s*\n\s*(?=\p{Ll})/gu, '').replace(/\s+/g, ' ') : words.replace(/(?<= )w\/\s?(?=\p{L})/u, 'with ');
  return {
    start: draft.start, end: draft.end, text: words, type: draft.type, score: draft.score,
    assertion: { ...PLAIN_ASSERTION, ...draft.assertion },
    cues: [], codes: codesOf(options, scheme, text, draft, draft.meant ?? whole), by: draft.by,
    ...(draft.measurement ? { measurement: draft.measurement } : {}),
    ...(draft.time ? { time: draft.time } : {}),
  };
}

function codesOf(options: ReaderOptions, scheme: Scheme, text: string, draft: Draft, words: string): Code[] {
  const codes = CODED.has(draft.type) && options.linker ? options.linker.link(words, draft.type, scheme, text) : [];
  if (draft.loinc && !codes.some((code) => code.system === 'LOINC' && code.code === draft.loinc)) codes.unshift({ system: 'LOINC', code: draft.loinc, display: words, score: 0.9, edition: ANALYTES_EDITION });
  return codes;
}

const SURE_WITH_SITE = 0.85;

/** "Chest pain" has a code of its own; where a site and a finding have none together, the finding's own is an uncertain one. */
function codeWithSites(options: ReaderOptions, scheme: Scheme, text: string, entities: Entity[]): void {
  const { linker } = options;
  if (linker === undefined || scheme !== 'clinical') return;
  entities.forEach((entity, at) => {
    if (entity.type !== 'finding' && entity.type !== 'problem') return;
    const [here] = located(text, entities, at);
    if (here === undefined) return;
    const named = siteCodes(here.words, entity.type === 'finding' ? 'HPO' : 'ICD-10-CM');
    const joined = here.words !== entity.text;
    if (named.length === 0 && !joined) return;
    const whole = joined ? linker.link(here.words, entity.type, scheme, text).filter(({ score, system }) => score >= SURE_WITH_SITE && !named.some((code) => code.system === system)) : [];
    const systems = new Set([...named, ...whole].map(({ system }) => system));
    const others = entity.codes.filter(({ system }) => !systems.has(system));
    entity.codes = [...named, ...whole, ...(joined ? withoutSite(entity.text, others) : others)];
  });
}

/** Types that a trigger can assert; what qualifies them goes with them. */
const ASSERTED = new Set<EntityType>(['problem', 'finding', 'drug', 'test', 'procedure', 'event', 'history', 'family_history', 'disease', 'chemical', 'value']);

/** What is done or given, what somebody has, or neither for certain. */
function isDeed(type: EntityType): boolean | undefined {
  if (type === 'drug' || type === 'test' || type === 'procedure') return true;
  return type === 'problem' || type === 'finding' || type === 'disease' ? false : undefined;
}

function assertAll(text: string, entities: Entity[], drafts: readonly Draft[], sections: readonly Section[], sentences: readonly Span[]): void {
  let at = -1;
  let read: ReadSentence | undefined;
  entities.forEach((entity, i) => {
    if (!ASSERTED.has(entity.type)) return;
    const n = firstEndingAfter(sentences, entity.start);
    const sentence = sentences[n];
    const sectionIndex = firstEndingAfter(sections, entity.start);
    const section = sections[sectionIndex];
    const inSection = section && section.start <= entity.start ? section : undefined;
    const social = drafts[i]?.assertion !== undefined;
    if (sentence && sentence.start <= entity.start && !social) {
      if (n !== at || !read) [at, read] = [n, readListed(text, sentences, n)];
      const said = assertIn(read, entity, isDeed(entity.type));
      const isSign = entity.type === 'finding' || entity.type === 'problem';
      const { assertion, cues } = withMark(said.assertion, said.cues, isSign ? signMark(text, sentence, entity.start) : undefined);
      entity.assertion = entity.type === 'value' ? { ...PLAIN_ASSERTION, conditional: assertion.conditional, experiencer: assertion.experiencer } : assertion;
      entity.cues = entity.type === 'value' ? cues.filter((cue) => cue.axis === 'conditional' || cue.axis === 'experiencer') : cues;
    }
    // "hCG negative" is a result: the test was done.
    const polarity = entity.type === 'test' ? entity.cues.find((cue) => cue.axis === 'polarity') : undefined;
    if (polarity && /negative|neg\b|absent|resolved|unremarkable|-ve|\(-\)/i.test(text.slice(polarity.start, polarity.end))) {
      entity.assertion.polarity = 'positive';
      entity.cues = entity.cues.filter((cue) => cue !== polarity);
    }
    // "No ST changes, QTc 478 ms", "no PE on CT": the test was done and has a result, or shows what is denied.
    if (entity.type === 'test' && entity.assertion.polarity === 'negative' && wasDone(text, entity, entities[i + 1])) {
      entity.assertion.polarity = 'positive';
      entity.cues = entity.cues.filter((cue) => cue.axis !== 'polarity');
    }
    // "Hx of CVA 2015, on warfarin since": what he is on he takes.
    if (entity.type === 'drug' && entity.assertion.temporality === 'past' && ON_NOW.test(text.slice(Math.max(0, entity.start - 30), entity.start))) {
      entity.assertion.temporality = 'current';
      entity.cues = entity.cues.filter((cue) => cue.axis !== 'temporality');
    }
    // "VTE prophylaxis: dalteparin", "co-trimoxazole as prophylaxis": the drug is given, only the illness is not there.
    if (entity.type === 'drug' && entity.assertion.conditional && entity.cues.every(({ axis, start, end }) => axis !== 'conditional' || PREVENTS.test(text.slice(start, end)))) {
      entity.assertion.conditional = false;
      entity.cues = entity.cues.filter((cue) => cue.axis !== 'conditional');
    }
    // "1 g q6h prn pain": why it may be given, not what there is; "GTN prn for angina": an illness that lasts is had.
    if (entity.type === 'problem' && LASTING.test(entity.text)) {
      if (entity.cues.some(({ axis, start, end }) => axis === 'conditional' && AS_NEEDED.test(text.slice(start, end)))) {
        entity.assertion.conditional = false;
        entity.cues = entity.cues.filter((cue) => cue.axis !== 'conditional');
      }
    } else if ((entity.type === 'problem' || entity.type === 'finding') && /\b(?:prn|as (?:needed|required))\s+(?:for\s+)?$/i.test(text.slice(Math.max(0, entity.start - 20), entity.start))) entity.assertion.conditional = true;
    // "Since 2019 on warfarin": what is taken since then is taken now.
    const since = entity.type === 'drug' ? entity.cues.find((cue) => cue.axis === 'temporality' && /^since\b/i.test(text.slice(cue.start, cue.end))) : undefined;
    if (since) {
      entity.assertion.temporality = 'current';
      entity.cues = entity.cues.filter((cue) => cue !== since);
    }
    // "No illicit drugs" as one social fact: the denial stands inside.
    if ((entity.type === 'history' || entity.type === 'family_history') && /^(?:no|never|denies|denied|nil|non|not)\b/i.test(entity.text)) entity.assertion.polarity = 'negative';
    // A number stands as it is written; "no CKD, creatinine 1.1" denies no creatinine.
    if (drafts[i]?.earlier) entity.assertion.temporality = 'past';
    if (entity.type === 'family_history') entity.assertion.experiencer = 'family';
    if (inSection && !social && !isBeyondFamily(text, inSection, entity) && !isBeyondHistory(text, inSection, entity)) applySection(inSection.kind, headerSpan(inSection), entity.type, entity.assertion, entity.cues);
  });
}

const PREVENTS = /^(?:for )?(?:prophyla\w+|prevention|precautions|screening|protocol|risk\b.*)$/i;
const AS_NEEDED = /\b(?:prn|p\.r\.n|as (?:needed|required))/i;
const LASTING = /^(?:angina|asthma|copd|migraines?|(?:osteo|rheumatoid )?arthritis|oa|gout|gerd|gord|reflux|eczema|psoriasis|hay ?fever|ibs)$/i;
const ON_NOW = /(?<!\b(?:was|been|were|previously|formerly|put|no longer|not|never)\s)\b(?:on|takes|taking)\s$/i;
function wasDone(text: string, { start, end }: Span, next: Entity | undefined): boolean {
  if (next?.type === 'value' && /^[ \t]*[:=]?[ \t]*$/.test(text.slice(end, next.start)) && /\d/.test(next.text)) return true;
  return /\b(?:on|by|per)\s+(?:the\s+|a\s+|his\s+|her\s+|today's\s+)?$/i.test(text.slice(Math.max(0, start - 16), start));
}

/** A sentence; an item of a list goes with the line that opened it. */
function readListed(text: string, sentences: readonly Span[], n: number): ReadSentence {
  const sentence = sentences[n] ?? { start: 0, end: 0 };
  const mark = LIST_ITEM.exec(text.slice(sentence.start, sentence.start + 12));
  if (!mark) return readSentence(text, sentence);
  for (let k = n - 1; k >= Math.max(0, n - 15); k--) {
    const before = sentences[k];
    if (!before || /\n\s*\n/.test(text.slice(before.end, sentences[k + 1]?.start ?? before.end))) break;
    if (LIST_ITEM.test(text.slice(before.start, before.start + 12))) continue;
    if (text[before.end - 1] !== ':' || before.end - before.start > 80) break;
    return readSentence(text, { start: sentence.start + mark[0].length, end: sentence.end }, before);
  }
  return readSentence(text, sentence);
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
