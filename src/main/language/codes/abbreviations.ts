/** Abbreviations that a text defines itself: "acute renal failure (ARF)". After Schwartz and Hearst 2003. */

/** Short form → long form, as written. Letters of the short form must appear in order, the first at a word's start. */
export function definedAbbreviations(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(/\(([^()]{2,12})\)/g)) {
    const inner = (match[1] ?? '').split(/[,;]/)[0]?.trim() ?? '';
    if (!/^[A-Za-z0-9][\w+-]{1,10}$/.test(inner) || !/[A-Z]/.test(inner) || found.has(inner)) continue;
    const before = text.slice(Math.max(0, match.index - 120), match.index).trimEnd();
    const words = before.split(/\s+/).slice(-Math.min(inner.length + 5, inner.length * 2));
    const long = longForm(inner, words.join(' '));
    if (long) found.set(inner, long);
  }
  return found;
}

function longForm(short: string, before: string): string | undefined {
  let s = short.length - 1;
  let l = before.length - 1;
  while (s >= 0) {
    const letter = short[s]?.toLowerCase() ?? '';
    if (!/[a-z0-9]/.test(letter)) {
      s--;
      continue;
    }
    while (l >= 0 && (before[l]?.toLowerCase() !== letter || (s === 0 && l > 0 && /[a-z0-9]/i.test(before[l - 1] ?? '')))) l--;
    if (l < 0) return undefined;
    l--;
    s--;
  }
  const start = before.lastIndexOf(' ', l) + 1;
  const long = before.slice(start).replace(/^[([{]+/, '');
  return long.length > short.length + 1 && !/[.;:]/.test(long) ? long : undefined;
}
