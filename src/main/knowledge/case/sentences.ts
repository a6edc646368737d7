/** Sentences of a case's notes about what is asked, with their place. */
import type { Way } from '../ask/covering.ts';
import { heldIn } from './held.ts';
import type { Matter } from './matter.ts';
import { noteSpans } from './spans.ts';
import type { NoteSpan } from './spans.ts';
import { caseTerms } from './terms.ts';

export interface CaseNote {
  readonly noteId: string;
  readonly version: number;
  readonly title: string;
  readonly date: string | null;
  readonly text: string;
}
export interface NoteSentence {
  readonly note: CaseNote;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
/** The words that the chart has for what is asked. */
export interface Subject {
  /** Drugs that are asked for, in small letters. */
  readonly names: readonly string[];
  /** Problems of the chart: beside a drug they are the likely reason. */
  readonly problems: readonly string[];
  readonly ways: readonly Way[];
}

const MOST = 6;
/** Share of what is asked about, by how much its words tell, that a sentence must hold where no topic says what belongs. */
const LEAST = 0.5;
export const CHANGE = /\b(?:stop\w*|held|hold|discontinu\w*|withh\w+|ceas\w+|paus\w+|re-?start\w*|start\w*|commenc\w*|switch\w*|chang\w*|increas\w*|reduc\w*|doubled|停|改|加用)/i;
const TO_COME = /^(?:Plan|-)|\b(?:repeat|requested|request|arrange|await\w*|book(?:ed)?|once|as per|for (?:OGD|CT|MRI|echo)|tomorrow|in \d+ (?:days|weeks|months)|\d+\/(?:7|52|12))\b/i;
const REASON = /\bfor\b(?! (?:\d|the (?:last|past)|an? (?:week|day|month|year))|\s*\?)|\bbecause\b|\bdue to\b|\bindication\b|\bgiven (?:the|his|her|recent)\b|\bto (?:treat|prevent|cover|control|avoid)\b|\bsecondary to\b|\bin view of\b|\bsince\b(?! \d)|因|治疗/i;
export const AIM = /\b(?:target|goal|aim(?:ed|ing)?)\b|目标/i;
const JUDGED = /^(?:Imp(?:ression)?|Diagnos[ei]s|Assessment|Conclusion|A\/P)\b|\bdue to\b|\bcaused by\b|\bsecondary to\b/i;
const EARLIER = /\b(?:previous(?:ly)?|prev|prior|past|history|h\/o|PMHx?|ever|never|before|(?:19|20)\d\d)\b/i;
/** A limit or a range is no value that was measured. */
const VALUE = /^[^.;\n<>≤≥]{0,12}?(?:\d(?!\d*(?:\.\d+)?\s*[-–]\s*\d)|neg|pos|normal|high|low|pending|not )/i;
const REPORTED = /^(?:Conclusions?|Impression|Opinion|Comment|Report|Findings?|Result|Summary|结论|印象|诊断)\b|^(?:结论|印象)/i;
const RESULT = /\b(?:show(?:s|ed|n)?|normal|no|acute|consistent|confirm\w*|report\w*|finding\w*|verbal)\b|[:=]|\d/i;

interface Judged extends NoteSentence {
  readonly score: number;
  readonly age: number;
  /** Holds all else that is asked. */
  readonly whole: boolean;
}

/** Best first; the newest first of equals, and before better ones where the question asks how it stands now. */
export function sentencesOfCase(matter: Matter, subject: Subject, notes: readonly CaseNote[]): NoteSentence[] {
  const ordered = notes.map((note, at) => ({ note, at })).toSorted((a, b) => (a.note.date ?? '').localeCompare(b.note.date ?? '') || a.at - b.at);
  const all = ordered.flatMap(({ note }, age) => noteSpans(note.text).map((span) => ({ note, age, span, words: note.text.slice(span.start, span.end) })));
  const worth = worthIn(all.map(({ words }) => words));
  const judged = all
    .map(({ note, age, span, words }): Judged => ({ note, age, start: span.start, end: span.end, text: words, ...scoreOf(matter, subject, { note, span, words }, worth) }))
    .filter(({ score }) => score >= 1);
  const byTime = matter.analytes.length > 0 || matter.first || matter.topics.some(({ newest }) => newest);
  const time = (a: Judged, b: Judged): number => (matter.first ? a.age - b.age : b.age - a.age);
  // What holds the rest of the question, or says it of the past that is asked for, stands out from what is only newer.
  const rank = ({ score, whole }: Judged): number => (byTime ? Math.min(2, Math.floor(score)) + (whole ? 1 : 0) : Math.round(score * 4));
  return once(judged.toSorted((a, b) => rank(b) - rank(a) || time(a, b) || b.score - a.score || a.start - b.start)).slice(0, MOST);
}

interface Place {
  readonly note: CaseNote;
  readonly span: NoteSpan;
  readonly words: string;
}

/** 1 and more: it is about what is asked. 2 and more: it is likely to say it. */
function scoreOf(matter: Matter, { names, problems, ways }: Subject, { note, span, words }: Place, worth: (term: string) => number): { readonly score: number; readonly whole: boolean } {
  const low = words.toLowerCase();
  const covered = heldIn(words, ways, worth);
  const named = names.some((name) => hasWord(low, name)) || matter.classes.some(({ asked }) => asked.test(words));
  // Of a list with doses, the part with the drug: the reason for another one is none for it.
  const own = names.length === 0 || (low.match(/\d ?(?:mg|mcg|g|micrograms?|units)\b/g)?.length ?? 0) <= 1 ? low : low.split(/[,;]/).filter((part) => names.some((name) => hasWord(part, name))).join(', ');
  // A bare heading says nothing; what stands under it does.
  if (/[:：]$/.test(words) && words.length <= 60) return { score: 0, whole: false };
  const scores = [
    ...matter.topics.map(({ said, prefer, report, listed, all }) => {
      if (report && said.test(note.title) && REPORTED.test(words)) return /^(?:Findings?|Report)/i.test(words) ? 3 : 3.5;
      if (said.test(words)) return (report ? (TO_COME.test(words) ? 1 : RESULT.test(words) ? 2.2 : 1.2) : 2) + (prefer?.test(words) === true ? 1 : 0) + (matter.asked.some((one) => hasWord(low, one)) ? 0.4 : 0) + covered * 0.7;
      return (listed || all) && span.under !== '' && said.test(span.under) ? 1.8 + covered * 0.7 : 0;
    }),
    ...matter.analytes.map(({ named: name }) => {
      const found = name.exec(words);
      return found === null ? 0 : VALUE.test(words.slice(found.index + found[0].length)) ? 2 : 1;
    }),
    named ? (names.some((name) => hasWord(low, name)) ? 2 : 1.2) : 0,
  ];
  let score = Math.max(...scores);
  if (score === 0 && (matter.topics.length + matter.analytes.length + matter.classes.length === 0 || matter.why) && names.length === 0 && covered >= LEAST) score = 0.6 + covered;
  // Why: the reason stands in the sentence that names the drug.
  if (matter.why && score >= 2 && names.length === 0 && JUDGED.test(words)) score += 2;
  else if (matter.why && score > 0) score += !(covered >= LEAST || named) ? -0.2 : REASON.test(own) ? 2 : problems.some((name) => hasWord(own, name)) ? 1 : -0.2;
  // Stopped, held or started: the sentence that says so, in whichever of these words.
  if (matter.change && score > 0 && CHANGE.test(words)) score += 1;
  if (matter.aim && score > 0 && AIM.test(words)) score += 1;
  if (matter.before && score > 0 && EARLIER.test(words)) score += 1;
  return { score, whole: matter.aim ? AIM.test(words) : covered > 0.99 };
}

/** How much a term tells among these sentences. */
function worthIn(sentences: readonly string[]): (term: string) => number {
  const frequency = new Map<string, number>();
  for (const words of sentences) for (const term of new Set(caseTerms(words))) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  // A word that no note has is likely said in another; it may not speak against what is there.
  return (term) => (frequency.has(term) ? Math.log(1 + sentences.length / (1 + (frequency.get(term) ?? 0))) : 1);
}

/** What was copied forward stands once. */
function once(sentences: readonly Judged[]): Judged[] {
  const seen = new Set<string>();
  return sentences.filter(({ text }) => {
    const key = text.replace(/\W+/g, ' ').trim().toLowerCase();
    return key === '' || (!seen.has(key) && seen.add(key) !== undefined);
  });
}

function hasWord(low: string, name: string): boolean {
  for (let at = low.indexOf(name); at >= 0; at = low.indexOf(name, at + 1)) if (!/[a-z]/.test(low[at - 1] ?? '') && !/[a-z]/.test(low[at + name.length] ?? '')) return true;
  return false;
}
