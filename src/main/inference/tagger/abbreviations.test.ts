import { describe, expect, it } from 'vitest';
import { spreadAbbreviations } from './abbreviations.ts';
import type { DocumentSpan } from './abbreviations.ts';
import { groupByLength } from './batches.ts';
import { calibrate } from './parameters.ts';
import { Recent } from '../recent.ts';
import fc from 'fast-check';

const tag = (text: string, ...spans: [number, number, string][]): string[] => {
  const words = text.split(' ');
  const given: DocumentSpan[] = spans.map(([first, last, type]) => ({ first, last, type, score: 0.8 }));
  return spreadAbbreviations(words, given).map((span) => `${words.slice(span.first, span.last).join(' ')}:${span.type}`);
};

describe('spreadAbbreviations', () => {
  it('tags every use of a short form like its long form', () => {
    expect(tag('chronic kidney disease ( CKD ) is common . CKD progresses', [0, 3, 'disease'])).toEqual([
      'chronic kidney disease:disease', 'CKD:disease', 'CKD:disease',
    ]);
  });

  it('reads short forms with a hyphen, and plurals', () => {
    expect(tag('tumour necrosis factor ( TNF - a ) and TNF - a', [0, 3, 'gene'])).toEqual(['tumour necrosis factor:gene', 'TNF - a:gene', 'TNF - a:gene']);
    expect(tag('side effects ( SEs )', [0, 2, 'disease'])).toEqual(['side effects:disease', 'SEs:disease']);
  });

  it('corrects the type of a use but leaves longer spans alone', () => {
    const text = 'lactic acidosis ( LA ) ; LA and severe LA';
    expect(tag(text, [0, 2, 'disease'], [6, 7, 'chemical'], [8, 10, 'disease'])).toEqual([
      'lactic acidosis:disease', 'LA:disease', 'LA:disease', 'severe LA:disease',
    ]);
  });

  it.each(['pneumonia ( Oslo ) and Oslo', 'pneumonia ( 12 ) and 12', 'pneumonia ( see below ) and see'])('takes nothing from %s', (text) => {
    expect(tag(text, [0, 1, 'disease'])).toEqual(['pneumonia:disease']);
  });
});

describe('groupByLength', () => {
  it('holds every sentence once and bounds what a run costs', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 200 }), (lengths) => {
        const groups = groupByLength(lengths);
        expect(groups.flat().sort((a, b) => a - b)).toEqual(lengths.map((_, at) => at));
        for (const group of groups) {
          const own = group.map((at) => lengths[at] ?? 0);
          expect(Math.max(...own) * own.length).toBeLessThanOrEqual(1024);
        }
      }),
    );
  });
});

describe('calibrate', () => {
  it('is linear between knots and flat beyond', () => {
    const knots = { from: [0, 0.5, 1], to: [0.1, 0.3, 0.9] };
    expect([-1, 0, 0.25, 0.5, 0.75, 1, 2].map((value) => Number(calibrate(knots, value).toFixed(6)))).toEqual([0.1, 0.1, 0.2, 0.3, 0.6, 0.9, 0.9]);
  });
});

describe('Recent', () => {
  it('forgets what was not asked for longest', () => {
    const recent = new Recent<number>(2);
    recent.set('a', 1);
    recent.set('b', 2);
    recent.get('a');
    recent.set('c', 3);
    expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([1, undefined, 3]);
  });
});
