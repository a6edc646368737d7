/** Candidates of one code system for one mention: the same name, the same words, most of the words, misspelt words. */
import { isAnotherLetter, LETTERS_OF_SHORT, LONGEST, swaps } from '../text/misspelt.ts';
import { kept } from './kept.ts';
import { MESH_GROUP, NAME_KIND, editDistance } from './terminology.ts';
import type { NameRow, Terminology } from './terminology.ts';

export interface Candidate {
  row: NameRow;
  score: number;
  /** Found by words that it shares, not by a name of its own. */
  guess?: true;
}
export interface Wanted {
  system: number;
  names: number;
  /** Preferred semantic groups (MeSH only), as a mask; 0 for no preference. */
  groups: number;
  /** Only names that match whole: no shared words, no misspellings. */
  strict: boolean;
  /** Candidates that score less are not wanted; some may be among the answers all the same. */
  least: number;
  /** What a note says of a patient. */
  clinical: boolean;
}

/** Words that say how, not what: dropped when the whole name is not found. */
const MODIFIERS = /\b(acute|chronic|severe|mild|moderate|new|known|recurrent|persistent|early|late|transient|idiopathic|iatrogenic|secondary|primary|advanced|progressive|symptomatic|induced|associated|related|drug|history|h\/o|hx|previous|recent|ongoing|bilateral|left|right|patient)\b/g;
/** Words that say where, how far or how it stands: dropped when the name without those above is not found either. */
const CIRCUMSTANCES = /\b(?:(?:non-?)?infective|(?:infective |acute )?exacerbation of|exacerbation|flare(?:[- ]up)? of|flare(?:[- ]up)?|episode of|attack of|bout of|on chronic|decompensated|compensated|(?:poorly|well|un|diet|tablet) ?-?controlled|stable|unstable|worsening|resolving|resolved|longstanding|end[- ]stage|paroxysmal|metastatic|locally advanced|newly diagnosed|presumed|suspected|probable|possible|likely|multiple|small|large|extensive|massive|left-sided|right-sided|unilateral|both|basal|bases?|apical|lobar|(?:upper|lower|middle) (?:lobe|zone|limb|extremity)|(?:both )?(?:lower |upper )?(?:legs?|arms?|limbs?)|proximal|distal|stage [0-9ivx]+[abc]?|grade [0-9ivx]+|class [0-9iv]+|community[- ]acquired|hospital[- ]acquired|post-?operative(?:ly)?|type [i]+\b|of the|in the)\b/g;
const SIDED_PART = /(?:\b(?:of|in|on|to) )?(?:\bthe )?\b(?:left|right|both|bilateral) (?:hands?|wrists?|arms?|forearms?|elbows?|shoulders?|legs?|foot|feet|ankles?|knees?|hips?|thighs?|calf|calves|toes?|fingers?|thumbs?|big toe|eyes?|ears?|breasts?|kidneys?|lungs?|side)\b/g;
/** What follows says with what, whence or since when. */
const CAUSE = /\s(?:of malignancy|due to|secondary to|caused by|from|following|after|complicat\w+|with|on|at|since|in the|despite)\s.*$|\sof malignancy$/;
const POSSESSIVE = /^\p{L}+(?:['’]s)$/u;

/** Best concept first, one row a concept. Scores lie in 0..1: 1 the name itself, below 0.6 a guess. */
export function candidates(terms: Terminology, text: string, wanted: Wanted): Candidate[] {
  const { norm, key } = terms.keyOf(text);
  if (!key) return [];
  const exact = sameName(terms, norm, key, wanted, 1);
  if (exact.length > 0) return exact;
  for (const [words, base] of simplerOf(text)) {
    const plain = terms.keyOf(words);
    const found = plain.key ? sameName(terms, plain.norm, plain.key, wanted, base) : [];
    if (found.length > 0) return found;
  }
  const corrected = correct(terms, key, wanted);
  if (corrected !== key) {
    const found = sameName(terms, corrected, corrected.split(' ').sort().join(' '), wanted, wanted.strict ? 0.9 : 0.85);
    if (found.length > 0) return found;
  }
  return wanted.strict ? [] : sharedWords(terms, corrected, wanted);
}

/** Endings that name a disease by themselves. */
const NAMED_BY_ENDING = /(?:itis|osis|a?emia|pathy|plegia|paresis|algia|uria|hernia|fractures?|h?ypertension|ha?emorrhage|thrombosis|lymphoma|leuka?emia|carcinoma|adenoma|asthma|diabetes|anaemia|pneumonia|epilepsy|dementia|cirrhosis|psychosis|seizures?|ulcers?|abscess|infarct(?:ion)?|embolism|aneurysm|arrhythmia|tachycardia)$/;
/** Before these a word is no mere kind of it: "non", "pre-diabetes". */
const OTHER_THING = /^(?:non|no|not|pre|pseudo|anti|post|para|near|ex)\b/;

/** The thing that the mention is a kind of: its words without the first, the first two, … ("emphysematous pyelonephritis", "rheumatic mitral stenosis"). */
export function broader(terms: Terminology, text: string, wanted: Wanted): Candidate[] {
  const words = text.toLowerCase().replace(CAUSE, '').replace(SIDED_PART, ' ').replace(CIRCUMSTANCES, ' ').replace(MODIFIERS, ' ').trim().split(/\s+/);
  for (let from = 1; from < words.length; from++) {
    const rest = words.slice(from);
    if (OTHER_THING.test(words[from - 1] ?? '')) return [];
    if (rest.length === 1 && !NAMED_BY_ENDING.test(rest[0] ?? '')) return [];
    const { norm, key } = terms.keyOf(rest.join(' '));
    const found = key ? sameName(terms, norm, key, wanted, 0.85 - 0.02 * from) : [];
    if (found.length > 0) return found;
  }
  return [];
}

/** "Carpal tunnel syndrome, unspecified upper limb" where the words say which side. Undefined where the system has no such code. */
export function withSide(terms: Terminology, { row, score }: Candidate, side: 'left' | 'right' | 'both' | undefined): Candidate | undefined {
  if (side === undefined || !/unspecified/i.test(row.display)) return undefined;
  const said = side === 'both' ? 'bilateral' : side;
  for (const { index } of row.display.matchAll(/unspecified(?= \p{L})/giu)) {
    const display = `${row.display.slice(0, index)}${said}${row.display.slice(index + 'unspecified'.length)}`;
    const sided = terms.byKey(terms.keyOf(display).key).find((other) => other.system === row.system && other.display.toLowerCase() === display.toLowerCase());
    if (sided) return { row: sided, score };
  }
  return undefined;
}

/** Every system is asked for the same mention. */
const simplerOf = kept(64, simpler);

/** The mention with less and less beside the thing itself, each with the score that its name would have. */
function simpler(text: string): (readonly [string, number])[] {
  const written = text.toLowerCase().trim();
  const plain = written.replace(/[a-z-]+-induced\b/g, ' ').replace(MODIFIERS, ' ').trim();
  const bare = written.replace(CAUSE, '').replace(SIDED_PART, ' ').replace(CIRCUMSTANCES, ' ').replace(/[a-z-]+-induced\b/g, ' ').replace(MODIFIERS, ' ').replace(/[,?()]/g, ' ').trim();
  const said: (readonly [string, number])[] = POSSESSIVE.test(written) ? [[`${written} disease`, 0.97], [`${written} syndrome`, 0.96]] : [];
  if (plain && plain !== written) said.push([plain, 0.9]);
  if (bare && bare !== plain && /[a-z]{3}/.test(bare)) said.push([bare, 0.88]);
  return said;
}

function sameName(terms: Terminology, norm: string, key: string, wanted: Wanted, base: number): Candidate[] {
  const rows = terms.byKey(key).filter((row) => row.system === wanted.system && (!wanted.clinical || isClinical(row, wanted)));
  return best(
    rows.map((row) => {
      const same = (row.norm ?? row.key) === norm ? 0 : -0.06;
      // What annotators meant by a word counts more than a rare synonym of a table.
      const used = row.count > 1 || row.kind === NAME_KIND.annotated ? 0.03 * Math.log2(1 + row.count) : 0;
      const kind = row.kind === NAME_KIND.preferred || row.kind === NAME_KIND.curated ? 0.03 : 0;
      return { row, score: base - 0.15 + same + Math.min(0.12, used) + kind + fits(row, wanted) };
    }),
  );
}

/** Letters that an abstract used ("AS" for Angelman syndrome) and names of substances say nothing of a patient. */
function isClinical(row: NameRow, { groups }: Wanted): boolean {
  if (row.kind === NAME_KIND.annotated && row.key.length <= 4) return false;
  return groups === 0 || (row.grp & groups) !== 0;
}

function sharedWords(terms: Terminology, key: string, wanted: Wanted): Candidate[] {
  const tokens = key.split(' ').map((token) => {
    const count = terms.count(token, wanted.system);
    return { token, weight: Math.log((wanted.names + 1) / (count ?? 0.5)), count };
  });
  const known = tokens.filter((t) => t.count !== undefined).sort((a, b) => (a.count ?? 0) - (b.count ?? 0));
  const total = tokens.reduce((sum, t) => sum + t.weight, 0);
  /** What a name can score at most that has this weight of the words and no others. */
  const most = (common: number): number => 0.84 * ((2 * common) / (common + total)) + BEST_FIT;
  let open = known.reduce((sum, t) => sum + t.weight, 0);
  if (most(open) < wanted.least - ROUNDING) return [];
  const overlap = new Map<number, number>();
  let read = 0;
  for (const { token, count = 0, weight } of known) {
    if (read > 0 && read + count > 2500) break;
    read += count;
    open -= weight;
    for (const id of terms.namesWith(token, wanted.system)) overlap.set(id, (overlap.get(id) ?? 0) + weight);
  }
  const weights = new Map(tokens.map((t) => [t.token, t.weight]));
  const weigh = (token: string): number => weights.get(token) ?? Math.log((wanted.names + 1) / (terms.count(token, wanted.system) ?? 1));
  const hopeful: (readonly [id: number, common: number])[] = [];
  overlap.forEach((common, id) => {
    if (most(common + open) > wanted.least - ROUNDING) hopeful.push([id, common]);
  });
  const top = hopeful.sort((a, b) => b[1] - a[1]).slice(0, 20);
  const scored: Candidate[] = [];
  for (const [id] of top) {
    const row = terms.byId(id);
    if (!row) continue;
    const names = row.key.split(' ');
    const own = names.reduce((sum, token) => sum + weigh(token), 0);
    const common = names.reduce((sum, token) => sum + (weights.get(token) ?? 0), 0);
    scored.push({ row, guess: true, score: 0.84 * ((2 * common) / (own + total)) + fits(row, wanted) + sides(weights, names) });
  }
  return best(scored);
}

/** A name of the other side is another thing; one that says a side which nobody said is a little further off. */
function sides(said: ReadonlyMap<string, number>, names: readonly string[]): number {
  const other = (a: string, b: string): boolean => names.includes(a) && !said.has(a) && said.has(b);
  if (other('left', 'right') || other('right', 'left')) return -0.3;
  return ['left', 'right', 'bilateral'].some((side) => names.includes(side) && !said.has(side)) ? -0.04 : 0;
}

/** Unknown words replaced by the known word they most look like. */
function correct(terms: Terminology, key: string, { system, strict }: Wanted): string {
  return key
    .split(' ')
    .map((token) => {
      if (token.length < 5 || token.length > LONGEST || /\d/.test(token) || terms.count(token, system) !== undefined || (strict && terms.isWord(token))) return token;
      const turned = swaps(token).find((word) => terms.count(word, system) !== undefined);
      if (turned !== undefined) return turned;
      const most = token.length < 8 ? 1 : 2;
      const near = terms.similarWords(token, system, 0.45).find((like) => like.token[0] === token[0] && editDistance(like.token, token, most) <= most && isSlip(like.token, token));
      return near?.token ?? token;
    })
    .join(' ');
}

/** Any slip in a longer word; of a short one not another letter that makes another word. */
const isSlip = (word: string, typed: string): boolean => typed.length > LETTERS_OF_SHORT || word.length !== typed.length || swaps(typed).includes(word) || isAnotherLetter(word, typed);

/** Sums in another order differ by less. */
const ROUNDING = 1e-6;
const BEST_FIT = 0.03;
function fits(row: NameRow, wanted: Wanted): number {
  if (wanted.groups === 0) return 0;
  if ((row.grp & wanted.groups) !== 0) return BEST_FIT;
  return (row.grp & MESH_GROUP.other) !== 0 ? -0.04 : -0.1;
}

function best(all: Candidate[]): Candidate[] {
  const byConcept = new Map<number, Candidate>();
  for (const candidate of all) {
    const old = byConcept.get(candidate.row.concept);
    if (!old || old.score < candidate.score) byConcept.set(candidate.row.concept, candidate);
  }
  const order = (a: Candidate, b: Candidate): number => b.score - a.score || a.row.kind - b.row.kind || a.row.display.length - b.row.display.length;
  return [...byConcept.values()].sort(order).map((c) => ({ ...c, score: Math.max(0, Math.min(1, c.score)) }));
}
