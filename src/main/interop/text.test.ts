import { describe, expect, it } from 'vitest';
import { readText } from './text.ts';

const TODAY = '2026-03-01';
const note = (name: string, text: string) => readText(name, text, TODAY).notes[0];

describe('a text file', () => {
  it('is one note whose words are untouched', () => {
    const text = '  # Ward round\r\n\r\nK 5.9 mmol/L \n';
    expect(note('round.md', text)?.text).toBe(text);
  });
  it.each([
    ['2026-02-11 ward.txt', 'no date', '2026-02-11'],
    ['ward_20260211.txt', 'no date', '2026-02-11'],
    ['ward.txt', 'DOB 1950-01-02\nDate: 2026-02-12', '2026-02-12'],
    ['ward.txt', '出生日期：1950年01月02日\n日期：2026年02月12日', '2026-02-12'],
    ['ward.txt', 'Seen 03/04/2026', TODAY],
    ['ward.txt', 'Order 20261399 and 2026-02-30', TODAY],
    ['ward.txt', `${'line\n'.repeat(20)}2020-01-01`, TODAY],
  ])('%s is dated by its name, else its first lines, else today', (name, text, date) => {
    expect(note(name, text)?.date).toBe(date);
  });
  it('has its file name for a title and a patient of its own', () => {
    const record = readText('folder\\sub/Discharge_summary.v2.md', 'x', TODAY);
    expect(record).toMatchObject({
      title: 'Discharge summary.v2',
      patient: { name: 'Unnamed (Discharge_summary.v2.md)', birthDate: null, sex: 'unknown' },
      notes: [{ kind: 'discharge' }],
      facts: [],
    });
  });
});
