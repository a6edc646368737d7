import { describe, expect, it } from 'vitest';
import { measurementDrafts } from './drafts.ts';
import { findMeasurements } from './measure.ts';

const SERIAL = `Time    Sample   K (mmol/L)  Na   Creatinine  Lactate  Comment
07:10   venous   6.6         131  188         -        haemolysed
08:05   VBG      6.1         132  -           2.4      not haemolysed
23:40   venous   5.2         134  181 umol/L  1.9      no haemolysis`;

const read = (text: string): string[] =>
  findMeasurements(text).map(({ measurement: m, when, earlier }) => `${when ? text.slice(when.start, when.end) : '?'} ${m.analyte} ${m.value} ${m.unit}${m.caveat ? ` (${m.caveat})` : ''}${earlier ? ' earlier' : ''}`);

describe('serial results, a line for each time', () => {
  it('reads each value under its name, with the row’s time and its own doubt', () => {
    expect(read(SERIAL)).toEqual([
      '07:10 potassium 6.6 mmol/L (haemolysed) earlier',
      '07:10 sodium 131 null (haemolysed) earlier',
      '07:10 creatinine 188 null (haemolysed) earlier',
      '08:05 potassium 6.1 mmol/L earlier',
      '08:05 sodium 132 null earlier',
      '08:05 lactate 2.4 null earlier',
      '23:40 potassium 5.2 mmol/L',
      '23:40 sodium 134 null',
      '23:40 creatinine 181 umol/L',
      '23:40 lactate 1.9 null',
    ]);
  });

  it('reads a Markdown table', () => {
    expect(read('| Date | Na | K | Urea |\n|---|---|---|---|\n| 03/05 | 139 | 4.0 | 5.1 |\n| 04/05 | 141 | 4.4 | 5.0 |')).toHaveLength(6);
  });

  it('dates a row by its time, on the day before where the time is still to come', () => {
    const times = measurementDrafts(SERIAL, '2026-05-11T14:30:00Z').filter(draft => draft.measurement?.analyte === 'potassium').map(draft => draft.time);
    expect(times).toEqual(['2026-05-11T07:10:00Z', '2026-05-11T08:05:00Z', '2026-05-10T23:40:00Z']);
  });

  it('reads one or two names under a column of dates', () => {
    expect(read('| Date | Hb |\n|---|---|\n| 1/5 | 98 |\n| 3/5 | 84 |')).toHaveLength(2);
  });

  it('takes no sentence for a table', () => {
    expect(read('Na, K and urea were sent.\n09:15 seen by the team, 3 units given.')).toEqual([]);
  });
});

describe('a laboratory’s ranges', () => {
  it.each(['Reference: K 3.5-5.3 mmol/L; Na 133-146 mmol/L; urea 2.5-7.8 mmol/L.', 'Normal range: creatinine (F) 45-84 umol/L'])('are no results: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('end with their sentence', () => {
    expect(read('Reference: K 3.5-5.3 mmol/L. K 4.1 mmol/L')).toEqual(['? potassium 4.1 mmol/L']);
  });
});
