/** A message as the rules read it: small letters, contractions joined, misspelt words as they are meant. Lengths may change; places in the original are kept. */

interface PlainWords {
  readonly text: string;
  /** Where the words at an offset of `text` stand in the message. */
  at(start: number, end: number): { readonly start: number; readonly end: number };
}

/** Words of the rules that people misspell; only these are mended, and never a word that English has. */
const KNOWN =
  'chest breath breathe breathing breathless pressure squeezing tight tightness heavy wheeze wheezing asthma inhaler stomach tummy vomit vomiting vomited diarrhea bleeding blood swollen swelling throat tongue headache dizzy dizziness faint fainted fainting unconscious seizure seizures confused numb numbness weakness paralysed slurred speech vision blurry blurred fever temperature shivering chills suicide suicidal overdose poison tablets allergic allergy hives pregnant pregnancy palpitations racing testicle swallow swallowed diabetes insulin glucose ketones warfarin methotrexate lithium chemotherapy transplant stiff sudden suddenly terrible unbearable severe emergency bruise purple rash spots collapse collapsed unresponsive sleepy drowsy floppy coughing choking gasping ambulance contractions'.split(' ');
const FALSE_FRIENDS = new Set('cheat chess chests breast breaths breadth health death heath rack tigh night light right fight might sight tights heave heaven thigh stomachs tablet rush cash rant paint saint feint taint strep speed beach vocation visions lever never fewer flower chill chilly hive live gives races tracing facing blooms flood brood spot sports ports stuff staff numbs dumb thumb thumbs dozy fizzy busy sleep'.split(' '));
/** Spelt as they sound. */
const BY_EAR: Readonly<Record<string, string>> = { tite: 'tight', breeth: 'breathe', breethe: 'breathe', brething: 'breathing', stumick: 'stomach', stomache: 'stomach', diarea: 'diarrhea', siezure: 'seizure', feaver: 'fever', hed: 'head', hart: 'heart', caugh: 'cough', cof: 'cough', dizy: 'dizzy', blud: 'blood', nummb: 'numb', suiside: 'suicide' };
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:can['’]?t|cannot|can not)\b/g, 'cannot'], [/\bwon['’]?t\b(?! ?(?:the|a) )/g, 'will not'], [/\b(do|does|did|have|has|had|is|are|was|were|would|could|should)n['’]?t\b/g, '$1 not'],
  [/\bi['’]?m\b/g, 'i am'], [/\b(she|he|it|that|there|what)['’]s\b/g, '$1 is'], [/\b(i|we|they|you)['’]?ve\b/g, '$1 have'], [/\bdunno\b/g, 'do not know'], [/[’‘]/g, "'"], [/[“”]/g, '"'],
];

export function plainWords(message: string, isWord: (word: string) => boolean): PlainWords {
  const lower = message.toLowerCase();
  const pieces: { readonly text: string; readonly start: number; readonly end: number }[] = [];
  for (const found of lower.matchAll(/\S+\s*/g)) pieces.push({ text: mended(found[0], isWord), start: found.index, end: found.index + found[0].trimEnd().length });
  // Contractions may span two words ("can not"), so they are joined on the whole and pieces are found again by their share.
  const joined = pieces.map(({ text }) => apply(text)).join('').replace(/\bcan not\b/g, 'cannot');
  const ends: number[] = [];
  let length = 0;
  for (const { text } of pieces) {
    length += apply(text).length;
    ends.push(length);
  }
  const scale = length === 0 ? 1 : joined.length / length;
  const pieceAt = (offset: number): number => {
    const at = ends.findIndex(end => end * scale > offset);
    return at < 0 ? Math.max(0, pieces.length - 1) : at;
  };
  return {
    text: joined,
    at: (start, end) => ({ start: pieces[pieceAt(start)]?.start ?? 0, end: pieces[pieceAt(Math.max(start, end - 1))]?.end ?? message.length }),
  };
}

function apply(text: string): string {
  return CONTRACTIONS.reduce((current, [pattern, by]) => current.replace(pattern, by), text);
}

function mended(piece: string, isWord: (word: string) => boolean): string {
  return piece.replace(/[a-z]{3,}/, word => {
    if (Object.hasOwn(BY_EAR, word)) return BY_EAR[word] ?? word;
    if (word.length < 4 || KNOWN.includes(word) || FALSE_FRIENDS.has(word) || isWord(word)) return word;
    const reach = word.length >= 8 ? 2 : 1;
    let best: { word: string; distance: number } | null = null;
    for (const known of KNOWN) {
      if (Math.abs(known.length - word.length) > reach || (known[0] !== word[0] && known[1] !== word[1])) continue;
      const distance = distanceOf(word, known, reach);
      if (distance <= reach && (best === null || distance < best.distance)) best = { word: known, distance };
    }
    return best?.word ?? word;
  });
}

/** Insertions, deletions, replacements and swaps of neighbours; more than `most` is as good as any. */
function distanceOf(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}
