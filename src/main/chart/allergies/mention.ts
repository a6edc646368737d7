/** One mention of an allergy, an intolerance or their denial: its words, and the reaction that is told of it. */

export interface AllergyMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reaction: string | null;
  readonly category: 'allergy' | 'intolerance' | 'unknown';
  /** "NKDA" and its kin. */
  readonly denied: boolean;
  readonly time: string | null;
  /** The same words tell of a drug that was taken. */
  readonly taken?: true;
  /** The item of a list that tells of it: what else it names is its story. */
  readonly item?: { readonly start: number; readonly end: number };
}

/** Keeps the first of two that overlap. */
export function add(found: AllergyMention[], next: AllergyMention): void {
  if (!found.some(other => next.start < other.end && other.start < next.end)) found.push(next);
}

export function mention(text: string, start: number, length: number, category: AllergyMention['category'], isDenial: boolean): AllergyMention {
  const end = start + length;
  // What follows a comma is the next allergen, unless it says what this one did.
  const rest = /^(?:[^\n;.。；，、(,]|\([^)\n]{0,80}\)?|,(?=\s*(?:which\b|caus|gives|gave|resulting)))*/u.exec(text.slice(end, end + 110))?.[0] ?? '';
  const reaction = isDenial ? null : (/(?:\(|\s[-–—](?=\s)|–|—|:|=|→|->|\?|\bcaus(?:ed|es|ing)\b|\bcause\b|\bwith\b|\bg(?:ives|ave)(?: (?:him|her|them))?\b|\bmade (?:him|her|them)\b|\breaction\b)\s*\??(?:an? )?([\p{L}][\p{L}\d ,/'+&-]{2,50})/u.exec(rest)?.[1] ?? /^\s+(rash|anaphylaxis|hives|urticaria|angio-?oedema|angioedema|swelling|wheeze|vomiting|nausea)\b/iu.exec(rest)?.[1] ?? null);
  const isRemark = reaction !== null && REMARK.test(reaction);
  const year = /\b(?:19|20)\d{2}\b/u.exec(rest)?.[0] ?? null;
  return { start, end, text: text.slice(start, end), reaction: isDenial ? null : withSevere(text, end, isRemark ? null : reaction?.replace(/\b(?:in\s+)?(?:19|20)\d{2}\b.*$/u, '').trim().replace(/[,\s]+$/u, '') || null), category, denied: isDenial, time: year };
}

const REMARK = /^(?:red band|wrist ?band|band\b|alert|confirmed|documented|recorded|noted|see\b|per\b|as per|on record|unknown|unclear|not known|reaction (?:unknown|not)|told\b|resolved|outgr[eo]w|(?:brother|sister|mother|father|family)\b)/iu;
const SEVERE = /\b(?:(?:generali[sz]ed|severe|facial|lip|tongue|throat|laryngeal)\s+)*(?:urticaria|hives|anaphyla\w+|angio-?o?edema|(?:lip|tongue|throat|facial|face)\s+swelling|swelling of the (?:lips?|tongue|face|throat)|bronchospasm|wheez\w+|stridor|collapse|stevens[ -]johnson|SJS|TEN|DRESS)\b/giu;
/** "Rash 1978 (generalised urticaria and lip swelling)": the graver words of the same line stand beside the mild one. */
function withSevere(text: string, end: number, reaction: string | null): string | null {
  const line = /^[^\n]{0,240}/u.exec(text.slice(end))?.[0] ?? '';
  const open = line.indexOf('(');
  if (open === -1 || open > 40 || /[,;]/.test(line.slice(0, open))) return reaction;
  const inside = line.slice(open, line.indexOf(')', open) === -1 ? undefined : line.indexOf(')', open));
  const graver = [...new Set([...inside.matchAll(SEVERE)].map(match => match[0].toLowerCase()))].filter(words => reaction?.toLowerCase().includes(words) !== true);
  return graver.length === 0 ? reaction : [reaction, ...graver].filter(part => part !== null).join(', ');
}
