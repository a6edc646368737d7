/** Notes for measuring: our own sentences over a vocabulary with the long tail of real text, the same ones for the same seed. */

const DRUGS =
  'amlodipine atorvastatin metformin ramipril furosemide bisoprolol apixaban warfarin omeprazole paracetamol amoxicillin clarithromycin gliclazide insulin prednisolone salbutamol tiotropium levothyroxine sertraline citalopram morphine codeine enoxaparin clopidogrel aspirin spironolactone digoxin allopurinol methotrexate lithium'.split(
    ' ',
  );
const PROBLEMS =
  'hypertension pneumonia asthma cellulitis anaemia gout delirium sepsis migraine epilepsy hypothyroidism osteoporosis cirrhosis pancreatitis cholecystitis appendicitis nephrolithiasis bronchiectasis sarcoidosis endocarditis'.split(
    ' ',
  );
const FINDINGS =
  'cough dyspnoea fever nausea vomiting dizziness fatigue oedema rash haematuria melaena palpitations syncope confusion headache dysuria wheeze haemoptysis jaundice paraesthesia'.split(
    ' ',
  );
const SENTENCES = [
  'Patient reviewed on the ward, comfortable at rest and speaking in full sentences.',
  'Complains of {finding} for {n} days, no {finding} and no {finding}.',
  'Past history of {problem} and {problem}, under follow-up with {tail}.',
  'Taking {drug} {n} mg daily and {drug} {n} mg at night.',
  'Started on {drug} {n} mg twice a day for {problem}.',
  'Blood pressure {n}/{n}, heart rate {n}, saturations {n} % on air.',
  'Chest clear, abdomen soft, no {finding}. Calves soft and not tender.',
  'Potassium {n}, creatinine {n}, haemoglobin {n}, white cells {n}.',
  'Impression: {problem}, possibly on top of {problem}. Discussed with {tail}.',
  'Plan: continue {drug}, stop {drug}, repeat bloods in the morning, {tail} to see.',
  'Family told about the plan and agree with it.',
  'Father had {problem}; no known drug allergies recorded by {tail}.',
];
const CHINESE = [
  '患者今日精神可，咳嗽减轻，无发热。',
  '考虑社区获得性肺炎，继续抗感染治疗。',
  '血压平稳，双下肢无水肿。',
  '既往高血压病史十年，规律服药。',
];
const SYLLABLES = 'ba co di fe gu ha jo ka li mo ne pu ra so ti vu wa xe yo zi bran cor dal fen gor hul mar nel pol ros tam vil'.split(' ');

/** Numbers in [0, 1) from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const TAIL_WORDS = 60_000;
/** The word of a rank: names of people and places that occur rarely. */
export function tailWord(rank: number): string {
  const parts: string[] = [];
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    parts.push(SYLLABLES[rest % SYLLABLES.length] ?? '');
  return parts.join('');
}

interface MadeUp {
  name(): string;
  /** About `length` characters. */
  note(length: number): string;
}
export function madeUp(random: () => number): MadeUp {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const tail = (): string => tailWord(Math.floor(TAIL_WORDS * random() ** 3));
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  const fill = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/g, (_all, kind: string) =>
      kind === 'drug'
        ? pick(DRUGS)
        : kind === 'problem'
          ? pick(PROBLEMS)
          : kind === 'finding'
            ? pick(FINDINGS)
            : kind === 'tail'
              ? capital(tail())
              : String(1 + Math.floor(random() * 180)),
    );
  return {
    name: () => `${capital(tail())} ${capital(tail())}`,
    note: length => {
      const sentences = random() < 0.02 ? CHINESE : SENTENCES;
      let text = '';
      while (text.length < length) text += `${fill(pick(sentences))}${random() < 0.2 ? '\n' : ' '}`;
      return text;
    },
  };
}
export const COMMON_WORDS = [...DRUGS, ...PROBLEMS, ...FINDINGS];
