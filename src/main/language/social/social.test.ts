import { describe, expect, it } from 'vitest';
import { segment } from '../sections/segment.ts';
import { socialHistory, withoutHabits } from './index.ts';
import { splitSentences } from '../text/sentences.ts';

const facts = (text: string): string[] => socialHistory(text, segment(text), splitSentences(text)).map(({ start, end, assertion }) => [text.slice(start, end), assertion?.polarity === 'negative' ? 'no' : assertion?.temporality].filter(Boolean).join(': '));

describe('habits as they are told', () => {
  it.each([
    ['He used to smoke but stopped 15 years ago. He does not drink.', ['used to smoke: past', 'does not drink: no']],
    ['She has smoked since age 15 and quit drinking in 2010.', ['smoked', 'quit drinking: past']],
    ['Never smoked. Does not drink any tea.', ['Never smoked: no']],
    ['PMH: gout, mechanical AVR. Ex-smoker, stopped 2010. Lives alone. EtOH 10 u/wk. Occupation: retired truck driver.', ['Ex-smoker: past', 'Lives alone', 'EtOH 10 u/wk: current', 'retired truck driver']],
    ['Social history: Lives alone in a flat. Retired teacher.', ['Lives alone in a flat', 'Retired teacher']],
    ['Nil alcohol, nil drugs. Drinks 1 bottle vodka daily.', ['alcohol: no', 'drugs: no', 'Drinks 1 bottle vodka: current']],
    ['Does not drink alcohol or smoke.', ['Does not drink alcohol: no', 'smoke']],
    ['SHx: denies tob/EtOH/drugs. Lives w/ partner.', ['tob: no', 'EtOH', 'drugs', 'Lives w/ partner']],
    ['Social History\nTobacco: never. Alcohol: 1 glass wine/wk. Drugs: none. Married.', ['Tobacco: no', 'Alcohol', 'wine', 'Drugs: no', 'Married']],
    ['Walks with a frame, carers BD. Wears hearing aid and glasses. Indep ADLs. Keeps pigeons.', ['Walks with a frame', 'carers BD', 'hearing aid', 'glasses', 'Indep ADLs', 'Keeps pigeons']],
    ['A non-smoker who drinks 10 units of alcohol a week. 44 year old accountant.', ['non-smoker: no', 'drinks 10 units of alcohol: current', 'accountant']],
    ['Former smoker (quit 1990), no alcohol. No POC. Uses a walker.', ['Former smoker: past', 'alcohol: no', 'POC: no', 'Uses a walker']],
    ['Lives with wife (Alzheimers) in house. Daughter visits daily, MOW.', ['Lives with wife', 'Daughter visits daily', 'MOW']],
    ['Meds: metformin\nSmokes 20/day. From NH. 2 children, in foster care.', ['Smokes 20/day: current', 'From NH', '2 children']],
    ['SHx: lives w/ husband, + tob, - EtOH. Farmer, uses a cane.', ['lives w/ husband', 'tob: current', 'EtOH: no', 'Farmer', 'uses a cane']],
    ['SHx: Quit EtOH in 2001. Has not smoked for ten years. Two adult daughters. Served in the Navy.', ['EtOH: past', 'Has not smoked: past', 'Two adult daughters', 'Served in the Navy']],
    ['Housewife. Her mother lives alone. He no longer lives with his son.', ['Housewife', 'lives with his son: no']],
  ])('%s', (text, expected) => expect(facts(text)).toEqual(expected));
  it('are no problems', () => expect(withoutHabits('Social drinker', [{ start: 0, end: 14, type: 'problem', score: 0.5, by: 'model' }])).toEqual([]));
  it('are no medicines', () => {
    const text = 'Nil alcohol. Alcohol 70 % to the skin.';
    const drugAt = (start: number, end: number) => ({ start, end, type: 'drug' as const, score: 0.5, by: 'model' as const });
    const social = socialHistory(text, segment(text), splitSentences(text)).filter(({ end }) => end < 13);
    expect(withoutHabits(text, [drugAt(0, 11), drugAt(13, 20)], social)).toEqual([drugAt(13, 20)]);
  });
  it('keep their amounts to themselves', () => {
    const text = 'Ex-smoker, 20 pack years. Fever for 20 years.';
    const social = socialHistory(text, segment(text), splitSentences(text));
    const at = (words: string): { start: number; end: number; type: 'duration'; score: number; by: 'model' } => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, type: 'duration', score: 0.8, by: 'model' });
    expect(withoutHabits(text, [at('20 pack years'), at('20 years')], social)).toEqual([at('20 years')]);
  });
});
