/** How a drug is taken, as the note writes it: dose, route and times that the language engine tied to its name. */
import type { Entity, Relation, Span } from '../../contract/clinical.ts';

/** Dose, route and frequency that the language engine tied to this drug, as written. */
export function regimen(text: string, drug: Span, entities: readonly Entity[], relations: readonly Relation[]): { dose?: string; route?: string; frequency?: string } {
  const part = (type: string): string | undefined => {
    const candidates = relations.filter(candidate => candidate.type === type).toSorted((a, b) => b.score - a.score);
    // "Increased from 40 mg OD to 80 mg BD", "30→20 mg": the new one is taken.
    const changed = candidates.length < 2 ? undefined : candidates.find(({ to }) => CHANGED_TO.test(text.slice(Math.max(0, (entities[to]?.start ?? 0) - 6 - FROM_DOSE), entities[to]?.start)));
    return entities[(changed ?? candidates[0])?.to ?? -1]?.text;
  };
  const isRule = (type: string): boolean => relations.some(candidate => candidate.type === type && entities[candidate.to]?.by !== 'model' && (entities[candidate.to]?.start ?? 0) - drug.end < RIGHT_BEHIND);
  const dose = amount(part('drug-dose'), isRule('drug-dose'))?.replace(TIMES, '').replace(/\b(?:po|iv|im|sc|sl|pr|ng|peg|inh|neb|top)\b(?:\/(?:po|iv|im|sc))?\/?\s*$|\s+D\d{1,2}\s*$/iu, '').trim();
  const route = part('drug-route');
  const frequency = TIMES.exec(part('drug-frequency') ?? (route !== undefined && TIMES.test(route) ? route : ''))?.[0];
  return { ...(dose === undefined ? {} : { dose }), ...(route === undefined || TIMES.test(route) ? {} : { route }), ...(frequency === undefined ? {} : { frequency }) };
}

/** Characters: "doxazosin MR 8". */
const RIGHT_BEHIND = 10;
const FROM_DOSE = 24;
const CHANGED_TO = /(?:\bfrom\b[^.;\n]{2,22}?\bto|→|->)\s*(?:\d[\d.]*\s?(?:mg|mcg|g|units?|ml)\s+)?$/iu;
const UNIT = /\d\s*(?:-|to)?\s*\d*\s*(?:mg|gms?|mcg|micrograms?|µg|ug|g|grams?|ml|units?|iu|u|mmol|meq|puffs?|sprays?|tabs?|tablets?|caps?|capsules?|drops?|patch(?:es)?|pills?|sachets?|lozenges?|litres?|doses?|%)\b|\d+\/\d+(?:\/\d+)?\s*(?:\d|puff|mcg|od|bd)|\bhalf\b|\d+\s*%/iu;
const TIMES = /\b(?:(?:once|twice|three times|four times|\d+ times|\d+x)[ -]?(?:a |per |each )?(?:daily|day|weekly|week|month(?:ly)?)|(?:every|alternate) [\w-]+(?: \w+)?|\d{1,2}[ -]?(?:-|to)?[ -]?\d{0,2}[ -]?(?:hourly|hrly|hly)|fortnightly|wkly|alt(?:ernate)? days|q\s?\d{1,2}\s?h(?:ours?|rs?)?|q(?:d|am|pm|hs|od)|[bt]i?d|qi?d|od|om|on|bd|tds|qds|nocte|mane|nightly|daily|weekly|monthly|prn|stat|as (?:needed|required)|(?:at|before) (?:bedtime|night)|in the (?:morning|evening)|(?:with|before|after) meals|hs|[0-4½](?:-[0-4½]){2,3}|\d{1,2}(?:st|nd|rd|th) hourly|d(?=$))\b(?:[^.;,\n]{0,3}\b(?:prn|as (?:needed|required))\b)?/iu;
/** A dose has a unit or a form; "27 mg/L" is a level, "8/5" a date, "5 days" a time. */
function amount(words: string | undefined, isRead: boolean): string | undefined {
  // "Ramipril 5": read as its dose by rule; the unit goes without saying, and isn't added.
  const bare = isRead ? words?.replace(/\s+\d{1,2}\/\d{1,2}$/u, '').replace(TIMES, '').trim() : undefined;
  if (bare !== undefined && /^(?:\d{1,4}(?:\.\d{1,3})?(?:\/\d{1,3}(?:\.\d{1,2})?)?|i{1,3})$/u.test(bare)) return bare;
  // "5mg → 1.25mg": the new one.
  const dose = words?.replace(/^.*(?:→|->|=>)\s*(?=\d)/su, '').replace(/\s*(?:[(>]|\s[-–]\s|\d{1,2}\/\d{1,2}(?!\d)).*$/su, '').trim();
  return dose !== undefined && UNIT.test(dose) && !/\b(?:mg|mcg|ng|g|mmol|umol|u)\s*\/\s*d?l\b/iu.test(dose) ? dose : undefined;
}
