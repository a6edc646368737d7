/** One note's annotation → facts of the chart, each with the words it rests on. */
import type { ChartFact, Evidence, FactKind, FactStatus } from '../../contract/chart.ts';
import type { Annotation, Entity } from '../../contract/clinical.ts';
import { findAllergies } from './allergies.ts';
import { makeFact, statusOf } from './fact.ts';

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

/** Headings and shorthand of drug charts that stand where drugs stand. */
const NO_DRUG = /^(?:(?:current |regular |home )?med(?:ication|icine)?s?|drugs?|d\/?hx?|otc|prn|stat|regular|gp|bd|od|on|om|tds|qds|nocte|mane|tto|lmp|crcl|htn|ex-?smoker|hco3\b.*|(?:glucose|k|na|cl|hb|urea|creat\w*)\s+[\d.].*|x-?match(?:ed)?|transfus\w*|vomit\w*|d&v.*|u&es?|obs|nil|none)$/iu;

const NO_PROBLEM = /^(?:mr|mrs|ms|dr|nb)\.?$/iu;
/** Words before or after a drug that say it is not taken: advice against it, a culture's sensitivities, a dose left out. */
const NOT_TAKEN_BEFORE = /\b(?:avoid(?:ing)?|resistan(?:t|ce) to|sensitiv(?:e|ity) to|susceptible to|intermediate to|instead of|rather than)\s+(?:[\p{L}/-]+(?:,\s*|\s+(?:and|or)\s+|\s+)){0,3}$/iu;
const NOT_TAKEN_AFTER = /^[^.;\n]{0,30}?\b(?:not for use|not given|not to be (?:given|used)|contra-?indicated|withheld|resistant|susceptible)\b/iu;
const STOPPED_AFTER = /^[^.;\n]{0,30}?\b(?:stopped|discontinued|ceased)\b/iu;

/** What the words around a drug make of an "active" mention. It may still alarm, since nobody has confirmed it, but not interrupt. */
function takenStatus(note: AnnotatedNote, entity: Entity, status: FactStatus): FactStatus {
  if (status !== 'active' && status !== 'planned') return status;
  const before = note.text.slice(Math.max(0, entity.start - 60), entity.start);
  const after = note.text.slice(entity.end, entity.end + 60);
  if (NOT_TAKEN_BEFORE.test(before) || NOT_TAKEN_AFTER.test(after)) return 'absent';
  return STOPPED_AFTER.test(after) ? 'past' : status;
}

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
      codes: note.annotation.entities.find(entity => entity.start < allergy.end && allergy.start < entity.end)?.codes ?? [],
      ...(allergy.reaction === null ? {} : { reaction: allergy.reaction }),
    }),
  );
  note.annotation.entities.forEach((entity, index) => {
    if (entity.assertion.conditional) return;
    if (allergies.some(allergy => entity.start < allergy.end && allergy.start < entity.end)) return;
    const fact = entity.measurement?.analyte === undefined ? statement(note, entity, index) : observation(note, entity);
    if (fact) facts.push(fact);
  });
  return facts;
}

function observation(note: AnnotatedNote, entity: Entity): ChartFact | null {
  const measured = entity.measurement;
  if (measured?.analyte === undefined || entity.assertion.experiencer !== 'patient') return null;
  return makeFact({
    kind: 'observation',
    text: measured.analyte,
    status: statusOf(entity.assertion) === 'absent' ? 'unknown' : 'active',
    codes: entity.codes,
    measurement: measured,
    score: entity.score,
    time: entity.time ?? note.date,
    evidence: [evidence(note, entity)],
  });
}

function statement(note: AnnotatedNote, entity: Entity, index: number): ChartFact | null {
  const own = KIND_OF[entity.type];
  if (own === undefined) return null;
  const ofFamily = entity.assertion.experiencer === 'family';
  if (entity.assertion.experiencer === 'other') return null;
  if (own === 'problem' && NO_PROBLEM.test(entity.text.trim())) return null;
  if (own === 'medication' && NO_DRUG.test(entity.text.trim())) return null;
  const kind: FactKind = ofFamily ? 'family' : own;
  const said = statusOf(entity.assertion);
  const status: FactStatus = kind === 'medication' ? takenStatus(note, entity, said) : said;
  return makeFact({
    kind,
    text: entity.text.replace(/\s+/gu, ' ').trim(),
    status,
    codes: entity.codes,
    assertion: entity.assertion,
    score: entity.score,
    time: entity.time ?? (kind === 'medication' || status === 'active' ? note.date : null),
    evidence: [evidence(note, entity)],
    ...(kind === 'medication' ? regimen(note.annotation, index) : {}),
  });
}

/** Dose, route and frequency that the language engine tied to this drug, as written. */
function regimen(annotation: Annotation, drug: number): { dose?: string; route?: string; frequency?: string } {
  const part = (type: string): string | undefined => {
    const relation = annotation.relations.find(candidate => candidate.type === type && candidate.from === drug);
    return relation === undefined ? undefined : annotation.entities[relation.to]?.text;
  };
  const dose = part('drug-dose');
  const route = part('drug-route');
  const frequency = part('drug-frequency');
  return { ...(dose === undefined ? {} : { dose }), ...(route === undefined ? {} : { route }), ...(frequency === undefined ? {} : { frequency }) };
}

function evidence(note: AnnotatedNote, span: { start: number; end: number }): Evidence {
  return { kind: 'note', noteId: note.noteId, version: note.version, start: span.start, end: span.end, text: note.text.slice(span.start, span.end) };
}
