import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './check.ts';
import { createListener, readTranscript } from './index.ts';
import type { Turn } from './index.ts';
import { topicLetters } from './features.ts';
import { numbersOf, writeNumbers } from './speech/numbers.ts';
import { inThirdPerson } from './person.ts';
import { answerOf, deniesApart, readQuestion, stateAnswer } from './answers/questions.ts';
import { sentencesOf, writeSpoken } from './speech/spoken.ts';
import { statementsOf } from './statements.ts';
import { rolesOf } from './speakers/speakers.ts';

const listener = createListener(resolve(import.meta.dirname, '../../../resources/knowledge/dialogue'));

describe('spoken numbers', () => {
  it.each([
    ['one forty over ninety', '140/90'],
    ['three out of six murmur', '3/6 murmur'],
    ['twenty five milligrams', '25 mg'],
    ['five hundred milligrams twice a day', '500 mg twice a day'],
    ['two thousand five hundred', '2500'],
    ['seven point two', '7.2'],
    ['zero point zero five', '0.05'],
    ['nineteen eighty four', '1984'],
    ['one week, not this one', '1 week, not this one'],
    ['one plus edema', '1+ edema'],
    ['ninety eight point six', '98.6'],
    ['heart rate one oh four', 'heart rate 104'],
    ['one oh two point four', '102.4'],
    ['since nineteen oh five', 'since 1905'],
    ['point oh five', 'point zero five'],
    ['five hundred two at a time', '500, 2 at a time'],
    ['three hundred three times a day', '300, 3 times a day'],
    ['a temperature of thirty nine two', 'a temperature of 39.2'],
    ["you're thirty eight four", "you're 38.4"],
    ['nought point nought two', '0.02'],
    ['from forty to twenty three times a day', 'from 40 to 20, 3 times a day'],
    ['one ninety two over one fourteen', '192/114'],
  ])('%s', (said, written) => expect(writeNumbers(said)).toBe(written));
  it.each(['five hundred two in the morning', 'thirty nine two', 'five ten milligrams', 'twenty thirty minutes', 'one twenty milligram tablet', 'one twenty five milligrams'])('leaves %s as it was said: it could be two numbers', said => {
    expect(writeNumbers(said).replace(' mg', ' milligrams').replace('milligrams tablet', 'milligram tablet')).toBe(said);
  });
  it('reads back every number below ten thousand', () => {
    const ones = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
    const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
    const say = (n: number): string =>
      n < 20 ? (ones[n] ?? '') : n < 100 ? `${tens[Math.floor(n / 10) - 2] ?? ''}${n % 10 === 0 ? '' : ` ${ones[n % 10] ?? ''}`}` : n < 1000 ? `${say(Math.floor(n / 100))} hundred${n % 100 === 0 ? '' : ` ${say(n % 100)}`}` : `${say(Math.floor(n / 1000))} thousand${n % 1000 === 0 ? '' : ` ${say(n % 1000)}`}`;
    fc.assert(fc.property(fc.integer({ min: 2, max: 9999 }), n => writeNumbers(`${say(n)} milligrams`) === `${n} mg`));
  });
});

describe('a transcript', () => {
  it('is read from tags, names and one line for two speakers', () => {
    expect(readTranscript('[doctor] hi\n[patient] hello\nthere')).toEqual([{ speaker: 'doctor', text: 'hi' }, { speaker: 'patient', text: 'hello there' }]);
    expect(readTranscript('Patient: No. Doctor: Any fever?').map(({ speaker }) => speaker)).toEqual(['Patient', 'Doctor']);
    expect(readTranscript('**Doctor:** Any fever?\n**Patient:** No.')).toEqual([{ speaker: 'Doctor', text: 'Any fever?' }, { speaker: 'Patient', text: 'No.' }]);
    expect(readTranscript('Doctor - Any fever?\nPatient - No.')).toEqual([{ speaker: 'Doctor', text: 'Any fever?' }, { speaker: 'Patient', text: 'No.' }]);
  });
  it('takes a heading for no speaker', () => {
    expect(readTranscript('Doctor: These are yours.\nMedications: lisinopril\nPatient: Yes.').map(({ speaker }) => speaker)).toEqual(['Doctor', 'Patient']);
    expect(readTranscript('Ann: Any fever?\nBo: No.\nAnn: Good.\nBo: Yes.').map(({ speaker }) => speaker)).toEqual(['Ann', 'Bo', 'Ann', 'Bo']);
  });
  it('finds the clinician among nameless speakers by who asks', () => {
    expect(rolesOf([{ speaker: 'Speaker 1', text: 'My knee hurts.' }, { speaker: 'Speaker 2', text: 'Do you have any swelling? Is your knee hot?' }])).toEqual(['patient', 'clinician']);
  });
});

describe('an answer to a list', () => {
  it.each([
    ['chest pain, swelling in the legs', 'No chest pain. My ankles swell in the evening.', true],
    ['plan, or anything at home like pills or a gun', 'No plan. My husband has a gun in the safe.', true],
    ['pain or swelling', 'No. It swells at night.', true],
    ['chest pain or breathlessness', 'No, no chest pain or breathlessness.', false],
    ['nausea or vomiting', 'No, nothing like that.', false],
    ['weakness', 'No weakness.', false],
    ['rash, fever', 'No.', false],
  ])('asked for %s, "%s" denies a part: %s', (about, spoken, apart) => expect(deniesApart(about, spoken)).toBe(apart));
});

describe('what only a question says', () => {
  const said = (...turns: [string, string][]) => statementsOf(turns.map(([speaker, text]) => ({ speaker, text })), { isDrug: word => ['metformin', 'montelukast', 'fluticasone'].includes(word) }).statements.map(({ text }) => text);
  it('speak of the patient as the record does', () => {
    const turns = [{ speaker: 'Doctor', text: 'Where does it hurt?' }, { speaker: 'Patient', text: 'My left elbow is sore when I wake.' }];
    expect((['female', 'male', undefined] as const).map(sex => statementsOf(turns, { sex }).statements.map(({ text }) => text).join(' '))).toEqual(['Her left elbow is sore when she wakes.', 'His left elbow is sore when he wakes.', 'Their left elbow is sore when the patient wakes.']);
  });
  it('keep the question of an answer that says nothing without it', () => {
    expect(said(['Doctor', 'How many tablets did you swallow?'], ['Patient', 'Two packs. So thirty two.'])).toEqual(['Tablets: 2 packs. So 32.']);
    expect(said(['Doctor', 'And the brown one?'], ['Patient', 'I ran out.'])).toEqual(['Brown one: the patient ran out.']);
    expect(said(['Doctor', 'What was your last INR?'], ['Patient', 'Three point eight I believe.'])).toEqual(['Last INR: 3.8 the patient believes.']);
    expect(said(['Doctor', 'Has he had a tetanus?'], ['Mother', "I don't know, his dad does all that."]).join(' ')).toContain('Asked: "Has he had a tetanus?"');
    expect(said(['Doctor', 'Does light bother you?'], ['Patient', 'Uh-huh.']).join(' ')).toContain('Asked: "Does light bother you?" Answered: "Uh-huh."');
  });
  it('deny no part of a question that the answer leaves open', () => {
    for (const answer of ['Never Ruby. Myself, sort of.', 'Nah. Oh, lidocaine. My heart went mad.', "Not that I've seen."]) expect(said(['Doctor', answer.startsWith('Never') ? 'Have you thought of harming yourself or Ruby?' : 'Any allergies?'], ['Patient', answer]).join(' ')).not.toMatch(/\bdenies\b|has not thought/i);
  });
  it('count doses apart from amounts', () => {
    expect(writeNumbers('tazocin, four point five three times')).toBe('tazocin, 4.5, 3 times');
    expect(writeNumbers('dalteparin, twelve and a half thousand')).toBe('dalteparin, 12500');
    expect(writeSpoken("Priadel, eight hundred at night – No, hang on, they took it down to six hundred.")).toBe('Priadel, 600 at night.');
  });
  it('is kept as it was said where its answer can’t be read', () => {
    expect(said(['Doctor', 'Do you take the metformin with the other tablets?'], ['Patient', 'I did, but they told me not to.'])).toContain('Asked: "Do you take the metformin with the other tablets?" Answered: "I did, but they told me not to."');
    expect(said(['Patient', 'Is it okay with my egg allergy?'], ['Doctor', 'Yes, that is fine.'])).toContain('The patient asked: "Is it okay with my egg allergy?"');
    expect(said(['Doctor', 'Any questions?'], ['Patient', 'What time is it?'])).toEqual([]);
  });
  it('is said where yes leads on to another matter', () => {
    const found = said(['Doctor', 'And you are still on the fluticasone, two puffs twice a day?'], ['Patient', 'Yes, and montelukast ten at night, but I stopped that.']);
    expect(found).toContain('The patient is still on the fluticasone, 2 puffs twice a day.');
    expect(found).toContain('Stopped montelukast 10 at night.');
  });
  it('is denied where a bare noun was asked', () => expect(said(['Doctor', 'Thoughts of hurting yourself?'], ['Patient', 'No, never.'])).toEqual(['Denies thoughts of hurting themselves.']));
});

describe('who says otherwise', () => {
  const said = (dialogue: string): string[] => statementsOf(readTranscript(dialogue)).statements.map(({ text }) => text);
  it('takes a number back that both settle, and no other', () => {
    const settled = 'Doctor: Are you taking it?\nPatient: Forty, in the morning.\nDoctor: My letter said twenty.\nPatient: ';
    expect(said(`${settled}Twenty, yes, sorry.`).join(' ')).not.toContain('40');
    expect(said(`${settled}No, it's forty.`).join(' ')).toContain('40');
    expect(said('Doctor: How long?\nPatient: Five weeks.\nMother: Six children at home, Doctor.\nPatient: Yes, that is right, it was my leg.').join(' ')).toContain('5 weeks');
  });
  it('takes a side back that the speaker corrects when it is asked back', () =>
    expect(said('Patient: I woke up deaf in the right.\nDoctor: In the right?\nPatient: Sorry, no. The left.')[0]).toBe('The patient woke up deaf in the left.'));
  it('leaves the side of a question out of another side’s answer', () =>
    expect(said('Doctor: And you had breast cancer on the left?\nPatient: Right breast.').join(' ')).not.toMatch(/left: right/));
  it('reads a nod and a shaken head, and leaves a hum as it was heard', () => {
    expect(said('Doctor: Do you have any numbness?\nPatient: (shakes head)')).toEqual(['Denies numbness.']);
    expect(said('Doctor: Any numbness in the hand?\nPatient: Mm-mm.')).toEqual(['Asked: "Any numbness in the hand?" Answered: "Mm-mm."']);
  });
  it('hears a question that nobody marked by its answer', () => expect(said('[doctor] losing weight at all\n[patient] no i wish').join(' ')).toContain('Denies losing weight.'));
  it('keeps what was found when the question behind it is denied', () =>
    expect(said("Doctor: He's pointing at his knee, but the hip won't turn. Has he had a fall?\nMother: No.").join(' ')).toContain('pointing at his knee'));
});

describe('from speech to writing', () => {
  it('drops fillers and stutters and joins contractions', () => {
    expect(writeSpoken("um , i do n't , you know , have the , the x-ray , okay ?")).toBe('i do not have the x-ray.');
    expect(writeSpoken("i'm gon na t- take twenty milligrams")).toBe("i'm going to take 20 mg");
  });
  it('cuts speech without stops where statements begin', () => {
    expect(sentencesOf('your lungs are clear i do not appreciate any murmurs on your abdominal exam there is no tenderness and i want you to start ibuprofen six hundred milligrams three times a day with food').length).toBeGreaterThan(2);
  });
  it('writes the patient in the third person', () => {
    expect(inThirdPerson('i take my pills and i feel fine', 'patient', 'female')).toBe('the patient takes her pills and she feels fine');
    expect(inThirdPerson('you have a murmur on your exam', 'clinician', 'male')).toBe('the patient has a murmur on his exam');
  });
  it('joins a question with its answer, and leaves what is taken back', () => {
    const asked = readQuestion('do you have any chest pain or shortness of breath?');
    expect(asked).toEqual({ about: 'chest pain or shortness of breath', form: 'noun' });
    expect(stateAnswer(asked!, 'no', 'male')).toBe('Denies chest pain or shortness of breath');
    expect([answerOf('no'), answerOf('yeah'), answerOf('no , but sometimes at night'), answerOf('well it depends')]).toEqual(['no', 'yes', null, null]);
    expect(readQuestion('no chest pain?')).toBeNull();
    expect(readQuestion('do you have any questions?')).toBeNull();
  });
  it('does not keep what the clinician put to the patient and the patient denied', () => {
    const { statements } = statementsOf([{ speaker: 'Doctor', text: 'So you are having some fever with your cough.' }, { speaker: 'Patient', text: 'No, no fever at all.' }]);
    expect(statements.filter(({ kind }) => kind === 'clinician')).toEqual([]);
  });
});

describe('a line against its turns', () => {
  it.each([
    ['The patient takes lisinopril 40 mg.', 'i take lisinopril twenty milligrams', ['number']],
    ['Pain in the left knee when walking.', 'pain in the right knee when i walk', ['side']],
    ['Denies fever.', 'yes i have fever', ['negation']],
    ['The patient has asthma with wheeze.', 'i have a headache', ['words']],
    ['The patient takes lisinopril 20 mg.', 'i take lisinopril twenty milligrams', []],
    ['Denies fever.', 'any fever ? no', []],
  ] as const)('%s', (line, said, faults) => expect(faultsOf(line, said)).toEqual(faults));
});

const VISIT: Turn[] = [
  { speaker: 'Doctor', text: 'Good morning. So what brings you in today?' },
  { speaker: 'Patient', text: "Um, I've had a cough for, uh, three weeks and I'm bringing up some green phlegm." },
  { speaker: 'Doctor', text: 'Okay. Any fever or chills?' },
  { speaker: 'Patient', text: 'No.' },
  { speaker: 'Doctor', text: 'Any chest pain?' },
  { speaker: 'Patient', text: 'Yeah.' },
  { speaker: 'Doctor', text: 'And are you allergic to anything?' },
  { speaker: 'Patient', text: "I'm allergic to penicillin, I get hives." },
  { speaker: 'Doctor', text: 'Are you still taking your metformin?' },
  { speaker: 'Patient', text: 'Yes, five hundred milligrams twice a day.' },
  { speaker: 'Doctor', text: 'Alright, let me examine you. On your lung exam, I do appreciate crackles at the left base. Your heart has a regular rate and rhythm, no murmurs. Your blood pressure is one thirty over eighty.' },
  { speaker: 'Doctor', text: "For your first problem, pneumonia, I'm going to start you on doxycycline one hundred milligrams twice a day for seven days. I want to order a chest x-ray. You should call me if the fever comes back." },
  { speaker: 'Patient', text: 'Okay, sounds good.' },
];

describe('a note', () => {
  const made = listener.summarise(VISIT);
  it('has lines in the words of their turns, in sections, and nothing that was not said', () => {
    expect(made.lines.length).toBeGreaterThan(6);
    for (const { text, from } of made.lines) {
      expect(from.length).toBeGreaterThan(0);
      expect(faultsOf(text, from.map(at => VISIT[at]?.text ?? '').join(' ')), text).toEqual([]);
    }
    const all = made.lines.map(({ section, text }) => `${section}: ${text}`).join('\n');
    expect(all).toContain('Denies fever or chills.');
    expect(all).toMatch(/allergic to penicillin/);
    expect(all).toMatch(/doxycycline 100 mg twice a day for 7 days/);
    expect(all).toMatch(/130\/80/);
    expect(all).toMatch(/PHYSICAL EXAM: .*crackles at the left base/);
    expect(all).not.toMatch(/right base|Denies chest pain/);
    expect(made.note).toContain('ASSESSMENT AND PLAN');
  });
  it('keeps allergies and doses, or lists them as left out', () => {
    const kept = [...made.lines, ...made.omissions].map(({ text }) => text).join('\n');
    for (const vital of ['penicillin', '500 mg', '100 mg', 'chest pain']) expect(kept).toContain(vital);
    expect(made.lines.map(({ text }) => text).join('\n')).toContain('100 mg');
  });
  it('has every number from its turns, whatever is said', () => {
    const words = ['take', 'lisinopril', 'twenty', 'five', 'hundred', 'milligrams', 'one', 'over', 'point', 'seven', 'days', 'your', 'blood', 'pressure', 'is', 'i want you to', 'and', 'left', 'no', 'pain', 'thirty', 'out of', 'x-ray', '.', '?'];
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 25 }), { minLength: 1, maxLength: 6 }), said => {
        const turns = said.map((one, at) => ({ speaker: at % 2 === 0 ? 'Doctor' : 'Patient', text: one.join(' ') }));
        for (const { text, from } of listener.summarise(turns).lines) {
          const there = numbersOf(from.map(at => turns[at]?.text ?? '').join(' ').concat(' ', from.map(at => writeSpoken(turns[at]?.text ?? '')).join(' ')));
          for (const number of text.match(/\d+(?:\.\d+)?/g) ?? []) expect(there.has(number), `${number} in ${text}`).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
  it('knows what a snippet is about', () => {
    expect(listener.summarise(readTranscript('Doctor: Are you allergic to any medications?\nPatient: No, I have no known drug allergies.')).topic).toBe('ALLERGY');
    expect(listener.summarise(readTranscript('Doctor: Have you had any surgeries in the past?\nPatient: I had my gallbladder taken out in two thousand ten.')).topic).toBe('PASTSURGICAL');
  });
  it('tells rare headers, whatever the speakers are called', () => {
    for (const [doctor, patient] of [['Doctor:', 'Patient:'], ['[doctor]', '[patient]'], ['DR:', 'PT:']])
      expect(listener.summarise(readTranscript(`${doctor} I have the report of your chest X-ray. It shows a small effusion on the left and a normal heart.\n${patient} Is that bad?\n${doctor} The ultrasound shows that it is small.`)).topic).toBe('IMAGING');
    expect(topicLetters([{ speaker: 'Doctor', text: 'At 12' }])).toEqual(expect.arrayContaining([' at ', ' # ', ' cli', 'an: ']));
  });
  it('lists no answer to an open question that the note holds: "I have had …" says no yes', () => {
    const { lines, omissions } = listener.summarise([{ speaker: 'Doctor', text: 'Good morning, what brings you in today?' }, { speaker: 'Patient', text: 'I have had a cough for three weeks and some fever.' }]);
    expect(lines.map(({ text }) => text).join(' ')).toContain('cough for 3 weeks');
    expect(omissions).toEqual([]);
  });
  it('is empty for an empty transcript, and refuses a missing model', () => {
    expect(listener.summarise([])).toMatchObject({ note: '', lines: [], omissions: [], unsupported: [] });
    expect(() => createListener(join(import.meta.dirname, 'nowhere'))).toThrow(expect.objectContaining({ code: 'model-unavailable' }));
  });
});
