/** A visit in plain words for the patient: a signed note's lines, said to "you", each with the words of the note that it rests on. */
import { splitSentences } from '../../language/text/sentences.ts';
import { inPlainWords } from './lay-words.ts';
import { inFullWords, medicineItems } from './medicines.ts';

type VisitHeading = 'why' | 'found' | 'medicines' | 'plan' | 'allergies';
export interface PlainSentence {
  readonly heading: VisitHeading;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** False where the note's own words were kept because they could not be said to the patient. */
  readonly plain: boolean;
}

const HEADINGS: readonly (readonly [RegExp, VisitHeading | null])[] = [
  [/^(?:chief complaint|pc|hpc|presenting|admitted with|reason for admission|complaint|reason for (?:visit|referral)|history of present(?:ing)? (?:illness|complaint)|hpi|presenting complaint|history)\b/i, 'why'],
  [/^(?:medicines?|medications?|drugs|drug history|dhx?|ttos?|ttas?|(?:current|discharge|regular|home|usual) (?:medications?|medicines?|meds)|meds)\b/i, 'medicines'],
  [/^allerg/i, 'allergies'],
  [/^(?:diagnos(?:is|es)|course|hospital course|(?:on|at) discharge|conclusion|findings?|vitals?|vital signs|physical exam\w*|examination|exam|results?|labs?|laboratory|imaging|investigations|o\/e|obs|bloods)\b/i, 'found'],
  [/^(?:assessment|plan|imp(?:ression)?|assessment and plan|recommendations?|follow[- ]?up|disposition|instructions?|discharge instructions?)\b/i, 'plan'],
  [/^(?:gp|to gp|gp to|past (?:medical|surgical) history|medical history|surgical history|family history|social history|review of systems|ros|pmh)\b/i, null],
];

const KNOWN_SHORT = new Set(['MRI', 'CT', 'ECG', 'INR', 'TSH', 'TIA', 'COPD', 'A1c', 'X', 'I', 'OK']);
const VERB_WORD = /\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|should|may|need\w*|take\w*|stop\w*|start\w*|come|call|keep|please|pause|give\w*|go\w*|get\w*|show\w*|found|feel\w*|think|want|continue\w*|drink\w*|avoid|return)\b/i;

/** Changes of medicines under a label of their own, which stays: "Stopped: clarithromycin". */
const CHANGED = /^(?:stopped|new|started|changed|increased|reduced|paused|held)$/i;
const LABEL = /^([A-Z][A-Za-z /-]{1,28}):\s*(?=\S)/;

/** Notes to colleagues ("Hb 84, no varices, CLO test taken") are no sentences for a patient. */
export function isShorthand(text: string): boolean {
  const shorts = (text.match(/\b[A-Z][A-Za-z]?[A-Z0-9]\w*\b/g) ?? []).filter(word => !KNOWN_SHORT.has(word));
  return shorts.length > 0 || /[+<>=]|\b\w\/\w\b|^\(/.test(text.replace(/\d+\/\d+/g, '')) || !VERB_WORD.test(text);
}

/** Sentences in the note's order. Lines under headings that a patient's summary does not need (family, review of systems) are left out. */
export function plainVisit(note: string): PlainSentence[] {
  const out: PlainSentence[] = [];
  // What stands under no heading is not why somebody came.
  let heading: VisitHeading | null = 'found';
  let at = 0;
  for (const line of note.split('\n')) {
    const start = at;
    at += line.length + 1;
    const bare = line.trim().replace(/:\s*$/, '');
    if (bare === '') continue;
    const known = HEADINGS.find(([pattern]) => pattern.test(bare));
    if (known !== undefined && (bare.length < 40 && (bare === bare.toUpperCase() || /:\s*$/.test(line.trim())))) {
      heading = known[1];
      continue;
    }
    const labelled = headingOf(line);
    const own = labelled === undefined ? heading : labelled.heading;
    const from = labelled?.from ?? 0;
    for (const piece of splitSentences(line.slice(from))) {
      const raw = line.slice(from + piece.start, from + piece.end);
      const words = raw.trim();
      if (words.replace(/[^a-z0-9]/gi, '') === '') continue;
      // A label may stand in mid-line too: "… Stopped: x. New: y."
      const inner = headingOf(words);
      const under = inner === undefined ? own : inner.heading;
      if (under === null) continue;
      const cut = inner?.from ?? 0;
      const begin = start + from + piece.start + raw.indexOf(words) + cut;
      const text = words.slice(cut);
      const label = LABEL.exec(line)?.[1] ?? '';
      if (under === 'medicines') {
        const changes = CHANGED.test(label) || CHANGED.test(LABEL.exec(words)?.[1] ?? '');
        const items = changes ? [{ ...inFullWords(text), start: 0, end: text.length }] : medicineItems(text);
        for (const item of items) out.push({ heading: under, text: item.text, start: begin + item.start, end: begin + item.end, plain: item.plain });
        continue;
      }
      const said = toYou(text);
      out.push({ heading: under, text: said ?? text, start: begin, end: begin + text.length, plain: said !== null });
    }
  }
  return out;
}

/** What a line or sentence is under by its own label, and where its words begin; changes of medicines keep theirs. */
function headingOf(words: string): { readonly heading: VisitHeading | null; readonly from: number } | undefined {
  const label = LABEL.exec(words);
  if (label === null) return undefined;
  if (CHANGED.test(label[1] ?? '')) return { heading: 'medicines', from: 0 };
  const named = HEADINGS.find(([pattern]) => pattern.test(label[1] ?? ''));
  return named === undefined ? undefined : { heading: named[1], from: label[0].length };
}

const RULES: readonly (readonly [RegExp, string])[] = [
  [/^(?:the patient|pt|he|she) should (?:not )(?=\w)/i, 'Do not '],
  [/^(?:the patient|pt|he|she) should (?=\w)/i, 'Please '],
  [/^(?:the patient|pt|he|she) (?:is|was) /i, 'You are '],
  [/^denies /i, 'You said that you do not have '],
  [/^reports /i, 'You told us about '],
  [/^(?:the patient|pt|he|she) has /i, 'You have '],
  [/^(?:the patient|pt|he|she) had /i, 'You had '],
  [/^(?:the patient|pt|he|she) does not /i, 'You do not '],
  [/^(?:the patient|pt|he|she) did not /i, 'You did not '],
  [/^(?:the patient|pt|he|she) (takes?|feels?|gets?|comes?|goes|sleeps?|smokes?|drinks?|lives?|needs?|wants?|notices?|thinks?|stopped|started|lost|gained)\b/i, 'You $1'],
  [/^i (?:will|am going to|would like to) start (?:the patient|him|her) on /i, 'You will start '],
  [/^i (?:will|am going to|would like to) start /i, 'You will start '],
  [/^i (?:will|am going to) (?:prescribe|give) (?:the patient |him |her )?/i, 'You will get '],
  [/^i (?:will|am going to|would like to|want to) (?:increase|raise) (?:the )?/i, 'The dose goes up: '],
  [/^i (?:will|am going to|would like to|want to) (?:decrease|reduce|lower) (?:the )?/i, 'The dose goes down: '],
  [/^i (?:will|am going to|would like to|want to) (?:order|get|do|check|refer (?:the patient|him|her) (?:for|to)|schedule) /i, 'You will have: '],
  [/^i (?:think|believe) (?:that )?(?:the patient|he|she) (?:has|have) /i, 'We think that you have '],
  [/^i (?:think|believe) (?:that )?(?:the patient|he|she) (?:is|are) /i, 'We think that you are '],
  [/^i (?:think|believe) (?:that )?/i, 'We think that '],
  [/^i want /i, 'We want '],
  [/^(?:will )?follow ?up in /i, 'Come back in '],
  [/^(?:return|come back) /i, 'Come back '],
  [/^continue /i, 'Keep taking '], [/^hold /i, 'Pause for now: '], [/^stop /i, 'Stop: '], [/^start /i, 'Start: '],
];
const VERB = /^You (takes|feels|gets|comes|goes|sleeps|smokes|drinks|lives|needs|wants|notices|thinks)\b/;

/** The sentence to "you", or null when it stays as the note has it: numbers, sides and denials are never touched. */
function toYou(sentence: string): string | null {
  const rule = RULES.find(([pattern]) => pattern.test(sentence));
  const begun = rule === undefined ? sentence : sentence.replace(rule[0], rule[1]);
  const said = begun
    .replace(VERB, (_, verb: string) => `You ${verb === 'goes' ? 'go' : verb.replace(/s$/, '')}`)
    .replace(/\bthe patient's\b/gi, 'your')
    .replace(/\b(?:his|her|their)\b(?= \w)/g, 'your')
    .replace(/^(?:His|Her|Their)\b/, 'Your')
    .replace(/\bif (?:the patient|he|she) (?:is|has)\b/gi, match => (/is$/i.test(match) ? 'if you are' : 'if you have'))
    .replace(/\b(?:the patient|him)\b/gi, 'you')
    .replace(/\b(?:he|she)\b/g, 'you');
  const plain = inPlainWords(said);
  if (plain === sentence) return null;
  return `${plain[0]?.toUpperCase() ?? ''}${plain.slice(1)}`;
}
