import { describe, expect, it } from 'vitest';
import { PLAIN_ASSERTION, type Entity } from '../../contract/clinical.ts';
import { deedStatus } from './deed-status.ts';

const status = (line: string): string => {
  const [before = '', name = '', after = ''] = line.split('|');
  const entity: Entity = { start: before.length, end: before.length + name.length, text: name, type: 'procedure', score: 1, by: 'rule', assertion: { ...PLAIN_ASSERTION }, cues: [], codes: [] };
  return deedStatus(before + name + after, entity, 'active', false);
};

describe('what is done to a patient', () => {
  it.each([
    ['For |OGD| tomorrow.', 'planned'],
    ['Plan: CRP am, |CT head|, physio.', 'planned'],
    ['|MRI spine| awaited.', 'planned'],
    ['Needs |echo| pre-op.', 'planned'],
    ['s/p |lap chole| 2019.', 'past'],
    ['|CTPA|: no clot.', 'past'],
    ['|Colonoscopy| 2021 - polyps.', 'past'],
    ['|Abdo drain| out day 3.', 'past'],
    ['|Foley| removed, voiding.', 'past'],
    ['Old |cannula| R hand.', 'past'],
    ['|NG tube| in situ.', 'active'],
    ['|Chest drain| swinging.', 'active'],
    ['Declined |colonoscopy|.', 'absent'],
    ['|ICD| was discussed but he was not keen.', 'absent'],
    ['|Flexible sigmoidoscopy| offered but refused.', 'absent'],
    ['Not for |intubation|.', 'absent'],
    ['|LP| not done.', 'absent'],
  ])('%s', (line, expected) => expect(status(line)).toBe(expected));
});
