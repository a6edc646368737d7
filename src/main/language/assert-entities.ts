/** Whether, when, who and under which condition: each entity of a reading asserted in its sentence and section. */
import { type Entity, type EntityType, PLAIN_ASSERTION, type Section, type Span } from '../../contract/clinical.ts';
import { assertIn, type ReadSentence, readSentence } from './assertion/assert.ts';
import { signMark, withMark } from './assertion/signs.ts';
import { applySection, headerSpan, isBeyondFamily, isBeyondHistory } from './assertion/section-defaults.ts';
import type { Draft } from './merge.ts';
import { firstEndingAfter } from './text/lines.ts';
import { LIST_ITEM } from './text/sentences.ts';

/** Types that a trigger can assert; what qualifies them goes with them. */
const ASSERTED = new Set<EntityType>(['problem', 'finding', 'drug', 'test', 'procedure', 'event', 'history', 'family_history', 'disease', 'chemical', 'value']);

/** What is done or given, what somebody has, or neither for certain. */
function isDeed(type: EntityType): boolean | undefined {
  if (type === 'drug' || type === 'test' || type === 'procedure') return true;
  return type === 'problem' || type === 'finding' || type === 'disease' ? false : undefined;
}

/** Sets assertion and cues of each entity, by the triggers of its sentence, its section, and what its type allows. `drafts` are what the entities were made of. */
export function assertEntities(text: string, entities: Entity[], drafts: readonly Draft[], sections: readonly Section[], sentences: readonly Span[]): void {
  let at = -1;
  let read: ReadSentence | undefined;
  entities.forEach((entity, i) => {
    if (!ASSERTED.has(entity.type)) return;
    const n = firstEndingAfter(sentences, entity.start);
    const sentence = sentences[n];
    const sectionIndex = firstEndingAfter(sections, entity.start);
    const section = sections[sectionIndex];
    const inSection = section && section.start <= entity.start ? section : undefined;
    const social = drafts[i]?.assertion !== undefined;
    if (sentence && sentence.start <= entity.start && !social) {
      if (n !== at || !read) [at, read] = [n, readListed(text, sentences, n)];
      const said = assertIn(read, bareOf(text, entity), isDeed(entity.type));
      const isSign = entity.type === 'finding' || entity.type === 'problem';
      const { assertion, cues } = withMark(said.assertion, said.cues, isSign ? signMark(text, sentence, entity.start) : undefined);
      entity.assertion = entity.type === 'value' ? { ...PLAIN_ASSERTION, conditional: assertion.conditional, experiencer: assertion.experiencer } : assertion;
      entity.cues = entity.type === 'value' ? cues.filter((cue) => cue.axis === 'conditional' || cue.axis === 'experiencer') : cues;
    }
    // "hCG negative" is a result: the test was done.
    const polarity = entity.type === 'test' ? entity.cues.find((cue) => cue.axis === 'polarity') : undefined;
    if (polarity && /negative(?! for)|neg\b|absent|resolved|unremarkable|-ve|\(-\)/i.test(text.slice(polarity.start, polarity.end))) {
      entity.assertion.polarity = 'positive';
      entity.cues = entity.cues.filter((cue) => cue !== polarity);
    }
    // "No ST changes, QTc 478 ms", "no PE on CT": the test was done and has a result, or shows what is denied.
    if (entity.type === 'test' && entity.assertion.polarity === 'negative' && wasDone(text, entity, entities[i + 1])) {
      entity.assertion.polarity = 'positive';
      entity.cues = entity.cues.filter((cue) => cue.axis !== 'polarity');
    }
    // "Hx of CVA 2015, on warfarin since": what he is on he takes.
    if (entity.type === 'drug' && entity.assertion.temporality === 'past' && ON_NOW.test(text.slice(Math.max(0, entity.start - 30), entity.start))) {
      entity.assertion.temporality = 'current';
      entity.cues = entity.cues.filter((cue) => cue.axis !== 'temporality');
    }
    // "CT TAVI protocol complete": how it is done is no condition.
    if ((entity.type === 'test' || entity.type === 'procedure') && entity.assertion.conditional && entity.cues.every(({ axis, start, end }) => axis !== 'conditional' || /^protocol$/i.test(text.slice(start, end)))) {
      entity.assertion.conditional = false;
      entity.cues = entity.cues.filter((cue) => cue.axis !== 'conditional');
    }
    // "VTE prophylaxis: dalteparin", "co-trimoxazole as prophylaxis": the drug is given, only the illness is not there.
    if (entity.type === 'drug' && entity.assertion.conditional && entity.cues.every(({ axis, start, end }) => axis !== 'conditional' || PREVENTS.test(text.slice(start, end)))) {
      entity.assertion.conditional = false;
      entity.cues = entity.cues.filter((cue) => cue.axis !== 'conditional');
    }
    // "1 g q6h prn pain": why it may be given, not what there is; "GTN prn for angina": an illness that lasts is had.
    if (entity.type === 'problem' && LASTING.test(entity.text)) {
      if (entity.cues.some(({ axis, start, end }) => axis === 'conditional' && AS_NEEDED.test(text.slice(start, end)))) {
        entity.assertion.conditional = false;
        entity.cues = entity.cues.filter((cue) => cue.axis !== 'conditional');
      }
    } else if ((entity.type === 'problem' || entity.type === 'finding') && /\b(?:prn|as (?:needed|required))\s+(?:for\s+)?$/i.test(text.slice(Math.max(0, entity.start - 20), entity.start))) entity.assertion.conditional = true;
    // "Since 2019 on warfarin": what is taken since then is taken now.
    const since = entity.type === 'drug' ? entity.cues.find((cue) => cue.axis === 'temporality' && /^since\b/i.test(text.slice(cue.start, cue.end))) : undefined;
    if (since) {
      entity.assertion.temporality = 'current';
      entity.cues = entity.cues.filter((cue) => cue !== since);
    }
    // "No illicit drugs" as one social fact: the denial stands inside.
    if ((entity.type === 'history' || entity.type === 'family_history') && /^(?:no|never|denies|denied|nil|non|not)\b/i.test(entity.text)) entity.assertion.polarity = 'negative';
    // A number stands as it is written; "no CKD, creatinine 1.1" denies no creatinine.
    if (drafts[i]?.earlier) entity.assertion.temporality = 'past';
    if (entity.type === 'family_history') entity.assertion.experiencer = 'family';
    if (inSection && !social && !isBeyondFamily(text, inSection, entity) && !isBeyondHistory(text, inSection, entity)) applySection(inSection.kind, headerSpan(inSection), entity.type, entity.assertion, entity.cues);
  });
  shareInPhrase(text, entities);
}

const PARTS = new Set<EntityType>(['anatomy', 'description', 'severity']);
/** "No chest pain" read as a place and a pain: the words right before a sign are of its name and share its state. */
function shareInPhrase(text: string, entities: readonly Entity[]): void {
  for (let i = entities.length - 2; i >= 0; i--) {
    const [part, next] = [entities[i], entities[i + 1]];
    if (!part || !next || !PARTS.has(part.type) || next.start < part.end || next.start - part.end > 2 || !/^[ \t-]*$/.test(text.slice(part.end, next.start))) continue;
    if (next.type !== 'problem' && next.type !== 'finding' && next.type !== 'procedure' && !PARTS.has(next.type)) continue;
    part.assertion = { ...next.assertion };
    part.cues = [...next.cues];
  }
  // "Problems including previous stroke" marked as one history.
  entities.forEach((whole, i) => {
    const held = whole.type === 'history' && whole.assertion.temporality === 'current' ? entities[i + 1] : undefined;
    if (!held || held.end > whole.end || (held.type !== 'problem' && held.type !== 'procedure') || held.assertion.temporality !== 'past') return;
    whole.assertion = { ...whole.assertion, temporality: 'past' };
    whole.cues = [...whole.cues, ...held.cues.filter(({ axis }) => axis === 'temporality')];
  });
}

/** "Prior renal stones", "no history of gout": the words in a mention that say when and whether are no part of what it names. */
function bareOf(text: string, { start, end, type }: Entity): Span {
  const words = text.slice(start, end);
  const led = ((type === 'history' || type === 'family_history' ? HISTORY_OF.exec(words) : null) ?? LED.exec(words))?.[0].length ?? 0;
  return { start: start + led, end };
}
const HISTORY_OF = /^.{0,40}?\b(?:history|hx|h\/o)(?: (?:significant |notable |remarkable |positive )?(?:of|for))?:? (?=\p{L}{2})/iu;
const LED = /^(?:(?:prior|previous|past|remote|old|former|absent|no|without|resolved|possible|probable|suspected) )+(?=\p{L}{2})/iu;

const PREVENTS = /^(?:for )?(?:prophyla\w+|prevention|precautions|screening|protocol|risk\b.*)$/i;
const AS_NEEDED = /\b(?:prn|p\.r\.n|as (?:needed|required))/i;
const LASTING = /^(?:angina|asthma|copd|migraines?|(?:osteo|rheumatoid )?arthritis|oa|gout|gerd|gord|reflux|eczema|psoriasis|hay ?fever|ibs)$/i;
const ON_NOW = /(?<!\b(?:was|been|were|previously|formerly|put|no longer|not|never)\s)\b(?:on|takes|taking)\s$/i;
function wasDone(text: string, { start, end }: Span, next: Entity | undefined): boolean {
  if (next?.type === 'value' && /^[ \t]*[:=]?[ \t]*$/.test(text.slice(end, next.start)) && /\d/.test(next.text)) return true;
  return /\b(?:on|by|per)\s+(?:the\s+|a\s+|his\s+|her\s+|today's\s+)?$/i.test(text.slice(Math.max(0, start - 16), start));
}

/** A sentence; an item of a list goes with the line that opened it. */
function readListed(text: string, sentences: readonly Span[], n: number): ReadSentence {
  const sentence = sentences[n] ?? { start: 0, end: 0 };
  const mark = LIST_ITEM.exec(text.slice(sentence.start, sentence.start + 12));
  if (!mark) return readSentence(text, sentence);
  for (let k = n - 1; k >= Math.max(0, n - 15); k--) {
    const before = sentences[k];
    if (!before || /\n\s*\n/.test(text.slice(before.end, sentences[k + 1]?.start ?? before.end))) break;
    if (LIST_ITEM.test(text.slice(before.start, before.start + 12))) continue;
    if (text[before.end - 1] !== ':' || before.end - before.start > 80) break;
    return readSentence(text, { start: sentence.start + mark[0].length, end: sentence.end }, before);
  }
  return readSentence(text, sentence);
}
