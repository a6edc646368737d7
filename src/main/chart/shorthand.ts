/** Words that the model takes for what they are not: letters of ward shorthand, people, habits, rows of results, deeds. */
import names from '../../../resources/language/common-names.json' with { type: 'json' };
import table from '../../../resources/language/shorthand.json' with { type: 'json' };
import type { FactKind } from '../../contract/chart.ts';
import type { Code } from '../../contract/clinical.ts';
import { isScan } from '../language/scans.ts';

type Kind = 'problem' | 'finding' | 'procedure' | 'test' | 'none';
const KINDS: readonly Kind[] = ['problem', 'finding', 'procedure', 'test', 'none'];
const MEANT = new Map(KINDS.flatMap((kind) => table[kind].map((letters) => [letters, kind] as const)));

const SYMPTOMS: ReadonlySet<string> = new Set(names.finding);
const ILLNESSES: ReadonlySet<string> = new Set(names.problem);
const PROCEDURES: ReadonlySet<string> = new Set(names.procedure);
/** Names and letters of what is done, whatever the model took them for. */
export function isProcedure(words: string): boolean {
  return MEANT.get(words) === 'procedure' || PROCEDURES.has(words.toLowerCase());
}

/** Circumstances that stand where procedures and problems stand. */
const CIRCUMSTANCE = /^(?:lives? (?:alone|with|in|at)\b|widow|retired\b|works? (?:as|in)\b|independent\b|married|divorced|homeless)/iu;
/** Classes of drugs that the model takes for problems: "no triptans, no ergots". */
const DRUG_CLASS = /^(?:nsaids?|triptans?|ergots?|statins?|steroids?|antibiotics?|abx|anticoagulants?|doacs?|opioids?|opiates?|beta-?blockers?|diuretics?|cocp|ocp|hrt|vasodilators?)$/iu;
const HABIT = /^(?:alcohol|etoh|beers?|wine|spirits|vodka|sherry|cigarettes?|tobacco|smok(?:es?|ed|ing|er)|(?:ex|non|never|current|social)[- ]?(?:smoker|drinker)|nicotine|vap(?:es|ing)|cannabis|marijuana|thc|mdma|cocaine|heroin|recreational drugs?|illicit drugs?|pack[ -]years?|ivd[ua])\b/iu;
/** "Alcohol withdrawal", "alcohol-related brain damage" are illnesses, "alcohol liaison" is a team. */
const OF_ILLNESS = /\b(?:withdraw\w*|related|induced|intoxicat\w*|poison\w*|overdose|hepatitis|dependen\w+|cirrhosis|toxicity)\b/iu;
/** "stop Microgynon", "avoid decongestants": the deed is no part of the name. */
const DEED = /^(?:stop(?:ped)?|start(?:ed)?|restart(?:ed)?|continue[ds]?|cont\.?|hold|held|avoid|give|given|omit(?:ted)?|change to|switch(?:ed)? to|took|takes?|taking|tolerat(?:es|ed|ing)|on|no|re-?start)\s+/iu;
/** "Theophylline MR 200 mg bd (Uniphyllin)", "Penicillin - rash 1978", "DOAC instead": the name ends before its dose, remark or reaction. */
const TAIL = /\s+(?:[-–—]\s.*|\(.*|\d[\d.,/]*\s*(?:mg|mcg|micrograms?|g|ml|units?|iu|puffs?|tabs?|%).*|(?:omitted|withheld|held|stopped|restarted|not given|refused|declined|discontinued|cancelled)\b.*|(?:instead|bd|od|tds|qds|prn|nocte|mane|daily|weekends?|D\d{1,2})\b.*)$/isu;
/** Not one of these alone names a drug. */
const NO_DRUG = /^(?:\W*|(?:x-?|cross-?)match.*|group (?:and|&) (?:save|screen).*|g&s.*|(?:p )?lap(?:aroscopic)?|.*\b(?:neg|pos)(?:ative|itive)?|blood cultures?|bc|saline lock|new|(?:dose )?change|unchanged|stopped|u&e.*|.*\bketones|dexa|mtp|allerg(?:y|ies|ic)|tx|leu(?:c|co)?s?|nit|prot|ket|contra-?indicated|csci|flatmate|chemo(?:therapy)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)|c\d{1,2}|nil|none|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:with )?meals?|mum|mom|dad|q\d+ ?(?:min|h|hrly)\w*|NAD|VNA|PCP|MR|XL|c?EEG|SJS|DRESS|AFO|ax|rh(?:esus)? ?(?:neg|pos)\w*|the pink one|roommate|taper(?:ed|ing)?|APS|LPA|HCP|\d+ ?x .*|otc\b.*|stat|q?[bt]?i?d|qhs|qds|tds|bd|od|po|iv|prn\b.*|dob\b.*|lp|.*\bseizures?|.*\bchole|.*\bcancer|ex-? ?smoker.*|niv\b.*|(?:glucose|k|na|cl|hb|hgb|hco3|urea|bun|creat\w*|lactate|plt)\s+[\d.].*|.*\bstones?|sphincterotomy|.*-?scopy|.*toxidrome|.*syndrome|antihypertensives?|.*ectomy|physio\w*|hold|exercise|.*\b(?:SYN|MRN|NHS)[- ]?\d+.*|(?:current |regular |home )?med(?:ication|icine)?s?|drugs?|restart|hold|prescribed|d\d{1,2}|day \d+|[a-z]|s\.?c\.?|g\d+p\d+(?:\+\d+)?|bloods?(?: iv)?|tabs?(?:\s+\d.*)?|anti-?xa|teacher|nurse|driver|(?:free|clear|iv|oral) fluids?|sips\b.*|transfus\w*\b.*|vomit\w*|blood products?|nebuli[sz]ers?|fluids?|salt substitute|feed)$/iu;
/** Scores that are named like letters: "CURB-65 3", "CHA2DS2-VASc 2". */
const SCORE = /^(?:CURB-?65|CHA2?DS2?-?VA(?:Sc)?|HAS-?BLED|NEWS2?|qSOFA|SOFA|GBS|Wells|ABCD2|MELD|APACHE|GRACE|TIMI|MUST|Waterlow|AMTS?|MMSE|MoCA|GCS|RASS|4AT)\b/u;
const NO_PROBLEM = /^(?:trauma|(?:\p{L}+ )?(?:SpR|StR|SHO|ANP|registrar|consultant)|sputum|failure to progress|advised|provoked|thrombo-?prophylaxis|ss involvement|forensic h(?:x|istory)|air mat+ress|(?:good|poor) compliance|dry|no regular med.*|.*\bclear|comfortable|bo|strain|dn|ob|mtp|(?:chronic )?diseases?|hold|clo|pop|fm|allergic|bb|upt|pmhx?|physical|history|cardiac rehab|grateful|ward|machinist|physio\w*|air mattress|sips|told|alive|healthy|deceased|recovered|well|tolerat\w+|deliver\w*|prophylaxis|circulation|mr|mrs|ms|dr|nb|lives?|alone|independent|retired|widow(?:er|ed)?|married|single|glasses|hearing aids?|travel|carers?|obs|allerg(?:y|ies)|intolerance|medications?|teacher|driver|joiner|builder|engineer|cleaner|carpenter|farmer|student|paralegal|secretary)\.?$/iu;
const NO_PROCEDURE = /^(?:diversion|en route|bowel regimen|ana?esthetics?|.*\b(?:UO|u\/o)|(?:nit|leuc?|prot|ket)\b.*|.*[+-]ve|intent|(?:informal |formal )?admissions?|\d+ - .*|safety plan|dental hygienist|monitor(?:ing)?|(?:general|vascular|day|trauma|orthopa?edic|\p{L}+) surgery$|physiotherapy$|.*\bchart$|.*\btake$|.*\bescalation|oxygenation|contraception|(?:vte |dvt )?prophylaxis|sectioned|nil\b.*|.*\bmeals?|condoms|contrast|.*\bgas|drove|walks?|(?:oral|po|poor) intake|diet|told|informed|discuss.*|reassess|review|home|admitted.*|discharged.*|non-?smoker|(?:return )?precautions|airway protection|unchanged|theatre|removed|resected|premedication|bone protection|trial .*|.*\bcheck|fall precautions|.*\bleaflet|.*\badvice|consultation|.*\bconsultation|antibiotic fits)$/iu;

/** Made for dialysis. */
const FISTULA = /\b(?:BC|RC|AV|brachio\w+|radio\w+|arteriovenous) (?:AV )?fistula$/iu;
/** Words that end as diseases do, read as a procedure. */
const DISEASE = /^\p{L}+(?:a?emia|itis|osis|opathy|pno?ea|uria|algia)$|\bca$/iu;

export interface Named {
  readonly kind: FactKind;
  /** Offset and length within the words given. */
  readonly from: number;
  readonly text: string;
}

/** What the words name, or null when they name no fact. `codes` are the terminology's answer for them. */
export function named(kind: FactKind, words: string, codes: readonly Code[], after = ''): Named | null {
  const whole = { kind, from: 0, text: words };
  if (kind !== 'medication' && kind !== 'problem' && kind !== 'procedure' && kind !== 'finding') return whole;
  // "AF 110", "CURB-65 3", "hypothyroidism 2009": the number is no part of the name.
  const bare = words.trim().replace(/^(?:[-–•*]\s*|c\/o\s+|h\/o\s+|k\/c\/o\s+)/iu, '').replace(/(?<=\p{L}{3})\s[-–—]\s.*$/su, '').replace(/\s+(?:in )?(?:\d{1,3}|(?:19|20)\d{2})$/u, '');
  const meant = kind === 'problem' && bare === 'RA' && codes.some(({ score }) => score >= 0.6) ? 'problem' : (MEANT.get(bare) ?? (SCORE.test(bare) ? 'test' : undefined));
  if (kind === 'procedure' && isScan(bare)) return { kind, from: Math.max(0, words.indexOf(bare)), text: bare };
  if (meant === 'none' || meant === 'test') return null;
  if (meant !== undefined) return { kind: meant, from: 0, text: bare };
  if (kind === 'medication') return drugName(words, codes, after);
  if ((HABIT.test(words) && !OF_ILLNESS.test(words)) || CIRCUMSTANCE.test(words)) return { ...whole, kind: 'social' };
  if (kind === 'problem' && FISTULA.test(bare)) return { kind: 'procedure', from: Math.max(0, words.indexOf(bare)), text: bare };
  if (DRUG_CLASS.test(bare)) return { ...whole, kind: 'medication' };
  if (kind === 'procedure' && (SYMPTOMS.has(bare.toLowerCase()) || ILLNESSES.has(bare.toLowerCase()))) return { kind: SYMPTOMS.has(bare.toLowerCase()) ? 'finding' : 'problem', from: Math.max(0, words.indexOf(bare)), text: bare };
  if (kind === 'procedure' && DISEASE.test(bare)) return { kind: 'problem', from: Math.max(0, words.indexOf(bare)), text: bare };
  return (kind === 'procedure' ? NO_PROCEDURE : NO_PROBLEM).test(bare) ? null : { kind, from: Math.max(0, words.indexOf(bare)), text: bare };
}

/** "Nicotine patch 21 mg". */
const REPLACED = /^nicotine[^\n]*\s(?:patch|gum|lozenge|inhal|spray|replacement)/iu;

/** "D5 L BKA" taken for a drug. */
const LED = /^((?:(?:D|POD ?)\d+\s+|(?:[LR]|left|right|bilat(?:eral)?)\s+)+)(\S+)$/u;

function drugName(words: string, codes: readonly Code[], after: string): Named | null {
  if (HABIT.test(words) && !REPLACED.test(words + after)) return { kind: 'social', from: 0, text: words };
  if (/^ca\.? (?:prostate|breast|lung|colon|rectum|bladder|cervix|stomach|ovary|oesophagus|pancreas)\b/iu.test(words)) return { kind: 'problem', from: 0, text: words };
  if (/\b(?:toxicity|poisoning|overdose)\b/iu.test(words)) return { kind: 'problem', from: 0, text: words.replace(/\s+(?:in )?(?:19|20)\d{2}$/u, '') };
  const letters = LED.exec(words);
  if (letters?.[2] !== undefined && MEANT.get(letters[2]) === 'procedure') return { kind: 'procedure', from: letters[1]?.length ?? 0, text: letters[2] };
  const from = DEED.exec(words)?.[0].length ?? 0;
  const bare = words.slice(from);
  // A name that the terminology knows whole keeps its salt, form and strength.
  const text = codes.some(({ system, score }) => system === 'RxNorm' && score >= 0.99) && from === 0 ? bare.replace(/\s+[-–—]\s.*$/su, '') : bare.replace(TAIL, '');
  if (NO_DRUG.test(text.trim()) || isResults(text)) return null;
  const meant = MEANT.get(text.trim());
  if (meant === 'none' || meant === 'test') return null;
  return { kind: meant ?? 'medication', from, text };
}

/** "Na Urea Creatinine HCO3 Glucose Comment": a table's head. */
const RESULT = /^(?:na|k|cl|mg|ca|hb|hgb|urea|bun|creat(?:inine)?|hco3|bicarb(?:onate)?|glucose|lactate|ph|time|sample|comment|result|units?|ref|range|wcc|wbc|plt|crp)$/iu;
function isResults(text: string): boolean {
  const words = text.trim().split(/[\s/,]+/u);
  return words.length > 1 && words.filter((word) => RESULT.test(word)).length >= Math.ceil(words.length * 0.7);
}
