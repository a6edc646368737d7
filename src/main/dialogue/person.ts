/** From what was said to what is written: the patient's "i" and the clinician's "you" become the patient, in the third person. */
import type { Role } from './speakers/speakers.ts';

export type Sex = 'female' | 'male' | 'unknown';

const PRONOUNS: Record<Sex, { readonly subject: string; readonly object: string; readonly own: string; readonly self: string }> = {
  female: { subject: 'she', object: 'her', own: 'her', self: 'herself' },
  male: { subject: 'he', object: 'him', own: 'his', self: 'himself' },
  unknown: { subject: 'the patient', object: 'the patient', own: 'their', self: 'themselves' },
};
const OTHER_PERSON: Record<Sex, RegExp> = { female: /\b(?:she|her|hers)\b/i, male: /\b(?:he|him|his)\b/i, unknown: /(?!)/ };
/** The verb as "you" or "i" takes it, and as "the patient" does. Verbs not listed here are past forms or auxiliaries, and stay. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([['am', 'is'], ['are', 'is'], ['have', 'has'], ['do', 'does'], ['were', 'was'], ['go', 'goes']]);
/** Past forms, auxiliaries and what else may stand behind "i" and is no verb of the present. */
const NO_PRESENT = new Set('was had did went got took came saw felt thought fell broke bled ate drank slept woke lost found made gave told said heard knew left kept began ran stood sat lay spent caught bought brought taught fought sold held met paid read put cut hit hurt set let shut cost quit spoke wore tore threw grew drew flew blew chose froze rose drove rode wrote hid bit lit slid shook forgot became understood meant dealt dreamt burnt learnt spilt smelt swam sang rang sank shrank swore swept wept crept leapt stuck stung swung hung dug won spun struck sent lent bent built led fed bred fled shot used will would can could should may might must cannot shall not never always just only also still really even ever already probably usually often sometimes mostly hardly barely nearly almost once then now too maybe perhaps generally currently recently typically occasionally both all and or but if when who that the a an in on at for with to of is has does goes been myself yourself themselves guys two three as so it my his her their'.split(' '));

/** The verb as "the patient" takes it, from how "i" or "you" does. Past forms and auxiliaries stay. */
function third(verb: string): string {
  const low = verb.toLowerCase();
  const irregular = IRREGULAR.get(low);
  if (irregular !== undefined) return irregular;
  if (NO_PRESENT.has(low) || /(?:(?<!e)ed|ly|'\w+)$/.test(low)) return verb;
  return /(?:s|sh|ch|x|z|o)$/.test(low) ? `${verb}es` : /[^aeiou]y$/.test(low) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}
/** What makes a "you" before it the subject: "help you sleep" has another. */
const VERBS = 'am are have do were go try watch worry carry touch miss push catch press dress guess wash stretch itch cry fly brush wish rest snap shake sweat bruise weigh inject skip wince choke wheeze lose spit gain drool limp faint take feel think get need want know use work smoke drink live eat see notice like play walk run sleep wake hurt exercise remember believe look sound keep seem understand suffer bend check monitor start stop come say tell cough breathe move sit stand lie lay turn lift bleed ache experience develop struggle recall love hate hope enjoy plan prefer travel swim bike hike vape vomit wear climb raise hold pull jump squat kneel step twist roll swallow speak talk stay live begin continue call sneeze urinate pee appear tend forget hear ring trip fall rub leak wipe soak grind smell cut bite chew scream shout sneak rely bring buy mix pop hit'.split(' ').join('|');
const ADVERBS = '(?:also|still|usually|sometimes|often|never|always|only|probably|currently|recently|generally|typically|occasionally|mostly)';

/** The sex that the turns state, as a note's first line would. */
export function statedSex(text: string, aboutThePatient = ''): Sex {
  // Relatives say "he" and "she" of the patient, mostly.
  const spoken = [aboutThePatient.match(/\bshe\b/gi)?.length ?? 0, aboutThePatient.match(/\bhe\b/gi)?.length ?? 0] as const;
  const female = spoken[0] + (text.match(/\b(?:female|woman|lady|girl|mrs|ms|miss|ma'am|she is a|pregnan\w+|menopause|hysterectomy)\b/gi)?.length ?? 0);
  const male = spoken[1] + (text.match(/\b(?:male|man|gentleman|boy|mr|sir|he is a|prostate|testic\w+)\b/gi)?.length ?? 0);
  return female > male ? 'female' : male > female ? 'male' : 'unknown';
}

/** `sentence` about the patient in the third person. A pronoun stands for the patient after the first mention, where the sex was said. */
export function inThirdPerson(sentence: string, role: Role, sex: Sex): string {
  // "She'll give you what for": a relative's "you" is whoever listens.
  if (role === 'other') return byRelative(sentence);
  const spoken = role === 'patient' ? aboutSpeaker(sentence) : sentence;
  // "I think she'd be better off without me": a pronoun would mean the other.
  const words = role === 'patient' && OTHER_PERSON[sex].test(sentence) ? { ...PRONOUNS[sex], subject: 'the patient', object: 'the patient' } : PRONOUNS[sex];
  let out = spoken
    .replace(/\byou're\b/gi, 'you are')
    .replace(/\byou've\b/gi, 'you have')
    .replace(/\byou'll\b/gi, 'you will')
    .replace(/\byou'd\b/gi, 'you would')
    .replace(/\b(if|when|that|because|and|as|while|so|since|where|what|which|before|after|until) you\b/gi, `$1 \u0004`)
    .replace(new RegExp(`^you\\b|(?<!\\b(?:let|help|make|made|see|have|give|get|tell|for|to|with|of|about) )\\byou(?= (?:${ADVERBS} )?(?:${VERBS}|will|would|can|could|should|had|did|may|might|must|cannot|was)\\b)`, 'gi'), '\u0004')
    .replace(new RegExp(`(?<!\\b(?:can|could|do|did|does|should|will|would|may|might|shall|must|let) )\u0004 ((?:${ADVERBS} )?)([a-z]+)\\b(?!')`, 'gi'), (_, adverb: string, verb: string) => `\u0001 ${adverb}${third(verb)}`)
    .replaceAll('\u0004', '\u0001')
    .replace(/\byourself\b/gi, words.self)
    .replace(/\byours?\b/gi, '\u0002')
    .replace(/\byou\b/gi, '\u0003');
  let mentioned = false;
  out = out.replace(/[\u0001\u0002\u0003]/g, mark => {
    const first = !mentioned;
    mentioned = true;
    if (mark === '\u0001') return first ? 'the patient' : words.subject;
    if (mark === '\u0002') return first && role === 'clinician' && sex === 'unknown' ? "the patient's" : words.own;
    return first ? 'the patient' : words.object;
  });
  const terse = out.replace(/^((?:the patient)\b.*?)\b(and|but|then) the patient (?=(?:is|was|has|had|does|did|will|can|could|should|[a-z]+s)\b)/i, '$1$2 ');
  return role === 'clinician' ? asWritten(terse) : terse;
}

/** To a patient "you" is who sits opposite, where it did what doctors do; elsewhere it is anyone. */
const DOCTOR_DID = /\byou (?=(?:told|said|gave|prescribed|put|started|advised|saw|asked|mentioned|recommended|ordered|sent|wanted|changed|increased|lowered|stopped|wrote|gave|did)\b)/gi;

/** "I'd had more" is what was. */
const HAD_DONE = /\bi'd (?=(?:(?:already|never|just|only|always) )?(?:had|been|gone|taken|done|seen|got|given|eaten|lost|felt|left|fallen|forgotten|drunk|[a-z]{3,}ed)\b)/gi;

/** "If that's what you mean." */
const DOCTOR_MEANS = /\byou (mean|think|reckon|say)\b/gi;

/** A patient's sentence: "i" to the mark of the patient, verbs after it to agree. */
function aboutSpeaker(sentence: string): string {
  return sentence
    .replace(DOCTOR_DID, 'the doctor ')
    .replace(DOCTOR_MEANS, 'the doctor $1s')
    .replace(/\b(from|off|by) you\b/gi, '$1 the doctor')
    .replace(/\bi'm\b/gi, 'i am')
    .replace(/\bi've\b/gi, 'i have')
    .replace(/\bi'll\b/gi, 'i will')
    .replace(HAD_DONE, 'i had ')
    .replace(/\bi'd\b/gi, 'i would')
    .replace(new RegExp(`(?<!\\b(?:can|could|do|did|does|should|will|would|may|might|shall|must|let|am|was|have|had) )\\bi ((?:${ADVERBS} )?)([a-z]+)\\b(?!')`, 'gi'), (_, adverb: string, verb: string) => `\u0001 ${adverb}${third(verb)}`)
    .replace(/\bi\b/gi, '\u0001')
    .replace(/\bmyself\b/gi, 'themselves')
    .replace(/\b(?:my|mine)\b/gi, '\u0002')
    .replace(/\bme\b/gi, '\u0003');
}

/** A relative's sentence: "i" is the relative, never the patient. */
function byRelative(sentence: string): string {
  return sentence
    .replace(DOCTOR_DID, 'the doctor ')
    .replace(/\b(from|off|by) you\b/gi, '$1 the doctor')
    .replace(/\bi'm\b/gi, 'i am')
    .replace(/\bi've\b/gi, 'i have')
    .replace(/\bi'll\b/gi, 'i will')
    .replace(HAD_DONE, 'i had ')
    .replace(/\bi'd\b/gi, 'i would')
    .replace(new RegExp(`(?<!\\b(?:can|could|do|did|does|should|will|would|may|might|shall|must|let|am|was|have|had) )\\bi ((?:${ADVERBS} )?)([a-z]+)\\b(?!')`, 'gi'), (_, adverb: string, verb: string) => `the relative ${adverb}${third(verb)}`)
    .replace(/\bi\b/gi, 'the relative')
    .replace(/\bmyself\b/gi, 'the relative')
    .replace(/\bmine\b/gi, "the relative's")
    .replace(/\bmy\b/gi, "the relative's")
    .replace(/\bme\b/gi, 'the relative');
}

/** The clinician's own intentions in the words of a plan. */
function asWritten(sentence: string): string {
  return sentence
    .replace(/\b(?:i'm|i am|we're|we are) going to (?!theatre|hospital|surgery|bed|work|school|resus|labou?r|icu|itu|ent\b|x-ray|ct\b|mri\b|the\b|an?\b|his\b|her\b|their\b|your\b|another\b)(?:go ahead and )?/gi, match => (/^we/i.test(match) ? 'we will ' : 'I will '))
    .replace(/\b(i|we)'(ll|ve|m|re|d)\b/gi, (_, who: string, tail: string) => `${who} ${{ ll: 'will', ve: 'have', m: 'am', re: 'are', d: 'would' }[tail.toLowerCase()] ?? tail}`)
    .replace(/\bgo ahead and /gi, '')
    .replace(/\blet's (?=\w)/gi, 'we will ')
    .replace(/\bi(?: do)? want to (?=\w)/gi, 'I will ')
    .replace(/\bi(?: do want| want| would like) (the patient|him|her) to\b/gi, (_, who: string) => `${{ him: 'he', her: 'she' }[who.toLowerCase()] ?? 'the patient'} should`)
    .replace(/\bi do (?=appreciate|see|feel|hear|notice|think|believe)/gi, 'I ');
}

const ACRONYMS = /\b(?:mri|ct|ekg|ecg|emg|egd|ed|er|copd|gerd|cbc|psa|tsh|a1c|bmi|bp|ldl|hdl|iga|igg|igm|hiv|pcp|icu|tb|uti|afp|hcg|ldh|dvt|cad|chf|ptsd|adhd|nsaids?|acl|mcl|jvd|iv)\b/g;

/** A sentence's case and stop: capital first, "I", known acronyms, a period. */
export function asSentence(text: string): string {
  const trimmed = text.replace(/[\s,;:.?!-]+$/, '').replace(/^[\s,;:.-]+/, '');
  if (trimmed === '') return '';
  const cased = trimmed.replace(/(?:[a-z]{2}|\d)[.!?] [a-z]/g, found => `${found.slice(0, -1)}${found.slice(-1).toUpperCase()}`).replace(/\bi\b(?!\.)/g, 'I').replace(ACRONYMS, found => found.replace(/^(.*?)(s?)$/, (_, head: string, plural: string) => head.toUpperCase() + plural));
  return `${cased[0]?.toUpperCase() ?? ''}${cased.slice(1)}.`;
}
