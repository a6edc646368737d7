/** A note's text as lines again, each with the turns of the drafted line that it came from. */
import type { DraftLine } from '../../../contract/listen-engine.ts';
import { SECTIONS } from '../../dialogue/index.ts';

const HISTORY = 'HISTORY OF PRESENT ILLNESS';

/** A line that no drafted line resembles rests on no turn. */
export function linesOfText(text: string, drafted: readonly DraftLine[]): DraftLine[] {
  const titles = new Set<string>([...SECTIONS.map(([, title]) => title), ...drafted.map(({ section }) => section)]);
  const out: DraftLine[] = [];
  let section = HISTORY;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '') continue;
    if (titles.has(line)) {
      section = line;
      continue;
    }
    for (const piece of section === HISTORY ? line.split(/(?<=[.!?]) (?=[A-Z0-9])/) : [line]) out.push({ section, text: piece, from: turnsOf(piece, section, drafted) });
  }
  return out;
}

function turnsOf(text: string, section: string, drafted: readonly DraftLine[]): number[] {
  const same = drafted.find(line => line.text === text);
  if (same !== undefined) return same.from;
  const words = wordsOf(text);
  let best: { from: number[]; share: number } = { from: [], share: 0.34 };
  for (const line of drafted) {
    const shared = [...wordsOf(line.text)].filter(word => words.has(word)).length / Math.max(1, words.size);
    const share = shared + (line.section === section ? 0.1 : 0);
    if (shared > 0 && share > best.share) best = { from: line.from, share };
  }
  return best.from;
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[a-z]{3,}|\d+(?:[.,/]\d+)*/g));
