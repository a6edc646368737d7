/** For `dialogue.speakers`: turns and their sentences with the product's own features and who says them, JSON Lines `{dialogue}` on stdin, then our own consultations. */
import { createInterface } from 'node:readline';
import { speakerFeatures } from '../../src/main/dialogue/speakers/infer.ts';
import { rolesOf } from '../../src/main/dialogue/speakers/speakers.ts';
import { readTranscript } from '../../src/main/dialogue/speakers/transcript.ts';
import { readConsultations, turnsOf, UNLEARNED } from '../../src/main/dialogue/consultations/index.ts';
import type { Turn } from '../../src/main/dialogue/speakers/transcript.ts';

function write(turns: readonly Turn[], own: boolean): void {
  const roles = rolesOf(turns);
  const units = turns.flatMap(({ text }, at) => [text, ...text.split(/(?<=[.?!])\s+/)].map((unit, index) => ({ features: speakerFeatures(unit), clinician: roles[at] === 'clinician', turn: index === 0 })));
  process.stdout.write(`${JSON.stringify({ own, units })}\n`);
}

for await (const line of createInterface({ input: process.stdin })) write(readTranscript((JSON.parse(line) as { dialogue: string }).dialogue), false);
if (process.argv.includes('--own')) for (const written of readConsultations().filter(({ lot }) => lot < UNLEARNED)) write(turnsOf(written), true);
