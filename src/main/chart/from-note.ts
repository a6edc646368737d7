/** One note's annotation → facts of the chart, each with the words it rests on. */
import type { ChartFact, Evidence, FactKind, FactStatus } from '../../contract/chart.ts';
import type { Annotation, Entity, Relation, Span } from '../../contract/clinical.ts';
import { findAllergies } from './allergies/index.ts';
import { listClauses } from './allergies/list.ts';
import type { AllergyMention } from './allergies/mention.ts';
import { breastfeedingIn } from './breastfeeding.ts';
import { intensiveCareIn } from './intensive-care.ts';
import { siteCodes } from '../language/codes/site-findings.ts';
import { isOfService } from '../language/services.ts';
import { located, withoutSite, type Located } from '../language/sites.ts';
import { isStillThere, yearBefore, yearOver } from './chronic.ts';
import { isDeedOnBody, wholeScan } from './deeds.ts';
import { makeFact, statusOf } from './fact.ts';
import { isThreshold, ofAnotherPatient, ofOthersIn } from './not-facts.ts';
import { regimen } from './regimen.ts';
import { named, type Named } from './shorthand.ts';
import { medicationStatus, statedStatus } from './stated-status.ts';
import { isAdvice } from './taken.ts';

export interface AnnotatedNote {
  readonly noteId: string;
  readonly version: number;
  readonly text: string;
  readonly date: string | null;
  readonly annotation: Annotation;
}

const KIND_OF: Readonly<Record<string, FactKind>> = {
  problem: 'problem', disease: 'problem', finding: 'finding', drug: 'medication', procedure: 'procedure', history: 'social', family_history: 'family',
};

/** Facts of one note in text order. "If" and "return when" speak of no one, so conditional mentions make no fact. */
export function factsOfNote(read: AnnotatedNote): ChartFact[] {
  const note = { ...read, annotation: { ...read.annotation, entities: read.annotation.entities.map(entity => wholeScan(read.text, withGenus(read.text, entity))) } };
  const others = ofOthersIn(note.text);
  const allergies = findAllergies(note.text, note.annotation).filter(({ start }) => !within(others, start));
  const facts: ChartFact[] = allergies.map(allergy =>
    makeFact({
      kind: 'allergy',
      text: allergy.denied ? 'No known drug allergies' : allergy.text,
      status: allergy.denied ? 'absent' : 'active',
      evidence: [evidence(note, allergy)],
      category: allergy.category,
      time: allergy.time ?? note.date,
      codes: allergy.denied ? [] : note.annotation.entities.find(entity => entity.start < allergy.end && allergy.start < entity.end)?.codes ?? [],
      ...(allergy.reaction === null ? {} : { reaction: allergy.reaction }),
    }),
  );
  const relations = Map.groupBy(note.annotation.relations, ({ from }) => from);
  const clauses = note.annotation.sections.filter(({ kind, title }) => kind === 'allergies' && title !== null).flatMap(section => listClauses(note.text, section));
  const names = substances(note, allergies);
  note.annotation.entities.forEach((entity, index) => {
    if ((entity.assertion.conditional && !isToGive(note.text, entity)) || within(others, entity.start) || ofAnotherPatient(note.text, entity)) return;
    if (allergies.some(allergy => isItsReaction(allergy, entity))) return;
    if (allergies.some(allergy => allergy.taken !== true && entity.start < allergy.end && allergy.start < entity.end)) return;
    // "Penicillin - rash (after Penbritin)": what an allergy's own item names besides is its story.
    if (entity.measurement === undefined && !(entity.type === 'history' && entity.by === 'rule') && (allergies.some(({ item }) => item !== undefined && within([item], entity.start)) || within(clauses, entity.start))) return;
    // "Codeine" read as a problem beside the allergy to it.
    if (STATES.has(entity.type) && names.has(entity.text.toLowerCase())) return;
    if (entity.measurement?.analyte === undefined) facts.push(...statements(note, entity, index, relations.get(index) ?? [], allergies.some(({ taken, start }) => taken === true && start === entity.start)));
    else facts.push(...observation(note, entity));
  });
  const breastfeeding = breastfeedingIn(note.text);
  if (breastfeeding !== null && !facts.some(({ text }) => /breast-?\s?feed|lactat/iu.test(text))) facts.push(makeFact({ kind: 'finding', text: 'breastfeeding', status: 'active', time: note.date, evidence: [evidence(note, breastfeeding)] }));
  const intensive = intensiveCareIn(note.text, note.annotation.sections.filter(({ kind }) => ELSEWHEN.has(kind)));
  if (intensive !== null && !within(others, intensive.start)) facts.push(makeFact({ kind: 'procedure', text: 'intensive care', status: 'active', time: note.date, evidence: [evidence(note, intensive)] }));
  return facts;
}

/** Sections that don't speak of where the patient is now. */
const ELSEWHEN: ReadonlySet<string> = new Set(['past_history', 'family_history', 'social_history']);
/** "If BP drops start norad", "if seizes: lorazepam 4 mg IV": what is to be given then is planned, under its condition. */
function isToGive(text: string, entity: Entity): boolean {
  return entity.type === 'drug' && /(?:\b(?:start|give|commence|add|consider|use|try|repeat|rpt|load with|begin|for)\s+(?:[\p{L}]+\s+)?|[:,→]\s*|->\s*|\bthen\s+)$/iu.test(text.slice(Math.max(0, entity.start - 24), entity.start)) && !/\b(?:stop|hold|avoid|withhold|omit|no|not|allerg\w*)\b[^.;\n]{0,20}$/iu.test(text.slice(Math.max(0, entity.start - 30), entity.start));
}

const STATES: ReadonlySet<string> = new Set(['problem', 'finding', 'procedure', 'history']);
/** What the note names as an allergen or a drug. */
function substances(note: AnnotatedNote, allergies: readonly AllergyMention[]): Set<string> {
  const drugs = note.annotation.entities.filter(({ type, codes }) => type === 'drug' && codes.some(({ system, score }) => system === 'RxNorm' && score >= 0.99));
  return new Set([...allergies.filter(({ denied }) => !denied), ...drugs].map(({ text }) => text.toLowerCase()));
}

const within = (spans: readonly Span[], at: number): boolean => spans.some(({ start, end }) => start <= at && at < end);

/** "Allergic to clarithromycin (rash)": the rash is told of the drug, not of today. */
function isItsReaction(allergy: AllergyMention, entity: Entity): boolean {
  return allergy.reaction !== null && entity.type !== 'drug' && entity.start >= allergy.end && entity.start < allergy.end + 40 && allergy.reaction.toLowerCase().includes(entity.text.toLowerCase()) && (allergy.taken !== true || /past|negative/u.test(`${entity.assertion.temporality} ${entity.assertion.polarity}`));
}

function observation(note: AnnotatedNote, entity: Entity): ChartFact[] {
  const measured = entity.measurement;
  if (measured?.analyte === undefined || entity.assertion.experiencer !== 'patient' || isThreshold(note.text, entity, measured)) return [];
  const isEarlier = entity.assertion.temporality === 'past' && entity.time === undefined && entity.cues.length === 0;
  return [makeFact({
    kind: 'observation',
    text: measured.analyte,
    // "Cr 132 (baseline 88)": an earlier value without its day is no value of today.
    status: statusOf(entity.assertion) === 'absent' ? 'unknown' : isEarlier ? 'past' : 'active',
    codes: entity.codes,
    measurement: measured,
    score: entity.score,
    time: entity.time ?? (isEarlier ? null : note.date),
    evidence: [evidence(note, entity)],
  })];
}

/** One fact, or one a site: "chest and abdominal pain" are two. */
function statements(note: AnnotatedNote, entity: Entity, index: number, relations: readonly Relation[], isOver: boolean): ChartFact[] {
  const own = entity.type === 'test' ? (isDeedOnBody(entity, note.annotation.entities, relations) ? 'procedure' : null) : entity.type === 'history' ? historyKind(note, entity) : entity.type === 'family_history' && isReadWithin(note, entity) ? null : KIND_OF[entity.type];
  if (own === undefined || own === null || entity.assertion.experiencer === 'other') return [];
  return located(note.text, note.annotation.entities, index).flatMap((place, at) => {
    const fact = statement(note, at === 0 ? entity : { ...entity, codes: codesAt(place, entity) }, own, place, relations, isOver);
    return fact === null ? [] : [fact];
  });
}

/** The reading coded the finding at its nearest site; at another it has the table's code for that one. */
function codesAt(place: Located, entity: Entity): Entity['codes'] {
  const codes = siteCodes(place.words, entity.type === 'finding' ? 'HPO' : 'ICD-10-CM');
  return codes.length > 0 ? codes : withoutSite(entity.text, entity.codes.filter(({ system }) => system !== 'ICD-10-CM' && system !== 'HPO'));
}

function statement(note: AnnotatedNote, entity: Entity, own: FactKind, { spans, words: place }: Located, relations: readonly Relation[], isOver: boolean): ChartFact | null {
  const words = named(own, place, entity.codes, note.text.slice(entity.end, entity.end + 14));
  if (words === null || isPerson(note.text, entity)) return null;
  const kind: FactKind = entity.assertion.experiencer === 'family' ? 'family' : words.kind;
  if (kind === 'family' && !isFamilys(entity, words)) return null;
  const stays = (kind === 'problem' || kind === 'finding') && isStillThere(note.text, entity);
  const said = statedStatus(note.text, entity, kind, note.annotation.sections.some(({ kind: of, start, end }) => of === 'plan' && start <= entity.start && entity.start < end));
  const year = DATED.has(kind) && (said === 'active' || said === 'past') ? (yearOver(note.text, entity, note.date) ?? (kind === 'procedure' ? yearBefore(note.text, entity, note.date) : null)) : null;
  const status = kind === 'medication' ? medicationStatus(note, entity, words, isOver) : kind === 'social' && NEVER.test(words.text) ? 'absent' : stays ? 'active' : year === null || said !== 'active' ? said : 'past';
  if (status === 'active' && (kind === 'problem' || kind === 'finding') && LOOKED_FOR.test(note.text.slice(Math.max(0, entity.start - 24), entity.start))) return null;
  if (status === null || ((kind === 'problem' || kind === 'finding') && isOfService(note.text, entity.end)) || isHeadOfPlan(note.text, entity) || isScore(note.text, entity) || ONLY_IF.test(note.text.slice(entity.end, entity.end + 24))) return null;
  const stands: FactStatus = kind === 'family' && status === 'past' ? 'active' : status;
  return makeFact({
    kind,
    text: words.text.replace(/\s+/gu, ' ').trim(),
    status: stands,
    codes: words.kind === own || (STATED.has(words.kind) && STATED.has(own)) ? entity.codes : [],
    assertion: kind === 'medication' && isAdvice(note.text, entity, status) ? { ...entity.assertion, conditional: true } : stays ? { ...entity.assertion, temporality: 'current' } : entity.assertion,
    score: entity.score,
    time: entity.time ?? year ?? (kind === 'medication' || status === 'active' || (status === 'past' && entity.assertion.temporality === 'current') ? note.date : null),
    evidence: evidenceOf(note, spans, words),
    ...(kind === 'medication' ? regimen(note.text, entity, note.annotation.entities, relations) : {}),
  });
}

/** Diseases run in families; that a relative is "critically ill", allergic to something or takes a drug is no history of disease. */
function isFamilys(entity: Entity, words: Named): boolean {
  if (words.kind === 'social') return entity.type === 'family_history' && !RELATIVE.test(words.text.trim());
  if (words.kind === 'medication' || /^CPR$/iu.test(words.text) || RELATIVE.test(words.text.trim())) return false;
  return entity.type !== 'finding' || entity.codes.some(({ system }) => system === 'ICD-10-CM' || system === 'MeSH' || system === 'HPO');
}
const RELATIVE = /^(?:(?:his|her|the|maternal|paternal|half)[ -])*(?:mother|father|mum|mom|dad|brothers?|sisters?|siblings?|sons?|daughters?|child(?:ren)?|husband|wife|partner|aunt|uncle|cousins?|grand\w+|parents?|family|HCP|LPA|POA|NOK)$/iu;

const TITLE = /(?:^|[^\p{L}])(?:Dr|Mr|Mrs|Ms|Miss|Prof|Sr|Nurse|Sister)\.?\s+(?:\p{Lu}\.?\s+)?$/u;
/** "Dr H. Baines", "Mr Alan PETTIFER". */
function isPerson(text: string, { start, text: words }: Entity): boolean {
  return /(?:^|\s)(?:Dr|Mr|Mrs|Ms|Miss|Prof)\.?\s\p{Lu}/u.test(words) || (/^\p{Lu}/u.test(words) && TITLE.test(text.slice(Math.max(0, start - 14), start)));
}

/** Problems and findings share their terminologies; what was read as a drug and is none keeps no drug's code. */
const STATED: ReadonlySet<FactKind> = new Set(['problem', 'finding', 'family']);
const DATED: ReadonlySet<FactKind> = new Set(['problem', 'finding', 'procedure']);
const NEVER = /^(?:non|never)[- ]/iu;

function evidenceOf(note: AnnotatedNote, [span, ...more]: readonly Span[], words: Named): Evidence[] {
  if (span === undefined) return [];
  if (more.length > 0) return [span, ...more].map(part => evidence(note, part));
  return [evidence(note, { start: span.start + words.from, end: span.start + words.from + words.text.length })];
}

/** Habits and circumstances are social; a past illness that the model marked as history is one, unless it is marked as such as well. */
function historyKind(note: AnnotatedNote, entity: Entity): FactKind | null {
  if (entity.by !== 'model') return 'social';
  const isRead = isReadWithin(note, entity);
  if (isRead) return null;
  const section = note.annotation.sections.findLast(({ start, end }) => start <= entity.start && entity.start < end);
  if ((section?.kind === 'social_history' && section.title !== null) || HABITS.test(entity.text)) return 'social';
  return 'problem';
}

const HABITS = /\b(?:smok(?:es?|ed|ing|er)|drinks?|alcohol|cigarettes?|tobacco|units (?:a|per) week)\b/iu;

/** "No family history of MI" holds a disease that is read with its denial: the whole would say it twice. */
function isReadWithin(note: AnnotatedNote, entity: Entity): boolean {
  return note.annotation.entities.some(other => (other.type === 'problem' || other.type === 'finding' || other.type === 'procedure') && other.start < entity.end && entity.start < other.end);
}

/** "H. pylori" read without its first letter. */
function withGenus(text: string, entity: Entity): Entity {
  const genus = /^pylori\b/u.test(entity.text) ? /H\.?[ ]?$/u.exec(text.slice(Math.max(0, entity.start - 3), entity.start))?.[0] : undefined;
  return genus === undefined ? entity : { ...entity, start: entity.start - genus.length, text: genus + entity.text };
}

/** "GBS 14" is the Glasgow-Blatchford score; a carrier of group B streptococcus has no number. */
function isScore(text: string, entity: Entity): boolean {
  return entity.text === 'GBS' && /^(?: score)?\s*[:=]?\s*\d{1,2}(?![\d/])/u.test(text.slice(entity.end, entity.end + 16));
}
/** "Stool C diff + culture", "swab for MRSA": what a sample is to show. */
const LOOKED_FOR = /\b(?:stools?(?: for)?|(?:swab(?:s|bed)?|tests?|tested|screen(?:s|ed)?|checks?|checked|cultures?|serology|PCR|send|sent) for)\s+$/iu;
/** "Treat H. pylori if positive". */
const ONLY_IF = /^\s+(?:if|when) (?:positive|pos\b|present|confirmed)/iu;

/** "VTE: enoxaparin 40 mg" heads what prevents it. */
function isHeadOfPlan(text: string, entity: Entity): boolean {
  return /^(?:VTE|DVT)$/u.test(entity.text) && (/^(?::|\s*(?:ppx|prophyl|risk\b|assessment))/iu.test(text.slice(entity.end, entity.end + 12)) || (entity.text === 'VTE' && /^\s+[-–]\s+\p{L}/u.test(text.slice(entity.end, entity.end + 8))));
}

function evidence(note: AnnotatedNote, span: { start: number; end: number }): Evidence {
  return { kind: 'note', noteId: note.noteId, version: note.version, start: span.start, end: span.end, text: note.text.slice(span.start, span.end) };
}
