/** Drugs that a name gives away: brands that the model never saw, and whatever the terminology knows in a list of medicines. */
import brandTable from '../../../resources/language/brands.json' with { type: 'json' };
import type { Section } from '../../contract/clinical.ts';
import type { EntityLinker } from './linker.ts';
import type { Draft } from './merge.ts';

const BRANDS: ReadonlySet<string> = new Set(Object.keys(brandTable.brands));
const WORDS = /[\p{L}][\p{L}\d+-]*(?: [\p{L}\d][\p{L}\d-]*)?/gu;
/** The start of an item: of a line, or behind a comma or semicolon. */
const ITEM = /(?:^|[\n,;:])[ \t]*(?:[-*•–][ \t]*|\d{1,2}[.)][ \t]*)?([\p{L}][\p{L}-]{3,}(?: [\p{L}][\p{L}-]{2,})?)/gu;
/** A word with its dose, or behind a word for taking or leaving it: "Clexane 40 mg", "stopped the Nurofen", "Nurofen 400 x2". */
const CONTEXTS = [
  /\d ?(?:mg|mcg|micrograms?|µg|g|units?) (?:of )?([\p{L}][\p{L}-]{4,})(?![\p{L}-])/giu,
  /(?<![\p{L}-])([\p{L}][\p{L}-]{3,})(?= #\s?\d)/giu,
  /\b(?:allergic to|allergy to|intolerant (?:of|to)|reaction to|anaphylaxis to) ([\p{L}][\p{L}-]{3,})(?![\p{L}-])/giu,
  /(?<![\p{L}-])([\p{L}][\p{L}-]{3,})(?= (?:SR|XL|MR|LA|CR|ER)?\s?\d[\d.,]*\s?(?:mg|mcg|micrograms?|µg|g|units?|ml|puffs?|x\s?\d|mmol|iu)(?![\p{L}]))/giu,
  /\b(?:on|takes?|taking) ((?!ginger|garlic|honey|coffee|tobacco|alcohol|nicotine|oxygen|insulin)[a-z][a-z-]{6,})(?![\p{L}-])/gu,
  /\b(?:stop(?:ped)?|start(?:ed)?|restart(?:ed)?|hold|held|with(?:held|hold)|takes?|taking|took|given|commenced|continue[ds]?|prescribed|using|dose|on|off|and|\+) (?:the |her |his )?((?-i:[A-Z])[\p{L}-]{3,})(?![\p{L}-])/giu,
];
/** A span of the model that is surer than this of another type stands. */
const SURE = 0.6;
/** Given in lists of results as well. */
const ELECTROLYTES = /^(?:sodium|potassium|calcium|magnesium|glucose|albumin|urea|iron|oxygen|water|alcohol)\b/iu;

/** The model's drafts with the named drugs that it missed or took for something else. */
export function withDrugNames(text: string, sections: readonly Section[], model: readonly Draft[], linker: EntityLinker | undefined): Draft[] {
  const drugs: Draft[] = [];
  const add = (start: number, name: string): void => {
    const end = start + name.length;
    if (!drugs.some((drug) => start < drug.end && drug.start < end)) drugs.push({ start, end, type: 'drug', score: 0.9, by: 'rule' });
  };
  for (const match of text.matchAll(WORDS)) {
    const name = brandIn(match[0]);
    const second = name === null ? match[0].split(' ')[1] : undefined;
    if (name !== null) add(match.index, name);
    else if (second !== undefined && brandIn(second) !== null) add(match.index + match[0].length - second.length, second);
  }
  for (const section of sections) {
    if (section.kind !== 'medications' || section.title === null || linker === undefined) continue;
    const from = section.start + section.title.length;
    for (const match of text.slice(from, Math.min(section.end, from + 20_000)).matchAll(ITEM)) {
      const words = match[1] ?? '';
      const start = from + match.index + match[0].length - words.length;
      const name = [words, words.split(' ')[0] ?? ''].find((one) => !ELECTROLYTES.test(one) && linker.link(one, 'drug', 'clinical').some(({ system, score }) => system === 'RxNorm' && score === 1));
      if (name !== undefined) add(start, name);
    }
  }
  if (linker !== undefined) {
    const isDrug = (name: string): boolean => linker.link(name, 'drug', 'clinical').some(({ system, score }) => system === 'RxNorm' && score === 1);
    for (const pattern of CONTEXTS)
      for (const match of text.matchAll(pattern)) {
        const name = match[1] ?? '';
        if (!ELECTROLYTES.test(name) && isDrug(name)) add(match.index + match[0].indexOf(name), name);
      }
  }
  if (drugs.length === 0) return [...model];
  const missed = drugs.filter((drug) => !model.some((draft) => overlaps(draft, drug) && (draft.type === 'drug' || (draft.score >= SURE && draft.type !== 'history'))));
  return [...model.filter((draft) => draft.type === 'drug' || draft.score >= SURE || !missed.some((drug) => overlaps(draft, drug))), ...missed];
}

/** The brand that the words are or begin with. Letters such as MST are a brand in capitals only. */
function brandIn(words: string): string | null {
  for (const name of [words, words.split(' ')[0] ?? '']) {
    if (BRANDS.has(name.toLowerCase()) && (name.length > 3 || name === name.toUpperCase())) return name;
  }
  return null;
}

const overlaps = (a: Draft, b: Draft): boolean => a.start < b.end && b.start < a.end;
