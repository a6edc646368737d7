import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNoteEvents } from './note-events.ts';

async function all(...chunks: (string | Uint8Array)[]): Promise<unknown[]> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  }
  const found: unknown[] = [];
  for await (const row of readNoteEvents(bytes())) found.push(row);
  return found;
}
const HEADER = 'ROW_ID,SUBJECT_ID,HADM_ID,CHARTDATE,CHARTTIME,STORETIME,CATEGORY,DESCRIPTION,CGID,ISERROR,TEXT\n';

describe('notes of MIMIC', () => {
  it('reads multi-line texts, leaves out notes marked as errors and names rows that are broken', async () => {
    const file = `${HEADER}7,1,2,2131-03-04,,,Nursing,Report,,,"Said ""fine"",\nslept."\n8,1\n9,1,2,2131-03-05,,,Nursing,Report,,1,"wrong patient"\n10,1,2,,,,Nursing,Report,,,plain\n`;
    expect(await all(file)).toEqual([
      { id: '7', text: 'Said "fine",\nslept.', date: '2131-03-04', kind: 'note' },
      { line: 4, reason: 'the row has 2 columns, not 11', last: false },
      { id: '10', text: 'plain', date: null, kind: 'note' },
    ]);
  });

  it('reads the header of MIMIC-IV and says when there is none, or nothing', async () => {
    expect(await all('note_id,subject_id,hadm_id,note_type,note_seq,charttime,storetime,text\n1-DS-1,1,2,DS,1,2131-03-09 00:00:00,,"Name: ___"\n')).toEqual([{ id: '1-DS-1', text: 'Name: ___', date: '2131-03-09', kind: 'note' }]);
    expect(await all('1,2,3\n')).toMatchObject([{ line: 1, last: true }]);
    expect(await all('')).toEqual([{ line: 1, reason: 'the file is empty', last: true }]);
  });

  it('gives what stands before a quote that is never closed, and says where it begins', async () => {
    expect(await all('ROW_ID,TEXT\n1,"one\ntwo"\n2,"never\nclosed\n')).toEqual([{ id: '1', text: 'one\ntwo', date: null, kind: 'note' }, { line: 4, reason: 'the row begins a quoted cell that never ends', last: true }]);
  });

  it.each([
    ['UTF-8 with its mark and CRLF', Buffer.from('\ufeffROW_ID,TEXT\r\n1,"caf\u00e9"\r\n')],
    ['Latin-1', Buffer.from('ROW_ID,TEXT\n1,caf\u00e9\n', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffROW_ID,TEXT\n1,caf\u00e9\n', 'utf16le')],
  ])('reads %s', async (_, bytes) => expect(await all(bytes)).toMatchObject([{ id: '1', text: 'caf\u00e9' }]));

  it('gives back every text, wherever the stream is cut', async () => {
    const cell = fc.array(fc.constantFrom('a', '"', ',', '\n', '\r\nb', 'é', '😀'), { maxLength: 6 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 7 }), async (texts, width) => {
        const file = Buffer.from(`ROW_ID,TEXT\n${texts.map((text, at) => `${at},"${text.replaceAll('"', '""')}"`).join('\n')}`);
        const chunks = Array.from({ length: Math.ceil(file.length / width) }, (_, at) => file.subarray(at * width, (at + 1) * width));
        expect(await all(...chunks)).toEqual(texts.map((text, at) => ({ id: String(at), text, date: null, kind: 'note' })));
      }),
    );
  });

  it('never throws on bytes of any kind', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, headed) => {
      for (const row of await all(...(headed ? [HEADER] : []), bytes)) expect(row).toBeTypeOf('object');
    }));
  });
});
