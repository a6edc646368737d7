/** What the linear models see of a dialogue or a statement: words, pairs, who said them, what was asked, where. The recipes train on these very features. */
import { rolesOf } from './speakers/speakers.ts';
import type { Turn } from './speakers/transcript.ts';
import type { Statement } from './statements.ts';

const SUFFIXES = ['ings', 'ing', 'ies', 'ed', 'es', 's'] as const;

/** A light stem: one ending off, three letters kept. */
export function stem(word: string): string {
  const ending = SUFFIXES.find(suffix => word.endsWith(suffix) && word.length - suffix.length >= 3);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** Stems of the words in a text; every number is `<n>`. */
export function stems(text: string): string[] {
  return (text.toLowerCase().match(/[a-z]+(?:'[a-z]+)?|\d+/g) ?? []).map(word => (/^\d/.test(word) ? '<n>' : stem(word)));
}

const grams = (words: readonly string[], size: number): string[] => words.slice(size - 1).map((_, at) => words.slice(at, at + size).join(' '));

/** Of a whole snippet, for its topic. */
export function topicFeatures(turns: readonly Turn[]): string[] {
  const roles = rolesOf(turns);
  const out: string[] = [];
  let length = 0;
  turns.forEach(({ speaker, text }, at) => {
    const words = stems(text);
    length += words.length;
    const who = /^guest/i.test(speaker) ? 'g' : roles[at] === 'clinician' ? 'd' : roles[at] === 'patient' ? 'p' : 'g';
    const pairs = grams(words, 2);
    out.push(...words, ...pairs, ...grams(words, 3), ...words.map(word => `${who}:${word}`), ...pairs.map(pair => `${who}:${pair}`));
    if (at === 0) out.push(...words.map(word => `first:${word}`));
    if (at === turns.length - 1) out.push(...words.map(word => `last:${word}`));
    if (who === 'g') out.push('<guest>');
  });
  out.push(`<turns${Math.min(6, Math.floor(Math.log2(turns.length + 1)))}>`, `<length${Math.floor(Math.log2(length + 1))}>`);
  return out;
}

/** Runs of two to five letters within the words of a snippet, who speaks among them: what misspelt and unseen words still show. */
export function topicLetters(turns: readonly Turn[]): string[] {
  const roles = rolesOf(turns);
  const words = turns.flatMap(({ text }, at) => [`${roles[at] ?? 'other'}:`, ...text.toLowerCase().replace(/\d+/g, '#').split(/\s+/)]);
  const out: string[] = [];
  for (const word of words) {
    const padded = ` ${word} `;
    for (let size = 2; size <= 5; size++) {
      if (padded.length <= size) {
        out.push(padded);
        break;
      }
      for (let at = 0; at + size <= padded.length; at++) out.push(padded.slice(at, at + size));
    }
  }
  return out;
}

/** Without the question that stands before an answer as it was put: it is a feature of its own. */
const own = (text: string): string => text.replace(/^Asked "[^"]*": /, '');

/** Of one statement among its neighbours, for its worth to a note and its section. */
export function statementFeatures(statements: readonly Statement[], at: number): string[] {
  const one = statements[at];
  if (one === undefined) return [];
  const words = stems(own(one.text));
  const near = (offset: number, mark: string): string[] => stems(own(statements[at + offset]?.text ?? '')).map(word => `${mark}:${word}`);
  return [
    ...words,
    ...grams(words, 2),
    ...words.map(word => `${one.kind}:${word}`),
    ...stems(one.question).map(word => `q:${word}`),
    ...near(-1, 'before'),
    ...near(-2, 'before'),
    ...near(1, 'after'),
    `<kind ${one.kind}>`,
    `<place ${Math.floor(one.place * 9.99)}>`,
    `<length ${Math.min(8, Math.floor(words.length / 4))}>`,
    `<turn ${statements.filter(({ from }) => from[0] === one.from[0]).length > 6 ? 'long' : 'short'}>`,
  ];
}
