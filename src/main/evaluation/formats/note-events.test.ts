import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, readNoteEvents } from './note-events.ts';

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}
const HEADER = 'ROW_ID,SUBJECT_ID,HADM_ID,CHARTDATE,CHARTTIME,STORETIME,CATEGORY,DESCRIPTION,CGID,ISERROR,TEXT\n';

describe('notes of MIMIC', () => {
  it('reads multi-line texts, leaves out notes marked as errors and names rows that are broken', async () => {
    const file = `${HEADER}7,1,2,2131-03-04,,,Nursing,Report,,,"Said ""fine"",\nslept."\n8,1\n9,1,2,2131-03-05,,,Nursing,Report,,1,"wrong patient"\n10,1,2,,,,Nursing,Report,,,plain\n`;
    expect(await all(readNoteEvents([file]))).toEqual([
      { id: '7', text: 'Said "fine",\nslept.', date: '2131-03-04', kind: 'note' },
      { row: 3, reason: 'it has 2 columns, not 11' },
      { id: '10', text: 'plain', date: null, kind: 'note' },
    ]);
  });

  it('reads the header of MIMIC-IV and says when there is none', async () => {
    expect(await all(readNoteEvents(['note_id,subject_id,hadm_id,note_type,note_seq,charttime,storetime,text\n1-DS-1,1,2,DS,1,2131-03-09 00:00:00,,"Name: ___"\n']))).toEqual([{ id: '1-DS-1', text: 'Name: ___', date: '2131-03-09', kind: 'note' }]);
    expect(await all(readNoteEvents(['1,2,3\n']))).toEqual([{ row: 1, reason: 'the header names no id or text' }]);
  });

  it('gives back every cell, wherever the stream is cut', async () => {
    const cell = fc.array(fc.constantFrom('a', '"', ',', '\n', '\r\nb', 'é', '😀'), { maxLength: 6 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 7 }), async (rows, width) => {
        const file = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n');
        const chunks = Array.from({ length: Math.ceil(file.length / width) }, (_, at) => file.slice(at * width, (at + 1) * width));
        expect(await all(readCsv(chunks))).toEqual(rows);
      }),
    );
  });
});
