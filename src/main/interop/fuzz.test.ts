/** Every importer on broken files: a record, or an `AppError` that says where and never quotes the file. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../contract/errors.ts';
import { createReaders } from './readers.ts';
import { bundle, ccda, plainMeasure } from './testing.ts';

const read = createReaders(plainMeasure, () => '2026-03-01', async () => ({ blocks: [] }));

/** Cuts, doubles, swaps and scribbles, as broken disks and hands do. */
const edit = fc.tuple(fc.constantFrom('cut', 'double', 'scribble', 'truncate', 'nul'), fc.nat(1_000_000), fc.nat(60), fc.string({ unit: 'binary', maxLength: 8 }));
type Edit = readonly [string, number, number, string];

function broken(text: string, edits: readonly Edit[]): string {
  return edits.reduce((now, [what, place, size, words]) => {
    const at = now.length === 0 ? 0 : place % now.length;
    switch (what) {
      case 'cut': return now.slice(0, at) + now.slice(at + size);
      case 'double': return now.slice(0, at + size) + now.slice(at);
      case 'truncate': return now.slice(0, at);
      case 'nul': return `${now.slice(0, at)}\0${now.slice(at)}`;
      default: return now.slice(0, at) + words + now.slice(at + size);
    }
  }, text);
}

/** A leaf of a JSON value replaced by anything. */
function withLeaf(value: unknown, path: readonly number[], leaf: unknown): unknown {
  const [step = 0, ...rest] = path;
  if (path.length === 0 || typeof value !== 'object' || value === null) return leaf;
  if (Array.isArray(value)) return value.map((item: unknown, at) => (at === step % value.length ? withLeaf(item, rest, leaf) : item));
  const keys = Object.keys(value);
  const key = keys[step % keys.length] ?? '';
  return { ...value, [key]: withLeaf((value as Record<string, unknown>)[key], rest, leaf) };
}

async function expectRecordOrRefusal(name: string, text: string): Promise<void> {
  try {
    const record = await read(name, text);
    expect(Array.isArray(record.facts) && Array.isArray(record.notes) && typeof record.patient.name === 'string').toBe(true);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).message).not.toMatch(/penicillin|Example|Ramipril|Amlodipine/i);
  }
}

describe('importers on broken files', () => {
  const files: [string, string][] = [['bundle.json', JSON.stringify(bundle)], ['document.xml', ccda], ['note.txt', 'Seen 2026-02-11 by the ward team.\r\nK 5.9 mmol/L.\n'], ['note.md', '# Visit\n\n- cough\n'], ['lab.hl7', 'MSH|^~\\&|A|B|C|D|202602010830||ORU^R01|1|P|2.5\rPID|1||B-200||Example^Ben||19480611|M\rAL1|1|DA|^Penicillin|SV|rash\rOBR|1|||^Panel|||20260201\rOBX|1|NM|2823-3^Potassium^LN||5.9|mmol/L|||||F\r'], ['list.csv', 'kind,name,value,unit,date\nallergy,Penicillin,,,\nlab,Potassium,5.9,mmol/L,2026-02-01\n']];
  it.each(files)('%s', async (name, text) => {
    await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => expectRecordOrRefusal(name, broken(text, edits))), { numRuns: 150 });
  });
  it('a bundle with any value in any place', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(20), { minLength: 1, maxLength: 8 }), fc.jsonValue(), async (path, leaf) => expectRecordOrRefusal('bundle.json', JSON.stringify(withLeaf(bundle, path, leaf)))), { numRuns: 300 });
  });
  it('anything at all under any name', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom('a.json', 'a.xml', 'a.txt', 'a.md', 'a', 'a.pdf', 'a.csv', 'a.hl7'), fc.string({ unit: 'binary', maxLength: 300 }), async (name, text) => expectRecordOrRefusal(name, text)), { numRuns: 200 });
  });
  it('deep nesting and one endless line', async () => {
    await expectRecordOrRefusal('deep.json', '['.repeat(50_000));
    await expectRecordOrRefusal('deep.json', `{"resourceType":"Bundle","entry":${'['.repeat(2000)}${']'.repeat(2000)}}`);
    await expectRecordOrRefusal('deep.xml', '<a>'.repeat(20_000));
    await expectRecordOrRefusal('line.txt', 'x'.repeat(1_000_000));
  });
});
