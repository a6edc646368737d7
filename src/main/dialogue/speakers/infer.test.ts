import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { openLinear } from '../../inference/linear.ts';
import { readTranscriptFile } from '../formats/index.ts';
import { attribute } from './infer.ts';
import { speakersOf } from './speakers.ts';

const model = openLinear(resolve(import.meta.dirname, '../../../../resources/knowledge/dialogue/speaker.json'));
const turns = (...texts: string[]) => texts.map(text => ({ speaker: 'unknown', text }));
const who = (...texts: string[]): string[] => attribute(turns(...texts), model).turns.map(({ speaker }) => speaker);

describe('speakers that nobody names', () => {
  it('are told by question and answer, a line a turn', () =>
    expect(who('What brings you in today?', 'I have had a cough for two weeks.', 'Any fever?', 'No.', "Your chest is clear. I'd like to get an x-ray.")).toEqual(['Clinician?', 'Patient?', 'Clinician?', 'Patient?', 'Clinician?']));
  it('are told in one block of text, cut between what each says', () => {
    const made = attribute(turns('How long have you had the pain? Since Monday. It comes when I walk. Do you smoke? No, I gave up.'), model);
    expect(made.turns.map(({ speaker, text }) => `${speaker} ${text}`)).toEqual(['Clinician? How long have you had the pain?', 'Patient? Since Monday. It comes when I walk.', 'Clinician? Do you smoke?', 'Patient? No, I gave up.']);
    expect(made.sure).toBeGreaterThan(0.5);
  });
  it('may speak for the patient', () => expect(who('When did his fever start?', 'On Monday night, he was shaking.', 'Has he been drinking?', 'He won\'t take his bottle.')).toContain('Relative?'));
  it('are left alone where they are named', () => {
    const named = [{ speaker: 'Doctor', text: 'Any fever?' }, { speaker: 'Patient', text: 'No.' }];
    expect(attribute(named, model)).toEqual({ turns: named, sure: null });
  });
  it('are shown as a guess', () => expect(speakersOf(attribute(turns('Any pain?', 'Yes, in my knee.'), model).turns).map(({ why }) => why)).toEqual(['guessed', 'guessed']));
  it('take the dashes of subtitles for turns', () => {
    const text = '1\n00:00:01,000 --> 00:00:03,000\n- Any allergies?\n- Penicillin, it\nbrings me up in hives.\n\n2\n00:00:03,500 --> 00:00:05,000\n- Do you smoke?\n- No.\n';
    expect(attribute(readTranscriptFile({ name: 'a.srt', text }).turns, model).turns.map(({ speaker, text: words }) => `${speaker} ${words}`)).toEqual(['Clinician? Any allergies?', 'Patient? Penicillin, it brings me up in hives.', 'Clinician? Do you smoke?', 'Patient? No.']);
  });
  it('lose no word and keep the number of turns when told to', () =>
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 }), texts => {
      const kept = attribute(turns(...texts), model, { keep: true });
      expect(kept.turns.length).toBe(texts.length);
      const letters = (all: readonly { text: string }[]): string => all.map(({ text }) => text).join('').replace(/[\s\-–—‐]/g, '');
      expect(letters(attribute(turns(...texts), model).turns)).toBe(letters(turns(...texts)));
      expect(kept.sure).toBeGreaterThanOrEqual(0.5);
    })));
});

describe('speakers by their names', () => {
  const roles = (...names: string[]) => speakersOf(names.map(speaker => ({ speaker, text: 'Hello.' }))).map(({ role }) => role);
  it('may say behind the name who they are', () => expect(roles('Amara (doctor)', 'Beth (patient)', 'Jo, midwife', 'Tom [brother]')).toEqual(['clinician', 'patient', 'clinician', 'other']));
  it('are relatives of many kinds', () => expect(roles('Doctor', 'Grandmother', 'Flatmate', 'Nan', 'Neighbour')).toEqual(['clinician', 'other', 'other', 'other', 'other']));
  it('keep a second clinician and the patient\'s mother apart', () => expect(roles('Doctor', 'Guest_clinician', "Patient's mother", 'Patient')).toEqual(['clinician', 'clinician', 'other', 'patient']));
  it('leave as the patient who speaks of himself', () =>
    expect(speakersOf([{ speaker: 'Nurse', text: 'What happened?' }, { speaker: 'Kim', text: 'He fell, he hit his head.' }, { speaker: 'Lou', text: 'My head hurts and I feel sick.' }]).map(({ name, role }) => [name, role])).toEqual([['Nurse', 'clinician'], ['Kim', 'other'], ['Lou', 'patient']]));
});
