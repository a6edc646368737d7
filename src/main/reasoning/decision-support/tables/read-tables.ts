/** Reads a folder of tables; a file that breaks the format is refused whole, with its line and the reason. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../../contract/errors.ts';
import type { DrugLexicon } from '../../../language/codes/index.ts';
import { KnowledgeFile } from './format.ts';
import { faultAt, lineAt, offsetOf } from './json-lines.ts';
import { faultOf } from './table-checks.ts';
import type { TableWords } from './table-checks.ts';

export interface Refused {
  file: string;
  line: number;
  reason: string;
}
/** Every file that stands, the shipped folder's first, and why the others don't. */
export function readTables(folder: string, own: string | undefined, drugs: DrugLexicon | undefined): { files: KnowledgeFile[]; refused: Refused[] } {
  const read: Read[] = [];
  const refused: Refused[] = [];
  for (const from of own === undefined ? [folder] : [folder, own]) {
    for (const name of namesIn(from)) {
      const text = readFileSync(join(from, name), 'utf8');
      const file = readKnowledgeFile(name, text);
      if ('reason' in file) refused.push(file);
      // Answers, precision and citations go by the id: two tables of one name could not be told apart.
      else if (read.some((other) => other.file.id === file.id)) refused.push({ file: name, line: lineOf(text, ['id']), reason: `id: another table is called ${file.id}` });
      else read.push({ name, text, file, shipped: from === folder });
    }
  }
  return { files: sound(read, refused, drugs), refused };
}
interface Read {
  name: string;
  text: string;
  file: KnowledgeFile;
  shipped: boolean;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /\.json$/i.test(name)).sort();
  } catch {
    throw new AppError('bad-input', 'The folder of tables cannot be read');
  }
}

/** Files whose classes and drugs exist; a hospital's own names become the terminology's. Refusing one may take a class from another. */
function sound(read: readonly Read[], refused: Refused[], drugs: DrugLexicon | undefined): KnowledgeFile[] {
  let left = [...read];
  for (;;) {
    const classes = new Set(left.flatMap(({ file }) => (file.kind === 'classes' ? Object.keys(file.classes) : [])));
    const words = (shipped: boolean): TableWords => ({
      isClass: (name) => classes.has(name),
      misspelt: (name) => {
        const found = shipped ? null : drugs?.resolve(name);
        return found?.how === 'misspelt' ? found.ingredients.map((i) => i.name).join(' with ') : undefined;
      },
    });
    const faults = left.map((one) => ({ one, fault: faultOf(one.file, words(one.shipped)) })).filter(({ fault }) => fault !== undefined);
    if (faults.length === 0) break;
    for (const { one, fault } of faults) refused.push({ file: one.name, line: lineOf(one.text, fault?.path ?? []), reason: `${fault?.path.join('.') ?? ''}: ${fault?.reason ?? ''}` });
    left = left.filter((one) => !faults.some((f) => f.one === one));
  }
  return left.map(({ file, shipped }) => (shipped || drugs === undefined ? file : inOurNames(file, drugs)));
}

/** "paracetamol", "Coumadin" → the ingredient that charts are checked by; a combination stays as it is written. */
function inOurNames(file: KnowledgeFile, drugs: DrugLexicon): KnowledgeFile {
  const named = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' && DRUG_KEYS.has(key) && !one.startsWith('@') ? ours(one, drugs) : named(one, key)));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, named(one, (file.kind === 'classes' && key === 'classes') || (file.kind === 'contraindications' && key === 'problems') ? 'drugs' : name)]));
  };
  return named(file, '') as KnowledgeFile;
}
const DRUG_KEYS = new Set(['drug', 'drugs', 'except', 'lacking', 'of', 'a', 'b', 'from', 'to', 'critical', 'never']);
function ours(name: string, drugs: DrugLexicon): string {
  const found = drugs.resolve(name);
  return found?.how === 'exact' && found.ingredients.length === 1 ? (found.ingredients[0]?.name ?? name) : name.trim().toLowerCase();
}

const lineOf = (text: string, path: readonly PropertyKey[]): number => lineAt(text, offsetOf(text, path));

/** One file's content, or why it is refused. */
export function readKnowledgeFile(file: string, written: string): KnowledgeFile | Refused {
  // Editors of Windows put a mark before the first letter.
  const text = written.replace(/^\uFEFF/u, '');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const at = faultAt(text) ?? text.length;
    return { file, line: lineAt(text, at), reason: at >= text.length ? 'not JSON: it ends too early' : `not JSON: ${JSON.stringify(text[at])} is not expected here` };
  }
  const parsed = KnowledgeFile.safeParse(json);
  if (parsed.success) return parsed.data;
  // A misspelt word leaves two marks: one is missing and one is not known. The second helps more.
  const issue = parsed.error.issues.find((one) => one.code === 'unrecognized_keys') ?? parsed.error.issues[0];
  const message = issue?.message.endsWith('received undefined') ? 'is missing' : (issue?.message ?? 'not of the format');
  return { file, line: lineOf(text, issue?.path ?? []), reason: `${issue?.path.join('.') ?? ''}: ${message}` };
}

