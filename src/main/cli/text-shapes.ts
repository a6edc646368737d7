/** Lines of the commands that read text. What readers of the shapes write in more than one way is brought into one. */
import { z } from 'zod';
import { EntityType, Span } from '../../contract/clinical.ts';
import { MineInput } from '../../contract/literature.ts';
import { entityTypeOf } from './type-names.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
/** "14" for 14, as tables of text give it. */
const counted = (value: unknown): unknown => (typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value);

/** `{start, end}`, `{begin, end}`, `{start, length}`, `{offset, length}`, `{span: [start, end]}` or BioC's `{locations: [{offset, length}]}`. */
function spanned(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const [from, to] = Array.isArray(value['span']) ? (value['span'] as unknown[]) : [];
  const place: unknown = Array.isArray(value['locations']) ? value['locations'][0] : undefined;
  const located = isRecord(place) ? place : {};
  const start = counted(value['start'] ?? value['begin'] ?? value['offset'] ?? from ?? located['offset']);
  const length = counted(value['length'] ?? located['length']);
  const end = counted(value['end'] ?? to) ?? (typeof start === 'number' && typeof length === 'number' ? start + length : undefined);
  return { ...value, start, end };
}

/** One field of codes from a list of them, or from a number; the field may hold several already (`D1|D2`). */
function oneCode(value: unknown): unknown {
  if (Array.isArray(value)) {
    const codes = value.map((one: unknown) => (isRecord(one) ? one['code'] : one)).filter((one) => typeof one === 'string' || typeof one === 'number');
    return codes.length === 0 ? null : codes.join(',');
  }
  return typeof value === 'number' ? String(value) : value;
}

/** A row of PubTator, `[start, end, words, type, code]`, as an entity. */
function fromRow(value: unknown): unknown {
  if (!Array.isArray(value) || value.length < 4) return value;
  const [start, end, text, type, code] = value as unknown[];
  return { start, end, text, type, code };
}

const coded = (value: unknown): unknown => {
  const entity = spanned(fromRow(value));
  if (!isRecord(entity)) return entity;
  const infons = isRecord(entity['infons']) ? entity['infons'] : {};
  return { ...entity, type: entity['type'] ?? entity['label'] ?? entity['entity_type'] ?? infons['type'], code: oneCode(entity['code'] ?? entity['codes'] ?? entity['identifier'] ?? entity['identifiers'] ?? entity['concept_id'] ?? entity['mesh'] ?? infons['identifier']) };
};
/** A title and an abstract, joined as PubTator counts them. */
const article = (line: unknown): unknown => (isRecord(line) && (line['text'] === undefined || line['text'] === null) && (typeof line['title'] === 'string' || typeof line['abstract'] === 'string') ? { ...line, text: [line['title'], line['abstract']].filter((part) => typeof part === 'string').join(' ') } : line);
const TypeName = z.string().transform((name, context) => {
  const type = entityTypeOf(name);
  if (type !== undefined) return type;
  context.addIssue({ code: 'custom', message: 'Not a type of entity' });
  return z.NEVER;
}).pipe(EntityType);
const Text = MineInput.shape.text;
const Kind = z.string().transform((kind) => kind.trim().toLowerCase()).pipe(z.enum(['note', 'article', 'message', 'transcript']));

export const AnnotateLine = z.object({
  text: Text,
  kind: Kind.optional(),
  date: z.string().optional(),
  entities: z.array(z.preprocess(spanned, Span.extend({ type: TypeName }))).optional(),
});
export const AssertLine = z.preprocess(
  (line) => (isRecord(line) ? spanned({ ...line, sentence: line['sentence'] ?? line['text'] }) : line),
  z.object({ sentence: z.string(), start: z.number().int(), end: z.number().int() }),
);
export const MineLine = z.preprocess(article, MineInput.extend({ entities: z.array(z.preprocess(coded, MineInput.shape.entities.unwrap().element)).optional() }));
/** A conversation as text, or its turns; lines in a list, a speaker without a name, `utterance` for `text`. */
const Turn = z.preprocess(
  (turn) => (isRecord(turn) ? { speaker: turn['speaker'] ?? turn['role'] ?? turn['name'] ?? turn['from'] ?? 'unknown', text: turn['text'] ?? turn['utterance'] ?? turn['content'] ?? turn['message'] ?? turn['sentence'] } : Array.isArray(turn) ? { speaker: (turn as unknown[])[0], text: (turn as unknown[])[1] } : turn),
  z.object({ speaker: z.union([z.string(), z.number()]).transform(String), text: z.string() }),
);
const Dialogue = z.preprocess((dialogue) => (Array.isArray(dialogue) && dialogue.every((line) => typeof line === 'string') ? dialogue.join('\n') : dialogue), z.string());
export const SummariseLine = z.preprocess(
  (line) => {
    if (!isRecord(line)) return line;
    // Turns as lines, "[doctor] …": a line each, whatever breaks it holds.
    if (Array.isArray(line['turns']) && line['turns'].length > 0 && line['turns'].every((turn) => typeof turn === 'string')) return { dialogue: (line['turns'] as string[]).map((turn) => turn.replace(/\s+/g, ' ')) };
    const said = line['dialogue'] ?? line['transcript'] ?? line['conversation'] ?? line['text'] ?? undefined;
    return Array.isArray(said) && said.some((turn) => typeof turn !== 'string') ? { turns: said as unknown[] } : { turns: line['turns'] ?? undefined, dialogue: said };
  },
  z.object({ turns: z.array(Turn).optional(), dialogue: Dialogue.optional() }),
);
export const DeidentifyLine = z.object({ text: Text });

const Note = z.preprocess((note) => (typeof note === 'string' ? { text: note } : note), z.object({ text: z.string(), date: z.string().nullable().optional() }));
/** One note may stand without its list. */
const Notes = z.preprocess((notes) => (typeof notes === 'string' || isRecord(notes) ? [notes] : notes), z.array(Note));
/** FHIR as JSON, or as the text of a file. */
const Fhir = z.unknown().transform((value) => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
});
export const ChartLine = z.object({
  notes: Notes.default([]),
  text: z.string().optional(),
  fhir: Fhir.optional(),
  ccda: z.string().optional(),
  hl7: z.string().optional(),
  csv: z.string().optional(),
  age: z.preprocess((age) => (typeof age === 'string' && /^\s*\d{1,3}(?:\.\d+)?\s*$/.test(age) ? Number(age) : age), z.number().optional()),
  sex: z.string().optional(),
});
