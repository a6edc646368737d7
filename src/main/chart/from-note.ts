/** One note's annotation → facts of the chart, each with the words it rests on. */
import type { ChartFact, Evidence, FactKind, FactStatus } from '../../contract/chart.ts';
import type { Annotation, Entity, Relation, Span } from '../../contract/clinical.ts';
import { type AllergyMention, findAllergies } from './allergies.ts';
import { siteCodes } from '../language/codes/site-findings.ts';
import { located, withoutSite, type Located } from '../language/sites.ts';
import { isStillThere, yearOver } from './chronic.ts';
import { makeFact, statusOf } from './fact.ts';
import { isThreshold, ofAnotherPatient } from './not-facts.ts';
import { named, type Named } from './shorthand.ts';
import { isAdvice, takenStatus } from './taken.ts';

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
export function factsOfNote(note: AnnotatedNote): ChartFact[] {
  const allergies = findAllergies(note.text, note.annotation);
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
  note.annotation.entities.forEach((entity, index) => {
    if (entity.assertion.conditional || ofAnotherPatient(note.text, entity)) return;
    if (allergies.some(allergy => isItsReaction(allergy, entity))) return;
    if (allergies.some(allergy => allergy.taken !== true && entity.start < allergy.end && allergy.start < entity.end)) return;
    // "Penicillin - rash (after Penbritin)": what an allergy's own line names besides is its story.
    if (entity.measurement === undefined && ofAllergyLine(note, entity)) return;
    if (entity.measurement?.analyte === undefined) facts.push(...statements(note, entity, index, relations.get(index) ?? []));
    else facts.push(...observation(note, entity));
  });
  return facts;
}

/** "Allergic to clarithromycin (rash)": the rash is told of the drug, not of today. */
function isItsReaction(allergy: AllergyMention, entity: Entity): boolean {
  return allergy.taken !== true && allergy.reaction !== null && entity.type !== 'drug' && entity.start >= allergy.end && entity.start < allergy.end + 40 && allergy.reaction.toLowerCase().includes(entity.text.toLowerCase());
}

function ofAllergyLine(note: AnnotatedNote, entity: Entity): boolean {
  const section = note.annotation.sections.findLast(({ start, end }) => start <= entity.start && entity.start < end);
  if (section?.kind !== 'allergies' || section.title === null) return false;
  return !/\n\s*\n/u.test(note.text.slice(section.start + section.title.length, entity.start));
}

function observation(note: AnnotatedNote, entity: Entity): ChartFact[] {
  const measured = entity.measurement;
  if (measured?.analyte === undefined || entity.assertion.experiencer !== 'patient' || isThreshold(note.text, entity, measured)) return [];
  return [makeFact({
    kind: 'observation',
    text: measured.analyte,
    status: statusOf(entity.assertion) === 'absent' ? 'unknown' : 'active',
    codes: entity.codes,
    measurement: measured,
    score: entity.score,
    time: entity.time ?? note.date,
    evidence: [evidence(note, entity)],
  })];
}

/** One fact, or one a site: "chest and abdominal pain" are two. */
function statements(note: AnnotatedNote, entity: Entity, index: number, relations: readonly Relation[]): ChartFact[] {
  const own = entity.type === 'history' ? historyKind(note, entity) : entity.type === 'family_history' && isReadWithin(note, entity) ? null : KIND_OF[entity.type];
  if (own === undefined || own === null || entity.assertion.experiencer === 'other') return [];
  return located(note.text, note.annotation.entities, index).flatMap((place, at) => {
    const fact = statement(note, at === 0 ? entity : { ...entity, codes: codesAt(place, entity) }, own, place, relations);
    return fact === null ? [] : [fact];
  });
}

/** The reading coded the finding at its nearest site; at another it has the table's code for that one. */
function codesAt(place: Located, entity: Entity): Entity['codes'] {
  const codes = siteCodes(place.words, entity.type === 'finding' ? 'HPO' : 'ICD-10-CM');
  return codes.length > 0 ? codes : withoutSite(entity.text, entity.codes.filter(({ system }) => system !== 'ICD-10-CM' && system !== 'HPO'));
}

function statement(note: AnnotatedNote, entity: Entity, own: FactKind, { spans, words: place }: Located, relations: readonly Relation[]): ChartFact | null {
  const words = named(own, place, entity.codes);
  if (words === null) return null;
  const kind: FactKind = entity.assertion.experiencer === 'family' ? 'family' : words.kind;
  if (kind === 'family' && words.kind === 'social') return null;
  const stays = (kind === 'problem' || kind === 'finding') && isStillThere(note.text, entity);
  const said = statedStatus(note.text, entity, kind);
  const year = said === 'active' && DATED.has(kind) ? yearOver(note.text, entity, note.date) : null;
  const status = kind === 'medication' ? takenStatus(note.text, entity, statusOf(entity.assertion)) : kind === 'social' && NEVER.test(words.text) ? 'absent' : stays ? 'active' : year === null ? said : 'past';
  if (status === null || isHeadOfPlan(note.text, entity)) return null;
  return makeFact({
    kind,
    text: words.text.replace(/\s+/gu, ' ').trim(),
    status,
    codes: words.kind === own || (STATED.has(words.kind) && STATED.has(own)) ? entity.codes : [],
    assertion: kind === 'medication' && isAdvice(note.text, entity, status) ? { ...entity.assertion, conditional: true } : stays ? { ...entity.assertion, temporality: 'current' } : entity.assertion,
    score: entity.score,
    time: entity.time ?? year ?? (kind === 'medication' || status === 'active' ? note.date : null),
    evidence: evidenceOf(note, spans, words),
    ...(kind === 'medication' ? regimen(note.annotation.entities, relations) : {}),
  });
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
  if (section?.kind === 'social_history') return 'social';
  return 'problem';
}

/** "No family history of MI" holds a disease that is read with its denial: the whole would say it twice. */
function isReadWithin(note: AnnotatedNote, entity: Entity): boolean {
  return note.annotation.entities.some(other => (other.type === 'problem' || other.type === 'finding' || other.type === 'procedure') && other.start < entity.end && entity.start < other.end);
}

/** "VTE: enoxaparin 40 mg" heads what prevents it. */
function isHeadOfPlan(text: string, entity: Entity): boolean {
  return /^(?:VTE|DVT)$/u.test(entity.text) && /^(?::|\s*(?:ppx|prophyl|risk\b|assessment))/iu.test(text.slice(entity.end, entity.end + 12));
}

const OVER = /\b(?:resolved|settled|cleared|subsided|abated|disappeared|gone|recovered)\b/iu;
/** What is over was there: past, not absent. A problem isn't planned: what a plan names is still to be seen. */
function statedStatus(text: string, entity: Entity, kind: FactKind): FactStatus {
  const said = statusOf(entity.assertion);
  const isStated = kind === 'problem' || kind === 'finding';
  if (said === 'absent' && entity.cues.some(({ axis, start, end }) => axis === 'polarity' && OVER.test(text.slice(start, end)))) return 'past';
  if (isStated && said === 'active' && /^\s+no\s*(?:[(.;,\n]|$)/u.test(text.slice(entity.end, entity.end + 8))) return 'absent';
  return isStated && said === 'planned' ? 'unknown' : said;
}

/** Dose, route and frequency that the language engine tied to this drug, as written. */
function regimen(entities: readonly Entity[], relations: readonly Relation[]): { dose?: string; route?: string; frequency?: string } {
  const part = (type: string): string | undefined => {
    const relation = relations.filter(candidate => candidate.type === type).toSorted((a, b) => b.score - a.score)[0];
    return relation === undefined ? undefined : entities[relation.to]?.text;
  };
  const dose = amount(part('drug-dose'))?.replace(TIMES, '').replace(/\b(?:po|iv|im|sc|sl|pr|inh|neb|top)\b\s*$/iu, '').trim();
  const route = part('drug-route');
  const frequency = TIMES.exec(part('drug-frequency') ?? '')?.[0];
  return { ...(dose === undefined ? {} : { dose }), ...(route === undefined ? {} : { route }), ...(frequency === undefined ? {} : { frequency }) };
}

const UNIT = /\d\s*(?:-|to)?\s*\d*\s*(?:mg|mcg|micrograms?|µg|ug|g|grams?|ml|units?|iu|u|mmol|meq|puffs?|sprays?|tabs?|tablets?|caps?|capsules?|drops?|patch(?:es)?|pills?|sachets?|doses?|%)\b|\d+\/\d+(?:\/\d+)?\s*(?:\d|puff|mcg|od|bd)|\bhalf\b|\d+\s*%/iu;
const TIMES = /\b(?:(?:once|twice|three times|four times|\d+ times|\d+x)[ -]?(?:a |per |each )?(?:daily|day|weekly|week|month(?:ly)?)|(?:every|alternate) [\w-]+(?: \w+)?|\d{1,2}[ -]?(?:-|to)?[ -]?\d{0,2}[ -]?hourly|q\s?\d{1,2}\s?h(?:ours?|rs?)?|q(?:d|am|pm|hs|od)|[bt]i?d|qi?d|od|om|on|bd|tds|qds|nocte|mane|nightly|daily|weekly|monthly|prn|stat|as (?:needed|required)|(?:at|before) (?:bedtime|night)|in the (?:morning|evening)|(?:with|before|after) meals|hs|[0-4½](?:-[0-4½]){2,3}|\d{1,2}(?:st|nd|rd|th) hourly)\b(?:[^.;,\n]{0,3}\b(?:prn|as (?:needed|required))\b)?/iu;
/** A dose has a unit or a form; "27 mg/L" is a level, "8/5" a date, "5 days" a time. */
function amount(words: string | undefined): string | undefined {
  const dose = words?.replace(/\s*(?:[(>]|\s[-–]\s|\d{1,2}\/\d{1,2}(?!\d)).*$/su, '').trim();
  return dose !== undefined && UNIT.test(dose) && !/\b(?:mg|mcg|ng|g|mmol|umol|u)\s*\/\s*d?l\b/iu.test(dose) ? dose : undefined;
}

function evidence(note: AnnotatedNote, span: { start: number; end: number }): Evidence {
  return { kind: 'note', noteId: note.noteId, version: note.version, start: span.start, end: span.end, text: note.text.slice(span.start, span.end) };
}
