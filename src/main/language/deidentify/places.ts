/** Hospitals, clinics and towns. Data: resources/language/names-places.json. */
import table from '../../../../resources/language/names-places.json' with { type: 'json' };
import type { Found } from './detectors.ts';
import type { KnownWords } from './people.ts';
import { isEponym } from './eponyms.ts';

const FIRST = new Set(table.first);

const NAME = "(?:[A-Z][\\p{L}\\p{M}&.'’-]*|of|the|and|&)";
const KIND = '(?i:hospitals?|clinics?|medical (?:center|centre|group|college)|med(?:\\.|ical)? ?(?:ctr|center)\\.?|med(?:\\.)? cntr|med center|(?:hospital |neurology |cardiology |orthop(?:a)?edic |dermatology |pediatric |women\'s |family |primary care |urgent care |endocrinology |medical )(?:center|centre|health)|health ?(?:system|center|centre|care|network|services)|healthcare|infirmary|hospice|nursing home|(?:rehab(?:ilitation)?|cancer|heart|trauma|surgical|surgery|wellness|dialysis|treatment|community|care|eye|imaging|oncology|diagnostic|cardiac|regional|birth|pain|children\'s) (?:center|centre|institute|clinic|hospital)|general hospital|general|memorial|medical|university|institute|sanatorium|surgery|practice|hosp\\.?|medicine|school|college|high school|elementary|academy|assisted living|senior living)';
const HOSPITAL = new RegExp(`(?<![\\p{L}\\p{N}])(?:[A-Z][\\p{L}\\p{M}&.'’-]*)(?:[ ]${NAME}){0,5}?[ ]${KIND}(?![\\p{L}\\p{N}])(?:[ ]${KIND}(?![\\p{L}\\p{N}]))?`, 'gu');
const SAINT = /(?<![\p{L}\p{N}])(?!St\.? John['’]?s?[ ][Ww]ort)(?:St\.?|Saint|Mt\.?|Mount|Our Lady of(?: the)?|Sacred)[ ][A-Z][\p{Ll}]+(?:['’]s?)?(?:[ ](?:Hospital|Hosp\.?|Health|Healthcare|Clinic|Medical Center|Med Ctr|Medical Centre|General|Memorial|Regional|Med Center|University|Children's))*(?:[ ](?:Hospital|Clinic|Center|Centre))?/gu;
const STATES = 'AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC';
const STATE_NAMES = 'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|British Columbia|Alberta';
const TOWN_STATE = new RegExp(`(?<![\\p{L}\\p{N}])(?:[A-Z][\\p{Ll}.'’-]+[ ]){0,2}[A-Z][\\p{Ll}.'’-]+,[ ]?(?:${STATES}|${STATE_NAMES})(?![\\p{L}\\p{N}])`, 'gu');
const GENERIC = /^(?:(?:the|this|that|our|a|an|any|local|county|community|outside|outpatient|inpatient|general|primary|emergency|urgent|acute|family|internal|sports|nuclear|evidence-based|precision|personalized|modern|western|eastern|chinese|traditional|alternative|complementary|preventive|geriatric|pediatric|critical|intensive|private|public|pain|memory|heart failure|hf|af|copd|respiratory|renal|stroke|tia|fracture|antenatal|preoperative|anticoag|anticoagulation|coumadin|warfarin|diabetes|wound|cardiology|oncology|surgical|medical|rehab|nursing|home|hospital|clinic|clinics|practice|surgery|medicine|school|high|past|prior|previous|past medical|brain|spine|heart|back|knee|hip|bariatric|elective|day|cataract|cardiac|thoracic|vascular|plastic|orthopedic|neuro|robotic|laparoscopic|open|major|minor|after|before|for|during|post|status|recent|had|history|what|which|best|current|standard|patient|patients|male|female|dr|mr|mrs|ms|is|are|in|at|from|to|with|no)[ ]?)+(?:of|and|the|hospitals?|clinics?|medical|medicine|surgery|practice|general|memorial|university|institute|school|college|center|centre)?$/i;

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/'/g, "['’]?").replace(/ /g, '[ -]');
}
function listed(names: readonly string[]): string {
  return names.toSorted((a, b) => b.length - a.length).map(escape).join('|');
}
const ORGANISATION = new RegExp(`(?<![\\p{L}\\p{N}])(?:${listed(table.organisations)})(?:[ ](?:Hospital|Clinic|Medical Center|Medical Centre|Med Ctr|Med Center|Medical|University Hospital|University|Health System|Health Center|Health|Healthcare|Cancer Center|Children['’]s Hospital|General Hospital|Hosp\\.?|Center|ER|ED|Med|Gen\\.?|Med\\.? Cntr|Cancer Institute|School of Medicine|Outpatient Clinic|Main Campus)(?![\\p{L}\\p{N}]))*(?![\\p{L}\\p{N}])`, 'giu');
/** Hospitals by their letters, as written; where they stand for something else ("MRI", "PAH", "CHOP") they are left out. */
const LETTERS = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${table.moreOrganisations.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
const CITY = new RegExp(`(?<![\\p{L}\\p{N}@./-])(?:${listed([...table.cities, ...table.moreCities])})(?![\\p{L}\\p{N}@]|-\\p{Ll})(?:,[ ]?(?:${STATES}|${STATE_NAMES})(?![\\p{L}\\p{N}]))?`, 'giu');
/** What is named as a source of advice is no place of care. */
const AS_SOURCE = /\b(?:guidelines?|recommendations?|guidance|criteria|according|study|trial|published)\b[^.,]{0,20}\b(?:from|by|of|to)[ ](?:the[ ])?$/i;

/** In small letters a town's name counts where a place stands, and only if it is no word otherwise ("reading", "bath"). */
function inSmallLetters(text: string, start: number, words: string, known: KnownWords | undefined): boolean {
  return known !== undefined && words.length > 4 && /\b(?:in|from|at|near|outside)[ ]$/u.test(text.slice(Math.max(0, start - 9), start)) && !words.split(/[ ,]+/).every((word) => known.common(word));
}

export function findPlaces(text: string, known?: KnownWords): Found[] {
  const found: Found[] = [];
  const add = (start: number, words: string, weight: number): void => {
    const cut = words.replace(/[\s,]+$/, '');
    if (AS_SOURCE.test(text.slice(Math.max(0, start - 60), start))) return;
    found.push({ start, end: start + cut.length, type: 'place', by: 'rule', weight });
  };
  for (const match of text.matchAll(HOSPITAL)) {
    const lead = /^(?:(?:the|at|from|in|to|by|and|of|with|for|a|an|is|was|seen|admitted|our|his|her|on)[ ])+/i.exec(match[0])?.[0] ?? '';
    const words = match[0].slice(lead.length);
    if (!/^\p{Lu}/u.test(words) || GENERIC.test(words) || !properName(words)) continue;
    add(match.index + lead.length, words, 6);
  }
  for (const match of text.matchAll(SAINT)) if (!isEponym(text, match.index, match.index + match[0].length)) add(match.index, match[0], 6);
  for (const match of text.matchAll(TOWN_STATE)) {
    // "Robert K. Chen, MD" is a doctor and not of Maryland.
    const [town = ''] = match[0].split(',');
    if (!town.split(' ').some((word) => /^[A-Z]\.$/.test(word)) && !(town.includes(' ') && FIRST.has(town.split(' ')[0]?.toLowerCase() ?? '') && /(?:MD|PA|DO)$/.test(match[0]))) add(match.index, match[0], 5);
  }
  for (const match of text.matchAll(ORGANISATION)) {
    if (/^\p{Lu}/u.test(match[0]) && !isEponym(text, match.index, match.index + match[0].length)) add(match.index, match[0], 6);
  }
  for (const match of text.matchAll(LETTERS)) add(match.index, match[0], 4);
  for (const match of text.matchAll(CITY)) {
    if ((/^\p{Lu}/u.test(match[0]) || inSmallLetters(text, match.index, match[0], known)) && !isEponym(text, match.index, match.index + match[0].length)) add(match.index, match[0], 4);
  }
  for (const match of text.matchAll(CARE_AT)) {
    if (NO_PLACE.test(match[0])) continue;
    const words = match[0].replace(/(?:[ ](?:of|and|&|\p{Lu}\.?))+$/u, '').split(/\.[ ](?=\p{Lu})/u)[0] ?? '';
    const end = words.search(/[ ](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Dr|MRN)/);
    add(match.index, end > 0 ? words.slice(0, end) : words, 3);
  }
  return joined(text, found);
}

/** "UCSF in San Francisco, CA" is one place. */
function joined(text: string, found: readonly Found[]): Found[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const out: Found[] = [];
  for (const item of sorted) {
    const last = out.at(-1);
    if (last && (item.start <= last.end || /^(?:,? (?:in )?|,)$/.test(text.slice(last.end, item.start)))) {
      out[out.length - 1] = { ...last, end: Math.max(last.end, item.end), weight: Math.max(last.weight, item.weight) };
    } else out.push(item);
  }
  return out;
}

/** Where care is said to have been given, or someone to live: what follows with a capital letter is a place. */
const CARE_AT = /(?<=(?:\(from[ ])|\b(?:(?:patient|pt|family|man|woman|lady|gentleman|girl|boy|originally|comes|came|visitor|tourist|refugee|student|he is|she is|they are)[ ]from|(?:team|hospitalist|registrar|resident|fellow|intern|nurse|pharmacist|physician|gp|sho|consultant|neurosurg\w*|neurosurgeons|cardiology|surgeons?|oncology|specialists?|consultants?)[ ]at)[ ]|\b(?:seen|treated|admitted|diagnosed|evaluated|hospitali[sz]ed|followed|managed|reviewed|discharged|transferred|presented|operated|visit|visits|appointment|check-?up|surgery|procedure|records?|residing|resides|living|lives|moved|relocated|travell?ed|flew|emigrated|born|raised|grew up|holiday|visiting)(?:[ ](?:up|on|in|last|case|today|yesterday)){0,2}[ ](?:at|in|to|from)[ ](?:the[ ])?)\p{Lu}[\p{L}&.'’-]+(?:[ ](?:\p{Lu}[\p{L}&.'’-]*|of|and|&)){0,5}/gu;
const NO_PLACE = /^(?:Dr|Mr|Mrs|Ms|Prof|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|ICU|CCU|ED|ER|OR|A&E|PACU|NICU|MICU|SICU|ICUs|MRN|Stage|Type|Grade|Clinic|HTN|COPD|CHF|DM|What|The|Please|Any|Is|Are|How|Should)\b/;

/** Every word before the kind is written with a capital letter or is a small link word. */
function properName(words: string): boolean {
  const parts = words.split(' ');
  const first = parts[0] ?? '';
  return /^\p{Lu}/u.test(first) && !/^(?:What|Which|How|Is|Are|Can|Should|Does|Do|Latest|Best|Patient|Pt|Treatment|Management)$/.test(first);
}
