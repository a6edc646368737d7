import type { CalculatorInfo } from '../../../contract/calculators.ts';

/** How many are listed at once; more words narrow it. */
const SHOWN = 12;
const plain = (text: string): string => text.toLowerCase().replace(/₂/g, '2').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/**
 * Calculators whose name, alias, source or inputs hold every word of the query; names that begin with it come first. `say` puts our English into the
 * window's language, so that either finds it.
 */
export function matching(all: readonly CalculatorInfo[], query: string, say: (english: string) => string): CalculatorInfo[] {
  const words = plain(query).split(' ').filter(Boolean);
  if (words.length === 0) return all.slice(0, SHOWN);
  const ranked = all.flatMap((one) => {
    const names = [one.title, say(one.title), one.id, ...one.aliases].map(plain);
    const whole = [...names, plain(one.source), ...one.inputs.flatMap(({ label }) => [plain(label), plain(say(label))])].join(' ');
    if (!words.every((word) => whole.includes(word) || whole.replaceAll(' ', '').includes(word))) return [];
    const first = words.join(' ');
    const rank = names.some((name) => name === first) ? 0 : names.some((name) => name.startsWith(first)) ? 1 : names.some((name) => words.every((word) => name.includes(word))) ? 2 : 3;
    return [{ one, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).slice(0, SHOWN).map(({ one }) => one);
}
