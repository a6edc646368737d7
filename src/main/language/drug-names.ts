/** Drugs that a name gives away: brands that the model never saw, and whatever the terminology knows in a list of medicines. */
import brandTable from '../../../resources/language/brands.json' with { type: 'json' };
import type { Section } from '../../contract/clinical.ts';
import { drugParts } from './drug-parts.ts';
import type { EntityLinker } from './linker.ts';
import { type Draft, indexSpans } from './merge.ts';

const BRANDS: ReadonlySet<string> = new Set(Object.keys(brandTable.brands));
const WORDS = /[\p{L}][\p{L}\d+-]*(?: [\p{L}\d][\p{L}\d-]*)?/gu;
/** The start of an item: of a line, or behind a comma or semicolon. */
const ITEM = /(?:^|[\n,;:])[ \t]*(?:[-*•–][ \t]*|\d{1,2}[.)][ \t]*)?([\p{L}][\p{L}-]{3,}(?: [\p{L}][\p{L}-]{2,})?)/gu;
/** A word with its dose (and no level: "creatinine 0.7 mmol/ L"), or behind a word for taking or leaving it: "Clexane 40 mg", "stopped the Nurofen", "Nurofen 400 x2". */
const CONTEXTS = [
  /\d ?(?:mg|mcg|micrograms?|µg|g|units?) (?:of )?([\p{L}][\p{L}-]{4,})(?![\p{L}-])/giu,
  /(?<![\p{L}-])([\p{L}][\p{L}-]{3,})(?= #\s?\d)/giu,
  /\b(?:allergic to|allergy to|intolerant (?:of|to)|reaction to|anaphylaxis to) ([\p{L}][\p{L}-]{3,})(?![\p{L}-])/giu,
  /(?<![\p{L}-])([\p{L}][\p{L}-]{3,})(?= (?:SR|XL|MR|LA|CR|ER)?\s?\d[\d.,]*\s?(?:mg|mcg|micrograms?|µg|g|units?|ml|puffs?|x\s?\d|mmol|iu)(?![\p{L}]|\s?\/\s?d?l\b))/giu,
  /\b(?:on|takes?|taking|prn) ((?!ginger|garlic|honey|coffee|tobacco|alcohol|nicotine|oxygen|insulin)[a-z][a-z-]{6,})(?![\p{L}-])/giu,
  /\b(?:stop(?:ped)?|start(?:ed)?|restart(?:ed)?|hold|held|with(?:held|hold)|takes?|taking|took|given|commenced|continue[ds]?|prescribed|using|dose|on|off|and|s\/p|\+) (?:the |her |his )?((?-i:[A-Z])[\p{L}-]{3,})(?![\p{L}-])/giu,
];
/** "Senna refused", "TAZOCIN NOT GIVEN", "rash after Penbritin", "Inj Mixtard": told of, whatever becomes of it. */
const TOLD_OF = [
  /(?<![\p{L}-])([\p{L}][\p{L}-]{4,})(?=\s+(?:(?:was |is |been )?(?:not (?:yet )?(?:given|started|restarted|charted)|omitted|withheld|held|stopped|suspended|paused|weaned|discontinued|ceased|refused|declined|prescribed|restarted|commenced|started|continued|infusion|bolus|TCI|PCA|x ?\d))(?![\p{L}]))/giu,
  /(?<![\p{L}-])([\p{L}][\p{L}-]{4,})(?= (?:(?:spray|nebs?|tabs?|tablets?|patch|gel|cream|syrup|solution|inhaler) )?(?:prn|PRN|as required|when required)(?![\p{L}]))/gu,
  /\b(?:rash|hives|urticaria|anaphylaxis|swelling|wheeze|reaction|vomiting|itching)\s+(?:after|with|to|from|on)\s+(?:[a-z]+ ){0,3}?([\p{L}][\p{L}-]{4,})(?![\p{L}-])/giu,
  /(?:^|[\s,;:(])(?:Tab|Cap|Inj|Syp|Syr|Neb|Susp)\.?\s+([\p{L}][\p{L}-]{2,}(?: (?:XL|SR|MR|XR|OD))?)(?![\p{L}-])/gu,
  /\b(?:thinks?|thought|possibly|called)\s+(?:it (?:was|is)\s+)?["“]?([\p{Lu}][\p{L}-]{4,})(?![\p{L}-])/gu,
];
/** Endings by which international names are known: with one of these a whole name of the list is a drug wherever it stands. */
const ENDING = /^(?!cocaine$)[\p{L}-]*(?:clav|fungin|epoxide|oxifen|arone|ainide|pamil|iazem|azine|sorbide|propion|peridol|opramide|izine|eramide|sporin|cortisone|purinol|oroquine|chicine|phenolate|stigmine|levodopa|giline|parib|ciclib|rafenib|nercept|kinra|estradiol|sterone|nidazole|nitrate|cillin|mycin|micin|floxacin|azole|pril|sartan|olol|statin|dipine|parin|aban|gatran|gliptin|gliflozin|glutide|tidine|zepam|zolam|zepine|cycline|setron|triptan|profen|coxib|olone|asone|onide|phylline|terol|tropium|u?mab|tinib|ovir|avir|bital|oxetine|opram|apine|idone|prazole|triptyline|ramine|fibrate|thiazide|semide|actone|dronate|trexate|prine|limus|platin|taxel|rubicin|stine|poside|codone|morphone|orphine|madol|fentanil|fentanyl|curonium|propofol|ketamine|valproate|cetam|trigine|bamazepine|pentin|gabalin|lukast|formin|glitazone|gliclazide|thyroxine|oxazole|trimoxazole|warfarin|digoxin|pressin|drenaline|ephrine|naloxone|lactulose|senna|codeine|caine|zosin|steride|prost|vudine|gravir|tocin)$/iu;
/** Letters that are a drug and nothing else on a ward. */
const LETTERS = /(?<![\p{L}\d/])(?:GTN|ISMN|ISDN)(?![\p{L}\d])/gu;
/** Fluids that are prescribed by name. */
const FLUID = /(?<![\p{L}\d])(?:hartmann['’]?s(?: solution)?|(?:normal|0[.·]9 ?%) saline|N\/S|ringer['’]?s lactate|lactated ringer['’]?s|plasma-?lyte(?: 148)?|(?:5|10|20|50) ?% (?:dextrose|glucose)|dextrose saline|(?:8[.·]4|1[.·]26|1[.·]4) ?% (?:sodium )?bicarb(?:onate)?|NaHCO3 (?:8[.·]4|1[.·]26|1[.·]4) ?%|human albumin solution|(?-i:HAS)(?= \d)|(?-i:D(?:5|10|20|50))W?(?= (?:\d ?(?:amps?|ampoules?|ml)|gtt|infusion|bolus))|(?:4[.·]5|20) ?% (?:HAS|albumin))(?![\p{L}])(?!['’]?s? (?:procedure|operation|pouch))/giu;
/** A word with an amount and its times behind it is a drug, whatever its name: "alfacalcidol 0.25 mcg od". */
const PRESCRIBED = /(?<![\p{L}\d-])(?!(?:dose|total|then|with|from|oral|given|tablets?|capsules?|increased?|reduced?|rate|fluids?|water|feed|about|weight|reduce|increase|continue|maximum|taper|another|usual|same|regular|daily|nocte|alternating|infusion|bolus|loading)\b)\p{L}{5,}(?=\s\d[\d.,]*\s?(?:mg|mcg|micrograms?|units?|puffs?|tabs?)\s(?:(?:po|sc|iv|im|ng)\s)?(?:od|om|on|bd|bid|tds|tid|qds|qid|daily|nocte|mane|weekly|monthly|prn)(?![\p{L}]))/giu;
const WORD = /(?<![\p{L}\d-])[\p{L}][\p{L}-]{4,}(?![\p{L}\d-])/gu;

/** A span of the model that is surer than this of another type stands. */
const SURE = 0.6;
/** Given in lists of results as well. */
const ELECTROLYTES = /^(?:sodium|potassium|calcium|magnesium|glucose|albumin|urea|iron|oxygen|water|alcohol|cholesterol|creatinine)\b/iu;

/** The model's drafts with the named drugs that it missed or took for something else. */
export function withDrugNames(text: string, sections: readonly Section[], model: readonly Draft[], linker: EntityLinker | undefined): Draft[] {
  const isKnown = (name: string): boolean => brandIn(name) !== null || (linker !== undefined && name.length > 3 && linker.link(name, 'drug', 'clinical').some(({ system, score }) => system === 'RxNorm' && score === 1));
  const parts = model.flatMap((draft) => drugParts(text, draft, isKnown));
  const drugs: Draft[] = [];
  const taken = new Uint8Array(text.length);
  const add = (start: number, name: string): void => {
    const end = start + name.length;
    if (taken.subarray(start, end).includes(1)) return;
    drugs.push({ start, end, type: 'drug', score: 0.9, by: 'rule' });
    taken.fill(1, start, end);
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
    for (const match of text.matchAll(WORD)) if (ENDING.test(match[0]) && !ELECTROLYTES.test(match[0]) && isDrug(match[0])) add(match.index, match[0]);
    for (const pattern of [...CONTEXTS, ...TOLD_OF])
      for (const match of text.matchAll(pattern)) {
        const name = match[1] ?? '';
        if (!ELECTROLYTES.test(name) && isDrug(name)) add(match.index + match[0].indexOf(name), name);
      }
  }
  for (const match of text.matchAll(FLUID)) if (!/(?:POD ?#?\d+|post|s\/p|post|emergency|following)[ -](?:op )?$/iu.test(text.slice(Math.max(0, match.index - 14), match.index))) add(match.index, match[0]);
  for (const match of text.matchAll(LETTERS)) add(match.index, match[0]);
  for (const match of text.matchAll(PRESCRIBED)) add(match.index, match[0]);
  if (drugs.length === 0) return parts;
  const near = indexSpans(parts);
  const missed = drugs.filter((drug) => !near(drug).some((draft) => draft.type === 'drug' || (draft.score >= (MISTAKEN.has(draft.type) ? SURER : SURE) && draft.type !== 'history')));
  const over = indexSpans(missed);
  return [...parts.filter((draft) => draft.type === 'drug' || draft.score >= (MISTAKEN.has(draft.type) ? SURER : SURE) || over(draft).length === 0), ...missed];
}

/** What a drug's name is most often taken for. */
const MISTAKEN: ReadonlySet<string> = new Set(['test', 'value', 'event', 'procedure', 'description']);
const SURER = 0.8;

/** The brand that the words are or begin with. Letters such as MST are a brand in capitals only. */
function brandIn(words: string): string | null {
  for (const name of [words, words.split(' ')[0] ?? '']) {
    if (BRANDS.has(name.toLowerCase()) && (name.length > 3 || name === name.toUpperCase())) return name;
  }
  return null;
}

