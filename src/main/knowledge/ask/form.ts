/** What form of answer a question wants, by how it is asked: a span of time, an amount, a reason; and whether a sentence holds one. */

/** `whether`: yes or no. `other`: what, how, where, or a few words alone. */
export const FORMS = ['span', 'when', 'amount', 'share', 'reason', 'drug', 'test', 'person', 'whether', 'other'] as const;
export type Form = (typeof FORMS)[number];

/** First match wins. */
const ASKED: readonly (readonly [Form, RegExp])[] = [
  ['reason', /\bwhy\b|\breasons? (?:for|to|not)\b|\bhow come\b|\brationale\b/i],
  ['share', /\bhow (?:common|rare|frequent|likely|risky|prevalent|many (?:people|patients|women|men|children))\b|\b(?:prevalence|incidence|mortality|survival|chances?|odds|risk of|percentage|proportion|(?:success|relapse|recurrence|failure|complication|perforation|response|infection)s? rates?|frequency)\b/i],
  ['span', /\bhow (?:long|soon|quickly|fast|often|old|late|early|many (?:\w+ )?(?:minutes?|hours?|days?|weeks?|months?|years?|times))\b|\b(?:duration|intervals?|window|half-life|course length|retest|time ?limit|life expectancy|timing|too late)\b/i],
  ['when', /\bwhen\b|\bat what (?:age|point|time|stage)\b/i],
  ['amount', /\bhow (?:much|many|high|low|big|large|far)\b|\b(?:dos(?:e|es|ing|age)|target|threshold|cut-?offs?|limits?|maximum|max|rate|strength|level|points?|range|values?|concentration)\b|\b(?:what|which) (?:pressure|temperature|score|size|number|saturation|sats?|eGFR|INR)\b/i],
  ['drug', /\b(?:which|what) (?:\w+ ){0,3}?(?:drugs?|medicines?|medications?|tablets?|pills?|antibiotics?|agents?|steroids?|antiemetics?|creams?|drops|painkillers?|statins?|blockers?|anticoagulants?|vaccines?|fluids?|treatments?|therap(?:y|ies))\b|\b(?:first|second)[- ]line\b|\b(?:antibiotics?|antiemetics?|analgesia|treatment|medication|prophylaxis)\b|\bwhat (?:can|do|should) (?:i|we|you) (?:give|take|prescribe|use)\b/i],
  ['test', /\b(?:which|what) (?:\w+ ){0,2}?(?:tests?|scans?|imaging|bloods?|x-?rays?|exams?|investigations?|score|antibod(?:y|ies)|gene|virus|bacteri(?:a|um)|organisms?)\b|\b(?:imaging|investigations?|work-?up|diagnos\w+)\b/i],
  ['person', /\bwho(?:m|se)?\b|\bwhich (?:patients?|people|women|men|children|adults|babies)\b/i],
  ['whether', /^\W*(?:(?:and|so|but|please|hi|hello)\W+)?(?:is|are|was|were|do|does|did|can|could|may|might|should|shall|will|would|has|have|had|am|must|need)\b|\b(?:is it|should i|can i|may i|do i|will (?:it|i|he|she|my)|does it|are they|is (?:he|she|that))\b|\b(?:safe|ok|okay|allowed|together)\W*$/i],
];

const NUMBER = '(?:\\d+(?:[.,]\\d+)?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|several|some|few)';
const UNIT = '(?:seconds?|minutes?|hours?|hourly|days?|nights?|weeks?|fortnights?|months?|years?|trimesters?|decades?)';
const SPAN = new RegExp(`\\b${NUMBER}(?:[ -](?:to|or|and|-)[ -]${NUMBER})?[ -]${UNIT}\\b|\\b(?:a|an|each|every|other|same|next|first|per|within the|once|twice|times) (?:a |an |the )?${UNIT}\\b|\\b(?:once|twice|daily|weekly|monthly|yearly|hourly|always|never|for life|lifelong|at once|immediately|straight away|lasts?|permanent(?:ly)?)\\b|\\bday (?:\\d+|one|two|three|four|five|six|seven|ten)\\b`, 'i');
const HELD: Readonly<Record<Form, RegExp | null>> = {
  span: SPAN,
  when: new RegExp(`${SPAN.source}|\\b(?:when|if|after|until|till|before|once|unless|where|while|with|below|above|over|under|or (?:above|more|below|less))\\b`, 'i'),
  amount: new RegExp(`\\d|\\b${NUMBER}\\b`, 'i'),
  share: new RegExp(`%|\\bper ?cent\\b|\\b${NUMBER} (?:in|of|out of) (?:\\w+ )?${NUMBER}\\b|\\b(?:rare(?:ly)?|common(?:ly)?|most(?:ly)?|half|a third|two thirds|quarter|twice|doubles?|times|likel(?:y|ier)|seldom|often|usual(?:ly)?|in \\d|few|many)\\b`, 'i'),
  reason: /\b(?:because|since|so that|due to|caus\w+|lest|otherwise|else|or the|as (?:it|they|the)|owing|reason|leads?|leading|prevents?|means?|makes?|harms?|raises?|lowers?|can (?:kill|be fatal|cause|hide)|risk)\b/i,
  drug: /\b\w+(?:cillin|mycin|micin|oxacin|cycline|azole|olol|pril|sartan|statin|dipine|prazole|parin|xaban|gatran|sone|solone|lone|tidine|setron|triptan|zepam|zolam|profen|fenac|mab|nib|vir|oxetine|pramine|caine|amide|azine|phylline|terol|tropium|idone|apine|morphine|codone|fentanil|gliptin|gliflozin|glutide|formin|adrenaline|ephrine|dronate|amol|cef\w*|sulfa\w*)\b|\bcef\w+|\b(?:aspirin|insulin|heparin|warfarin|digoxin|lithium|iron|oxygen|fluids?|saline|glucose|steroids?|antibiotics?|vitamin|thiamine|potassium|magnesium|calcium|colchicine|allopurinol|immunoglobulin|cream|ointment|drops|tablets?|inhaler|surgery|operation|mg|micrograms?|given|treated)\b/i,
  test: /\b(?:tests?|tested|scan\w*|CT|MRI|x-?ray|ultrasound|ECG|EEG|echo\w*|bloods?|cultures?|swabs?|biops\w+|punctures?|levels?|films?|score|counts?|antibod\w+|gene\w*|virus\w*|bacteri\w*|cocc\w+|measured|checked|endoscopy|screen\w*|urine)\b/i,
  person: /\b(?:people|persons?|patients?|women|men|children|adults|babies|infants|newborns|those|who|anyone|everyone|all|over \d+|under \d+|with)\b/i,
  whether: null,
  other: null,
};

export const formOf = (question: string): Form => ASKED.find(([, cue]) => cue.test(question))?.[0] ?? 'other';

/** null where the form leaves it open. */
export function holdsForm(form: Form, sentence: string): boolean | null {
  return HELD[form]?.test(sentence) ?? null;
}
