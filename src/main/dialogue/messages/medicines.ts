/** A list of medicines for the patient: one an entry, how often and how in full words; no name and no number is touched. */
interface MedicineItem {
  readonly text: string;
  /** Into the list as given. */
  readonly start: number;
  readonly end: number;
  /** False where something is left that only colleagues read. */
  readonly plain: boolean;
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bod\b/g, 'once a day'], [/\bbd\b|\bb\.d\.?(?!\w)/g, 'twice a day'], [/\btds\b|\bt\.d\.s\.?(?!\w)/g, 'three times a day'], [/\bqds\b|\bq\.d\.s\.?(?!\w)/g, 'four times a day'], [/\bnocte\b/g, 'at night'], [/\bmane\b/g, 'in the morning'], [/\bom\b/g, 'in the morning'],
  [/\bbid\b|\bb\.i\.d\.?/gi, 'twice a day'], [/\btid\b|\bt\.i\.d\.?/gi, 'three times a day'], [/\bqid\b|\bq\.i\.d\.?/gi, 'four times a day'], [/\bqhs\b/gi, 'at bedtime'], [/\bqd\b|\bdaily\b/gi, 'once a day'], [/\bprn\b|\bp\.r\.n\.?/gi, 'when needed'],
  [/\bpo\b|\bp\.o\.?/gi, 'by mouth'], [/\bs\/?c\b/gi, 'under the skin'], [/\biv\b/gi, 'into a vein'], [/\bim\b/g, 'into a muscle'], [/\binh\b/gi, 'inhaled'], [/\bnebs?\b/gi, 'by nebuliser'], [/\bmcg\b|\bµg\b/gi, 'micrograms'], [/\btabs?\b/gi, 'tablets'], [/\bMR\b/g, 'modified release'],
  [/\bheld\b/g, 'paused for now'],
];
/** What is left of shorthand: capitals, fractions of days, a remark to colleagues. */
const SHORT = /\b[A-Z]{2,}\d*\b|\d\/(?:7|52|12)\b|\bq\d+h\b|\b(?:charted|chart|per|level|QTc|day \d)\b/;

/** How and how often in full; `plain` where nothing is left that only colleagues read. */
export function inFullWords(words: string): { readonly text: string; readonly plain: boolean } {
  const text = WORDS.reduce((said, [short, full]) => said.replace(short, full), words);
  return { text, plain: text !== words && !SHORT.test(text) };
}

/** Commas and semicolons between names part them; those in brackets and those before a number do not. */
export function medicineItems(list: string): MedicineItem[] {
  const items: MedicineItem[] = [];
  let [from, depth] = [0, 0];
  const push = (to: number): void => {
    const raw = list.slice(from, to);
    const words = raw.trim().replace(/[.;,]+$/, '');
    if (/\p{L}/u.test(words)) {
      const start = from + raw.indexOf(words);
      items.push({ ...inFullWords(words), start, end: start + words.length });
    }
    from = to + 1;
  };
  for (let at = 0; at < list.length; at++) {
    if (list[at] === '(') depth += 1;
    else if (list[at] === ')') depth -= 1;
    else if (depth === 0 && /[,;]/.test(list[at] ?? '') && /^\s+\p{L}/u.test(list.slice(at + 1))) push(at);
  }
  push(list.length);
  return items;
}
