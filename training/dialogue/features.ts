/** For the recipes: JSON Lines `{turns|dialogue}` on stdin to the product's own features on stdout, so that nothing is written twice. */
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { statementFeatures, topicFeatures, topicLetters } from '../../src/main/dialogue/features.ts';
import { statementsOf } from '../../src/main/dialogue/statements.ts';
import { createLinker } from '../../src/main/language/codes/index.ts';
import { readTranscript } from '../../src/main/dialogue/speakers/transcript.ts';

const linker = createLinker(join(import.meta.dirname, '../../resources/terminology/terminology.db'));
const isDrug = (word: string): boolean => linker.drugs.resolve(word)?.how === 'exact';
const whole = process.argv.includes('--topic');
for await (const line of createInterface({ input: process.stdin })) {
  const { dialogue } = JSON.parse(line) as { dialogue: string };
  const turns = readTranscript(dialogue);
  if (whole) process.stdout.write(`${JSON.stringify({ features: topicFeatures(turns), letters: topicLetters(turns) })}\n`);
  else {
    const { statements } = statementsOf(turns, { isDrug });
    process.stdout.write(`${JSON.stringify({ statements: statements.map((one, at) => ({ text: one.text, kind: one.kind, features: statementFeatures(statements, at) })) })}\n`);
  }
}
linker.close();
