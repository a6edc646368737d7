/**
 * Sentences of notes with the kind of the section that they stood in, as the section model learns from them: JSON Lines
 * {set, note, kind, features}, in order. Headers are taken away first, so that only what a sentence says can tell.
 *
 *     node training/language/section-sentences.ts .data > sentences.jsonl
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { sentenceFeatures } from '../../src/main/language/sections/sentence-features.ts';
import { headedNotes, type Told } from './headerless.ts';

const data = process.argv[2] ?? '.data';

/** MTS-Dialog's headers, by what they mean. */
const TOPICS: Readonly<Record<string, string>> = {
  GENHX: 'history_present', CC: 'chief_complaint', PASTMEDICALHX: 'past_history', PASTSURGICAL: 'past_history', MEDICATIONS: 'medications', ALLERGY: 'allergies',
  ROS: 'review_of_systems', EXAM: 'examination', ASSESSMENT: 'assessment', DIAGNOSIS: 'assessment', PLAN: 'plan', DISPOSITION: 'plan', IMAGING: 'results', LABS: 'results', PROCEDURES: 'procedures',
};

function emit(set: string, note: string, told: readonly Told[]): void {
  const features = sentenceFeatures(told.map(({ text }) => text));
  told.forEach(({ kind }, at) => {
    process.stdout.write(`${JSON.stringify({ set, note, kind, features: features[at] })}\n`);
  });
}

for (const { set, id, told } of headedNotes(data)) emit(set, id, told);
for (const [set, file] of [['train', 'TrainingSet'], ['valid', 'ValidationSet']] as const) {
  const rows = parse(readFileSync(join(data, 'mts-dialog', `MTS-Dialog-${file}.csv`)), { columns: true }) as { ID: string; section_header: string; section_text: string }[];
  for (const { ID, section_header, section_text } of rows) {
    // Families and habits share one header there; what names a relative is told apart.
    for (const [n, text] of section_text.split(/(?<=[.!?])\s+|\n+/).entries()) {
      const family = section_header === 'FAM/SOCHX' ? (/\b(?:mother|father|brother|sister|family|parents?|aunts?|uncles?|grand\w+|siblings?|cousins?|maternal|paternal)\b/i.test(text) ? 'family_history' : 'social_history') : undefined;
      const kind = family ?? TOPICS[section_header];
      if (kind !== undefined && text.trim() !== '') emit(`mts-${set}`, `mts-${ID}-${n}`, [{ kind, text }]);
    }
  }
}

/** Own sentences one by one, and drawn into short notes in the usual order, some kinds left out, so that they have neighbours. */
const ORDER = ['chief_complaint', 'history_present', 'review_of_systems', 'past_history', 'medications', 'allergies', 'family_history', 'social_history', 'examination', 'results', 'assessment', 'plan'];
const own = readFileSync(new URL('own-sections.txt', import.meta.url), 'utf8').split('\n').flatMap((line): Told[] => {
  const [kind, text] = line.split('\t');
  return kind !== undefined && text !== undefined ? [{ kind, text }] : [];
});
own.forEach((told, n) => {
  emit('own', `own-${n}`, [told]);
});
let seed = 7;
const draw = (below: number): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((seed / 2_147_483_648) * below);
};
for (let n = 0; n < 220; n++) {
  const told = ORDER.flatMap((kind) => {
    const some = own.filter((one) => one.kind === kind);
    const count = draw(5) < 2 ? 0 : 1 + draw(2);
    return Array.from({ length: count }, () => some[draw(some.length)] as Told);
  });
  emit('own', `own-note-${n}`, told);
}
