/** What must not be lost, whatever a model thinks of its worth: allergies, drugs, doses, what may be an emergency. */
import type { SectionCode } from './note.ts';

const DRUGS = /\ballerg|\banaphyla|\bhives\b|\bepipen|\b\d+(?:\.\d+)? ?(?:mg|mcg|g|grams?|mL|units?|puffs?|tablets?|micrograms?)\b|\b(?:side effect|blood thinners?|the pill|birth control|insulin|chemotherapy|antibiotics?|steroids?|inhaler|eye drops)\b|\b(?:stop|stopped|stopping|skip|hold|come off|ran out of) (?:taking )?(?:the|my|his|her|their|your)\b/i;
/** In the words in which patients and clinicians say them. */
const RED_FLAGS = new RegExp(
  [
    String.raw`\btight\b|\blimp\b|\b(?:green|yellow) (?:stuff|phlegm|sputum|slime)|\bsputum\b|\bphlegm\b|\bchest (?:pain|tightness|pressure|discomfort|is tight)|\btightness\b|\bshort(?:ness)? of breath|\bout of breath|\bbreathless|\b(?:trouble|difficulty|hard to|can ?not|could not) breath|\blie flat|\bpillows?\b|\boxygen\b|\bblue lips|\bturned blue|\bwent blue`,
    String.raw`\bsuicid|\b(?:hurt|harm|kill)(?:ing)? (?:him|her|them|your|my|the patient)|\b(?:end(?:ing)?|take|taking) (?:his|her|their|my|the patient's) (?:own )?life|\bending life|\bpills in the\b|\boverdose|\bhear(?:s|ing)? voices|\b(?:sees?|seeing|saw) (?:things|bugs|people)`,
    String.raw`\bbleed|\bbled\b|\bblood(?:y)?\b(?! (?:pressure|test|work|sugar|count|thinner|type|drawn|draw|cultures?|glucose|vessel))|\bbright red|\bblack(?:,| stools?| like|ed)|\btar(?:ry)?\b|\bspotting\b|\bpink\b`,
    String.raw`\b(?:pass(?:ed|es|ing)?|black(?:ed|s|ing)?) out|\bfaint|\bcollaps|\bconscious|\bunresponsive|\b(?:a few|\d+) seconds\b|\bdizz|\blighthead|\bseizures?|\bconvuls|\bfits?\b(?= )|\bconfus|\bdrows|\bfloppy|\bletharg`,
    String.raw`\bworst headache|\bthunderclap|\bstiff(?:ness)?\b.{0,20}\bneck|\bneck\b.{0,20}\b(?:stiff|bend)|\bbend (?:it|(?:his|her|their) neck)|\bnumb|\bweak(?:ness)?\b|\bdroop|\bslur|\bspeech\b|\b(?:find|get out) (?:his|her|their|the) words|\bdouble vision|\b(?:lost|loss of|losing) (?:vision|sight)|\bfoggy\b|\bblurr|\bgo(?:ne|ing)? blind|\bstroke\b|\baneurysm`,
    String.raw`\bnot (?:passed|pass) (?:water|urine)|\bwet (?:nappy|nappies|diapers?)|\b(?:can|could) ?not (?:get up|walk|stand|pee|urinate|swallow|keep|move|feel)|\bswe(?:ll|lled|lling|lls)\b.{0,25}\b(?:lips?|face|tongue|throat|mouth)|\b(?:lips?|face|tongue|throat|mouth)\b.{0,25}\b(?:swe|swollen|tight)|\bthroat\b.{0,12}\btight`,
    String.raw`\bweight loss|\blos(?:t|ing|e) weight|\bbowels?\b.{0,30}\bdays|\bintensive care|\bburn(?:s|ing)?\b.{0,20}\b(?:pee|urin|pass)|\b(?:lost|losing) (?:about |around )?[\w-]+ (?:pounds|kilos|kg|kilograms|lbs|stone)|\bnight sweats|\bsweats? at night|\bfever\b|\bshiver|\bchills\b|\b(?:3[89]|4[01])(?:\.\d)? (?:degrees|this|at|since|on)\b|\b(?:101|102|103|104|105)(?:\.\d)?\b|\bspots?\b|\brash\b|\bdrinking (?:very )?little|\bnot drinking|\bjaundice|\byellow (?:skin|eyes)|\bthrew up|\bvomit`,
    String.raw`\bpregnan|\bperiod (?:is |was )?(?:late|\d)|\bweek late|\blump\b|\bmole\b|\bhas grown|\bbigger than before|\bclots?\b|\bcancer\b|\bcalf\b|\bheart (?:is )?(?:skipping|racing|flutter)|\bpalpitation|\bfell asleep at|\basleep at the wheel|\b(?:smok(?:e|es|ed|ing|er)|bottle of|drinks? (?:a|an|about|\d))\b|\bwine\b|\bvodka\b|\bbeers?\b|\bnot drive\b|\bdriv(?:e|ing)\b.{0,20}\buntil|\bambulance|\bhospital now|\b(?:emergency|er) (?:room )?(?:if|now|right away)|\bsafeguard|\bhit(?:s|ting)? (?:me|him|her|the patient|his|her) |\bcoug?h(?:s|ing|ed)? (?:up )?blood|\b(?:gun|guns|firearm|weapon|knife)\b|\btorsion|\bectopic|\bsepsis`,
  ].join('|'),
  'i',
);
/** Substances of daily life that drug lists name too. */
const NO_DRUG = new Set('water alcohol oxygen sugar salt honey coffee tea milk iron sodium potassium calcium glucose cholesterol caffeine tobacco nicotine marijuana cannabis lemon orange apple banana garlic ginger onion tomato corn rice wheat oats egg eggs chicken fish shrimp peanut chocolate vinegar pepper cocoa yeast soap dust pollen grass house white blue silver zinc gold lead today heart blood urine'.split(' '));

/** What a clinician thinks it is, and what must happen at once. */
const JUDGED = /\b(?:worried|concerned) (?:about|that)\b|\bconsistent with\b|\bsuspect|\bdiagnos|\badmit(?:ted)?\b|\bdo not (?:eat|drink|drive)\b/i;
/** A weight is what doses are counted by. */
const WEIGHT = /\bweigh|^weight: |\b\d+(?:\.\d+)? ?(?:kilos?|kilograms?|kg)\b/i;

/** Words that may be an emergency. */
export const isRedFlag = (text: string): boolean => RED_FLAGS.test(text);

/** Does the statement name what must not be lost? `isDrug` knows drugs by one word. An answer about allergies or drugs always does. */
export function isVital({ text, asked, question, kind }: { readonly text: string; readonly asked: SectionCode | null; readonly question: string; readonly kind: string }, isDrug: (word: string) => boolean): boolean {
  return (kind !== 'answer' && kind !== 'clinician' && (isRedFlag(question) || DRUGS.test(question))) || asked === 'ALL' || asked === 'MEDS' || (kind === 'clinician' && JUDGED.test(text)) || WEIGHT.test(text) || DRUGS.test(text) || RED_FLAGS.test(text) || (text.toLowerCase().match(/[a-z]{5,}/g) ?? []).some(word => !NO_DRUG.has(word) && isDrug(word));
}
