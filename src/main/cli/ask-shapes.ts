/** Questions, their passages and a library's lines, as readers of the shapes write them: one text, a list of texts, an object of texts by id, fields by other names. */
import { z } from 'zod';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const IDS = ['id', '_id', 'docid', 'doc_id', 'docId', 'pid', 'passage_id', 'passageId', 'pmid', 'source', 'key'];
const TITLES = ['title', 'heading', 'focus', 'name', 'question'];
const TEXTS = ['text', 'passage', 'content', 'contents', 'body', 'context', 'contexts', 'answer', 'abstract', 'snippet', 'document', 'sentence'];
const QUESTIONS = ['question', 'query', 'q'];
const GIVEN = ['passages', 'contexts', 'context', 'documents', 'abstract'];

/** The field by the first of its names in any capitals that holds something. */
function fieldOf(value: Record<string, unknown>, names: readonly string[]): unknown {
  for (const name of names) {
    const found = value[name] ?? value[name.toUpperCase()] ?? value[`${name.slice(0, 1).toUpperCase()}${name.slice(1)}`];
    if (found !== undefined && found !== null) return found;
  }
  return undefined;
}
const joined = (value: unknown): unknown => (Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.join('\n') : value);

/** @param at what stands for an id where there is none: the place, from 0. */
function passageOf(value: unknown, at: number): unknown {
  if (typeof value === 'string') return { id: at, text: value };
  if (!isRecord(value)) return value;
  const title = fieldOf(value, TITLES);
  return { id: fieldOf(value, IDS) ?? at, text: joined(fieldOf(value, TEXTS)), ...(typeof title === 'string' && title.trim() !== '' ? { title } : {}) };
}
const Passage = z.object({ id: z.union([z.string(), z.number()]), title: z.string().optional(), text: z.string() });

function passagesOf(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? [] : [passageOf(value, 0)];
  if (Array.isArray(value)) return value.map(passageOf);
  if (!isRecord(value)) return value;
  // One passage, or texts by their ids.
  if (fieldOf(value, TEXTS) !== undefined) return passagesOf(fieldOf(value, IDS) === undefined ? fieldOf(value, TEXTS) : [value]);
  return Object.entries(value).map(([id, text]) => ({ id, text: joined(text) }));
}

export const AskLine = z.preprocess(
  (line) => (isRecord(line) ? { question: fieldOf(line, QUESTIONS), passages: passagesOf(fieldOf(line, GIVEN)) } : line),
  z.object({ question: z.string().regex(/\S/u), passages: z.array(Passage).nullish() }),
);

/** A line of a library; null where it is no passage: it needs an id and a text. */
export function libraryLine(line: string): z.output<typeof Passage> | null {
  try {
    const value: unknown = JSON.parse(line);
    if (!isRecord(value) || fieldOf(value, IDS) === undefined) return null;
    return Passage.parse(passageOf(value, 0));
  } catch {
    return null;
  }
}
