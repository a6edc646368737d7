/** For the recipe: every message that we wrote, with its level, its set and the features that the product sees. */
import { readFileSync } from 'node:fs';
import { messageFeatures } from '../../src/main/dialogue/messages/features.ts';
import { plainWords } from '../../src/main/dialogue/messages/plain-words.ts';
import { OTHER_FRESH, OTHER_MORE, RED_FRESH } from '../../src/main/dialogue/messages/written-fresh.ts';
import { OTHER_LAST, OTHER_LATER, RED_LAST, RED_LATER } from '../../src/main/dialogue/messages/written-later.ts';
import { OFFICE, REPLY } from '../../src/main/dialogue/messages/written-other.ts';
import { RED } from '../../src/main/dialogue/messages/written-red.ts';
import { OTHER_THIRD, RED_THIRD } from '../../src/main/dialogue/messages/written-third.ts';
import { OTHER_FOURTH, RED_FOURTH } from '../../src/main/dialogue/messages/written-fourth.ts';
import { withoutDenied } from '../../src/main/dialogue/messages/triage.ts';
import { englishWords } from '../../src/main/dialogue/messages/words.ts';

const isWord = englishWords(new URL('../../resources', import.meta.url).pathname);
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

const sets = [['fourth', 1, RED_FOURTH], ['fourth', 0, OTHER_FOURTH], ['third', 1, RED_THIRD], ['third', 0, OTHER_THIRD], ['first', 1, RED], ['first', 0, REPLY], ['first', 0, OFFICE], ['later', 1, RED_LATER], ['later', 0, OTHER_LATER], ['fresh', 1, RED_FRESH], ['fresh', 0, OTHER_FRESH], ['fresh', 0, OTHER_MORE], ['last', 1, RED_LAST], ['last', 0, OTHER_LAST]] as const;
for (const [set, red, messages] of sets) for (const message of messages) process.stdout.write(`${JSON.stringify({ set, red, features: featuresOf(message) })}\n`);
for (const { red, text } of made()) process.stdout.write(`${JSON.stringify({ set: 'first', red, made: true, features: featuresOf(text) })}\n`);
