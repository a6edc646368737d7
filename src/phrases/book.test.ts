import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBook } from './book.ts';

const book = openBook({
  '{1} with {2}: bleeding': '{1}与{2}合用：出血风险',
  'INR within a week, then weekly.': '一周内复查 INR，之后每周一次。',
  'Ask. Then ask again.': '先问，再问一次。',
  'Does not apply: {reason*}': '不适用：{reason}',
  'under 18 years': '不满 18 岁',
  'potassium {value}': '血钾 {value}',
  'warfarin': '华法林（warfarin）',
  'Low risk': '低风险',
  '{words*} (the missing inputs leave open: {range})': '{words}（缺项可使其为：{range}）',
});
const text = (english: string): string => book.say(english).map((piece) => piece.text).join('');
const unknown = (english: string): string[] => book.say(english).filter((piece) => !piece.known).map((piece) => piece.text);

describe('a phrase book', () => {
  it('fills values in, and says the names that it knows', () => expect(text('warfarin with klacid (clarithromycin): bleeding')).toBe('华法林（warfarin）与klacid (clarithromycin)合用：出血风险'));
  it('takes several sentences apart, the longest run first', () => expect(text('INR within a week, then weekly. Ask. Then ask again.')).toBe('一周内复查 INR，之后每周一次。先问，再问一次。'));
  it('leaves a sentence that it lacks in English and says so', () => {
    expect(unknown('INR within a week, then weekly. The label says otherwise.')).toEqual(['The label says otherwise.']);
    expect(text('INR within a week, then weekly. The label says otherwise.')).toBe('一周内复查 INR，之后每周一次。The label says otherwise.');
  });
  it('takes a starred value only when it holds it', () => {
    expect(text('Does not apply: under 18 years')).toBe('不适用：不满 18 岁');
    expect(unknown('Does not apply: over 90 years')).toEqual(['Does not apply: over 90 years']);
  });
  it('goes into phrases within phrases', () => expect(text('Low risk (the missing inputs leave open: low risk)')).toBe('低风险（缺项可使其为：低风险）'));
  it('lets no value run over the end of a sentence', () => expect(unknown('Stop it. warfarin with aspirin: bleeding')).toEqual(['Stop it.']));
  it('calls numbers and units known', () => expect(unknown('6.2 mmol/L')).toEqual([]));
  it('takes no piece of a sentence for a name, and no words for a value', () => {
    const drugs = openBook({ '{1} under {age}: {effect*}': '{age} 岁以下使用 {1}：{effect}', '{1} with {2}': '{1} 与 {2}', '{1} with {2}: {effect*}': '{1} 与 {2}：{effect}', 'theophylline {value}': '茶碱浓度 {value}', 'level rises, with seizures': '浓度升高并致惊厥' });
    const said = (english: string): string => drugs.say(english).map((piece) => piece.text).join('');
    expect(said('theophylline with clarithromycin: level rises, with seizures')).toBe('theophylline 与 clarithromycin：浓度升高并致惊厥');
    expect(said('theophylline 22 mg/L')).toBe('茶碱浓度 22 mg/L');
    expect(said('Level rises, with seizures')).toBe('浓度升高并致惊厥');
    expect(said('It rises, with arrhythmia')).toBe('It rises, with arrhythmia');
  });
  it('loses no words, whatever comes', () => {
    const empty = openBook({});
    fc.assert(
      fc.property(fc.string(), (words) => {
        expect(empty.say(words).map((piece) => piece.text).join(' ').replaceAll(/\s+/g, ' ')).toBe(words.replaceAll(/\s+/g, ' '));
      }),
    );
  });
});
