/** Grades as notes word them, by the input's label. A grade is a judgement: what is read is marked as one. */
import type { ChoiceInput } from '../declare.ts';
import type { FlagReader } from './flags.ts';
import type { Found } from './index.ts';

type Grade = readonly [value: string, words: string];
const TRACING = '(?:ecg|ekg|electrocardiogra(?:m|phy))';
/** What is found and not denied counts, from the first down; `none` is what a denial of all of them says. */
interface Grades {
  readonly grades: readonly Grade[];
  readonly none?: readonly [value: string, denied: string];
  /** An illness that one has for good: "a history of it" and "diagnosed last year" count. */
  readonly lasting?: true;
  /** What is planned counts: the score is asked for before an operation. */
  readonly planned?: true;
}
const GRADES: Readonly<Record<string, Grades>> = {
  ascites: {
    grades: [
      ['moderate', '(?:moderate|large|tense|severe|massive|gross|significant|refractory|marked|large-volume|voluminous|considerable|grade (?:2|3|ii|iii)|moderate-to-severe)[^.;,]{0,25}ascites|ascites[^.;,]{0,30}(?:moderate|large|tense|severe|massive|refractory|marked|paracentes[ie]s)|(?:moderate(?:ly)?|severe(?:ly)?|markedly|grossly)[^.;,]{0,20}distended abdomen|abdomen (?:was|is) (?:moderately|markedly|grossly|severely) distended'],
      ['slight', '(?:mild|slight|minimal|small|trace|little|some|scant)[^.;]{0,30}ascites|ascites|ascitic fluid|shifting dullness|fluid wave'],
    ],
    none: ['absent', 'ascites|shifting dullness|fluid wave'],
  },
  encephalopathy: {
    grades: [
      ['grade 3-4', 'grade (?:3|4|iii|iv|iii-iv)[^.;]{0,20}(?:hepatic |encephalopath|coma)|(?:encephalopath\\w+|hepatic coma)[^.;]{0,25}grade (?:3|4|iii|iv)|coma(?:tose)?|stupor(?:ous)?|obtunded|somnolen\\w+|unresponsive|(?:severe|marked|overt) (?:hepatic )?encephalopathy'],
      ['grade 1-2', 'grade (?:1|2|i|ii|i-ii)[^.;]{0,20}(?:hepatic |encephalopath)|encephalopath\\w+|asterixis|flapping tremor|flap\\b|confus\\w+|letharg\\w+|altered (?:mental|sensorium|consciousness)|forgetful\\w*|oriented only|a&ox ?[0-2]|disorient\\w+|memory loss|drows\\w+|slow(?:ed|ness)? (?:in |to )?(?:respon|mentation|speech)\\w*|slurred speech|sleep(?:-wake)? (?:disturbance|inversion)'],
    ],
    none: ['none', 'encephalopath\\w+|confus\\w+|asterixis|flapping tremor|cognitive (?:impairment|decline|deficit)|mental status changes|altered mental'],
  },
  'solid tumour': { lasting: true, grades: [['metastatic', 'metasta(?:tic|s[ie]s|sized)|(?:cancer|carcinoma|adenocarcinoma|tumou?r|sarcoma|melanoma|malignancy)[^.;]{0,40}stage (?:iv|4)|stage (?:iv|4)[^.;]{0,40}(?:cancer|carcinoma|adenocarcinoma|tumou?r|sarcoma|melanoma|malignancy)'], ['localized', 'solid tumou?r|[a-z]*carcinoma|(?:breast|lung|colon|colorectal|prostate|pancreatic|gastric|renal|bladder|ovarian|thyroid|uterine|cervical|o?esophageal|liver|testicular|endometrial|rectal|laryngeal|oral|skin) (?:cancer|malignancy|tumou?r)|[a-z]*sarcoma|melanoma|[a-z]*blastoma|mesothelioma|seminoma|cancer|malignan(?:cy|t)|neoplasm']], none: ['none', 'cancer|malignanc\\w+|tumou?rs?|solid tumou?r'] },
  diabetes: { lasting: true, grades: [['end-organ damage', 'diabet[^.;]{0,60}(?:end[- ]organ|nephropath\\w+|retinopath\\w+|neuropath\\w+|complications?)|diabetic (?:nephropathy|retinopathy|neuropathy|foot|kidney)'], ['none', 'diet[- ]controlled diabetes|diabetes[^.;]{0,40}(?:controlled|managed) (?:by|with|through) diet'], ['uncomplicated', 'diabet(?:es|ic)(?! insipidus)|t[12]dm|\\bdm ?2?\\b']], none: ['none', 'diabet(?:es|ic)'] },
  'liver disease': { lasting: true, grades: [['moderate to severe', 'portal hypertension|varic(?:es|eal)|decompensated|(?:moderate|severe|advanced|end[- ]stage)[^.;,]{0,25}(?:liver|hepatic) (?:disease|failure|dysfunction|impairment)|(?:liver|hepatic) (?:disease|failure)[^.;,]{0,15}(?:moderate|severe)|cirrhosis[^.;]{0,40}(?:ascites|varic|hypertension|encephalopath)'], ['mild', 'cirrho\\w+|chronic hepatitis|mild[^.;,]{0,15}(?:liver|hepatic) (?:disease|dysfunction)|hepatitis [bc]|liver disease']], none: ['none', '(?:liver|hepatic) (?:disease|problems|failure)|cirrhosis'] },
  consciousness: { grades: [['unresponsive', 'unresponsive|comatose|unconscious|a?c?vpu[ :=]*u\\b'], ['pain', 'responds? (?:only )?to pain(?:ful)?|responsive to pain|rous(?:able|ed|es) (?:only )?to pain|a?c?vpu[ :=]*p\\b'], ['voice', 'responds? (?:only )?to (?:voice|verbal)|responsive to voice|rous(?:able|ed|es) to (?:voice|name)|a?c?vpu[ :=]*v\\b'], ['confusion', 'confus\\w+|disorient\\w+|deliri\\w+|altered mental'], ['alert', '(?<!(?:allergy|medical|drug|safety|patient|interaction)[ -])alert(?! (?:band|card|bracelet|system|team|sheet|sent|raised|form|flag|label|status))|fully conscious|orient(?:at)?ed|a?c?vpu[ :=]*a\\b|gcs[ :=]*(?:of )?15']] },
  mobility: { grades: [['over 72 h', 'bed-?(?:ridden|bound)|confined to (?:his |her |a )?bed|(?:bed[- ]rest|immobil\\w+)[^.;]{0,40}(?:days|weeks|week|72)'], ['bed rest', 'bed[- ]rest|immobil\\w+(?![^.;]{0,30}(?:cast|plaster|splint|brace))|limited mobility|non-?ambulatory|unable to walk'], ['normal', 'ambulat\\w+|walks? (?:independently|without)|mobile|normal mobility|active lifestyle']] },
  surgery: { planned: true, grades: [['arthroplasty', '(?:hip|knee)[^.;,]{0,25}(?:arthroplasty|replacement)'], ['laparoscopic', 'laparoscop\\w+|arthroscop\\w+'], ['major', 'laparotomy|(?:open|major|abdominal|thoracic|cardiac|spinal|pelvic|vascular) (?:\\w+ )?(?:surgery|resection|repair)|(?:bowel|colonic|colorectal|ileoc[a]?ecal|gastric|hepatic|liver|pancreatic|rectal|sigmoid) resection|(?:aortic|aneurysm) repair|whipple|pancreaticoduodenectomy|cystectomy|prostatectomy|lobectomy|c[a]?esarean|transplantation|colectomy|hysterectomy|gastrectomy|craniotomy|thoracotomy|nephrectomy|bypass'], ['minor', 'minor (?:surgery|procedure)|biopsy|excision']], none: ['none', '(?:surgery|surgeries|surgical)'] },
  'site of cancer': { lasting: true, grades: [['very high', '(?:gastric|stomach|pancrea\\w+)[^.;]{0,25}(?:cancer|carcinoma|adenocarcinoma|tumou?r)|(?:cancer|carcinoma|adenocarcinoma) of the (?:stomach|pancrea\\w+)'], ['high', '(?:lung|bladder|testicular|ovarian|cervical|endometrial|uterine|gyna?ecologic\\w*)[^.;]{0,25}(?:cancer|carcinoma|adenocarcinoma|tumou?r)|lymphoma'], ['other', 'cancer|carcinoma']] },
  organomegaly: { grades: [['both', 'hepatosplenomegaly'], ['one', 'hepatomegaly|splenomegaly|enlarged (?:liver|spleen)']], none: ['none', 'hepatosplenomegaly|organomegaly|hepatomegaly'] },
  troponin: { grades: [['high', 'troponin[^.;]{0,60}(?:(?:three|3|four|five|ten|\\d\\d)[- ]?(?:times|fold|x)|markedly|significantly|greatly|highly) ?(?:elevated|raised|the|above|higher)?|(?:markedly|significantly|greatly|highly|very) (?:elevated|raised|high) troponin'], ['normal', 'troponin[^.;]{0,50}(?:(?<!(?:limit|upper|above|exceed\\w*|than|times|twice)[^.;]{0,12})normal|negative|within (?:the )?(?:normal )?(?:limits|range)|not elevated|undetectable|unremarkable)|(?:normal|negative) troponin'], ['raised', 'troponin[^.;]{0,60}(?:1·\\d|2|2·\\d|two|twice|double|slightly above|just above|above|over)[- ]?(?:times|fold|x)? ?(?:the )?(?:upper )?(?:(?:limit|range) of )?(?:normal|uln|limit|reference|cut-?off)|troponin[^.;]{0,50}(?:elevated|raised|increased|above|positive|high)|(?:elevated|raised|increased|positive|slightly elevated) troponin']] },
  'race (as the 2006 equation had it)': { lasting: true, grades: [['black', 'african[- ]american|afro-?caribbean|black (?:man|woman|male|female|patient|gentleman|lady|boy|girl)|of african (?:descent|ancestry|origin)|ethnic(?:ity)?:? black|race:? black'], ['other', 'caucasian|(?:white|asian|hispanic|latin[ao]|chinese|japanese|indian|korean|arab|thai|turkish|iranian) (?:man|woman|male|female|patient|gentleman|lady|boy|girl)']] },
  admission: { grades: [['emergency', 'emergen(?:cy|t) (?:[a-z-]+ ){0,3}?(?:surgery|operation|procedure|repair|resection|bypass|[a-z]+(?:ectomy|otomy|ostomy|plasty))|(?:underwent|taken for) (?:an )?emergen(?:t|cy)'], ['elective', 'elective (?:(?!surgical ward)[a-z-]+ ){0,3}?(?:surgery|operation|procedure|repair|resection|replacement|whipple|bypass|graft|transplant\\w*|[a-z]+(?:ectomy|otomy|ostomy|plasty))|scheduled (?:for )?(?:surgery|operation)'], ['nonoperative', '(?:presented|admitted) (?:to|with|for)']] },
};

/** Grades that a person chooses: taken only where the note states the choice in the score's own words or the tracing's finding. */
const STATED_GRADES: Readonly<Record<string, Grades>> = {
  history: {
    grades: [
      ['high', 'high(?:ly)?(?: clinical(?:ly)?)? susp\\w+|susp\\w+ (?:was |is )?(?:very )?high'],
      ['moderate', '(?:moderate(?:ly)?|intermediate)(?: clinical(?:ly)?)? susp\\w+|susp\\w+ (?:was |is )?moderate|(?:chest )?pain of moderate suspicion'],
      ['slight', '(?:slight(?:ly)?|low|minimal(?:ly)?|mild(?:ly)?)(?: clinical(?:ly)?)? susp\\w+|susp\\w+ (?:was |is )?(?:low|slight)'],
    ],
  },
  ECG: {
    grades: [
      ['st-deviation', 'st[- ](?:segment )?(?:depressions?|deviations?|elevations?)|(?:depress\\w+|elevat\\w+|deviat\\w+) (?:of (?:the )?)?st[- ]segments?'],
      ['nonspecific', '(?:non-?\\s?specific|minor) (?:repolari[sz]ation|st(?:[-/ ]t)?|t[- ]wave|ecg|ekg|electrocardiogra\\w+)\\b|repolari[sz]ation (?:disturbances?|abnormalit\\w+|changes)|t[- ]wave (?:inversions?|flattening|changes)|(?:left|right) bundle branch block|[lr]bbb|left ventricular hypertrophy|\\blvh\\b'],
      ['normal', `(?:normal|unremarkable) ${TRACING}|${TRACING}[^.;]{0,30}\\b(?:normal|unremarkable|within normal limits)|normal sinus rhythm`],
    ],
    none: ['normal', 'st[- ](?:segment )?(?:depressions?|deviations?|elevations?|changes)|isch[a]?emic changes'],
  },
};

export function gradeOf(input: ChoiceInput, flags: FlagReader): Found | undefined {
  const table = input.judged ? STATED_GRADES[input.label] : GRADES[input.label];
  if (!table) return undefined;
  let denied: Found | undefined;
  for (const [value, words] of table.grades) {
    if (!Object.hasOwn(input.options, value)) continue;
    const found = flags.findWords(words, { ...(table.lasting ? {} : { now: true }), ...(table.planned ? { planned: true } : {}) });
    if (found?.value) return { value, start: found.start, end: found.end, doubt: 'a grade is a judgement' };
  }
  if (table.none) {
    const found = flags.findWords(table.none[1], { now: true });
    if (found && !found.value) denied = { value: table.none[0], start: found.start, end: found.end };
  }
  return denied;
}
