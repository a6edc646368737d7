/** Yes and no as a note says them: found words, then the language's own assertion of them in their sentence. */
import { assertIn, readSentence } from '../../../language/assertion/assert.ts';
import type { ReadSentence } from '../../../language/assertion/assert.ts';
import { splitSentences } from '../../../language/text/sentences.ts';
import type { FlagInput } from '../declare.ts';
import { FLAG_WORDS, STATED_WORDS } from './flag-words.ts';

interface FlagFound {
  value: boolean;
  start: number;
  end: number;
}
/** Said of a danger, a plan or a means, not of the patient. */
const NOT_HAD = /(?:risks? (?:factors? )?(?:of|for)|prevent(?:ion of|ing|s)?|screen(?:ing|ed)? for|work-?up for|(?:to|and) (?:exclude|rule out)|excluded?|ruling out|ruled out|concern(?:s|ed)? (?:for|about|of)|prophyla(?:xis|ctic)(?: (?:of|for|against))?|protect\w* against|assess\w* for|evaluat\w+ for|probability of|likelihood of|differential diagnos[ie]s[^.;]{0,60}|if|in case of|mimick(?:ing|s)|anti)[\s:-]*(?:(?:a|an|the|any|acute|possible|potential|further|recurrent|new|major) )*$/i;
const NOT_HAD_BEHIND = /^[^.;,]{0,25}\b(?:(?:was|were|is|are|has been|had been) (?:ruled out|excluded)|prophylaxis|prevention|risk (?:score|assessment)|precautions|screening)/i;
/** "former smoker", "quit smoking": over. */
const OVER = /(?:\b(?:former|ex|previous|past|remote|quit|stopp(?:ed|ing)|ceased|gave up|given up|discontinued)[\s-]*(?:\w+ )?|history of (?:heavy )?)$/i;
/** Of a relative, before or behind ("stroke in his father"). */
const RELATIVE = /\b(?:mother|father|brother|sister|sibling|parents?|uncle|aunt|grand\w+|cousin|son|daughter|maternal|paternal|relatives?|family(?: medical)? history)\b/i;
const DENIED_PREFIX = /\bnon-?\s?$|\bnever[- ]$/i;
/** Denials that a scope in words does not reach. */
const DENIED_BEHIND = /^[^.;]{0,30}?\b(?:(?:was|were|is|are|had been|has been)(?: also)? (?:not (?:present|seen|noted|found|detected|observed|reported|apparent|identified|evident|elicited)|absent|negative|denied|unremarkable|normal)|(?:was|were|is|are) not (?:required|needed|necessary|indicated|performed|started|initiated|given|used|involved)|(?:has|have|had) not (?:yet )?been \w+|(?:did|does|do) not (?:exist|occur)|never (?:been )?(?:diagnosed|reported|noted))\b/i;

const DENIED_BEFORE = /\b(?:(?:de)?void of|free (?:of|from)|absen(?:ce|t) of|pointing away from|negative for|nor (?:has|have|had|does|did|do|is|was|are|were)|never (?:been|had|experienced|suffered|reported)|(?:does|did|do|has|have|had|is|was|are|were|could|would)(?:n['’]t| not) (?!only)|den(?:ies|ied|ying)|lacks?|lacking|rules? out|excludes?|neither|nor)\b(?:(?!\b(?:but|however|although|except|though|yet|instead|who|which|and (?:he|she|has|had|is|was))\b)[^.;]){0,90}$/i;
/** What began or was measured after the first days: not what the patient came with. */
const LATER_ON = /\b(?:(?:on|at|by) (?:the )?(?:(?:hospital|post-?operative|illness) )?day (?:[2-9]|[1-9]\d|two|three|four|five)|(?:\d+|two|three|four|five|six|several|a few|one) (?:days|weeks|months|years|hours) (?:later|after (?:admission|discharge|surgery))|at (?:discharge|follow-up)|during (?:follow-up|hospitali[sz]ation)|subsequently developed|post admission)\b/i;
/** Signs that it was had before, for a score that asks for what is previous. */
const HAD = /\b(?:histor(?:y|ies) of|previous(?:ly)?|prior|past|known|recurrent|h\/o|status post|s\/p|had (?:a|an|suffered|experienced|developed)|(?:years?|months?) (?:ago|earlier|before|prior)|in \d{4}|old)\b[^.;]{0,60}$/i;
const HAD_BEHIND = /^[^.;]{0,40}\b(?:\w+ (?:years?|months?) (?:ago|earlier|before|prior)|in (?:19|20)\d{2}|in the past|at (?:the )?age|previously)\b/i;
/** "Delirium, resolved": over by the words behind it. */
const RESOLVED = /^[\s,;:(-]*(?:(?:now|has|had|have|since|fully|completely|which|that|was|is|is now) )*(?:resolved|settled|cleared|subsided|recovered)\b/i;
/** Going on, whatever else of the sentence is past. */
const GOING_ON = /\b(?:receiving|undergoing|currently|still|continu(?:es|ing) to|ongoing|active|being treated (?:for|with)|on)\b[^.;,]{0,30}$/i;
/** Words that say themselves how long ago: it is past, and of the last weeks. */
const RECENT = /\b(?:days?|weeks?)\b|recent|last month/i;
const INNER_DENIAL = /\b(?:without|no|not|never|nor)\b/i;

interface How {
  now?: boolean;
  past?: boolean;
  denied?: boolean;
  /** What states the contrary. */
  no?: string;
  ofFamily?: boolean;
  /** "Scheduled for" counts. */
  planned?: boolean;
  /** The words themselves weigh how likely something is. */
  weighed?: boolean;
}

/** A note cut into sentences once, for any number of questions. */
export class FlagReader {
  readonly #text: string;
  readonly #sentences: readonly { start: number; end: number }[];
  readonly #read = new Map<number, ReadSentence>();
  readonly #atPresentation: boolean;
  /** `atPresentation`: what began days later is not what the patient came with. */
  constructor(text: string, atPresentation = true) {
    // A point within a number ends no sentence: same length, so that offsets hold.
    this.#text = text.replace(/(?<=\d)\.(?=\d)/g, '·');
    this.#atPresentation = atPresentation;
    this.#sentences = splitSentences(text);
  }

  /** True when one mention says so, false when one denies it and none says so, undefined when nothing is said. */
  find(input: FlagInput): FlagFound | undefined {
    const special = input.judged ? STATED_WORDS[input.label] : FLAG_WORDS[input.label];
    // What a person judges is taken where the note states the judgement, never put together from findings.
    if (input.judged && !special) return undefined;
    const plain = (input.says ?? []).filter((phrase) => !phrase.startsWith('icd:')).map((phrase) => phrase.replace(/^drug:/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ha?em|a?emi/g, (m) => (m.startsWith('h') ? 'ha?em' : 'a?emi')));
    const words = [special?.words, ...(special ? [] : plain.map((p) => `${p}s?`))].filter(Boolean).join('|');
    return words === '' ? undefined : this.findWords(words, { ...special, ofFamily: /family|parent or sibling/.test(input.label) });
  }

  findWords(words: string, how: How = {}): FlagFound | undefined {
    let denied: FlagFound | undefined;
    for (const match of this.#text.matchAll(new RegExp(`(?<![a-z0-9])(?:${words})(?![a-z0-9])`, 'giu'))) {
      const span = { start: match.index, end: match.index + match[0].length };
      const said = this.#said(span, how);
      if (said === undefined) continue;
      if (said !== (how.denied === true)) return { value: true, ...span };
      denied ??= { value: false, ...span };
    }
    const contrary = how.no === undefined ? undefined : this.findWords(how.no, { now: true });
    return contrary?.value === true ? { ...contrary, value: false } : denied;
  }

  #said(span: { start: number; end: number }, { now: nowOnly = false, ofFamily = false, past: pastOnly = false, planned = false, weighed = false }: How): boolean | undefined {
    const sentence = this.#sentences.find((s) => s.start <= span.start && span.start < s.end);
    const from = Math.max(sentence?.start ?? 0, span.start - 200);
    const lead = this.#text.slice(from, span.start);
    const tail = this.#text.slice(span.end, Math.min(sentence?.end ?? this.#text.length, span.end + 80));
    if (!ofFamily && RELATIVE.test(lead.slice(-60)) && !/;|\bhimself\b|\bherself\b|\bthe patient\b/.test(lead.slice(-60))) return undefined;
    if (!ofFamily && /^\s+(?:in|of) (?:his|her|the) (?:mother|father|brother|sister|family)/i.test(tail)) return undefined;
    if (DENIED_PREFIX.test(lead)) return false;
    if (!weighed && (NOT_HAD.test(lead) || NOT_HAD_BEHIND.test(tail))) return /rul(?:ed|ing) out|exclu/i.test(`${lead.slice(-30)} ${tail.slice(0, 40)}`) && !/\bto (?:rule out|exclude)/i.test(lead.slice(-20)) ? false : undefined;
    if (DENIED_BEHIND.test(tail) || DENIED_BEFORE.test(lead) || INNER_DENIAL.test(this.#text.slice(span.start, span.end).replace(/^no(?:n|t)?\b/i, ''))) return false;
    if (nowOnly && this.#atPresentation && LATER_ON.test(lead)) return undefined;
    const key = sentence?.start ?? 0;
    let read = this.#read.get(key);
    if (!read) this.#read.set(key, (read = readSentence(this.#text, { start: key, end: sentence?.end ?? this.#text.length })));
    const { assertion } = assertIn(read, span);
    // What was and is over denies nothing: the day may hold both.
    if (assertion.polarity === 'negative') return nowOnly && RESOLVED.test(tail) ? undefined : false;
    if (assertion.conditional || (assertion.certainty === 'possible' && !weighed) || (!ofFamily && assertion.experiencer !== 'patient')) return undefined;
    if (pastOnly && assertion.temporality !== 'past' && !HAD.test(lead) && !HAD_BEHIND.test(tail)) return undefined;
    if (nowOnly && (OVER.test(lead) || RESOLVED.test(tail) || (assertion.temporality === 'past' && !GOING_ON.test(lead) && !RECENT.test(this.#text.slice(span.start, span.end))))) return undefined;
    return assertion.temporality === 'future' && !planned ? undefined : true;
  }
}
