import { describe, expect, it } from 'vitest';
import { denies, onlyNames } from './denial.ts';

/** `[a]` and `{b}` mark the two, `<x>` what else is mentioned. */
function asks(marked: string): boolean {
  const spans: Record<string, { start: number; end: number }[]> = { '[': [], '{': [], '<': [] };
  let text = '';
  for (const part of marked.split(/(\[[^\]]*\]|\{[^}]*\}|<[^>]*>)/)) {
    const words = /^[[{<]/.test(part) ? part.slice(1, -1) : part;
    spans[part[0] ?? '']?.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  return denies(text, { start: 0, end: text.length }, spans['['] ?? [], spans['{'] ?? [], spans['<'] ?? []);
}

describe('a sentence denies a relation', () => {
  it.each([
    '[Zelocaine] was not associated with {tremor}.', '[Zelocaine] did not significantly increase the risk of {tremor}.', 'We found no evidence that [zelocaine] causes {tremor}.',
    'Lack of association between [QRN2] polymorphisms and {tremor}.', 'Neither <valtorimine> nor [zelocaine] was linked to {tremor}.', '[Zelocaine] was given to 50 patients; none developed {tremor}.',
    'No patient who was given [zelocaine] developed {tremor}.', '{Tremor} was not caused by [zelocaine].', '<Valtorimine> caused {tremor}, whereas [zelocaine] did not cause {tremor}.',
    '<QRN1> but not [QRN2] was associated with {tremor}.', '[Zelocaine] was associated with <rash> but not with {tremor}.', '[QRN2] was strongly tied to <rash>; [QRN2] was unrelated to {tremor}.',
    '[Zelocaine] infusion without {tremor}.', '[Zelocaine] activated <QRN1> without affecting {QRN2}.', 'No effect of [zelocaine] on {tremor}.',
    '[Zelocaine] users had no more {tremor} than others.', 'After adjustment [zelocaine] was no longer associated with {tremor}.', '<Valtorimine> was associated with {tremor}, but [zelocaine] was not.',
    '[Zelocaine] cured <fever> and caused no {tremor}.', '[Zelocaine], unlike <valtorimine>, did not raise the risk of {tremor}.', '{Tremor} occurred with <valtorimine> and not with [zelocaine].',
    'No {tremor} was seen with [zelocaine].', '[Zelocaine] lowered <fever> without serious effects such as {tremor}.',
  ])('%s', (marked) => expect(asks(marked)).toBe(true));
});
describe('a negation elsewhere denies nothing', () => {
  it.each([
    '[Zelocaine] caused {tremor}.', 'Not only <valtorimine> but also [zelocaine] causes {tremor}.', '{Tremor} was due to [zelocaine] and not to <sepsis>.', '[Zelocaine] caused {tremor} in patients without <fever>.',
    '[Zelocaine] raised the risk of {tremor}, with no effect on <fever>.', 'Patients who did not receive fluids and were given [zelocaine] developed {tremor}.', '[Zelocaine]-induced {tremor} with or without <fever>.',
    '<Valtorimine> had no effect on [QRN1]-mediated {QRN2} activation.', '[Zelocaine] did not affect <fever> but caused {tremor}.',
  ])('%s', (marked) => expect(asks(marked)).toBe(false));
});
it('a title may only name what it is about', () => {
  for (const title of ['Zelocaine and tremor.', 'Zelocaine and the risk of tremor: a randomised trial.', 'Effect of zelocaine on tremor.']) expect(onlyNames(title, { start: 0, end: title.length }, [])).toBe(true);
  expect(onlyNames('Zelocaine and QT prolongation.', { start: 0, end: 30 }, [{ start: 14, end: 29 }])).toBe(true);
  for (const title of ['Zelocaine causes tremor.', 'Zelocaine-induced tremor.', 'Zelocaine reduces the risk of tremor.']) expect(onlyNames(title, { start: 0, end: title.length }, [])).toBe(false);
});
it('a long sentence costs no time', () => {
  const words = 'without any no not fail to '.repeat(4_000);
  expect(asks(`[Zelocaine] ${words}{tremor}`)).toBeTypeOf('boolean');
});
