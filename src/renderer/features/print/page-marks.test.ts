import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssString, pageRule } from './page-marks.ts';

describe('marks of a page', () => {
  it('keeps a name within its string, whatever it holds', () => {
    expect(cssString('O"Neill \\ 陈伟')).toBe('"O\\22 Neill \\5c  陈伟"');
    fc.assert(fc.property(fc.string(), (name) => {
        expect(cssString(name).slice(1, -1)).not.toMatch(/["\n\r\f]|\\(?![0-9a-f]+ )/);
      }),
    );
  });
  it('counts pages', () => expect(pageRule({ who: 'A', when: 'B', limits: 'C' })).toContain('counter(page) " / " counter(pages)'));
});
