import { describe, expect, it } from 'vitest';
import { passphraseBits, strengthOf } from './passphrase-strength.ts';

describe('strengthOf', () => {
  it('asks for eight characters', () => expect(strengthOf('Xk3$v9')).toBe('too-short'));
  it('is not impressed by habits', () => {
    expect(strengthOf('Password2024')).toBe('weak');
    expect(strengthOf('aaaaaaaaaaaaaaaa')).toBe('weak');
    expect(strengthOf('hospital12345')).toBe('weak');
  });
  it('values unrelated words and long mixtures', () => {
    expect(strengthOf('copper lantern quiet meadow river')).toBe('strong');
    expect(strengthOf('v9#Lk2!qTz7&mR')).toBe('strong');
  });
  it('counts a word as a word, not as its letters', () => expect(passphraseBits('extraordinarily interdisciplinary counterproductive')).toBeLessThan(40));
});
