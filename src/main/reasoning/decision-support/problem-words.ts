/**
 * One way of writing a problem: spelling, plural, and the letters and synonyms of the tables of kind `words` ("MI" and "heart attack" are
 * a myocardial infarction). The chart's words and the rules' phrases are folded alike, so that a rule names a problem once.
 */
import { normalise } from '../../language/codes/normalise.ts';

export type Fold = (text: string) => string;
interface Way {
  tokens: string[];
  canonical: string[];
  /** Written in capitals in the table, since it is a word too ("HIT", "CAP"): only in capitals, or alone. */
  capitals: boolean;
}

/** From what a table calls it to the other ways of writing it; the longest way that fits counts, and what it becomes is not read again. */
export function foldBy(tables: readonly Readonly<Record<string, readonly string[]>>[]): Fold {
  const ways = new Map<string, Way[]>();
  for (const table of tables) {
    for (const [canonical, variants] of Object.entries(table)) {
      // Its own name too: a part of it may be a way of writing it.
      for (const variant of [canonical, ...variants]) {
        const tokens = normalise(variant).split(' ');
        const first = tokens[0] ?? '';
        ways.set(first, [...(ways.get(first) ?? []), { tokens, canonical: normalise(canonical).split(' '), capitals: /^[A-Z]+$/.test(variant) }]);
      }
    }
  }
  for (const list of ways.values()) list.sort((a, b) => b.tokens.length - a.tokens.length);
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const tokens = normalise(text.slice(0, 400)).split(' ');
    const shouted = new Set((text.match(/\b[A-Z]{2,}\b/g) ?? []).map(normalise));
    const out: string[] = [];
    for (let at = 0; at < tokens.length; ) {
      const way = ways.get(tokens[at] ?? '')?.find((one) => one.tokens.every((token, i) => tokens[at + i] === token) && (!one.capitals || tokens.length === 1 || one.tokens.every((token) => shouted.has(token))));
      if (way === undefined) out.push(tokens[at++] ?? '');
      else {
        // "Heart failure, HFrEF" and "acute MI" read on: a word that stands before already is not said twice.
        out.push(...(out.at(-1) === way.canonical[0] ? way.canonical.slice(1) : way.canonical));
        at += way.tokens.length;
      }
    }
    const folded = out.join(' ');
    if (known.size > 10_000) known.clear();
    known.set(text, folded);
    return folded;
  };
}
