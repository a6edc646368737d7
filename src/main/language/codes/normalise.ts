/** Names of terms made comparable: the twin of training/terminology/normalise.py, pinned to it by normalise-cases.json. */
import { kept } from './kept.ts';

const GREEK: Record<string, string> = {
  α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', κ: 'kappa', λ: 'lambda', μ: 'mu', ω: 'omega',
};
const BRITISH: readonly (readonly [string, string])[] = [
  ['haem', 'hem'], ['aemia', 'emia'], ['oedema', 'edema'], ['oesoph', 'esoph'], ['tumour', 'tumor'], ['paed', 'ped'], ['rrhoea', 'rrhea'],
  ['pnoea', 'pnea'], ['foet', 'fet'], ['leuk', 'leuc'], ['sulph', 'sulf'], ['gynaec', 'gynec'], ['anaesth', 'anesth'], ['aetiol', 'etiol'],
  ['orthopaed', 'orthoped'], ['caec', 'cec'], ['faec', 'fec'], ['ischaem', 'ischem'], ['oestr', 'estr'], ['coeliac', 'celiac'],
  ['behaviour', 'behavior'], ['colour', 'color'], ['fibre', 'fiber'], ['titre', 'titer'], ['isation', 'ization'], ['ised', 'ized'],
  ['aluminium', 'aluminum'], ['anaem', 'anem'], ['uraem', 'urem'], ['oedem', 'edem'], ['caesar', 'cesar'], ['paraesthe', 'paresthe'], ['aesthes', 'esthes'],
  ['neurone', 'neuron'], ['naev', 'nev'], ['phaeochr', 'pheochr'], ['goitre', 'goiter'], ['orrhoea', 'orrhea'], ['centre', 'center'],
  ['aemic', 'emic'],
];

const singularOf = kept(20_000, (word: string) => singular(spelling(word)));

/** Lower case, plain letters, American spelling, no plural: tokens joined by one space. Empty when nothing is left. */
export function normalise(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[αβγδεκλμω]/gu, (c) => GREEK[c] ?? c)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’`]s\b/g, '')
    .replace(/[^a-z0-9+]+/g, ' ');
  const words = plain.split(' ').filter(Boolean);
  return words.map(singularOf).join(' ');
}

function spelling(token: string): string {
  if (token.length < 5) return token;
  let word = token;
  for (const [british, american] of BRITISH) word = word.replaceAll(british, american);
  return word;
}

function singular(token: string): string {
  if (token.length <= 3 || !token.endsWith('s') || /(ss|us|is)$/.test(token)) return token;
  if (token.endsWith('ies') && token.length > 4) return `${token.slice(0, -3)}y`;
  return token.slice(0, -1);
}

/** Words that stand for each other and words that don't count, as compiled into the file. */
export interface Words {
  readonly same: ReadonlyMap<string, string>;
  readonly stop: ReadonlySet<string>;
}

/** The order-free key of a normalised name: canonical words, sorted, without the small ones. */
export function nameKey(norm: string, words: Words): string {
  const tokens = new Set(norm.split(' ').filter(Boolean).map((token) => words.same.get(token) ?? token));
  const kept = [...tokens].filter((token) => !words.stop.has(token));
  return (kept.length > 0 ? kept : [...tokens]).sort().join(' ');
}
