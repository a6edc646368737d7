/** What letters of the ward stand for where the text does not say: "DM" is no myotonic dystrophy, "AS" behind a murmur no spondylitis. */
import meanings from '../../../../resources/language/meanings.json' with { type: 'json' };
import table from '../../../../resources/language/shorthand.json' with { type: 'json' };

/** As ICD-10-CM names them. */
const STAGES = ['1', '2 (mild)', '3 (moderate)', '4 (severe)', '5'];
const EXPANDED = new Map(Object.entries(table.expanded));
const IN_PHRASES = new Map(Object.entries(meanings.inPhrases));
/** Several meanings of the same letters, each with the words that speak for it. */
const BY_CONTEXT = new Map(
  Object.entries(meanings.byContext).map(([letters, all]) => [letters, all.map(([words = '', cues = '']) => ({ words, cues: cues === '' ? undefined : new RegExp(`\\b(?:${cues})\\b`, 'giu') }))] as const),
);
/** Characters on both sides of the letters in which their meaning is looked for. */
const NEAR = 400;

/** The words that letters standing alone mean; "CKD3b" is a stage of it. Undefined for anything else. */
export function meant(letters: string, context?: string): string | undefined {
  const stage = /^(?:CKD(?:[ -]?(?:stage|G))?[ -]?([1-5])[ab]?|(?:stage|G) ?([1-5])[ab]? CKD)$/i.exec(letters);
  const level = stage?.[1] ?? stage?.[2];
  if (level !== undefined) return `chronic kidney disease, stage ${STAGES[Number(level) - 1] ?? level}`;
  return EXPANDED.get(letters) ?? byContext(letters, context);
}

/** All that letters of the ward may stand for. */
export function longForms(letters: string): readonly string[] {
  return [EXPANDED.get(letters), IN_PHRASES.get(letters), ...(BY_CONTEXT.get(letters)?.map(({ words }) => words) ?? [])].filter((words) => words !== undefined);
}

/** `told`: only where a word of the text speaks for it. */
function byContext(letters: string, context?: string, told = false): string | undefined {
  const all = BY_CONTEXT.get(letters);
  if (all === undefined) return undefined;
  if (context === undefined || all.length === 1) return told ? undefined : all[0]?.words;
  const at = Math.max(0, context.search(new RegExp(`\\b${letters}\\b`, 'u')));
  const near = context.slice(Math.max(0, at - NEAR), at + NEAR);
  const spoken = all.map(({ words, cues }) => ({ words, count: cues === undefined ? 0 : (near.match(cues)?.length ?? 0) }));
  const best = spoken.reduce((most, one) => (one.count > most.count ? one : most));
  return told && best.count === 0 ? undefined : best.words;
}

/** A mention of several words with its letters spelt out: "R MCA infarct", "#NOF", "OA of the right knee". Undefined where nothing changes. */
export function spelledOut(words: string, context?: string): string | undefined {
  const parts = words.replace(/#(?=\p{L})/gu, '# ').split(/\s+/);
  if (parts.length < 2 || words.length > 80) return undefined;
  const out = parts.map((part) => {
    const bare = part.replace(/[,;.:)]+$/, '').replace(/^\(/, '');
    return IN_PHRASES.get(bare) ?? (bare.length > 1 && bare === bare.toLowerCase() ? (IN_PHRASES.get(bare.toUpperCase()) ?? part) : undefined) ?? (context === undefined ? undefined : byContext(bare, context, true)) ?? part;
  });
  const spelt = out.join(' ');
  return spelt === parts.join(' ') ? undefined : spelt;
}
