/** How often speakers that nobody names are told right: dialogues with speakers as JSON Lines `{dialogue}` on stdin, `--own` our tenth lot of consultations. Share of words, lines kept and as one block. */
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { attribute } from '../../src/main/dialogue/speakers/infer.ts';
import { GUESSED, rolesOf } from '../../src/main/dialogue/speakers/speakers.ts';
import { readTranscript } from '../../src/main/dialogue/speakers/transcript.ts';
import { readConsultations, turnsOf, UNLEARNED } from '../../src/main/dialogue/consultations/index.ts';
import type { Turn } from '../../src/main/dialogue/speakers/transcript.ts';
import { openLinear } from '../../src/main/inference/linear.ts';

const model = openLinear(join(import.meta.dirname, '../../resources/knowledge/dialogue/speaker.json'));
const dialogues: (readonly Turn[])[] = [];
if (process.argv.includes('--own')) dialogues.push(...readConsultations().filter(({ lot, file }) => lot === UNLEARNED && file === undefined).map(turnsOf).filter(turns => turns.some(({ speaker }) => speaker !== 'unknown')));
else for await (const line of createInterface({ input: process.stdin })) dialogues.push(readTranscript((JSON.parse(line) as { dialogue: string }).dialogue));

const words = (text: string): string[] => text.split(/\s+/).filter(word => word !== '');
for (const [name, block] of [['lines', false], ['one block', true]] as const) {
  let [right, all, sure] = [0, 0, 0];
  const certain: [number, number][] = [];
  for (const turns of dialogues) {
    const roles = rolesOf(turns);
    const truth = turns.flatMap(({ text }, at) => words(text).map(() => roles[at] === 'clinician'));
    const bare = block ? [{ speaker: 'unknown', text: turns.map(({ text }) => text).join(' ') }] : turns.map(({ text }) => ({ speaker: 'unknown', text }));
    const made = attribute(bare, model);
    const said = made.turns.flatMap(({ speaker, text }) => words(text).map(() => speaker === GUESSED.clinician));
    const good = truth.filter((one, at) => one === said[at]).length;
    right += good;
    all += truth.length;
    sure += made.sure ?? 0;
    certain.push([made.sure ?? 0, good / truth.length]);
  }
  const low = certain.filter(([one]) => one < 0.9);
  process.stdout.write(`${name}: ${(right / all).toFixed(3)} of ${all} words in ${dialogues.length} dialogues; said to be sure ${(sure / dialogues.length).toFixed(3)}; under 0.9 in ${low.length}, right there ${(low.reduce((sum, [, one]) => sum + one, 0) / Math.max(1, low.length)).toFixed(3)}\n`);
}
