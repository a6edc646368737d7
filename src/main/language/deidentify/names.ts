/** People's names by title, by lexicon and by where they stand. Data: resources/language/names-places.json. */
import table from '../../../../resources/language/names-places.json' with { type: 'json' };
import type { Span } from '../../../contract/clinical.ts';
import type { Found } from './detectors.ts';
import { isEponym } from './eponyms.ts';

const FIRST = new Set([...table.first, ...table.moreFirst]);
const LAST = new Set([...table.last, ...table.moreLast]);
const AMBIGUOUS = new Set(table.ambiguous);

const WORD = "(?:[A-Z][\\p{Ll}\\p{M}]+(?:[-'’][A-Z]?[\\p{Ll}\\p{M}]+)*|(?:O['’]|Mc|Mac|Di|De|La|Le|Van)[A-Z][\\p{Ll}]+(?:-[A-Z][\\p{Ll}\\p{M}]+)?|[A-Z]['’][A-Z][\\p{Ll}]+)";
const INITIAL = '[A-Z]\\.?(?![\\p{L}\\p{N}’\'-])';
const TITLED = new RegExp(`(?<![\\p{L}\\p{N}])(?:Dr|Drs|Mr|Mrs|Ms|Miss|Prof|Professor|Sir|Nurse|Sister|Doctor|Mx|Rev|Rabbi|Imam|Pastor|Dame|Sgt|Cpl|Lt|Maj|Capt)\\b\\.?[ ]{1,2}(?:(?:de|la|van|von|der|den|bin|al|el|di|da|du)[ ]){0,2}(?:(?:${WORD}|${INITIAL})(?:[ ](?:(?:de|la|van|von|der|bin|al)[ ])?(?:${WORD}|${INITIAL})){0,3})`, 'gu');
const LOWER_TITLED = /(?<![\p{L}\p{N}]|\d[ ])(?:dr|mr|mrs|ms)\.?[ ]{1,2}(?:\p{L}\.[ ]?){0,2}(?:(?:da|das|de|del|della|di|dos|du|el|al|van|von|der|den|bin|ibn|ben|la|le)[ ]){0,2}\p{Ll}[\p{Ll}'’-]{1,20}(?:[ ]\p{L}\.?(?![\p{L}\p{N}]))?/gu;
/** Names whose middle word tells them: "Abdul-Rahman bin Yusuf"; and a child that has no name yet. */
const TOLD = new RegExp(`(?<![\\p{L}\\p{N}])(?:${WORD}[ ](?:bin|binti|bint|ibn)[ ]${WORD}(?:[ ]${WORD})?|[Bb]aby[ ](?:[Bb]oy|[Gg]irl|[Oo]f)[ ]${WORD}(?:[ ]${WORD})?)`, 'gu');
const PAIR = new RegExp(`(?<![\\p{L}\\p{N}@./-])(?:${WORD}|[A-Z]\\.)(?:[ ](?:${WORD}|${INITIAL})){0,3}`, 'gu');
const INITIALED = new RegExp(`(?<![\\p{L}\\p{N}@./-])${WORD}[ ][A-Z]\\.(?![A-Z])`, 'gu');
const CONTEXT = new RegExp(`(?<=\\b(?:[Pp]atient(?: is|'s name(?: is)?|,)?|[Pp]t(?:\\.|,| is)?|[Nn]ame(?:d| is|:)?|[Cc]lient|RE|Re|Regarding|Dear|[Nn]eighbou?r|[Ff]riend|[Pp]artner|[Ss]pouse|[Aa]unt|[Uu]ncle|[Cc]ousin|[Gg]rand(?:son|daughter|mother|father)|[Cc]arer|[Cc]aregiver|[Gg]uardian|[Ii]nterpreter|NOK|HCP|RN|NP|[Mm]other|[Ff]ather|[Ww]ife|[Hh]usband|[Ss]on|[Dd]aughter|[Bb]rother|[Ss]ister|[Aa]ttending|[Ss]urgeon|[Pp]hysician|[Dd]ictated by|[Ss]igned by|[Ss]igned|[Aa]uthor|[Rr]eferred by|[Pp]rovider|[Cc]ontact|[Mm]ale|[Ff]emale|[Mm]an|[Ww]oman|[Bb]oy|[Gg]irl)(?::|,)?[ ]{1,2})(?:[A-Z]\\.[ ]?){0,2}${WORD}(?:[ ](?:${WORD}|${INITIAL})){0,2}`, 'gu');
const COMMA_NAME = new RegExp(`(?<=\\b[Nn]ame:[ ]{0,3})${WORD},[ ]${WORD}(?:[ ]${INITIAL})?|(?<=\\bNAME:[ ]{0,3})[A-Z]{2,20},?[ ][A-Z]{2,20}`, 'gu');
/** "Mallory, Derek": a family name before a known given name. */
const REVERSED = new RegExp(`(?<![\\p{L}\\p{N}])(?:${WORD}|[A-Z]{3,20}),[ ](${WORD})(?:[ ](?:${WORD}|${INITIAL}))?(?![\\p{L}\\p{N}]|[ ](?:${WORD}|${INITIAL}))|(?<![\\p{L}\\p{N}])[A-Z]{2,20},[ ]([A-Z]{3,20})(?![\\p{L}\\p{N}])`, 'gu');
/** Words that no name holds though a note writes them with a capital letter. */
const NOT_NAMES = new Set('the a an and or of in on at to for with no not is was has had he she his her it its this that they we patient pt male female man woman boy girl hospital clinic center centre medical health department unit ward emergency room icu ed er what which how when where why are can could should would does do best latest current any there treatment management guidelines options risk risks recommended recommendations please need needs dose dosing side effects history exam plan assessment chief complaint medications allergies family social review type stage grade class african american asian caucasian hispanic native latino latina indian chinese european english spanish french german january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday left right upper lower north south east west new medicare medicaid insurance mrn dob ssn hx tx dx rx gold nyha cha has vasc covid crohn crohns parkinson parkinsons alzheimer alzheimers hodgkin hodgkins crohn marfan sjogren raynaud kawasaki kaposi behcet wegener hashimoto meniere ehlers danlos brugada lyme wellens wells takotsubo cushing cushings barretts wilsons stills pagets murphys mcburney homans babinski romberg kernig brudzinski kussmaul guillain epstein staph strep vitamin tylenol lasix lipitor plavix coumadin xarelto eliquis humira enbrel keytruda ozempic lantus general primary care doctor nurse professor father mother son daughter also after before during since given discuss compare explain provide suggest considering regarding concerning evaluate seen admitted discharged follow updated advice is using safe long term recent common possible'.split(' '));

/** Names outside the spans already `taken` by places, mail addresses and the like. */
export function findNames(text: string, taken: readonly Span[]): Found[] {
  const found: Found[] = [];
  const covered = coverage(text.length, taken);
  const add = (start: number, words: string, weight: number): void => {
    const cut = words.replace(/[\s,]+$/u, '');
    const end = start + cut.length;
    if (cut.length < 2 || covered(start, end)) return;
    if (isEponym(text, start, end)) return;
    found.push({ start, end, type: 'name', by: 'rule', weight });
  };
  for (const match of text.matchAll(TITLED)) add(match.index, trimWords(match[0], 2), 7);
  for (const match of text.matchAll(LOWER_TITLED)) add(match.index, match[0], 5);
  for (const match of text.matchAll(TOLD)) add(match.index, trimWords(match[0], 3), 7);
  for (const match of text.matchAll(COMMA_NAME)) add(match.index, match[0], 7);
  for (const match of text.matchAll(REVERSED)) {
    const given = plain(match[1] ?? match[2] ?? '');
    // "Parkinson, Alan" is somebody where somebody is spoken of.
    const spoken = /\b(?:pt|patient|name|re|for|of|in|is|seen|saw|mr|mrs|ms|dr)[.:]?[ ]$|(?:^|\n)$/iu.test(text.slice(Math.max(0, match.index - 12), match.index));
    if (FIRST.has(given) && !AMBIGUOUS.has(given) && (spoken || !NOT_NAMES.has(plain(match[0].split(',')[0] ?? '')))) add(match.index, match[0], 4);
  }
  for (const match of text.matchAll(INITIALED)) {
    const first = (match[0].split(' ')[0] ?? '').toLowerCase();
    if (FIRST.has(first) || (!NOT_NAMES.has(first) && !/^(?:hepatitis|child-pugh|billroth|gleason|mallampati|killip|forrest|hinchey|dukes?|garden|gustilo|stanford|debakey|tanner|bosniak|rutherford|vitamin|influenza|factor|type|group|figure|table|protein|stage|grade|class|plan|part|appendix|omega|coenzyme)$/.test(first))) add(match.index, match[0], FIRST.has(first) ? 5 : 4);
  }
  for (const match of text.matchAll(CONTEXT)) {
    const words = trimWords(match[0], 0);
    const parts = words.split(' ');
    const known = parts.some((w) => isFirst(w) || LAST.has(plain(w)));
    if (words && (known || (parts.length >= 2 && parts.every((w) => !NOT_NAMES.has(plain(w)))))) add(match.index, words, 5);
  }
  for (const match of text.matchAll(PAIR)) lexicon(match[0], match.index, add);
  return found;
}

/** Inside a run of capitalised words: from a known given name on, or an initial and a known family name. */
function lexicon(run: string, at: number, add: (start: number, words: string, weight: number) => void): void {
  const parts = [...run.matchAll(/\S+/g)];
  for (let i = 0; i < parts.length; i++) {
    const word = parts[i]?.[0] ?? '';
    const next = parts[i + 1]?.[0];
    const lower = plain(word);
    const nextLower = next === undefined ? '' : plain(next);
    // "Mohammed A bed 6": a lone capital letter is an initial, even where it is an article too.
      const surname = next !== undefined && (!NOT_NAMES.has(nextLower) || /^[A-HJ-Z]\.?$/.test(next)) && (LAST.has(nextLower) || /^[A-Z]\.?$/.test(next) || isFirst(next) || isFirst(word));
    const given = isFirst(word) || (/^[A-Z]\.$/.test(word) && LAST.has(nextLower));
    if (given && surname) {
      let last = i + 1;
      while (last + 1 < parts.length && last - i < 3 && !NOT_NAMES.has(plain(parts[last + 1]?.[0] ?? '')) && (/^[A-Z]\.?$/.test(parts[last]?.[0] ?? '') || LAST.has(plain(parts[last + 1]?.[0] ?? '')))) last++;
      const start = parts[i]?.index ?? 0;
      const end = (parts[last]?.index ?? 0) + (parts[last]?.[0].length ?? 0);
      add(at + start, run.slice(start, end), 5);
      i = last;
    } else if (isFirst(word) && !AMBIGUOUS.has(lower) && word.length > 2) add(at + (parts[i]?.index ?? 0), word, 3);
  }
}

function isFirst(word: string): boolean {
  // The lists write most names without accents.
  return FIRST.has(plain(word)) || FIRST.has(plain(word).normalize('NFD').replace(/\p{M}/gu, ''));
}

function plain(word: string): string {
  return word.toLowerCase().replace(/['’]s$/, '').replace(/[.,]$/, '');
}

/** Drops words at the end that no name holds; the first `keep` pieces (a title and its name) stay. */
function trimWords(words: string, keep: number): string {
  const parts = words.split(' ');
  for (let i = Math.max(keep, 1); i < parts.length; i++) {
    // "Mr Bush's Hb": what is somebody's is no part of the name; "A." is an initial and no article.
    if (/['’]s$/.test(parts[i - 1] ?? '') || (NOT_NAMES.has(plain(parts[i] ?? '')) && !/^[A-Z]\.$/.test(parts[i] ?? ''))) return parts.slice(0, i).join(' ');
  }
  return NOT_NAMES.has(plain(parts[0] ?? '')) && keep === 0 ? '' : words;
}

function coverage(length: number, taken: readonly Span[]): (start: number, end: number) => boolean {
  const marks = new Uint8Array(length + 1);
  for (const span of taken) marks.fill(1, span.start, span.end);
  return (start, end) => marks.subarray(start, end).includes(1);
}
