import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestChange } from './smallest-change.ts';

describe('smallestChange', () => {
  it('touches only what differs', () => expect(smallestChange('Fever since Monday.', 'Fever since Tuesday.')).toEqual({ from: 12, to: 15, insert: 'Tues' }));
  it('is nothing for the same text', () => expect(smallestChange('a', 'a')).toBeNull());
  it('always makes the one text of the other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 20 });
    fc.assert(
      fc.property(text, text, (was, is) => {
        const change = smallestChange(was, is);
        expect(change === null ? was : was.slice(0, change.from) + change.insert + was.slice(change.to)).toBe(is);
      }),
    );
  });
});
