/** A passage's text with one sentence marked, wherever its white space was broken. */
export function markedParts(text: string, sentence: string): { readonly text: string; readonly marked: boolean }[] {
  const words = sentence.trim().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [{ text, marked: false }];
  const found = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+')).exec(text);
  if (found === null) return [{ text, marked: false }];
  const end = found.index + found[0].length;
  return [
    { text: text.slice(0, found.index), marked: false },
    { text: found[0], marked: true },
    { text: text.slice(end), marked: false },
  ].filter((part) => part.text !== '');
}
