/**
 * Inputs that a note states in so many words and the chart does not hold: a date of the last period, the dose of a steroid, a QT
 * interval. Each comes with the words it was read from and is marked as read, not confirmed.
 */
import type { Evidence } from '../../../contract/chart.ts';
import { convert, knownUnit } from '../units.ts';
import type { Calculator, ChoiceInput, FlagInput, Input, NumberInput } from './declare.ts';
import { readInputs, round } from './read-inputs.ts';
import type { Read, Typed } from './read-inputs.ts';

const READ = 'read from the note, not confirmed';
/** How else notes name what is measured, by the input's label. */
const WRITTEN: Readonly<Record<string, string>> = {
  weight: 'weigh(?:t|ed|s|ing)|body\\s?mass(?!\\s+index)|bw|wt', height: 'heights?|tall|length|ht|stature', 'blood urea nitrogen': 'blood urea nitrogen|urea nitrogen|bun|blood urea|urea|uremia', creatinine: '(?:serum |plasma )?creatinine|s?cr|creat',
  sodium: '(?:serum )?sodium|na\\+?|\\[na\\+?\\]', potassium: 'potassium|k\\+?', chloride: 'chlorides?|cl[-−–]?', bicarbonate: 'bicarbonates?|bicarb|hco3?\\s?[-−–]?|hco₃\\s?[-−–]?|tco2|total co2|carbon dioxide|co2 content|serum co2', albumin: '(?:serum )?albumin|alb', glucose: 'glucose|blood sugar|glyc[a]?emia|sugar', calcium: '(?:total |serum )?calcium|ca',
  'total cholesterol': 'total cholesterol|tc|cholesterol', 'HDL cholesterol': 'hdl[- ]?c(?:holesterol)?|hdl|high[- ]density lipoprotein(?:[- ]cholesterol)?', triglycerides: 'triglycerides?|tgs?', platelets: 'platelets?(?: count)?|plts?|thrombocytes?', 'white cells': 'white (?:blood )?cells?(?: count)?|wbcs?|leu[ck]ocytes?(?: count)?|wcc', haemoglobin: 'ha?emoglobin|hgb|hb', haematocrit: 'ha?ematocrit|hct|packed cell volume|pcv',
  bilirubin: 'total bilirubin|bilirubin(?: total)?|t\\.?\\s?bil(?:i)?', INR: 'inr|international normali[sz]ed ratio|pt-inr', AST: 'ast|aspartate (?:amino)?transaminase|aspartate aminotransferase|got|sgot', ALT: 'alt|alanine (?:amino)?transaminase|alanine aminotransferase|gpt|sgpt', 'heart rate': 'heart rate|pulse(?: rate)?|hr|beats', 'systolic pressure': 'blood pressure|bp|systolic', 'arterial pH': 'ph', PaO2: 'pao2|po2|pao₂|pa[o0]\\(2\\)', PaCO2: 'paco2|pco2|paco₂', FiO2: 'fio2|fio₂',
  'target BMI': 'target (?:bmi|body mass index)', 'QT interval': 'qt(?: interval)?', 'cycle length': 'cycle length', insulin: '(?:fasting |serum )?insulin', 'urine sodium': 'urin(?:e|ary) (?:sodium|na)', 'urine creatinine': 'urin(?:e|ary) (?:creatinine|cr)', temperature: 'temperature|temp|febrile', 'respiratory rate': 'respiratory rate|rr|respirations?(?: rate)?|breathing rate', 'oxygen saturation': 'spo2|sao2|oxygen saturation|o2 sat(?:uration)?|saturation', BMI: 'bmi|body mass index', 'drinks per week': 'drinks (?:per|a) week',
};
const NUMBER = '(\\d{1,3}(?:[, ]\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?)';
const UNIT = "((?:×|x|\\*)\\s?10\\s?[\\^*]?\\s?\\d+\\s?/\\s?[a-zµμ]+|[a-zµμ%°]+(?:\\s?(?:/|per)\\s?[a-z0-9µμ.²^]+){0,2}|%)?";

/** Fills what `read` still lacks, in place. */
export function fillFromWords(calculator: Calculator, text: string, read: Read): void {
  special(calculator, text, read);
  for (const [key, input] of Object.entries(calculator.inputs)) {
    if (read.values.has(key) || input.judged) continue;
    if (input.kind === 'number') numberFrom(key, input, text, read);
    else if (input.kind === 'flag') flagFrom(key, input, text, read);
    else if (input.kind === 'choice') choiceFrom(key, input, text, read);
  }
}

function evidence(start: number, words: string): Evidence[] {
  return [{ kind: 'note', noteId: 'text', version: 1, start, end: start + words.length, text: words }];
}

function numberFrom(key: string, input: NumberInput, text: string, read: Read): void {
  const names = WRITTEN[input.label];
  if (!names) return;
  const after = new RegExp(`(?<![a-z0-9])(?:${names})(?![a-z])([^0-9\\n;]{0,32}?)${NUMBER}\\s?${UNIT}`, 'giu');
  const before = key === 'weight' ? /(?<![\d.])(\d+(?:\.\d+)?)[\s-]?(kg|kilograms?|lbs?|pounds)\b/giu : key === 'height' ? /(?<![\d.])(\d+(?:\.\d+)?)[\s-]?(cm|m|inches|in|feet)\b(?=\s*(?:\([^)]{0,25}\)\s*)?(?:tall|in he?ight|height|long))|(?<!\d)(1\d{2}(?:\.\d)?)\s?(cm)\b(?=\s*[,;)]|\s+and\b|\s+in\b|\s+wom|\s+man)/giu : undefined;
  for (const match of text.matchAll(after)) {
    const [words, gap = '', digits = '', unit] = match;
    if (/urin/i.test(text.slice(Math.max(0, match.index - 12), match.index)) && !/urin/.test(names)) continue;
    if (/normal|reference|range|days?\b|year/i.test(gap)) continue;
    if (accept(key, input, digits, unit, match.index, words, read)) return;
  }
  for (const match of before ? text.matchAll(before) : []) if (accept(key, input, match[1] ?? match[3] ?? '', match[2] ?? match[4], match.index, match[0], read)) return;
}

function accept(key: string, input: NumberInput, digits: string, unit: string | undefined, start: number, words: string, read: Read): boolean {
  const value = Number(digits.replace(/[, ]/g, ''));
  const known = unit && knownUnit(unit) ? unit : undefined;
  const converted = known && input.unit !== '1' && input.unit !== 'points' ? convert(value, known, input.unit, input.substance) : value;
  if (converted === null || converted < input.plausible[0] || converted > input.plausible[1]) return false;
  if ((key === 'weight' || key === 'height') && !known) return false;
  read.values.set(key, converted);
  read.shown[key] = { value: round(converted), unit: input.unit === '1' ? null : input.unit, evidence: evidence(start, words), assumed: known || input.unit === '1' ? READ : `${READ}; unit taken as ${input.unit}` };
  return true;
}

const WORD_NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const DENIED = /\b(?:no|not|denie[sd]|denying|without|negative for|never|absence of|free of)\b[^.;:]{0,60}$/i;
const OTHERS = /\b(?:mother|father|brother|sister|family history|parents?|uncle|aunt|grand\w+)\b[^.;]{0,50}$/i;
function flagFrom(key: string, input: FlagInput, text: string, read: Read): void {
  let denied: { start: number; words: string } | undefined;
  for (const phrase of input.says ?? []) {
    if (phrase.startsWith('icd:')) continue;
    const words = phrase.replace(/^drug:/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/a?emi/g, 'a?emi');
    for (const match of text.matchAll(new RegExp(`(?<![a-z]|non-)${words}s?(?![a-z])`, 'giu'))) {
      const lead = text.slice(Math.max(0, match.index - 90), match.index);
      const sentence = lead.slice(Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('\n')) + 1);
      if (OTHERS.test(sentence)) continue;
      if (DENIED.test(sentence)) {
        denied ??= { start: match.index, words: match[0] };
        continue;
      }
      read.values.set(key, true);
      read.shown[key] = { value: true, unit: null, evidence: evidence(match.index, match[0]), assumed: READ };
      return;
    }
  }
  if (denied) {
    read.values.set(key, false);
    read.shown[key] = { value: false, unit: null, evidence: evidence(denied.start, denied.words), assumed: READ };
  }
}

/** Grades as notes word them, by the input's label; the first that fits counts, so denials stand first. */
const GRADES: Readonly<Record<string, readonly (readonly [string, RegExp])[]>> = {
  ascites: [
    ['absent', /\b(?:no|without|negative for|denies|absence of|not have)\b[^.;]{0,30}\bascites|\bascites (?:is|was) (?:absent|not)/i],
    ['moderate', /\b(?:moderate|large|tense|severe|massive|gross|significant|refractory|marked)\b[^.;]{0,25}\bascites|moderate(?:ly)? (?:to severe(?:ly)? )?distended abdomen|abdomen (?:was|is) (?:moderately|markedly|grossly) distended/i],
    ['slight', /\b(?:mild|slight|minimal|small|trace)\b[^.;]{0,30}\bascites|ascit/i],
  ],
  encephalopathy: [
    ['none', /\b(?:no|without|negative for|denies|absence of|not have)\b[^.;]{0,45}\b(?:encephalopath|confusion|cognitive)/i],
    ['grade 3-4', /grade (?:3|4|iii|iv)|\b(?:coma(?:tose)?|stupor(?:ous)?|obtunded|somnolen)/i],
    ['grade 1-2', /grade (?:1|2|i|ii)\b|encephalopath|asterixis|confus|letharg|altered mental|forgetful|oriented only|a&ox[0-2]|disorient|memory loss/i],
  ],
  'solid tumour': [['metastatic', /\bmetasta(?:tic|s[ie]s)\b/i], ['localized', /\b(?:solid tumor|carcinoma|adenocarcinoma|(?:breast|lung|colon|prostate|pancreatic|gastric|renal|bladder) cancer|sarcoma)\b/i]],
  diabetes: [['end-organ damage', /diabet[^.;]{0,60}(?:end[- ]organ|nephropathy|retinopathy|neuropathy|complication)|diabetic (?:nephropathy|retinopathy|neuropathy)/i], ['none', /diet[- ]controlled diabetes|\bno\b[^.;]{0,30}diabetes/i], ['uncomplicated', /diabetes|t2dm|dm2|diabetic/i]],
  'liver disease': [['none', /\bno\b[^.;]{0,30}(?:liver|hepatic) disease/i], ['moderate to severe', /(?:portal hypertension|varic(?:es|eal)|decompensated|(?:moderate|severe)[^.;]{0,20}liver disease)/i], ['mild', /cirrhosis|chronic hepatitis|mild liver disease/i]],
};
function choiceFrom(key: string, input: ChoiceInput, text: string, read: Read): void {
  for (const [value, pattern] of GRADES[input.label] ?? []) {
    const match = pattern.exec(text);
    if (!match || !(value in input.options)) continue;
    read.values.set(key, value);
    read.shown[key] = { value, unit: null, evidence: evidence(match.index, match[0]), assumed: `${READ}; a grade is a judgement` };
    return;
  }
}

/** Sentences that state several inputs at once. */
function special(calculator: Calculator, text: string, read: Read): void {
  const take = (key: string, value: unknown, match: RegExpMatchArray): void => {
    const input: Input | undefined = calculator.inputs[key];
    if (!input || read.values.has(key)) return;
    const typed = readInputs(calculator, { [key]: value });
    const got: Typed | undefined = typed.values.get(key);
    if (got === undefined) return;
    read.values.set(key, got);
    const shown = typed.shown[key];
    if (shown) read.shown[key] = { ...shown, evidence: evidence(match.index ?? 0, match[0]), assumed: READ };
  };
  const DATE = '(\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2})';
  const lmp = new RegExp(`(?:last menstrual period|lmp)[^0-9]{0,25}${DATE}`, 'iu').exec(text);
  if (lmp) take('lmp', lmp[1], lmp);
  const today = new RegExp(`(?:today'?s date|current date|today)[^0-9]{0,15}${DATE}`, 'iu').exec(text);
  if (today) take('today', today[1], today);
  for (const match of text.matchAll(/(\d+(?:\.\d+)?)\s?(mg|mcg|µg)(?:\/h(?:r|our)?)? (?:of )?([a-z]+(?: patch| buccal)?)(?: (?:po|iv|orally))?(?:,? (\d+|once|twice|one|two|three|four) ?(?:times?|x|doses?)? ?(?:a|per|\/|each)? ?(?:day|daily))?/giu)) {
    const [, amount = '', unit = 'mg', name = '', times] = match;
    if (calculator.id === 'steroid-conversion') take('dose', [name, Number(amount), unit], match);
    const key = calculator.id === 'mme' ? opioidKey(calculator, name) : undefined;
    if (!key) continue;
    take(key, key === 'fentanylPatch' ? Number(amount) : [Number(amount), unit], match);
    if (times) take(`${key}PerDay`, { once: 1, one: 1, twice: 2, two: 2, three: 3, four: 4 }[times.toLowerCase()] ?? Number(times), match);
  }
  const drinks = /(\d+|zero|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:alcoholic )?(?:drinks?|beverages?|units)[^.;]{0,12}(?:per|a|each|every|on a) ?week/iu.exec(text);
  if (drinks) take('alcohol', WORD_NUMBERS.indexOf((drinks[1] ?? '').toLowerCase()) >= 0 ? WORD_NUMBERS.indexOf((drinks[1] ?? '').toLowerCase()) : Number(drinks[1]), drinks);
  if (calculator.id === 'gcs') glasgow(text, take);
}

function opioidKey(calculator: Calculator, name: string): string | undefined {
  const wanted = `${name.toLowerCase()} dose`;
  return Object.entries(calculator.inputs).find(([, input]) => input.label.toLowerCase() === wanted)?.[0];
}

/** The three responses as examiners describe them; what is not described stays missing. */
const GLASGOW: readonly (readonly [string, string, RegExp])[] = [
  ['eyes', '1', /(?:no eye opening|eyes? (?:remain(?:ed)?|kept|were|stay(?:ed)?)[^.]{0,20}(?:closed|shut)|(?:did|does|do) not (?:attempt to )?open (?:her|his|their|the) eyes|eyes? (?:did|do) not open|kept (?:her|his) eyes (?:shut|closed)|no response in (?:her|his) eyes)/i],
  ['eyes', '2', /(?:eyes? open(?:ed|s|ing)?|open(?:ed|s|ing)? (?:her|his|their) eyes)[^.]{0,60}(?:pain|pinch|sternal|pressure|noxious|nail)|(?:pain|pinch|sternal rub|noxious)[^.]{0,60}(?:eyes? open|open(?:ed|s|ing)? (?:her|his|their) eyes)/i],
  ['eyes', '3', /(?:eyes? open(?:ed|s|ing)?|open(?:ed|s|ing)? (?:her|his|their) eyes)[^.]{0,60}(?:voice|verbal|command|speech|name|called|spoken|sound)|(?:name|called|verbal|voice|spoken|command)[^.]{0,60}(?:open(?:ed|s|ing)? (?:her|his|their) eyes|eyes? open)/i],
  ['eyes', '4', /(?:spontaneous(?:ly)?[^.]{0,30}eye|eyes?[^.]{0,40}spontaneous(?:ly)?|open(?:s|ed)? (?:her|his|their) eyes spontaneously|eyes (?:were|are) (?:wide )?open)/i],
  ['verbal', '1', /(?:no verbal (?:response|output)|non-?verbal|(?:made|makes) no (?:verbal )?sounds?|no sounds?|(?:did|does) not (?:speak|vocali[sz]e|make any (?:verbal )?sounds?)|not verbali[sz]|mute|silent|no vocal)/i],
  ['verbal', '2', /(?:incomprehensible|moan(?:s|ed|ing)?|groan(?:s|ed|ing)?|unintelligible|grunt(?:s|ed|ing)?|mumbl|incoherent sounds)/i],
  ['verbal', '3', /(?:inappropriate words|random words|disorgani[sz]ed words|inappropriate (?:speech|responses?|verbal)|incoherent words|words? (?:were|that were|are) (?:inappropriate|random)|nonsensical|curs(?:es|ing))/i],
  ['verbal', '4', /(?:confused (?:speech|conversation|verbal|response|talk)|verbal[^.]{0,40}confus|confus(?:ed|ion)|disorient)/i],
  ['verbal', '5', /(?:orient(?:at)?ed|normal (?:speech|conversation)|converses normally|appropriate(?:ly)? (?:speech|answer))/i],
  ['motor', '6', /(?:obey(?:s|ed|ing)?|follow(?:s|ed|ing)? (?:simple )?(?:verbal )?(?:commands?|instructions?)|moves? (?:all|her|his)[^.]{0,30}command)/i],
  ['motor', '5', /(?:locali[sz](?:es|ed|ing|ation))/i],
  ['motor', '4', /(?:withdr[ae]w(?:s|al|ing|n)?|withdrew|pull(?:s|ed|ing) (?:her|his|their|away))/i],
  ['motor', '3', /(?:decorticate|abnormal(?:ly)? flex|flexion (?:response |posturing )?(?:to|upon|on|in)|flex(?:es|ed|ing|or))/i],
  ['motor', '2', /(?:decerebrate|exten(?:sion|sor|ds|ded|ding))/i],
  ['motor', '1', /(?:no motor (?:response|movement)|no movement|flaccid|(?:did|does) not (?:move|respond to pain)|no response to (?:painful|pain|noxious)|motionless)/i],
];
function glasgow(text: string, take: (key: string, value: unknown, match: RegExpMatchArray) => void): void {
  if (/(?:intubat|endotracheal|tracheostom)/i.test(text)) {
    const tube = /(?:intubat|endotracheal|tracheostom)\w*/i.exec(text);
    if (tube) take('verbal', '1', tube);
  }
  for (const [key, value, pattern] of GLASGOW) {
    const match = pattern.exec(text);
    if (match && !/\b(?:no|not|without|unable to|fail(?:s|ed) to|never)\b[^.,;]{0,25}$/i.test(text.slice(Math.max(0, match.index - 30), match.index)) ) take(key, value, match);
    else if (match && /^(?:no|did not|does not|do not)/i.test(match[0])) take(key, value, match);
  }
}
