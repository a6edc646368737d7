/** Text for measuring: the demo notes, put together into notes of one length, none of them twice. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitWords } from '../../src/main/inference/tagger/words.ts';

/** Notes of at least `words` words each, as many as the demo cases give. */
export function longNotes(demo: string, words = 1100): string[] {
  const found: string[] = [];
  let note = '';
  for (const text of demoNotes(demo)) {
    note += `${text}\n\n`;
    if (splitWords(note).length < words) continue;
    found.push(note);
    note = '';
  }
  return found;
}

export function demoNotes(demo: string): string[] {
  const files = readdirSync(demo).filter((name) => name.endsWith('.json')).toSorted();
  return files.flatMap((name) => (JSON.parse(readFileSync(join(demo, name), 'utf8')) as { notes: { text: string }[] }).notes.map(({ text }) => text));
}
