/** Consultations written for this test, with what their notes must hold and must never say. */
import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createLinker } from '../language/codes/index.ts';
import { faultsOf } from './check.ts';
import { createListener, readTranscript } from './index.ts';

const resources = resolve(import.meta.dirname, '../../../resources');
const linker = createLinker(resolve(resources, 'terminology/terminology.db'));
afterAll(() => linker.close());
const listener = createListener(resolve(resources, 'knowledge/dialogue'), { isDrug: word => linker.drugs.resolve(word)?.how === 'exact' });

interface Written {
  readonly name: string;
  readonly dialogue: string;
  /** In the note. */
  readonly said: readonly RegExp[];
  /** In the note or among the omissions that are marked vital. */
  readonly vital: readonly RegExp[];
  readonly never: readonly RegExp[];
}

const WRITTEN: readonly Written[] = [
  {
    name: 'a shoulder, recognised speech without stops',
    dialogue: `[doctor] hi nora so i see you're here for your left shoulder tell me what happened
[patient] yeah i slipped on the ice about two weeks ago and i landed on my left shoulder and it has been hurting since
[doctor] okay and did you have any numbness or tingling in your hand
[patient] no
[doctor] alright and what have you been taking for the pain
[patient] i've been taking ibuprofen six hundred milligrams but i stopped because it upset my stomach
[doctor] okay are you allergic to any medications
[patient] i'm allergic to codeine it gives me a rash
[doctor] okay so let me examine you on your shoulder exam i do appreciate tenderness over the left acromioclavicular joint there is no swelling and your range of motion is limited to ninety degrees of abduction now i did review the x-ray it shows no fracture so for your left shoulder pain i think you have a sprain i want you to take acetaminophen one thousand milligrams every eight hours and i'm gonna refer you to physical therapy and i'll see you again in three weeks
[patient] okay sounds good`,
    said: [/left shoulder/i, /allergic to codeine/i, /1000 mg every 8 hours/i, /no fracture/i, /physical therapy/i],
    vital: [/ibuprofen/i, /codeine/i, /acetaminophen/i],
    never: [/right shoulder/i, /no known|not allergic/i, /(?:6000|100 mg)/, /Reports numbness/i],
  },
  {
    name: 'chest pain, written with stops',
    dialogue: `Doctor: Good afternoon, Mr. Hale. What brings you in?
Patient: I've been getting chest pain when I climb the stairs, for about ten days.
Doctor: Does it go away when you rest?
Patient: Yes, after two or three minutes.
Doctor: Any shortness of breath?
Patient: Yes.
Doctor: Any fainting?
Patient: No, never.
Doctor: What medications do you take?
Patient: Amlodipine five milligrams in the morning and a baby aspirin.
Doctor: Do you smoke?
Patient: No.
Doctor: Your blood pressure is one fifty over ninety, heart rate eighty eight. On your heart exam, I hear a regular rate and rhythm without murmurs. Lungs are clear.
Doctor: The EKG shows no acute changes. For your chest pain, I think this is angina. I want to start you on metoprolol twenty five milligrams twice a day, and I'm going to order a stress test. If the pain comes at rest, call an ambulance.
Patient: All right.`,
    said: [/chest pain/i, /150\/90/, /Reports shortness of breath/i, /does not smoke/i, /metoprolol 25 mg twice a day/i, /stress test/i],
    vital: [/chest pain/i, /shortness of breath/i, /faint/i, /amlodipine/i, /aspirin/i, /metoprolol/i],
    never: [/Denies (?:any )?shortness|Denies chest pain/i, /Reports fainting/i, /15\/90|metoprolol 50|(?<!not )smokes\b/i],
  },
  {
    name: 'a child with an ear, told by the mother',
    dialogue: `Doctor: Hi there. What's going on with Leo?
Guest_family: He's had a fever of thirty nine point two since last night and he keeps pulling on his right ear.
Doctor: Any vomiting?
Guest_family: No.
Doctor: Is he allergic to anything?
Guest_family: He had an anaphylaxis to amoxicillin last year.
Doctor: His right eardrum is red and bulging. The left one is normal. His weight is fourteen kilograms. I'm going to prescribe azithromycin, one hundred and forty milligrams on the first day. No amoxicillin for him.
Guest_family: Thank you.`,
    said: [/right ear/i, /39\.2/, /amoxicillin/i, /140 mg/i],
    vital: [/amoxicillin/i, /azithromycin/i],
    never: [/left eardrum is red/i, /take amoxicillin/i, /(?:no|denies|not) .{0,10}anaphylaxis/i, /fever of 39\.?\s?$/i],
  },
  {
    name: 'an answer that takes itself back',
    dialogue: `Doctor: Any blood in your stool?
Patient: No, but there was some last month, bright red blood on the paper.
Doctor: Are you taking any blood thinners?
Patient: Yes, I take warfarin, three milligrams a day.
Doctor: Any weight loss?
Patient: Well, I lost about twelve pounds since the spring.
Doctor: Any thoughts of hurting yourself?
Patient: No.
Doctor: I want to check your INR today and refer you for a colonoscopy.`,
    said: [/12 pounds/, /warfarin,? 3 mg a day/i, /colonoscopy/i],
    vital: [/bright red blood|blood on the paper/i, /warfarin/i],
    never: [/Denies blood in/i, /Denies weight loss/i, /Reports thoughts of/i, /30 mg/],
  },
];

describe.each(WRITTEN)('$name', ({ dialogue, said, vital, never }) => {
  const turns = readTranscript(dialogue);
  const made = listener.summarise(turns);
  const lines = made.lines.map(({ text }) => text).join('\n');
  it('says what was said', () => {
    for (const one of said) expect(lines).toMatch(one);
  });
  it('loses no allergy, drug or red flag unseen', () => {
    const seen = [lines, ...made.omissions.filter(one => one.vital).map(({ text }) => text)].join('\n');
    for (const one of vital) expect(seen).toMatch(one);
  });
  it('never says the opposite, another side or another dose', () => {
    for (const one of never) expect(lines).not.toMatch(one);
  });
  it('rests every line on its turns', () => {
    for (const { text, from } of made.lines) expect(faultsOf(text, from.map(at => turns[at]?.text ?? '').join(' ')), text).toEqual([]);
  });
});
