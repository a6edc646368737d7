/** What must not be lost, whatever a model thinks of its worth: allergies, drugs, doses, what may be an emergency. */
import { drugsIn } from './answers/naming.ts';
import type { Statement } from './statements.ts';

const DRUGS = /\ballerg|\b(?:gives?|gave|makes?|made) (?:me|him|her|them|the patient|the relative)\b|\bthe runs\b|\bdiarrh|\banaphyla|\bhives\b|\bepipen|\b\d+(?:\.\d+)? ?(?:mg|mcg|g|grams?|mL|units?|puffs?|tablets?|micrograms?)\b|\b(?:side effect|blood thinners?|the pill|[a-z]+ pills?|tablets?|jabs?|birth control|insulin|chemotherapy|antibiotics?|steroids?|inhalers?|puffers?|relievers?|preventers?|patch(?:es)?|eye drops)\b|\b(?:stop|stopped|stopping|skip|hold|come off|ran out of) (?:taking )?(?:the|my|his|her|their|your)\b|\b(?:stopped|came off|quit|gave up|skipp?(?:ed|s)|missed|misses|forgets?|forgot) (?:it|them|those|that one|both|two|one|the (?:middle|other|morning|evening|last) (?:one|dose))\b|\bthe other(?: one)?,? (?:i|he|she|they|the (?:patient|relative)) (?:has |have |had )?(?:stopped|came off|missed)/i;
/** In the words in which patients and clinicians say them. */
const RED_FLAGS = new RegExp(
  [
    String.raw`\btight\b|\blimp\b|\b(?:green|yellow) (?:stuff|phlegm|sputum|slime)|\bsputum\b|\bphlegm\b|\bchest (?:pain|tightness|pressure|discomfort|is tight)|\btightness\b|\bshort(?:ness)? of breath|\bout of breath|\bbreathless|\b(?:trouble|difficulty|hard to|can ?not|could not) breath|\blie flat|\bpillows?\b|\boxygen\b|\bblue lips|\bturned blue|\bwent blue`,
    String.raw`\bsuicid|\b(?:hurt|harm|kill)(?:ing)? (?:him|her|them|your|my|the patient)|\bthoughts\b|\b(?:end(?:ing)?|take|taking) (?:his|her|their|my|the patient's) (?:own )?life|\bending life|\bpills in the\b|\boverdose|\bhear(?:s|ing)? voices|\b(?:sees?|seeing|saw) (?:things|bugs|people)`,
    String.raw`\bbleed|\bbled\b|\bblood(?:y)?\b(?! (?:pressure|test|work|sugar|count|thinner|type|drawn|draw|cultures?|glucose|vessel))|\bbright red|\bblack(?:,| stools?| motions?| poos?| stuff| like|ed)|\btar(?:ry)?\b|\bspotting\b|\bpink\b`,
    String.raw`\b(?:pass(?:ed|es|ing)?|black(?:ed|s|ing)?) out|\bfaint|\bcollaps|\bconscious|\bunresponsive|\b(?:a few|\d+) seconds\b|\bdizz|\blighthead|\bseizures?|\bconvuls|\bfits?\b(?= )|\bconfus|\bdrows|\bfloppy|\bletharg`,
    String.raw`\bworst headache|\bthunderclap|\bstiff(?:ness)?\b.{0,20}\bneck|\bneck\b.{0,20}\b(?:stiff|bend)|\bbend (?:it|(?:his|her|their) neck)|\bnumb|\bweak(?:ness)?\b|\bdroop|\bslur|\bspeech\b|\b(?:find|get out) (?:his|her|their|the) words|\bdouble vision|\b(?:lost|loss of|losing) (?:vision|sight)|\bfoggy\b|\bblurr|\bgo(?:ne|ing)? blind|\bstroke\b|\baneurysm`,
    String.raw`\bnot (?:passed|pass) (?:water|urine)|\bwet (?:nappy|nappies|diapers?)|\b(?:can|could) ?not (?:get up|walk|stand|pee|urinate|swallow|keep|move|feel)|\bswe(?:ll|lled|lling|lls)\b.{0,25}\b(?:lips?|face|tongue|throat|mouth)|\b(?:lips?|face|tongue|throat|mouth)\b.{0,25}\b(?:swe|swollen|tight)|\bthroat\b.{0,12}\btight`,
    String.raw`\bweight loss|\blos(?:t|ing|e) weight|\bbowels?\b.{0,30}\bdays|\bintensive care|\bburn(?:s|ing)?\b.{0,20}\b(?:pee|urin|pass)|\b(?:lost|losing) (?:about |around )?[\w-]+ (?:pounds|kilos|kg|kilograms|lbs|stone)|\bnight sweats|\bsweats? at night|\bfever\b|\bhot\b|\braw\b|\bweeping\b|\boozing\b|\bpuff(?:y|ed|s)\b|\bswollen\b|\bswelling\b|\bshiver|\bchills\b|\b(?:3[89]|4[01])(?:\.\d)? (?:degrees|this|at|since|on)\b|\b(?:101|102|103|104|105)(?:\.\d)?\b|\bspots?\b|\brash\b|\bdrinking (?:very )?little|\bnot drinking|\bjaundice|\byellow (?:skin|eyes)|\bthr(?:ew|own|ows?|owing) (?:it |that |them |everything |all )?(?:back )?up|\bvomit`,
    String.raw`\bpregnan|\blast period\b|\bperiod (?:is |was )?(?:late|\d)|\bweek late|\blump\b|\bmole\b|\bhas grown|\bbigger than before|\bclots?\b|\bcancer\b|\bcalf\b|\bheart (?:is )?(?:skipping|racing|flutter)|\bpalpitation|\bfell asleep at|\basleep at the wheel|\b(?:smok(?:e|es|ed|ing|er)|bottle of|drinks? (?:a|an|about|\d))\b|\bwine\b|\bvodka\b|\bbeers?\b|\bnot drive\b|\bdriv(?:e|ing)\b.{0,20}\buntil|\bambulance|\bhospital now|\b(?:emergency|er) (?:room )?(?:if|now|right away)|\bsafeguard|\bzig-?zags?\b|\baura\b|\bflashing\b|\bfloaters\b|\bcurtain\b|\bpale\b|\bhardly (?:swallow|breathe|walk|stand|eat|drink|move)|\bpassing wind\b|\bbladder\b|\bpower\b.{0,20}\b(?:reduced|down|weak|less|gone)|\bfeel (?:me |you )?touching|\bbroken? (?:a |the |his |her |their )?(?:tooth|bone|arm|leg|wrist|hip|rib)|\bopen(?:ed)? (?:his|her|their|your|the) bowels|\bbowels? (?:last )?open|\bflap\b|\basterixis|\bdarker\b|\bitch|\btwitch|\bjerk|\btremor|\bshak(?:y|es|ing)\b|\b(?:die|dying|death)\b|\balone\b|\bon (?:his|her|their|the patient's) own\b|\bpeel|\bslough|\bblister|\bslides\b|\bhit(?:s|ting)? (?:me|him|her|the patient|his|her) |\bcoug?h(?:s|ing|ed)? (?:up )?blood|\b(?:gun|guns|firearm|weapon|knife)\b|\btorsion|\bectopic|\bsepsis`,
  ].join('|'),
  'i',
);
/** Substances of daily life that drug lists name too. */
export const NO_DRUG: ReadonlySet<string> = new Set('water alcohol oxygen sugar salt honey coffee tea milk iron sodium potassium calcium glucose cholesterol caffeine tobacco nicotine marijuana cannabis lemon orange apple banana garlic ginger onion tomato corn rice wheat oats egg eggs chicken fish shrimp peanut chocolate vinegar pepper cocoa yeast soap dust pollen grass house white blue silver zinc gold lead today heart blood urine'.split(' '));

/** What a clinician thinks it is, and what must happen at once. */
const JUDGED = /\b(?:this|that|it|which) (?:looks|sounds) like\b|\bthis is (?:an? )?[a-z]|\bi think\b(?! (?:i|we|you)\b)|\b(?:looks|sounds) like\b|\b(?:could|may|might) be (?:an? )?[a-z]{5,}|\bbecause of (?:an? |the |your |his |her |their )?[a-z]{6,}|\b(?:worried|concerned) (?:about|that)\b|\bconsistent with\b|\bsuspect|\bdiagnos|\badmit(?:ted)?\b|\bdo not (?:eat|drink|drive)\b/i;
/** A weight is what doses are counted by. */
const WEIGHT = /\bweigh|^weight: |\b\d+(?:\.\d+)? ?(?:kilos?|kilograms?|kg)\b/i;

/** What was measured. */
const MEASURED = /\b(?:creatinine|potassium|sodium|h(?:a)?emoglobin|platelets?|white (?:cells?|count)|neutrophils?|ferritin|bilirubin|alt|ast|gfr|egfr|ck|crp|psa|inr|tsh|a1c|hba1c|ldl|lactate|troponin|d-dimer|ketones?|ph|glucose|sugars?|level|pulse|heart rate|(?:blood )?pressure|sats?|saturations?|oxygen|temperature|temp|breathing rate|respiratory rate|peak flow|score|weight|triglycerides|calcium|magnesium|urea|proteins?|cd4|viral load|urate|qrs|qtc?|pr interval|ejection fraction|ef)\b[^.;]{0,40}(?:\d|\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|(?:six|seven|eight|nine|four|f|th)teen)\b)/i;
/** What must be done, by whom it must be done, and when to come back. */
const INSTRUCTED = /\b(?:nine nine nine|nine one one|999|911|112|call me|ring (?:us|me)|come (?:straight )?back|no more|never (?:have|take|use)|needs? (?:the |to )?(?:surg\w+|team|hospital|ambulance|go|be seen|see)|(?:today|tonight)\W*$|now\b|come in|go (?:straight )?to (?:ent|a&e|the hospital|hospital|the emergency)|seen (?:now|today|tonight|tomorrow|this)|straight away|right away|at once|urgent(?:ly)?|immediately|(?:crisis|perinatal|mental health|diabetes|foot|stroke|cardiac|palliative|burns|surgical|medical|on.call) (?:team|unit)|team (?:to|will) (?:ring|see|call|come|visit)|never \w+ alone|do not|must not|mustn't|don't|without (?:contrast|dye)|nothing (?:to eat|by mouth)|(?:ring|call|calling|ringing|page|get) the [a-z]+(?:ist|or|eon|team|ian)|admit\w*|cannot wait|can't wait|stay in|send(?:ing)? (?:the patient|him|her|you) (?:up |over |across |straight )?to|until (?:i|we|the)|(?:talk|speak) to (?:the|your|his|her|the patient's) [a-z]+ (?:before|first|about)|if (?:the patient|he|she|it|they|you|anything|there)\b.*\b(?:gets?|worse|fever|not|comes?|starts?|bleed))\b/i;
const SEVERE = /\b(?:sepsis|septic|ketoacidosis|quinsy|abscess|meningitis|encephalitis|appendicitis|embol\w+|infarct\w*|angina|heart attack|cauda|pre-?eclampsia|torsion|ectopic|aneurysm|dissection|neutropeni\w*|anaphyla\w*|tumou?rs?|melanoma|leuk(?:a)?emia|lymphoma|metasta\w+|h(?:a)?emorrhage|fractures?|ruptur\w*|obstruct\w*|thrombo\w+|glaucoma|hypoglyc\w*|hyponatr\w*|delirium|dementia|psychosis|suicidal|safeguarding|isch(?:a)?emi\w*|gangrene|necro\w+|pancreatitis|perforat\w*|arteritis|withdrawal|parkinson\w*|migraines?|epilep\w*|pacemakers?|transplant\w*|myasthenia|sickle|h(?:a)?emophili\w*|dialysis|cirrhosis|porphyria|lewy|tender\w*|guarding|rigid\w*|clumsy|clonus|papill\w+|nystagmus|ulcers?|wounds?|syphilis|hiv|tuberculosis|toxic\w*|overdose)\b/i;

/** A pressure without its name, a side. */
const PRESSURE = /^\D{0,12}\d{2,3}\/\d{2,3}\b/;
const SIDE = /\b(?:left|right)\b(?! (?:now|away|after|before|there|here|on time|to\b|for the))(?!-)/i;
/** What a clinician will do, or says must be done. */
const PLANNED = /^(?:(?:so|and|then|now|okay|today)\b[ ,]*)*(?:i|we) (?:will|would like|want|need|am going to|are going to)\b(?! (?:see what|be back|just|look|ask|explain|have a look|come back))|\bneeds? (?:to|a|an|the)\b|\bshould\b/i;

export const namesSide = (text: string): boolean => SIDE.test(text);

/** Words that may be an emergency. */
export const isRedFlag = (text: string): boolean => RED_FLAGS.test(text);

/** Worth a second look where the note leaves it out, beside what is vital: measured, said to be done, or a grave name. */
/** Whatever else it says: a side, and of a clinician's what will be done. */
export const isToBeSeen = ({ text, kind }: Pick<Statement, 'text' | 'kind'>): boolean => namesSide(text) || (kind === 'clinician' && PLANNED.test(text));

export const isGrave = (text: string): boolean => MEASURED.test(text) || PRESSURE.test(text) || INSTRUCTED.test(text) || SEVERE.test(text);

/** "You are not, Mum, you had cod on Friday." */
const GAINSAYS = /^(?:you|he|she|the (?:patient|doctor)) (?:are|is|do|does|did|have|has|had|were|was|can)(?: not|n't)\b/i;

type Said = Pick<Statement, 'text' | 'asked' | 'question' | 'kind'>;
/** Does the statement name a drug, a dose or an allergy, or answer what was asked about them? `isDrug` knows drugs by one word. */
export function isMedicine({ text, asked }: Said, isDrug: (word: string) => boolean): boolean {
  return asked === 'ALL' || asked === 'MEDS' || DRUGS.test(text) || namesDrug(text, isDrug);
}

const namesDrug = (text: string, isDrug: (word: string) => boolean): boolean => drugsIn(text, word => !NO_DRUG.has(word) && isDrug(word)) !== undefined;

/** Does the statement name what must not be lost? */
export function isVital(one: Said, isDrug: (word: string) => boolean): boolean {
  const { text, question, kind } = one;
  return isMedicine(one, isDrug) || (kind !== 'answer' && question !== '' && (isRedFlag(question) || DRUGS.test(question) || namesDrug(question, isDrug))) || (kind === 'clinician' && (JUDGED.test(text))) || (kind === 'other' && GAINSAYS.test(text)) || WEIGHT.test(text) || RED_FLAGS.test(text);
}
