/** Documents for measuring: invented diseases over a vocabulary with the long tail of real text, the same ones for the same number. */
import { seeded } from '../store/made-up-notes.ts';

const SYLLABLES = 'ba co di fe gu ha jo ka li mo ne pu ra so ti vu wa xe yo zi bran cor dal fen gor hul mar nel pol ros tam vil'.split(' ');
const KINDS = ['fever', 'syndrome', 'disease', 'palsy', 'deficiency', 'rash', 'anaemia', 'neuropathy', 'dysplasia', 'arthritis'];
const COMMON =
  'the patients with pain and fever were treated for days of therapy in the hospital risk blood pressure heart liver kidney lung skin children adults symptoms include tests may show treatment is given by mouth dose twice a day doctors can cause rare common people weeks months years cells gene infection surgery medicine medicines care'.split(' ');
export const QUESTIONS = ['What are the treatments for {}?', 'What are the symptoms of {}?', 'What causes {}?', 'How is {} diagnosed?', 'Is {} inherited?', '{}'];
const SECTIONS: readonly (readonly [string, string])[] = [
  ['Symptoms', 'The signs and symptoms of {} include'],
  ['Causes', '{} is caused by'],
  ['Diagnosis', '{} is diagnosed with tests such as'],
  ['Treatment', 'Treatment of {} is'],
  ['Inheritance', '{} is inherited in a pattern of'],
];
const WORDS = 20_000;
const PARAGRAPHS = 10;
const LONG = 70;

function wordOf(random: () => number): string {
  if (random() < 0.6) return COMMON[Math.floor(random() * COMMON.length)] ?? 'the';
  // Zipf's tail: low numbers are drawn far more often.
  return nameOf(Math.floor(WORDS * random() ** 3), 3);
}
function nameOf(number: number, syllables: number): string {
  const random = seeded(number + 1);
  return Array.from({ length: syllables }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
}
export const titleOf = (document: number): string => `${nameOf(100_000 + document, 4)} ${KINDS[document % KINDS.length] ?? 'fever'}`;

/** Five sections of ten paragraphs. */
export function madeUpDocument(document: number): { text: string; heading: string; page: null }[] {
  const random = seeded(document + 7);
  return SECTIONS.flatMap(([heading, opening]) =>
    Array.from({ length: PARAGRAPHS }, (_, at) => ({
      heading,
      page: null,
      text: `${(at === 0 ? opening : 'In {}').replace('{}', titleOf(document))} ${Array.from({ length: LONG + Math.floor(random() * LONG) }, () => wordOf(random)).join(' ')}.`,
    })),
  );
}
