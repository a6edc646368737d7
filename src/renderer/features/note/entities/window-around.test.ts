import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowAround } from './window-around.ts';

describe('windowAround', () => {
  it('is the paragraph that holds the span', () => {
    expect(windowAround('One.\n\nTwo is here.\n\nThree.', { start: 6, end: 9 })).toEqual({ text: 'Two is here.', offset: 6 });
  });
  it('always holds the span and stays within the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 80 }), (start, length) => {
        const text = 'abc def.\n'.repeat(1200);
        const window = windowAround(text, { start, end: start + length });
        expect(window.text.length).toBeLessThanOrEqual(4000);
        expect(window.text.slice(start - window.offset, start - window.offset + length)).toBe(text.slice(start, start + length));
      }),
    );
  });
});
