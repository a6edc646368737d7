/** For the recipe: every message that we wrote, with its level, its set and the features that the product sees. */
import { readFileSync } from 'node:fs';
import { messageFeatures } from '../../src/main/dialogue/messages/features.ts';
import { FREQUENT } from '../../src/main/dialogue/messages/index.ts';
import { plainWords } from '../../src/main/dialogue/messages/plain-words.ts';
import { withoutDenied } from '../../src/main/dialogue/messages/triage.ts';
import { readMessages, UNLEARNED } from '../../src/main/dialogue/messages/written/index.ts';
import { knownWords } from '../../src/main/language/text/vocabulary.ts';

const isWord = knownWords(new URL('../../resources', import.meta.url).pathname, FREQUENT);
const featuresOf = (message: string): string[] => messageFeatures(withoutDenied(plainWords(message, isWord).text));

/** Messages made of our phrases, with openings and closes that say nothing of how urgent they are. Seeded. */
function made(): { red: 0 | 1; text: string; phrase: number }[] {
  let state = 7;
  const pick = <T>(from: readonly T[]): T => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return from[state % from.length] as T;
  };
  const open = ['', '', '', 'Hi, ', 'Hello doctor, ', 'Sorry to bother you, ', 'Just a quick question: ', 'Dear team, ', 'Good morning, ', 'It is me again. ', 'My wife says I should write: ', 'I hope you can help. '];
  const close = ['', '', '', ' Thanks', ' What should I do?', ' Is that normal?', ' Should I be worried?', ' Can I get an appointment?', ' Please advise.', ' Best wishes', ' since this morning', ' since yesterday', ' for three days now', ' for some weeks', ' It is a bit better today.', ' It gets worse.'];
  const phrases: { red: 0 | 1; text: string }[] = [];
  let red: 0 | 1 = 0;
  for (const line of readFileSync(new URL('message-phrases.txt', import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('= ')) red = line === '= red' ? 1 : 0;
    else if (line.trim() !== '' && !line.startsWith('#')) phrases.push({ red, text: line.trim() });
  }
  const mild = phrases.filter(one => one.red === 0);
  return phrases.flatMap((one, phrase) => [0, 1, 2].map(version => ({ red: one.red, phrase, text: `${pick(open)}${version === 1 ? `${pick(mild).text}. Also ${one.text}` : one.text}${pick(close)}` })));
}

for (const { text, red, lot } of readMessages()) if (!UNLEARNED.has(lot)) process.stdout.write(`${JSON.stringify({ lot, red: red ? 1 : 0, features: featuresOf(text) })}\n`);
for (const { red, text } of made()) process.stdout.write(`${JSON.stringify({ lot: 1, red, made: true, features: featuresOf(text) })}\n`);
