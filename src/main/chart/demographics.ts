/** Age, sex, pregnancy and weight as notes state them, when no record does. */
import type { ChartPatient, Sex } from '../../contract/chart.ts';
import type { Annotation } from '../../contract/clinical.ts';
import { statusOf } from './fact.ts';

interface DatedText {
  readonly text: string;
  readonly date: string | null;
  readonly annotation: Annotation;
}

const AGE = [
  /(\d{1,3})\s?岁/gu,
  /\b(\d{1,3})[\s-]*(?:years?|yrs?|y)[\s-]*(?:old|of age|o\b)/giu,
  /(?<![\d.,/])\b(\d{1,3})\s*(?:yo|y\/o|y\.o\.?|yr)\b/giu,
  /\b(\d{1,3})\s?y(?=,)/giu,
  // "since age 19", "at age 40" are ages of a problem, not of the patient.
  /(?<!\b(?:since|from|at|until|by|before|after|of|the)\s)\b(?:aged?|age:|age\s*\/\s*sex:?)\s*(\d{1,3})\b(?!\s*(?:-|to|and)\s*\d|\s?\/\s?(?:12|52|7)\b)/giu,
  /(?<![\d.,/])\b(\d{1,3})\s?\/\s?(?:\p{Lu}\p{Ll}+\s?\/\s?)?[MF]\b(?!\w|\/)/gu,
  // Not "T 100.9F".
  /(?<![\d.,/]|\b(?:T|[Tt]emp(?:erature)?|Tmax)[ :=]{1,2})\b(\d{1,3})\s?[MF]\b(?!\s*\d)/gu,
  /\b(\d{1,3})[\s-]*(?:years?|yrs?|y)[\s-]*(?:male|female|man|woman|boy|girl|gentleman|lady|[MF])\b/giu,
];
/** "Her father, a 70 year old": the words before an age that is someone else's. */
const OF_ANOTHER = /\b(?:father|mother|brother|sister|son|daughter|husband|wife|partner|uncle|aunt|cousin|grand\w+)\b[^.\n]*$/iu;
const MONTHS = /\b(\d{1,2})[\s-]*(?:months?|mo)[\s-]*old\b/iu;
const FEMALE = /(?-i:\b(?:Mrs|Ms|Miss)\b\.? \p{Lu})|\b(?:woman|female|lady|girl|mother of|gravida|pregnant|postpartum|postnatal|antenatal|(?:em|el)?lscs|gravid\w*|housewife)\b|(?<![\d.,/]|\b(?:T|temp(?:erature)?|Tmax)[ :=]{1,2})\b\d{1,3}\s?(?:yo|y\/o|y\.o\.|yrs?)?\s?F\b|患者女|，女，|\bG\d+\s?P\d+|(?<![\d.,/])\b\d{1,3}\s?\/\s?(?:\p{L}{4,12}\s?\/\s?)?F\b/iu;
const MALE = /(?-i:\bMr\b\.? \p{Lu})|(?<!\b(?:baby|infant|son|newborn|neonate)[:,]?\s(?:is |was )?(?:a )?)\b(?:man|male|gentleman|boy)\b|(?<![\d.,/])\b\d{1,3}\s?(?:yo|y\/o|y\.o\.|yrs?)?\s?M\b|患者男|，男，|(?<![\d.,/])\b\d{1,3}\s?\/\s?(?:\p{L}{4,12}\s?\/\s?)?M\b/iu;
const PREGNANT = /\b(?:pregnant|(?:hcg|bhcg|β-?hcg|pregnancy test)\s*(?:is\s+|was\s+|:\s*)?(?:\+|pos)|positive\s+(?:pregnancy\s+test|(?:β-?|b)?hcg)|gravid|weeks?['’]?\s+(?:of\s+)?gestation|weeks\s+pregnant|intrauterine pregnancy|G\d+\s?P\d+[^.\n]{0,20}\b\d{1,2}(?:\+\d)?(?:\/40|\s*weeks))\b|\b\d{1,2}(?:\+\d)?\/40\b/iu;
const NOT_PREGNANT = /\b(?:not\s+pregnant|denies\s+pregnancy|pregnancy\s+test\s+(?:is\s+|was\s+)?negative|negative\s+pregnancy\s+test|non-?pregnant|(?:u|urine\s+|serum\s+)?(?:hcg|bhcg|β-?hcg)\s*(?:is\s+|was\s+|:\s*)?neg)/iu;

/** Years from the age stated first; under two years the age is a fraction. Null when no note says. */
export function statedAge(text: string): number | null {
  const stated = AGE.flatMap(pattern => [...text.matchAll(pattern)].map(match => ({ at: match.index, years: Number(match[1]) }))).filter(({ at, years }) => years <= 120 && !OF_ANOTHER.test(text.slice(Math.max(0, at - 40), at)));
  const first = stated.sort((a, b) => a.at - b.at)[0];
  const small = MONTHS.exec(text);
  const months = Number(small?.[1] ?? Number.NaN);
  // "14 month old … walked aged 1": what is said first is the patient's.
  if (first !== undefined && !(small !== null && small.index < first.at)) return first.years;
  return Number.isFinite(months) ? months / 12 : null;
}

/** The sex that the opening of the text names first; pronouns decide only when no noun does. */
export function statedSex(text: string): Sex {
  const female = FEMALE.exec(text)?.index ?? Number.POSITIVE_INFINITY;
  const male = MALE.exec(text)?.index ?? Number.POSITIVE_INFINITY;
  if (female < male) return 'female';
  if (male < female) return 'male';
  const she = (text.match(/\b(?:she|her|hers)\b/giu) ?? []).length;
  const he = (text.match(/\b(?:he|his|him)\b/giu) ?? []).length;
  return she > he ? 'female' : he > she ? 'male' : 'unknown';
}

/** "Born 32/40" tells how early a child came. */
const BORN_AT = /\b(?:born|delivered|ex)(?: at| by [\p{L}-]+ at)?[ -]\d{1,2}(?:\+\d)?\/40\b/giu;
/** A stated pregnancy counts; a denial counts only where no note states one. */
function pregnancy(notes: readonly DatedText[], sex: Sex): boolean | null {
  if (sex === 'male') return null;
  if (notes.some(note => PREGNANT.test(note.text.replace(NOT_PREGNANT, '').replace(BORN_AT, '')))) return true;
  return notes.some(note => NOT_PREGNANT.test(note.text)) ? false : null;
}

function latestWeight(notes: readonly DatedText[]): ChartPatient['weight'] {
  let latest: ChartPatient['weight'] = null;
  for (const note of notes)
    for (const entity of note.annotation.entities) {
      const measured = entity.measurement;
      if (measured?.analyte !== 'weight' || measured.canonical?.unit !== 'kg' || /\b(?:baby|infant|newborn|birth|birth ?weight|bwt?)\b[^.;\n]{0,24}$/iu.test(note.text.slice(Math.max(0, entity.start - 40), entity.start)) || statusOf(entity.assertion) === 'absent') continue;
      const time = entity.time ?? note.date;
      // Within a note the first stands: "96 kg (98 kg before)".
      if (latest === null || (time ?? '') > (latest.time ?? '')) latest = { kg: measured.canonical.value, time };
    }
  return latest;
}

/** What the notes say of the patient; a given age or sex stands above them. */
export function patientFromNotes(notes: readonly DatedText[], given: { age: number | null; sex: Sex } | undefined): ChartPatient {
  const ages = notes.map(note => statedAge(note.text)).filter(age => age !== null);
  const sexes = notes.map(note => statedSex(note.text)).filter(sex => sex !== 'unknown');
  const sex = given && given.sex !== 'unknown' ? given.sex : (sexes[0] ?? 'unknown');
  return { age: given?.age ?? ages[0] ?? null, sex, pregnant: pregnancy(notes, sex), weight: latestWeight(notes) };
}
