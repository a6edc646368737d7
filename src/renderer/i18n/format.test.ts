import { describe, expect, it } from 'vitest';
import { ageAt, formatAgo, formatBytes, formatDate, formatLanguage, formatNumber, formatPercent } from './format.ts';

describe('formatDate', () => {
  it('keeps a calendar date on its day in every time zone', () => expect(formatDate('2026-03-01', 'en')).toBe('Mar 01, 2026'));
  it('writes Chinese dates in Chinese', () => expect(formatDate('2026-03-01', 'zh-CN')).toBe('2026年3月1日'));
  it('shows what is no date as it came', () => expect(formatDate('spring', 'en')).toBe('spring'));
});

describe('ageAt', () => {
  const now = new Date(2026, 10, 24);
  it('counts whole years from two on', () => expect(ageAt('1960-11-25', now)).toEqual({ unit: 'years', count: 65 }));
  it('turns on the birthday', () => expect(ageAt('1960-11-24', now)).toEqual({ unit: 'years', count: 66 }));
  it('counts months below two years and days below three months', () => {
    expect(ageAt('2025-11-24', now)).toEqual({ unit: 'months', count: 12 });
    expect(ageAt('2026-11-20', now)).toEqual({ unit: 'days', count: 4 });
  });
  it('gives none for a date to come', () => expect(ageAt('2027-01-01', now)).toBeNull());
});

describe('numbers', () => {
  it('adds no digits that were not measured', () => expect(formatNumber(0.1 + 0.2, 'en')).toBe('0.3'));
  it('never rounds a risk to none or to certainty', () => {
    expect(formatPercent(0.004, 'en')).toBe('<1%');
    expect(formatPercent(0.996, 'en')).toBe('>99%');
    expect(formatPercent(0.315, 'en')).toMatch(/^3[12]%$/);
  });
  it('says nought bytes in words', () => expect(formatBytes(0, 'en')).toBe('0 bytes'));
  it('says how long ago in the largest unit', () => expect(formatAgo('2026-11-21T10:00:00Z', new Date('2026-11-24T11:00:00Z'), 'en')).toBe('3 days ago'));
});

it('names a language, also one in Latin letters, and gives back what is no code', () => {
  expect([formatLanguage('es', 'en'), formatLanguage('hi-Latn', 'en'), formatLanguage('es', 'zh-CN'), formatLanguage('no such', 'en')]).toEqual(['Spanish', 'Hindi (Latin)', '西班牙语', 'no such']);
});
