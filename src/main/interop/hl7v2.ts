/** HL7 version 2 messages (ADT, ORU, MDM, RDE, one or many of one patient): results, allergies, diagnoses, drugs, reports. */
import { AppError } from '../../contract/errors.ts';
import type { ChartFact, FactStatus } from '../../contract/chart.ts';
import type { Code } from '../../contract/clinical.ts';
import { isReadable } from './attachments.ts';
import { readSegments } from './hl7v2-message.ts';
import type { Segment } from './hl7v2-message.ts';
import type { ImportedAttachment, ImportedNote, ImportedRecord } from './record.ts';
import { codeOf, countUnread, recordFact } from './record-facts.ts';
import type { MeasureRecord, RecordStatement } from './record-facts.ts';

const SOURCE = 'HL7 v2';
/** Carried by a message but nothing of the chart's. */
const ADMINISTRATIVE = new Set(['MSH', 'FHS', 'BHS', 'BTS', 'FTS', 'EVN', 'PID', 'PD1', 'NK1', 'PV2', 'ROL', 'GT1', 'IN1', 'IN2', 'IN3', 'SFT', 'MSA', 'ERR', 'DSC', 'TQ1', 'TQ2', 'SPM', 'SAC', 'CTI', 'FT1', 'ACC', 'UB1', 'UB2', 'ARV', 'PRT', 'QRD', 'QRF', 'RXR', 'ORC', 'TXA', 'OBR', 'NTE', 'DB1', 'MRG', 'PDA', 'GP1', 'GP2', 'AIS', 'AIL', 'AIP', 'SCH', 'RGS']);
const SYSTEMS: Readonly<Record<string, string>> = { LN: 'http://loinc.org', SCT: 'http://snomed.info/sct', SNM: 'http://snomed.info/sct', RXNORM: 'http://www.nlm.nih.gov/research/umls/rxnorm', I10: 'http://hl7.org/fhir/sid/icd-10', I10C: 'http://hl7.org/fhir/sid/icd-10-cm', ICD10: 'http://hl7.org/fhir/sid/icd-10', ICD10CM: 'http://hl7.org/fhir/sid/icd-10-cm' };
/** Of a result (OBX-11) and of an order (ORC-1): wrong, withdrawn, not done. */
const VOID_RESULT = new Set(['D', 'W', 'X', 'N']);
const STAYS: Readonly<Record<string, string>> = { I: 'Hospital stay', E: 'Emergency department visit' };

interface State {
  readonly facts: ChartFact[];
  readonly notes: ImportedNote[];
  readonly attachments: ImportedAttachment[];
  readonly unread: string[];
  patient: Segment | null;
  /** The order that the next lines belong to. */
  order: Segment | null;
  report: { title: string; date: string | null; lines: string[]; isDocument: boolean };
  count: number;
}

/** @throws AppError `bad-input` when it is no HL7 file, names no patient or several */
export function readHl7(text: string, measure: MeasureRecord): ImportedRecord {
  const state: State = { facts: [], notes: [], attachments: [], unread: [], patient: null, order: null, report: { title: '', date: null, lines: [], isDocument: false }, count: 0 };
  for (const segment of readSegments(text)) {
    state.count += 1;
    take(state, segment, measure);
  }
  endReport(state);
  const { patient } = state;
  if (patient === null) throw new AppError('bad-input', 'The message names no patient', { where: 'PID', reason: 'no-patient' });
  const sex = patient.text(8).toUpperCase();
  return {
    patient: {
      recordNumber: (patient.text(3) || patient.text(2)).slice(0, 64) || 'unknown',
      name: [patient.text(5, 2), patient.text(5, 1)].filter(part => part !== '').join(' '),
      birthDate: timeOf(patient.text(7))?.slice(0, 10) ?? null,
      sex: sex === 'M' ? 'male' : sex === 'F' ? 'female' : sex === 'O' || sex === 'A' ? 'other' : 'unknown',
      synthetic: false,
    },
    title: SOURCE,
    specialty: null,
    notes: state.notes,
    facts: state.facts,
    unread: countUnread(SOURCE, state.unread),
    ...(state.attachments.length === 0 ? {} : { attachments: state.attachments }),
  };
}

function take(state: State, segment: Segment, measure: MeasureRecord): void {
  switch (segment.name) {
    case 'MSH': endReport(state); state.order = null; return;
    case 'PID': return takePatient(state, segment);
    case 'PV1': return takeVisit(state, segment);
    case 'ORC': state.order = segment; return;
    case 'OBR': endReport(state); state.report = { title: named(segment, 4) || 'Report', date: timeOf(segment.text(7) || segment.text(22)), lines: [], isDocument: false }; return;
    case 'TXA': endReport(state); state.report = { title: named(segment, 2) || 'Document', date: timeOf(segment.text(4) || segment.text(6)), lines: [], isDocument: true }; return;
    case 'OBX': return takeResult(state, segment, measure);
    case 'NTE': if (segment.whole(3).trim() !== '') state.report.lines.push(segment.whole(3)); return;
    case 'AL1': return takeAllergy(state, segment, { substance: 3, reaction: 5, type: segment.text(2), time: segment.text(6), isVoid: false });
    case 'IAM': return takeAllergy(state, segment, { substance: 3, reaction: 5, type: segment.text(9), time: segment.text(13), isVoid: segment.text(6).toUpperCase() === 'D' });
    case 'DG1': return add(state, segment, 3, { kind: 'problem', text: named(segment, 3) || segment.text(4), status: /^(?:W|working|differential)/iu.test(segment.text(6)) ? 'possible' : 'active', time: timeOf(segment.text(5)) });
    case 'PRB': return add(state, segment, 3, { kind: 'problem', text: named(segment, 3), status: /resolv|inactive|remission/iu.test(`${segment.text(13)} ${segment.text(13, 2)}`) || segment.text(9) !== '' ? 'past' : segment.text(1).toUpperCase() === 'DE' ? 'unknown' : 'active', time: timeOf(segment.text(16) || segment.text(2)) });
    case 'PR1': return add(state, segment, 3, { kind: 'procedure', text: named(segment, 3) || segment.text(4), status: 'past', time: timeOf(segment.text(5)) });
    case 'RXO': return takeDrug(state, segment, { name: 1, dose: 2, unit: 4, time: null });
    case 'RXE': return takeDrug(state, segment, { name: 2, dose: 3, unit: 5, time: segment.text(1, 4) });
    case 'RXD': return takeDrug(state, segment, { name: 2, dose: 4, unit: 5, time: segment.text(3) });
    case 'RXA': if (!/^(?:NA|RE)$/iu.test(segment.text(20))) takeDrug(state, segment, { name: 5, dose: 6, unit: 7, time: segment.text(3) }); return;
    default: if (!ADMINISTRATIVE.has(segment.name) && !segment.name.startsWith('Z')) state.unread.push(`segment:${segment.name}`); else if (segment.name.startsWith('Z')) state.unread.push('segment:Z');
  }
}

function takePatient(state: State, segment: Segment): void {
  const number = (one: Segment): string => one.text(3) || one.text(2);
  if (state.patient !== null && number(state.patient) !== number(segment)) throw new AppError('bad-input', 'The file holds several patients', { where: 'PID', reason: 'several-patients' });
  state.patient ??= segment;
}

function takeVisit(state: State, segment: Segment): void {
  const stay = STAYS[segment.text(2).toUpperCase()];
  if (stay === undefined) return;
  const end = timeOf(segment.text(45));
  const place = segment.text(3);
  const text = `${stay}${place === '' ? '' : ` in ${place}`}${end === null ? '' : `, to ${end.slice(0, 10)}`}`;
  if (!state.facts.some(fact => fact.text === text)) add(state, segment, 0, { kind: 'procedure', text, status: end === null ? 'active' : 'past', time: timeOf(segment.text(44)) });
}

function takeAllergy(state: State, segment: Segment, { substance, reaction, type, time, isVoid }: { substance: number; reaction: number; type: string; time: string; isVoid: boolean }): void {
  const name = named(segment, substance);
  if (isVoid || name === '') return;
  const none = /^(?:NKDA|NKA|no known (?:drug |food )?allerg(?:y|ies)|none|nil)\b/iu.test(name);
  const said = Array.from({ length: segment.repetitions(reaction) }, (_, at) => segment.text(reaction, 2, at + 1) || segment.text(reaction, 1, at + 1)).filter(words => words !== '').join(', ');
  add(state, segment, substance, { kind: 'allergy', text: none ? 'No known drug allergies' : name, status: none ? 'absent' : 'active', time: timeOf(time), extra: { category: /intol|^(?:I|MI)$/iu.test(type) ? 'intolerance' : 'allergy', ...(said === '' ? {} : { reaction: said }) } });
}

function takeDrug(state: State, segment: Segment, { name, dose, unit, time }: { name: number; dose: number; unit: number; time: string | null }): void {
  const text = named(segment, name);
  if (text === '') return;
  const control = state.order?.text(1).toUpperCase() ?? '';
  const status: FactStatus = /^(?:CA|OC|CR|DC|OD|DR|UA|OF)$/u.test(control) || /^(?:CA|DC)$/iu.test(state.order?.text(5) ?? '') ? 'past' : /^(?:HD|OH|HR)$/u.test(control) || state.order?.text(5).toUpperCase() === 'HD' ? 'held' : 'active';
  const amount = [segment.text(dose), named(segment, unit)].filter(part => part !== '').join(' ');
  const times = segment.name === 'RXE' ? segment.text(1, 2) : '';
  add(state, segment, name, { kind: 'medication', text, status, time: timeOf(time ?? '') ?? timeOf(state.order?.text(9) ?? ''), extra: { ...(segment.text(dose) === '' ? {} : { dose: amount }), ...(times === '' ? {} : { frequency: times }) } });
}

function takeResult(state: State, segment: Segment, measure: MeasureRecord): void {
  if (VOID_RESULT.has(segment.text(11).toUpperCase())) return;
  const type = segment.text(2).toUpperCase();
  const name = named(segment, 3);
  const time = timeOf(segment.text(14)) ?? state.report.date;
  if (type === 'ED') return takeFile(state, segment);
  const structured = type === 'SN' ? { comparator: segment.text(5, 1), value: segment.text(5, 2) } : { comparator: '', value: segment.text(5) };
  const number = /^\s*(<=|>=|<|>)?\s*(-?\d+(?:\.\d+)?)\s*$/u.exec(`${structured.comparator}${structured.value}`);
  if ((type === 'NM' || type === 'SN' || type === 'ST' || type === '') && number !== null && name !== '') {
    const comparator = number[1] as '<' | undefined;
    const measurement = measure({ loinc: segment.text(3, 3).toUpperCase() === 'LN' ? segment.text(3) : null, name, value: Number(number[2]), unit: segment.text(6) || null, ...(comparator === undefined ? {} : { comparator }) });
    return add(state, segment, 3, { kind: 'observation', text: measurement.analyte ?? name, status: 'active', time, extra: { measurement } });
  }
  if (type === 'TX' || type === 'FT' || (type === 'ST' && state.report.isDocument)) {
    state.report.lines.push(segment.whole(5));
    return;
  }
  const said = segment.text(5, 2) || segment.text(5);
  if (said !== '' && name !== '') add(state, segment, 3, { kind: /smok|tobacco|alcohol/iu.test(name) ? 'social' : 'observation', text: `${name}: ${said}`, status: 'active', time });
}

/** "^application^pdf^Base64^JVBERi0…" */
function takeFile(state: State, segment: Segment): void {
  const [type, kind, encoding, data] = [2, 3, 4, 5].map(part => segment.text(5, part));
  const media = `${(type ?? '').toLowerCase() || 'application'}/${(kind ?? '').toLowerCase()}`;
  const bytes = /base64/iu.test(encoding ?? '') ? Buffer.from(data ?? '', 'base64') : null;
  if (bytes !== null && isReadable(media, bytes)) state.attachments.push({ kind: 'results', title: state.report.title || 'Report', date: dayOf(state.report.date), type: media, bytes });
  else if (bytes !== null && /^text\/plain|\/(?:plain|txt)$/u.test(media)) state.report.lines.push(bytes.toString('utf8'));
  else state.unread.push(`document:${media}`);
}

/** What a report or a document said in words is a note of its own. */
function endReport(state: State): void {
  const { title, date, lines, isDocument } = state.report;
  const text = lines.join('\n').trim();
  if (text !== '') state.notes.push({ kind: isDocument ? (/discharge/iu.test(title) ? 'discharge' : /consult/iu.test(title) ? 'consult' : 'other') : 'results', title: title.slice(0, 200) || 'Report', author: null, date: dayOf(date), text });
  state.report = { title: '', date: null, lines: [], isDocument: false };
}

function add(state: State, segment: Segment, coded: number, statement: Omit<RecordStatement, 'source' | 'resource' | 'id' | 'codes'>): void {
  if (statement.text === '') return;
  const codes = coded === 0 ? [] : [[1, 2, 3], [4, 5, 6]].map(([code = 1, display = 2, system = 3]) => codeOf(SYSTEMS[segment.text(coded, system).toUpperCase().replace(/[- ]/gu, '')], segment.text(coded, code) || undefined, segment.text(coded, display) || undefined)).filter((code): code is Code => code !== null);
  state.facts.push(recordFact({ ...statement, source: SOURCE, resource: segment.name, id: String(state.count), codes }));
}

/** A coded field's words, else its code. */
function named(segment: Segment, field: number): string {
  return segment.text(field, 2) || segment.text(field, 5) || segment.text(field, 1);
}

/** "202602010830+0100" → "2026-02-01T08:30:00"; null when it is no date. */
function timeOf(written: string): string | null {
  const match = /^(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?/u.exec(written);
  if (match === null) return null;
  const [, year = '', month, day, hour, minute, second] = match;
  const iso = [year, month, day].filter(part => part !== undefined).join('-');
  if (Number.isNaN(Date.parse(iso))) return null;
  return hour === undefined || minute === undefined ? iso : `${iso}T${hour}:${minute}:${second ?? '00'}`;
}

const dayOf = (time: string | null): string => (time !== null && time.length >= 10 ? time.slice(0, 10) : new Date(0).toISOString().slice(0, 10));
