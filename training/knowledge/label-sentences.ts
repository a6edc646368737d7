/**
 * Does a label's sentence name a disease by itself? "Do not co-administer aliskiren in patients with diabetes" says nothing of diabetes alone,
 * "uncontrolled hypertension" nothing of hypertension, "status asthmaticus" nothing of a preventer in asthma.
 */

const CONDITIONAL = /aliskiren|co-?\s?administ|concomitant|concurrent|used together|in combination|after (?:taking|receiving)|experienced (?:asthma|rhinitis|urticaria)|status asthmaticus|acute episodes?|accessory|bypass tract|(?:can|may) occur|clinical trials|because of the risk|obstetrics|primary treatment|anesthesia of|intrathecal|ordinarily|(?:less than|within) \w+ (?:days|weeks|hours)|caution|oral inhalation|lung disease, such as/i;
const QUALIFIED = /^\W*(?:secondary to|due to|caused by|associated with|induced|related to|not (?:controlled|responsive)|requiring|who are|who have|resulting|treated with|receiving)/i;
const DEGREE = /\b(severe|uncontrolled|acute|active|advanced|decompensated|uncompensated|unstable|overt|malignant|untreated|significant|symptomatic|progressive)\s+(?:or\s+\w+\s+)?$/i;

/** Problems that half a ward has: only where they stand alone. What is rarer is taken as the compilation has it. */
const BROAD = /^(?:diabetes(?: mellitus)?|(?:bronchial )?asthma|hypertension|(?:congestive )?heart failure|atrial (?:fibrillation|flutter)|copd|chronic obstructive pulmonary disease|coronary artery disease|angina(?: pectoris)?|an[ae]emia|depression|anxiety|eczema|dermatitis|diarrhea|constipation|glaucoma|infections?|renal (?:disease|impairment)|hepatic impairment|cardiac disease|liver disease|obesity|dehydration|bacterial infections|fungal)$/;
/** A disease named as what a reaction looks like, as what the drug is for, or as what a pregnant woman has, is none that forbids the drug. */
const NAMED_ONLY = /\b(?:reactions?|anaphylaxis|manifestations?)\b[^.;•]{0,80}\b(?:includ(?:e|es|ed|ing)|such as|manifested|characterized|consisting)|\b(?:have (?:experienced|shown|had)|experienced)\b[^.;•]{0,60}\breactions?|\bpregnant (?:women|patients) with\b|\bindicated (?:in combination|for the|to reduce)\b|\bfor treating\b/i;

/** How far before and after the name the sentence is looked at: lists run on without full stops. */
const NEAR = { before: 260, after: 90 };

/** The problems, with the degree that the label gives them, that stand alone; none where every mention hangs on something else. */
export function standingAlone(sentence: string, disease: string): string[] {
  const text = sentence.replaceAll('&apos;', "'").replaceAll('&amp;', '&').replace(/\s+/g, ' ');
  const low = text.toLowerCase();
  if (!BROAD.test(disease)) return namedOnly(low, disease) ? [] : [disease];
  const found = new Set<string>();
  let seen = false;
  for (let at = low.indexOf(disease); at !== -1; at = low.indexOf(disease, at + disease.length)) {
    seen = true;
    const before = text.slice(0, at).split(/[.;•:](?=\s)|\s[-–]\s/).at(-1) ?? '';
    const after = text.slice(at + disease.length).split(/[.;•](?=\s|$)|\s[-–]\s/)[0] ?? '';
    if (CONDITIONAL.test(before.slice(-NEAR.before) + disease + after.slice(0, NEAR.after)) || QUALIFIED.test(after)) continue;
    const degree = DEGREE.exec(before)?.[1]?.toLowerCase();
    found.add(degree === undefined || disease.startsWith(degree) ? disease : `${degree} ${disease}`);
  }
  // A broad problem that the sentence has in other words only is left to our own rules.
  return seen ? [...found] : [];
}

function namedOnly(text: string, disease: string): boolean {
  const said = mentions(text, disease);
  return said.length > 0 && said.every((before) => NAMED_ONLY.test(before));
}

/** What each mention's sentence says before it, from the item of the list on that names it, without what stands in brackets. */
function mentions(text: string, disease: string): string[] {
  const bare = [1, 2, 3].reduce((left) => left.replace(/\([^()[\]]*\)|\[[^()[\]]*\]/g, ' '), text);
  return bare.split(disease).slice(0, -1).map((_, n, parts) => parts.slice(0, n + 1).join(disease).split(/[.;•](?=\s)|(?=\bhistory of\b)/).at(-1) ?? '');
}
