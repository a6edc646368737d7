import { expect, it } from 'vitest';
import { plainDirection } from './plain-direction.ts';

it('shows what would turn a dose around, and leaves Arabic and its marks as they are', () => {
  expect(plainDirection('warfarin \u202e51\u202c mg')).toBe('warfarin •51• mg');
  expect(plainDirection('\u2067دم\u2069')).toBe('•دم•');
  expect(plainDirection('ألم في الصدر\u200f')).toBe('ألم في الصدر\u200f');
});
