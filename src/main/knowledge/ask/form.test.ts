import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMS, formOf, holdsForm } from './form.ts';

describe('the form of an answer', () => {
  it.each([
    ['Why is aspirin stopped?', 'reason'],
    ['How common is gout?', 'share'],
    ['mortality of sepsis', 'share'],
    ['How long does a cast stay on?', 'span'],
    ['duration of antibiotics', 'span'],
    ['When should it be repeated?', 'when'],
    ['dose of adrenaline', 'amount'],
    ['Which antibiotic for cellulitis?', 'drug'],
    ['Which scan shows it best?', 'test'],
    ['Who needs a brace?', 'person'],
    ['Can I swim with it?', 'whether'],
    ['gout kidneys', 'other'],
  ] as const)('%s', (question, form) => {
    expect(formOf(question)).toBe(form);
  });
  it('is held by a sentence that has one', () => {
    expect(holdsForm('span', 'The plaster stays on for six weeks.')).toBe(true);
    expect(holdsForm('span', 'The plaster is made of gypsum.')).toBe(false);
    expect(holdsForm('share', 'One in ten has another.')).toBe(true);
    expect(holdsForm('drug', 'Amoxicillin is the first.')).toBe(true);
    expect(holdsForm('reason', 'It is stopped because it bleeds.')).toBe(true);
  });
  it('is left open where yes, no or anything may answer', () => {
    expect(holdsForm('whether', 'It rains.')).toBeNull();
    expect(holdsForm('other', 'It rains.')).toBeNull();
  });
  it('is one of its kinds, whatever is asked', () => {
    fc.assert(fc.property(fc.string(), (text) => FORMS.includes(formOf(text))));
  });
});
