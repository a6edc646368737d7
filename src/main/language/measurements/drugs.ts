/** What is said beside a drug's name: dose, route, frequency, duration. Rules fill what the model left out. */
import type { EntityType, Measurement, Section, Span } from '../../../contract/clinical.ts';
import type { Draft } from '../merge.ts';
import { splitLines } from '../text/lines.ts';
import { readNumber } from './numbers.ts';
import { readUnit } from './units.ts';

const AMOUNT = /(?<![\p{L}\d.,/-])(?:(?:one|two|three|four|half a)(?: or (?:two|three|four))?(?=[ ](?:units?|drops?|puffs?|sprays?|tablets?|tabs?|capsules?|caps?|patch(?:es)?|vials?|sachets?|lozenges?|teaspoons?|tablespoons?)(?![\p{L}]))|\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,4})?|\.\d{1,3})(?:[ ]?(?:-|–|to)[ ]?\d{1,6}(?:\.\d{1,3})?)?[ \u00a0-]?(?:mg\/kg(?:\/(?:day|d|dose|hr|h|min))?|(?:mcg|µg|ug|ng)\/kg\/(?:min|hr?)|mg\/m2|mg\/day|(?:mg|mcg|g)\/24 ?h(?:rs?)?|(?:mg|mcg|g)\/hr?|mcg\/min|units?\/(?:hr?|min)|units?\/kg|mg|mcg|µg|μg|micrograms?|milligrams?|grams?|gm|g|units?|u|iu|meq|mmol|ml|cc|mls|drops?|gtts?|puffs?|sprays?|tabs?|tablets?|caps?|capsules?|patch(?:es)?|ampoules?|amps?|vials?|sachets?|lozenges?|teaspoons?|tablespoons?|litres?)(?:\/\d+(?:\.\d+)?[ ]?(?:mg|mcg|ml|g))?(?![\p{L}\d/])(?!\/(?:dl|l|ml)\b)/giu;
const ROUTE = /(?<![\p{L}\d])(?:by mouth|per os|orally|oral|intravenous(?:ly)?|intramuscular(?:ly)?|subcutaneous(?:ly)?|sublingual(?:ly)?|topical(?:ly)?|rectally|per rectum|inhaled|nebuli[sz]ed|intranasal(?:ly)?|transdermal|via (?:ng|peg|g-?tube)|p\.o\.|i\.v\.|i\.m\.|s\.c\.|po|iv|im|sc|subq|(?<=\d ?(?:mg|mcg|micrograms?) )(?-i:IN)|sq|sl|pr|ng|inh|neb|pv)(?![\p{L}\d])/giu;
const FREQUENCY = /(?<![\p{L}\d])(?:(?:once|twice|three times|four times|two times|one time|1 time|2 times|3 times|4 times|1x|2x|3x)(?:[ -](?:a|per|each|every))?[ -]?(?:daily|day|week|weekly|month|monthly)|every (?:other day|\d{1,2}(?:[ ]?(?:-|to)[ ]?\d{1,2})? ?(?:hours?|hrs?|h|days?|weeks?|minutes?)|day|morning|evening|night|week|month|(?:four|six|eight|twelve) hours)|each (?:day|morning|evening|night|week|month)|(?:before|after|with) (?:breakfast|lunch|dinner|supper|tea|bed|food|each meal)|once(?=[ ]?(?:$|[,;.)\n]))|q\.?[ ]?\d{1,2}(?:[ ]?-[ ]?\d{1,2})?[ ]?h(?:rs?|ours?)?|q\.?d\.?|q\.?o\.?d|b\.?i\.?d\.?|t\.?i\.?d\.?|q\.?i\.?d\.?|qhs|qam|qpm|qd|od|bd|tds|qds|nocte|mane|daily|nightly|weekly|monthly|at bedtime|at night|in the morning|in the evening|with meals|before meals|after meals|as needed|as required|p\.?r\.?n\.?|stat|hs|\d{1,2}(?:st|nd|rd|th)? ?(?:-|to)? ?\d{0,2}[ -]?(?:hourly|hrly|hly)|(?<=\d ?(?:mg|mcg|micrograms?|g|units?|u|ml|tabs?|caps?|puffs?)? )(?:(?-i:ON|OM|ac|pc)|(?:on|om|d)(?=[ ]?(?:[,;.\n)]|$)))|fortnightly|wkly|every (?:2|3|two|three) months|alt(?:ernate)? days|[0-4½](?:-[0-4½]){2,3})(?![\p{L}\d-])/giu;
const ROUTE_BEFORE = /(?<![\p{L}\d])(po|iv|im|sc|s\/c|sl|pr|inh|neb|oral|intravenous|intramuscular|subcutaneous)\s$/iu;
const SPAN = '(?:\\d{1,2}\\/(?:7|52|12)(?![\\d/])|(?:\\d{1,3}(?:[ ]?(?:-|to)[ ]?\\d{1,3})?|a|one|two|three|four|five|six|seven|ten|fourteen)(?: more| additional| further)?[ -]?(?:days?|weeks?|wks?|months?|d|wk)(?![\\p{L}\\d]))';
/** "for 7 days", "tds 1/52", "over 10 days", "D5 of 7", "day 3/5", "5/7 course". */
const DURATION = new RegExp(`(?<=(?<![\\p{L}\\d])(?:for|over|x|×)[ ]?(?:a total of |the next |another |a further )?)${SPAN}|(?<=(?<![\\p{L}\\d])(?:od|bd|tds|qds|tid|bid|qid|daily|nocte|mane|hourly|stat|prn)[ ])\\d{1,2}\\/(?:7|52|12)(?![\\d/])|\\d{1,2}\\/(?:7|52)(?= course)|(?<![\\p{L}\\d])D(?:ay)? ?\\d{1,2} ?(?:of|\\/) ?\\d{1,2}(?![\\d/])`, 'giu');
/** "a 10-day course of clindamycin", "D5 of 7 of flucloxacillin": how long, before the drug. */
const DURATION_BEFORE = /(?<![\p{L}\d])((?:(?:\d{1,2}|one|two|three|five|seven|ten|fourteen)[ -](?:days?|weeks?|months?)|\d{1,2}\/(?:7|52|12))(?=[ -](?:course|trial|supply|of))|D(?:ay)? ?\d{1,2} ?(?:of|\/) ?\d{1,2})(?:[ -](?:course|trial|supply))?(?: (?:of|on))? (?:(?:oral|iv|po|intravenous) )?$/iu;

/** "Ramipril 5, atorva 80 on, Adcal D3 ii bd": the number right behind a listed drug, whose unit goes without saying. No count of days, no level, no result. */
const BARE = /^[ ](?:(?:MR|XL|SR|LA|EC|D3|inhaler|nebs?)[ ])?((?:\d{1,4}(?:\.\d{1,3})?(?:\/\d{1,3}(?:\.\d{1,2})?)?|(?-i:i{1,3})(?=[ ](?:od|om|on|bd|tds|qds|mane|nocte|prn|daily)\b)))(?=[ ]?(?:$|[,;)\n]|\.(?!\d)|[+&][ ]|(?:od|om|on|bd|bid|tds|tid|qds|qid|mane|nocte|daily|prn|stat|weekly|monthly|w\/h|held|stopped|omitted|today|(?:one|two|\d) puffs?|po|iv|sc|im|ng)(?![\p{L}])))/iu;
/** Drugs whose levels stand in the same shape. */
const LEVELLED = /^(?:digoxin|lithium|vanc\w*|gent\w*|tobramycin|amikacin|phenytoin|theophylline|paracetamol|acetaminophen|salicylate|valproate|carbamazepine|tacrolimus|c[iy]closporin|ethanol|alcohol|glucose|dextrose|oxygen|o2|potassium|sodium|calcium|magnesium|phosphate|iron|bicarb\w*|chloride|albumin|insulin|heparin|urea|folate|(?:vit(?:amin)? ?)?b12)\b/iu;
/** "6 units Novorapid", "10 mg of labetalol": the amount right before. */
const AMOUNT_BEFORE = new RegExp(`(?:${AMOUNT.source})[ ](?:of[ ])?$`, 'iu');
/** Longest amount that is looked for before a name. */
const BEFORE = 24;

const DETAILS: readonly (readonly [EntityType, RegExp])[] = [['dose', AMOUNT], ['route', ROUTE], ['frequency', FREQUENCY], ['duration', DURATION]];
/** Characters behind a drug's name in which its details stand. */
const REACH = 90;

/** Details near the drugs of the model, and in the lines of medication sections; the model's doses get their numbers. */
export function drugDetails(text: string, model: readonly Draft[], sections: readonly Section[], sentences: readonly Span[]): Draft[] {
  const found: Draft[] = [];
  const areas: Span[] = [];
  let n = 0;
  for (const drug of model.filter((d) => d.type === 'drug').sort((a, b) => a.start - b.start)) {
    while (n < sentences.length && (sentences[n]?.end ?? 0) <= drug.start) n++;
    // "IM ketorolac": the route right before it.
    const before = ROUTE_BEFORE.exec(text.slice(Math.max(0, drug.start - 16), drug.start));
    if (before?.[1] !== undefined) found.push({ start: drug.start - before[0].length, end: drug.start - before[0].length + before[1].length, type: 'route', score: 0.8, by: 'rule' });
    const amount = AMOUNT_BEFORE.exec(text.slice(Math.max(0, drug.start - BEFORE), drug.start));
    if (amount !== null) found.push(dose(text, drug.start - amount[0].length, drug.start - (/[ ](?:of[ ])?$/iu.exec(amount[0])?.[0].length ?? 0)));
    const bare = LEVELLED.test(text.slice(drug.start, drug.end)) ? null : BARE.exec(text.slice(drug.end, drug.end + 24));
    if (bare?.[1] !== undefined) found.push(dose(text, drug.end + bare[0].length - bare[1].length, drug.end + bare[0].length));
    const lasting = DURATION_BEFORE.exec(text.slice(Math.max(0, drug.start - 48), drug.start));
    if (lasting?.[1] !== undefined) found.push({ start: drug.start - lasting[0].length, end: drug.start - lasting[0].length + lasting[1].length, type: 'duration', score: 0.8, by: 'rule' });
    areas.push({ start: drug.end, end: Math.min(drug.end + REACH, sentences[n]?.end ?? text.length) });
  }
  for (const section of sections) {
    if (section.kind !== 'medications') continue;
    for (const line of splitLines(text.slice(section.start, section.end))) areas.push({ start: section.start + line.start, end: section.start + Math.min(line.end, line.start + 400) });
  }
  for (const area of union(areas)) {
    const part = text.slice(area.start, area.end);
    if (!/\d|daily|weekly|monthly|nightly|nocte|needed|required|prn|oral|mouth|bid|tid|od|bd|bed|breakfast|dinner|food|each|every|once/i.test(part)) continue;
    let amounts = found.some(({ type, start }) => type === 'dose' && start >= area.start && start < area.end) ? 1 : 0;
    for (const [type, pattern] of DETAILS) {
      for (const match of part.matchAll(pattern)) {
        // Small words such as "od" and "hs" are frequencies only beside an amount.
        if (type !== 'dose' && match[0].length <= 2 && amounts === 0) continue;
        if (type === 'dose') amounts++;
        const start = area.start + match.index;
        const draft: Draft = { start, end: start + match[0].trimEnd().length, type, score: 0.8, by: 'rule' };
        const measurement = type === 'dose' ? readAmount(text, draft) : undefined;
        if (measurement) draft.measurement = measurement;
        found.push(draft);
      }
    }
  }
  for (const draft of model) {
    if (draft.type !== 'dose' || draft.measurement) continue;
    const measurement = readAmount(text, draft);
    if (measurement) found.push({ start: draft.start, end: draft.end, type: 'dose', score: draft.score, by: 'rule', measurement });
  }
  return withoutOverlap(found);
}

function dose(text: string, start: number, end: number): Draft {
  const measurement = readAmount(text, { start, end });
  return { start, end, type: 'dose', score: 0.8, by: 'rule', ...(measurement ? { measurement } : {}) };
}

/** "40 mg mane": when it is taken, and no drug; "ALBUTEROL PRN" is a drug and when. */
export function timesNotDrugs(text: string, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => {
    // "1 g of IV vancomycin every 12 hours": how often, and no second dose.
    if (draft.type === 'dose' && draft.by === 'model' && ONLY_FREQUENCY.test(text.slice(draft.start, draft.end))) return { ...draft, type: 'frequency' };
    if (draft.type !== 'drug' || draft.by !== 'model') return draft;
    const words = text.slice(draft.start, draft.end);
    if (ONLY_TIMES.test(words)) return { ...draft, type: 'frequency' };
    const lead = FIRST_TIMES.exec(words)?.[0].length ?? 0;
    // "ramipril 5" taken for one name.
    const tail = LAST_TIMES.exec(words) ?? LAST_NUMBER.exec(words);
    return tail === null && lead === 0 ? draft : { ...draft, start: draft.start + lead, end: tail === null ? draft.end : draft.start + tail.index };
  });
}
const ONLY_FREQUENCY = new RegExp(`^(?:${FREQUENCY.source})$`, 'iu');
const TIME_WORDS = 'mane|nocte|stat|prn|nightly|daily|weekly|monthly|[btq]i?d|od|tds|qds|qhs';
const ONLY_TIMES = new RegExp(`^(?:${TIME_WORDS})$`, 'i');
/** "320 mg IV stat + amoxicillin" and "- gentamicin": what stands before the name. */
const FIRST_TIMES = new RegExp(`^(?:(?:(?:dose )?change[ds]?|new|unchanged|started|stopped|continue[ds]?|increased|reduced|restarted|given|done)\\s*[-–:]\\s|(?-i:IV|PO|IM|SC|NG)\\s|(?:${TIME_WORDS})\\s*(?:[+,;&]|[-–](?=\\s))|[-–•*])\\s*(?=\\p{L}{2})`, 'iu');
const LAST_NUMBER = /(?<=^\p{L}{5,}) \d{1,4}(?:\.\d{1,3})?$/u;
const LAST_TIMES = new RegExp(`(?<=\\p{L}{4,}) (?:${TIME_WORDS})$`, 'iu');

/** "p.o. q.d." read as one route ends before the frequency; `insideDoses` gives that one. */
export function shortRoutes(text: string, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => {
    if (draft.type !== 'route' || draft.by === 'given') return draft;
    const words = text.slice(draft.start, draft.end);
    const at = words.search(FREQUENCY);
    const kept = at > 0 ? words.slice(0, at).trimEnd() : words;
    return kept.length === 0 || kept === words ? draft : { ...draft, end: draft.start + kept.length };
  });
}

/** "x 7 days", "for two weeks": how long, at a dose's end. */
const COURSE = /(?<=(?:od|bd|tds|qds|tid|bid|qid|daily|nocte|mane) )\d{1,2}\/(?:7|52|12)(?![\d/])|(?<![\p{L}\d])(?:x|for)[ ]?\d{1,2}\/(?:7|52|12)(?![\d/])|(?<![\p{L}\d])(?:x|for)[ ]?(?:\d{1,3}(?:[ ]?(?:-|to)[ ]?\d{1,3})?|one|two|three|four|five|six|seven|eight|ten)[ -]?(?:days?|weeks?|wks?|months?|d|w)(?![\p{L}\d])/giu;

/** Routes and frequencies that the model read into a longer dose ("500 mg PO TID"), so that each can be related to its drug. */
export function insideDoses(text: string, drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  const kinds = ([['route', ROUTE], ['frequency', FREQUENCY], ['duration', COURSE]] as const).map(([type, pattern]) => ({ type, pattern, known: drafts.filter((draft) => draft.type === type) }));
  for (const dose of drafts) {
    if ((dose.type !== 'dose' && dose.type !== 'route') || dose.end - dose.start > 80) continue;
    // The full stop of "q.d." may have been left outside.
    const part = text.slice(dose.start, text[dose.end] === '.' ? dose.end + 1 : dose.end);
    for (const { type, pattern, known } of kinds) {
      for (const match of part.matchAll(pattern)) {
        const start = dose.start + match.index;
        const end = start + match[0].trimEnd().length;
        if (end - start < part.length && !known.some((d) => d.start < end && start < d.end)) found.push({ start, end, type, score: 0.8, by: 'rule' });
      }
    }
  }
  return found;
}

/** The number and unit of a dose, the first number in the span. */
function readAmount(text: string, span: Span): Measurement | undefined {
  const at = text.slice(span.start, span.end).search(/\d|\.\d/);
  if (at < 0) return undefined;
  const number = readNumber(text, span.start + at);
  if (!number || number.start >= span.end) return undefined;
  const unit = readUnit(text, number.end);
  const second = number.second !== undefined && !number.pair ? { second: number.second } : {};
  return { value: number.value, ...second, unit: unit && unit.end <= span.end + 1 ? unit.code : null };
}

function union(areas: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const area of areas.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && area.start <= last.end) last.end = Math.max(last.end, area.end);
    else if (area.end > area.start) joined.push({ ...area });
  }
  return joined;
}

function withoutOverlap(drafts: readonly Draft[]): Draft[] {
  let end = -1;
  return drafts.toSorted((a, b) => a.start - b.start || b.end - a.end).filter((draft) => draft.start >= end && ((end = draft.end), true));
}
