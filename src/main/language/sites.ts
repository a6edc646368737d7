/**
 * Where a finding is: "chest pain" is marked as a site and a pain, and only both together say what was found or denied. Sites that the
 * model left unmarked ("RUQ pain") are read by their words; sites in a row are as many findings ("chest and back pain").
 */
import type { Code, Entity, EntityType, Span } from '../../contract/clinical.ts';
import { isLocal, SITE_WORDS } from './codes/site-findings.ts';

type Marked = Pick<Entity, 'start' | 'end' | 'type'>;
const FOUND = new Set<EntityType>(['finding', 'problem']);

/** A finding with its site: one stretch of words, or two when others stand between. */
export interface Located {
  readonly spans: readonly Span[];
  readonly words: string;
}

const SIDE = '(?:left|right|bilateral(?:ly)?|bilat|both|lt|rt|l|r)(?:[ -]sided)?';
const PART = `(?:${SIDE}|upper|lower|mid|central|lateral|medial|anterior|posterior|distal|proximal|dorsal|diffuse|generali[sz]ed)`;
const SITE = `(?:${PART}[ -])*(?:${SITE_WORDS})`;
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}-])(${SITE})[ -]$`, 'iu');
const PREPOSITION = /^(?: \d{1,2}\/10,?)? (?:in|of|over|at|on|around|across|behind|involving|affecting) (?:(?:the|his|her|their|its|both|a|entire|whole) )*/i;
const AFTER = new RegExp(`^(${SITE})(?![\\p{L}\\p{N}-])`, 'iu');
/** "Pain in chest, back and left shoulder": a site in a row ends at a stop, a link or the words that go on. */
const NEXT_AFTER = new RegExp(`^(?:, (?:and |or )?| and | or |\\/| & )(?:(?:the|his|her|their|both) )*(${SITE})(?=\\s*(?:[.,;:)\\n]|$| (?:and|or|for|since|on|after|with|worse|radiat\\w*|today|yesterday|x|which|that|when|while|but)\\b))`, 'iu');
const IN_ROW = new RegExp(`(?<![\\p{L}\\p{N}-])(${SITE})(?:, ?(?:and |or )?|,? and |,? or |\\/| ?& ?)$`, 'iu');
/** "Calf swelling and tenderness": the second has the site of the first. */
const SHARED = /^(?:tender(?:ness)?|swelling|redness|erythema|warmth|bruising|deformity)$/i;
const MOST = 5;

/** A bare "pain" that loses its site is not what it names by itself: its code no longer joins mentions. "Rash" is, wherever it is. */
const WITHOUT_SITE = 0.7;
export function withoutSite(finding: string, codes: readonly Code[]): Code[] {
  return codes.map((code) => (isLocal(finding) ? { ...code, score: Math.min(code.score, WITHOUT_SITE) } : code));
}

/** The finding at each of its sites, the nearest site first; alone where the text gives none. */
export function located(text: string, entities: readonly Marked[], at: number): Located[] {
  const entity = entities[at];
  if (entity === undefined) throw new RangeError('No entity there');
  const own: Span = { start: entity.start, end: entity.end };
  if (!FOUND.has(entity.type)) return [say(text, [own])];
  const local = isLocal(text.slice(own.start, own.end));
  const before = siteBefore(text, entities, at, local);
  if (before !== undefined) return [say(text, [{ start: before, end: own.end }]), ...(local ? inRow(text, before, own) : [])];
  const after = siteAfter(text, entities, at, local);
  if (after !== undefined) return [say(text, [{ start: own.start, end: after }]), ...(local ? inRowAfter(text, own, after) : [])];
  const shared = SHARED.test(text.slice(own.start, own.end)) ? siteOfNeighbour(text, entities, at) : undefined;
  return [say(text, shared === undefined ? [own] : [shared, own])];
}

function say(text: string, spans: readonly Span[]): Located {
  return { spans, words: spans.map(({ start, end }) => text.slice(start, end)).join(' ') };
}

/** Where the site starts that stands right before the finding. */
function siteBefore(text: string, entities: readonly Marked[], at: number, local: boolean): number | undefined {
  const own = entities[at];
  if (own === undefined) return undefined;
  const marked = near(entities, at, -1);
  const start = marked !== undefined && /^[ -]$/.test(text.slice(marked.end, own.start)) ? marked.start : undefined;
  const read = local ? BEFORE.exec(text.slice(Math.max(0, own.start - 48), own.start)) : null;
  const readStart = read === null ? undefined : own.start - read[0].length;
  if (start === undefined || readStart === undefined) return start ?? readStart;
  return Math.min(start, readStart);
}

/** Where the site ends that stands right behind the finding. */
function siteAfter(text: string, entities: readonly Marked[], at: number, local: boolean): number | undefined {
  const own = entities[at];
  if (own === undefined) return undefined;
  const marked = near(entities, at, 1);
  if (marked !== undefined && /^ (?:(?:in|of|over|at|on) (?:the |his |her |their |both |a )?)?$/.test(text.slice(own.end, marked.start))) return marked.end;
  if (!local) return undefined;
  const rest = text.slice(own.end, own.end + 80);
  // "Pain abdomen" is said so; "pain chest" as well.
  const link = PREPOSITION.exec(rest)?.[0] ?? (/^ (?=abdomen|chest)/i.test(rest) ? ' ' : undefined);
  if (link === undefined) return undefined;
  const site = AFTER.exec(rest.slice(link.length));
  return site === null ? undefined : own.end + link.length + site[0].length;
}

/** "Chest and abdominal pain": the sites before the nearest one. */
function inRow(text: string, start: number, own: Span): Located[] {
  const found: Located[] = [];
  for (let at = start; found.length < MOST; ) {
    const row = IN_ROW.exec(text.slice(Math.max(0, at - 48), at));
    if (row === null) return found;
    at -= row[0].length;
    found.push(say(text, [{ start: at, end: at + (row[1]?.length ?? 0) }, own]));
  }
  return found;
}

function inRowAfter(text: string, own: Span, end: number): Located[] {
  const found: Located[] = [];
  for (let at = end; found.length < MOST; ) {
    const row = NEXT_AFTER.exec(text.slice(at, at + 60));
    const site = row?.[1];
    if (row === null || site === undefined) return found;
    at += row[0].length;
    found.push(say(text, [{ start: at - site.length, end: at }, own]));
  }
  return found;
}

/** The site of the finding right before, joined by "and". */
function siteOfNeighbour(text: string, entities: readonly Marked[], at: number): Span | undefined {
  const own = entities[at];
  const before = entities.slice(Math.max(0, at - 3), at).findLast(({ type }) => FOUND.has(type));
  if (own === undefined || before === undefined || !/^(?:,? (?:and|or) |, ?|\/| & )$/.test(text.slice(before.end, own.start)) || !isLocal(text.slice(before.start, before.end))) return undefined;
  const start = siteBefore(text, entities, entities.indexOf(before), true);
  return start === undefined ? undefined : { start, end: before.start - (/[ -]$/.test(text.slice(start, before.start)) ? 1 : 0) };
}

/** The next site on one side, past nothing but what overlaps the finding. */
function near(entities: readonly Marked[], at: number, step: 1 | -1): Marked | undefined {
  const own = entities[at];
  for (let i = at + step; own !== undefined && i >= 0 && i < entities.length; i += step) {
    const other = entities[i];
    if (other === undefined) return undefined;
    if (other.start < own.end && own.start < other.end) continue;
    return other.type === 'anatomy' ? other : undefined;
  }
  return undefined;
}
