import { describe, expect, it } from 'vitest';
import { locateEvidence } from './locate-evidence.ts';

const text = 'Fever since Monday. No cough. Fever again on Friday.';

describe('locateEvidence', () => {
  it('finds words at their place', () => expect(locateEvidence(text, { start: 0, end: 5, text: 'Fever' })).toEqual({ start: 0, end: 5, exact: true }));
  it('takes the nearest same words when the place has moved', () => {
    expect(locateEvidence(text, { start: 28, end: 33, text: 'Fever' })).toEqual({ start: 30, end: 35, exact: false });
    expect(locateEvidence(text, { start: 3, end: 8, text: 'Fever' })).toEqual({ start: 0, end: 5, exact: false });
  });
  it('says so when the words are gone', () => expect(locateEvidence(text, { start: 4, end: 10, text: 'rigors' })).toBeNull());
  it('takes a place without words as it is, within the text only', () => {
    expect(locateEvidence(text, { start: 2, end: 4, text: '' })).toEqual({ start: 2, end: 4, exact: true });
    expect(locateEvidence(text, { start: 50, end: 90, text: '' })).toBeNull();
  });
});
