/** Words as the library's index holds them: lower case, without endings, without words that every text has. */

const EMPTY = new Set(
  'a an the of to in on for with at by from and or is are was were be been being do does did has have had it its this that these those there what which who whom how why when where can could may might will would should i you he she we they my your his her our their me him them as if not no any some than then so about into over under between most more other such also who what else get someone'.split(' '),
);

/** British spelling as the American texts have it, which most consumer-health texts are. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/haem/, 'hem'], [/aem(?=i)/, 'em'], [/anaesth/, 'anesth'], [/paed/, 'ped'], [/gynaec/, 'gynec'], [/faec/, 'fec'], [/caesar/, 'cesar'], [/aeti(?=ol)/, 'eti'],
  [/oedem/, 'edem'], [/oesoph/, 'esoph'], [/oestr/, 'estr'], [/rrhoea/, 'rrhea'], [/pnoea/, 'pnea'], [/^coel(?=i)/, 'cel'], [/^foet/, 'fet'], [/amoeb/, 'ameb'], [/manoeuvr/, 'maneuver'],
  [/^(tumo|colo|odo|labo|favo|behavio|rigo|vapo|humo)ur/, '$1r'], [/^(fib|lit|cent|met|tit)re(?=s?$)/, '$1er'], [/sulph/, 'sulf'], [/(?<=..)isation/, 'ization'], [/leucocyt/, 'leukocyt'], [/^orthopaed/, 'orthoped'],
];
const BRITISH = /ae[mstdc]|oe|our|re|sulph|isation|leuco/;
function spelt(word: string): string {
  return BRITISH.test(word) ? SPELLINGS.reduce((out, [british, american]) => out.replace(british, american), word) : word;
}

/** A light stem for English and its Latin plurals. */
export function stemTerm(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  let out = spelt(word);
  if (out.endsWith('ies') && out.length > 4) out = `${out.slice(0, -3)}y`;
  else if (/(?:sses|shes|ches|xes|zes)$/.test(out)) out = out.slice(0, -2);
  else if (out.endsWith('oses') || out.endsWith('ases')) out = `${out.slice(0, -2)}is`;
  else if (out.endsWith('s') && !/(?:ss|us|is)$/.test(out)) out = out.slice(0, -1);
  const bare = out.replace(/(?:ing|edly|ed)$/, '');
  if (bare !== out && bare.length >= 4 && /[aeiouy]/.test(bare)) out = bare.replace(/([^aeiouls])\1$/, '$1');
  return out.length > 4 ? out.replace(/e$/, '') : out;
}

/** Terms in the order of the text, empty words left out. */
export function termsOf(text: string): string[] {
  const out: string[] = [];
  for (const word of wordsOf(text)) if (!EMPTY.has(word)) out.push(stemTerm(word));
  return out;
}

/** "can't", "I'm", "Crohn's": what is left of them are words that every text has. */
const CONTRACTED = /\b(?:ca|wo|sha)n['’]t\b|n['’]t\b|['’](?:s|m|re|ve|ll|d)\b/g;
/** Words in lower case, possessives, contractions and accents off, hyphens cut; Chinese, which has no spaces, as pairs of characters. */
export function wordsOf(text: string): string[] {
  const found = text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(CONTRACTED, '').match(/[a-z]+[0-9]*|[0-9]+[a-z]*|\p{Script=Han}+/gu) ?? [];
  return found.some((word) => word > '\u2e00') ? found.flatMap(pairsOf) : found;
}
function pairsOf(word: string): string[] {
  const letters = [...word];
  if (letters.length < 3 || word < '\u2e00') return [word];
  return letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`);
}
