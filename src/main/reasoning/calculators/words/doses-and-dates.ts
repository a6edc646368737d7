/** Doses and dates: what a patient takes how often, and the day of the last period. */
import type { Calculator } from '../declare.ts';
import type { Found } from './index.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DATE = `(?:\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH},? \\d{4})`;
const TIMES: Readonly<Record<string, number>> = { once: 1, one: 1, a: 1, single: 1, twice: 2, two: 2, thrice: 3, three: 3, four: 4, five: 5, six: 6, eight: 8, bid: 2, 'b.i.d': 2, bd: 2, tid: 3, 't.i.d': 3, tds: 3, qid: 4, 'q.i.d': 4, qds: 4, daily: 1, qd: 1, od: 1, nightly: 1, 'every morning': 1, 'every night': 1 };

export function* dosesAndDates(calculator: Calculator, text: string): Generator<[string, Found]> {
  const inputs = calculator.inputs;
  if (inputs['lmp']) yield* dateAfter('lmp', '(?:last (?:menstrual )?(?:period|menses)(?: began| started)?|lmp|l\\.m\\.p\\.|first day of (?:her )?last (?:menstrual )?(?:period|cycle)|(?:last|latest|most recent|previous)(?: (?:normal|regular|menstrual|one|menses|menstruation|period|cycle|bleed(?:ing)?|flow)){1,3}|(?:periods?|menses|menstruation|menstrual (?:cycle|bleeding))[^0-9.;]{0,50}(?:start(?:ed|ing)?|beg(?:an|inning)|commenc(?:ed|ing)|first day(?: of which)?))', text);
  if (inputs['today']) {
    yield* dateAfter('today', "(?:today'?s? date|today’s date|current date|date of (?:visit|exam(?:ination)?|evaluation|appointment)|today|presents? on|seen on|visit on|evaluated on|now)", text);
  }
  if (inputs['cycle']) {
    const cycle = /cycles?(?: lengths?)?[^.\d]{0,40}?(\d{2})[\s-]*days?|(\d{2})[\s-]days?[\s-](?:menstrual )?cycles?|cycle length[^.\d]{0,20}(\d{2})|(?:periods?|menses|menstruation|menstruates|bleeds)[^.;\d]{0,40}\bevery (\d{2}) days/iu.exec(text);
    const days = cycle && Number(cycle[1] ?? cycle[2] ?? cycle[3] ?? cycle[4]);
    if (cycle && days) yield ['cycle', { value: days, start: cycle.index, end: cycle.index + cycle[0].length }];
  }
  if (calculator.id === 'steroid-conversion' || calculator.id === 'mme') yield* doses(calculator, text);
  if (inputs['wanted']) yield* steroidWanted(text);
  if (inputs['alcohol']) yield* drinks(text);
}

function* dateAfter(key: string, lead: string, text: string): Generator<[string, Found]> {
  const match = new RegExp(`${lead}[^0-9]{0,35}?(${DATE})`, 'iu').exec(text);
  const iso = match && isoOf(match[1] ?? '');
  if (match && iso) yield [key, { value: iso, start: match.index, end: match.index + match[0].length }];
}
/** American order where all is numbers, as the rest of the command line reads dates. */
function isoOf(written: string): string | undefined {
  const plain = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written);
  if (plain) return `${plain[1]}/${plain[2]}/${plain[3]}`;
  if (/^\d{4}-/.test(written)) return written;
  const month = MONTHS.findIndex((m) => new RegExp(`\\b${m}`, 'i').test(written)) + 1;
  const year = /\d{4}/.exec(written)?.[0];
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b(?!\d)/.exec(written.replace(/\d{4}/, ''))?.[1];
  return month && year && day ? `${month}/${day}/${year}` : undefined;
}

/** "10 mg of oxycodone 4 times a day", "oxycodone 10 mg every 6 hours", "fentanyl patch 25 mcg/h". */
function* doses(calculator: Calculator, text: string): Generator<[string, Found]> {
  const amount = '(\\d+(?:[.,]\\d+)?)\\s?(mg|milligrams?|mcg|µg|μg|ug|micrograms?|g)(?:\\s?\\/\\s?h(?:r|our)?)?';
  const often = '(?:[\\s,(]*(?:po|iv|orally|by mouth|intravenously|im|oral|tablets?|transdermal(?:ly)?|sublingual(?:ly)?)?[\\s,(]*(?:(\\d+|once|one|twice|two|thrice|three|four|five|six|eight|a single) ?(?:times?|x|doses?|tablets?)? ?(?:a|per|\\/|each|every|in a)? ?(?:day|daily|24 hours)|(daily|bid|b\\.i\\.d|tid|t\\.i\\.d|qid|q\\.i\\.d|bd|tds|qds|qd|od|nightly|every (?:morning|night))\\b|(?:every|q) ?(\\d+|four|six|eight|twelve) ?-?(?:h(?:ou)?rs?|h)\\b))?';
  const drug = '([a-z]+(?: (?:transdermal )?(?:patch(?:es)?|buccal|lozenges?|tablets?))?)';
  const form = '(?:sulph?ate|hydrochloride|hcl|sodium(?: succinate)?|acetate|phosphate|contin|er|ir|sr|cr|xr|la|po|iv|im|(?:extended|immediate|controlled|slow|sustained|modified|prolonged)[- ]release|oral(?:ly)?|intravenous(?:ly)?|transdermal|\\(?(?:po|iv)\\))';
  const forms = [new RegExp(`${amount} (?:of )?(?:${form} ){0,2}${drug}(?: ${form})*${often}`, 'giu'), new RegExp(`\\b${drug}(?: ${form}){0,3}[ :,]*(?:at |dose(?: of)? |dosage(?: of)? |of |delivering |releasing |providing |\\()?${amount}${often}`, 'giu')];
  const seen = new Set<string>();
  for (const [turn, form] of forms.entries()) {
    for (const match of text.matchAll(form)) {
      const [number = '', unit = 'mg', name = ''] = turn === 0 ? [match[1], match[2], match[3]] : [match[2], match[3], match[1]];
      const times = perDay(match[4], match[5], match[6]);
      const at = { start: match.index, end: match.index + match[0].length };
      if (calculator.id === 'steroid-conversion') {
        if (STEROID.test(name) && !seen.has('dose')) { seen.add('dose'); yield ['dose', { value: [name, Number(number.replace(',', '.')), unit], ...at }]; }
        continue;
      }
      const key = opioidKey(calculator, name);
      if (!key || seen.has(key)) continue;
      seen.add(key);
      const value = Number(number.replace(',', '.'));
      yield [key, { value: key === 'fentanylPatch' ? value : [value, unit], ...at }];
      if (times !== undefined) yield [`${key}PerDay`, { value: times, ...at }];
    }
  }
}
/** "Convert to dexamethasone", "the equivalent dose of hydrocortisone IV". */
function* steroidWanted(text: string): Generator<[string, Found]> {
  const match = /\b(?:(?:convert|switch|chang|transition)(?:ed|e|ing|ion)?(?: [\w-]+){0,4}? (?:to|into)|equivalent(?: (?:dos(?:e|age)|amount))? (?:of|in|to))(?: (?:oral|intravenous|iv|po))? ([a-z]+)/giu;
  for (const found of text.matchAll(match)) {
    if (STEROID.test(found[1] ?? '')) return yield ['wanted', { value: found[1], start: found.index, end: found.index + found[0].length }];
  }
}
const STEROID = /(?:cortisone|predniso(?:lo)?ne|dexamethasone|betamethasone|triamcinolone|deflazacort|fludrocortisone|decadron|medrol|cortef|deltasone|celestone|kenalog)/i;

/** Brands that notes write for the opioid. */
const BRANDS: Readonly<Record<string, string>> = { ms: 'morphine', contin: 'morphine', oxycontin: 'oxycodone', roxicodone: 'oxycodone', percocet: 'oxycodone', endocet: 'oxycodone', norco: 'hydrocodone', vicodin: 'hydrocodone', dilaudid: 'hydromorphone', ultram: 'tramadol', nucynta: 'tapentadol', opana: 'oxymorphone', duragesic: 'fentanyl patch', durogesic: 'fentanyl patch', dolophine: 'methadone', kadian: 'morphine', fentora: 'fentanyl buccal' };

function perDay(count: string | undefined, code: string | undefined, hours: string | undefined): number | undefined {
  if (count !== undefined) return TIMES[count.toLowerCase().replace(/^a /, '')] ?? (Number(count) || undefined);
  if (code !== undefined) return TIMES[code.toLowerCase()];
  const every = hours === undefined ? Number.NaN : Number(hours) || { four: 4, six: 6, eight: 8, twelve: 12 }[hours.toLowerCase()] || Number.NaN;
  return Number.isFinite(every) && every > 0 ? 24 / every : undefined;
}
function opioidKey(calculator: Calculator, name: string): string | undefined {
  const plain = (BRANDS[name.toLowerCase().split(' ')[0] ?? ''] ?? name).toLowerCase().replace(/ transdermal/, '').replace(/patches/, 'patch').replace(/ (?:tablets?|lozenges?)$/, '');
  const wanted = `${plain === 'fentanyl' ? 'fentanyl patch' : plain} dose`;
  return Object.entries(calculator.inputs).find(([, input]) => input.label.toLowerCase() === wanted)?.[0];
}

const COUNTS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen'];
function* drinks(text: string): Generator<[string, Found]> {
  const week = new RegExp(`(\\d+|no|${COUNTS.join('|')})(?:[ -]+(?:to|-|–)[ -]*(\\d+))? (?:alcoholic |standard |glasses of (?:wine|beer) |cans of beer )?(?:drinks?|beverages?|units|beers?|glasses|alcoholic drinks)?[^.;\\d]{0,40}?(per|a|each|every|on a|in a|daily|/) ?(weekly|week|day|daily)?`, 'giu');
  for (const match of text.matchAll(week)) {
    if (!/drink|beverage|alcohol|beer|wine|units|glasses/i.test(match[0])) continue;
    if (!match[4] && match[3] !== 'daily') continue;
    const written = (match[2] ?? match[1] ?? '').toLowerCase();
    const count = written === 'no' ? 0 : COUNTS.includes(written) ? COUNTS.indexOf(written) : Number(written);
    const days = match[3] === 'daily' || /^da/i.test(match[4] ?? '') ? 7 : 1;
    yield ['alcohol', { value: count * days, start: match.index, end: match.index + match[0].length }];
    return;
  }
  const never = /\b(?:denies|no|does not|do not|never)\b[^.;]{0,40}\b(?:alcohol|drink(?:s|ing)?)\b(?! (?:more|over|than))|(?:abstain|abstinent|teetotal)\w*/iu.exec(text);
  if (never) yield ['alcohol', { value: 0, start: never.index, end: never.index + never[0].length }];
}
