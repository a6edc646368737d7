/** C-CDA R2.1 documents: allergies, medications, problems, results, vital signs, procedures and section narratives. */
import { XMLParser } from 'fast-xml-parser';
import { AppError } from '../../contract/errors.ts';
import type { ChartFact, FactKind, FactStatus } from '../../contract/chart.ts';
import { narratives } from './ccda-narrative.ts';
import { codeOf, countUnread, recordFact } from './record-facts.ts';
import type { MeasureRecord } from './record-facts.ts';
import type { ImportedRecord } from './record.ts';

/** Section codes (LOINC) of the C-CDA R2.1 implementation guide and the kind of fact that each holds. */
const SECTIONS: Readonly<Record<string, FactKind>> = {
  '48765-2': 'allergy', '10160-0': 'medication', '11450-4': 'problem', '30954-2': 'observation', '8716-3': 'observation', '47519-4': 'procedure',
};
type Node = { [key: string]: unknown };

/** Reads one document. Throws AppError `bad-input` (`where`: line or element) when it is no well-formed C-CDA. */
export function readCcda(xml: string, measure: MeasureRecord): ImportedRecord {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseAttributeValue: false, parseTagValue: false, removeNSPrefix: true, processEntities: { enabled: true, maxTotalExpansions: 100_000 } });
  let root: Node;
  try {
    root = parser.parse(xml, true) as Node;
  } catch (error) {
    throw new AppError('bad-input', 'Not well-formed XML', { where: /line \d+|\d+:\d+/u.exec(String(error))?.[0] ?? '', reason: 'xml' });
  }
  const document = node(root['ClinicalDocument']);
  const role = node(path(document, 'recordTarget', 'patientRole'));
  if (Object.keys(role).length === 0) throw new AppError('bad-input', 'Not a clinical document', { where: 'ClinicalDocument.recordTarget', reason: 'no-patient' });
  const facts: ChartFact[] = [];
  for (const component of list(path(document, 'component', 'structuredBody', 'component'))) {
    const section = node(node(component)['section']);
    const kind = SECTIONS[attribute(section['code'], 'code') ?? ''];
    if (kind === undefined) continue;
    const words = narrative(section['text']);
    for (const entry of list(section['entry'])) facts.push(...entryFacts(kind, node(entry), words, measure));
  }
  const title = textOf(document['title']).slice(0, 200) || 'C-CDA';
  const { written, unread } = narratives(xml, code => code in SECTIONS);
  const day = date(attribute(document['effectiveTime'], 'value'))?.slice(0, 10) ?? new Date(0).toISOString().slice(0, 10);
  const patient = node(role['patient']);
  const name = node(list(patient['name'])[0]);
  const gender = attribute(patient['administrativeGenderCode'], 'code');
  return {
    patient: {
      recordNumber: (attribute(list(role['id'])[0], 'extension') ?? 'unknown').slice(0, 64),
      name: [...list(name['given']), ...list(name['family'])].map(textOf).join(' ').trim() || 'Unnamed',
      birthDate: date(attribute(patient['birthTime'], 'value'))?.slice(0, 10) ?? null,
      sex: gender === 'M' ? 'male' : gender === 'F' ? 'female' : 'unknown',
      synthetic: false,
    },
    title,
    specialty: null,
    notes: written.length === 0 ? [] : [{ kind: /discharge/iu.test(title) ? 'discharge' : /consult/iu.test(title) ? 'consult' : 'other', title, author: null, date: day, text: written.join('\n\n') }],
    facts,
    unread: countUnread('C-CDA R2.1', unread),
  };
}

function entryFacts(kind: FactKind, entry: Node, words: ReadonlyMap<string, string>, measure: MeasureRecord): ChartFact[] {
  if (kind === 'medication') return list(entry['substanceAdministration']).flatMap(one => medication(node(one), words));
  if (kind === 'procedure') return [...list(entry['procedure']), ...list(entry['observation'])].flatMap(one => plain('procedure', node(one), node(node(one)['code']), 'past', words));
  const act = node(entry['act']);
  const observations = [...list(entry['observation']), ...list(act['entryRelationship']).flatMap(one => list(node(one)['observation'])), ...list(node(entry['organizer'])['component']).flatMap(one => list(node(one)['observation']))];
  return observations.flatMap(raw => {
    const observation = node(raw);
    if (kind === 'observation') return measured(observation, measure, words);
    if (kind === 'problem') return plain('problem', observation, node(list(observation['value'])[0]), status(observation, act), words);
    const substance = node(path(observation, 'participant', 'participantRole', 'playingEntity', 'code'));
    const target = Object.keys(substance).length > 0 ? substance : node(list(observation['value'])[0]);
    const reaction = list(observation['entryRelationship']).map(one => attribute(path(node(one), 'observation', 'value'), 'displayName')).find(text => text !== undefined);
    return plain('allergy', observation, target, observation['@negationInd'] === 'true' ? 'absent' : status(observation, act), words, reaction === undefined ? {} : { reaction });
  });
}

function measured(observation: Node, measure: MeasureRecord, words: ReadonlyMap<string, string>): ChartFact[] {
  const value = node(list(observation['value'])[0]);
  const number = Number(value['@value'] ?? Number.NaN);
  if (!Number.isFinite(number)) return [];
  const code = node(observation['code']);
  const measurement = measure({ loinc: attribute(code, 'code') ?? null, name: attribute(code, 'displayName') ?? '', value: number, unit: attribute(value, 'unit') ?? null });
  return plain('observation', observation, code, 'active', words, { measurement }).map(fact => ({ ...fact, text: measurement.analyte ?? fact.text }));
}

function medication(administration: Node, words: ReadonlyMap<string, string>): ChartFact[] {
  const code = node(path(administration, 'consumable', 'manufacturedProduct', 'manufacturedMaterial', 'code'));
  // Systems mark the act of prescribing as completed while the drug goes on: only an end date ends it.
  const ended = list(administration['effectiveTime']).some(time => attribute(node(time)['high'], 'value') !== undefined);
  const dose = attribute(administration['doseQuantity'], 'value');
  const unit = attribute(administration['doseQuantity'], 'unit');
  const route = attribute(administration['routeCode'], 'displayName');
  const period = list(administration['effectiveTime']).map(time => node(node(time)['period'])).find(one => one['@value'] !== undefined);
  return plain('medication', administration, code, ended ? 'past' : 'active', words, {
    ...(dose === undefined ? {} : { dose: `${dose} ${unit ?? ''}`.trim() }),
    ...(route === undefined ? {} : { route }),
    ...(period === undefined ? {} : { frequency: `every ${attribute(period, 'value') ?? ''} ${attribute(period, 'unit') ?? ''}`.trim() }),
  });
}

/** An act or observation whose time has an end, or whose concern is closed, is past. */
function status(observation: Node, act: Node): FactStatus {
  if (observation['@negationInd'] === 'true') return 'absent';
  const ended = attribute(node(observation['effectiveTime'])['high'], 'value') !== undefined;
  return ended || attribute(act['statusCode'], 'code') === 'completed' ? 'past' : 'active';
}

function plain(kind: FactKind, entry: Node, coded: Node, factStatus: FactStatus, words: ReadonlyMap<string, string>, extra: NonNullable<Parameters<typeof recordFact>[0]['extra']> = {}): ChartFact[] {
  const codings = [coded, ...list(coded['translation']).map(node)];
  const codes = codings.flatMap(coding => codeOf(attribute(coding, 'codeSystem'), attribute(coding, 'code'), attribute(coding, 'displayName')) ?? []);
  const reference = attribute(path(coded, 'originalText', 'reference'), 'value') ?? attribute(path(entry, 'text', 'reference'), 'value');
  const text = attribute(coded, 'displayName') ?? (reference === undefined ? undefined : words.get(reference.replace(/^#/u, '')));
  if (text === undefined || text === '') return [];
  const time = list(entry['effectiveTime']).map(one => attribute(one, 'value') ?? attribute(node(one)['low'], 'value')).find(value => value !== undefined);
  return [recordFact({ source: 'C-CDA R2.1', resource: kind, id: attribute(list(entry['id'])[0], 'root') ?? '', kind, text, status: factStatus, codes, time: date(time), extra })];
}

/** The words of a section's narrative by their ID, which entries point to. */
function narrative(text: unknown): Map<string, string> {
  const words = new Map<string, string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (typeof value !== 'object' || value === null) return;
    const id = (value as Node)['@ID'];
    if (typeof id === 'string') words.set(id, textOf(value));
    for (const [key, child] of Object.entries(value)) if (!key.startsWith('@')) walk(child);
  };
  walk(text);
  return words;
}

function node(value: unknown): Node {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' && one !== null ? (one as Node) : {};
}
function list(value: unknown): unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
/** Follows element names from a node; of `component`s under a body, all of them. */
function path(from: Node, ...names: string[]): unknown {
  return names.reduce<unknown>((at, name) => node(at)[name], from);
}
function attribute(value: unknown, name: string): string | undefined {
  const found = node(value)[`@${name}`];
  return typeof found === 'string' && found !== '' ? found : undefined;
}
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof node(value)['#text'] === 'string' ? String(node(value)['#text']).trim() : '';
}
/** HL7 `YYYYMMDD[HHMMSS]` → ISO. */
function date(value: string | undefined): string | null {
  const match = /^(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?/u.exec(value ?? '');
  if (match === null) return null;
  const [, year, month = '01', day = '01', hour, minute = '00', second = '00'] = match;
  return hour === undefined ? `${year}-${month}-${day}` : `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}
