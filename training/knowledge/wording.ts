/** Short words of our own for the facts of the ANSM thesaurus: what happens, and what is usually done. */

/** First match wins; the pattern reads the thesaurus's own description. */
const MECHANISMS: readonly (readonly [RegExp, string])[] = [
  [/torsades|ventricular arrhythm|ventricular rhythm/i, 'Risk of ventricular arrhythmia, torsades de pointes among them'],
  [/serotonin/i, 'Serotonin syndrome: agitation, tremor, fever, unstable blood pressure'],
  [/ergotism/i, 'Ergotism: ischaemia of the extremities from raised ergot levels'],
  [/vitamin K antagonist.*(decrease|reduc)|decrease of the effect of the (vitamin K|oral anticoag)/i, 'Less effect of the vitamin K antagonist: clots'],
  [/vitamin K antagonist|h[a]?emorrhag|bleeding/i, 'Bleeding risk is raised'],
  [/rhabdomyolysis|muscular adverse|myopath/i, 'Muscle damage up to rhabdomyolysis'],
  [/hyperkal/i, 'Potassium may rise, with arrhythmia'],
  [/hypokal/i, 'Potassium may fall, with arrhythmia'],
  [/hyponatr/i, 'Sodium may fall'],
  [/lithi?um|lithemia/i, 'The lithium level changes, towards toxicity in most cases'],
  [/respiratory depression/i, 'Breathing may be depressed, and sedation adds up'],
  [/sedat|drowsi|alertness/i, 'Sedation adds up'],
  [/hypoglyc/i, 'Hypoglycaemia, or its warning signs hidden'],
  [/hyperglyc|blood glucose/i, 'Blood glucose may rise'],
  [/bradycard|sinus arrest|conduction|atrioventricular/i, 'Heart rate and conduction are slowed'],
  [/orthostatic|hypotens/i, 'Blood pressure may fall'],
  [/hypertensive|hypertension/i, 'Blood pressure may rise sharply'],
  [/renal (failure|insufficiency|function)|kidney|nephrotox/i, 'Kidney injury'],
  [/ototox/i, 'Hearing damage adds up'],
  [/convuls|epilep|seizure/i, 'Seizures become more likely'],
  [/hematolog|haematolog|myelosupp|medullary|neutropen|aplasia|pancytop/i, 'Bone marrow toxicity'],
  [/neuropath/i, 'Peripheral neuropathy adds up'],
  [/generalized.*vaccin|vaccin/i, 'A live vaccine may cause disease'],
  [/contracept/i, 'Contraception may fail'],
  [/hepatotox|hepatitis|liver (damage|injury|toxic)/i, 'Liver injury'],
  [/atropin|anticholinerg/i, 'Anticholinergic effects add up: retention, constipation, confusion'],
  [/antagonis|reciprocal/i, 'The two oppose each other'],
  [/withdrawal/i, 'Withdrawal symptoms'],
  [/(decrease|reduction|reduced|diminution|less).*(absor|digest)/i, 'Absorption is reduced'],
  [/(decrease|reduction|reduced|lower|loss|diminution).*(concentrat|level|effect|efficacy|plasma)|therapeutic failure|(risk of )?(inefficacy|decrease of)/i, 'Levels fall and the effect may be lost'],
  [/(increase|raise|large|elevat).*(concentrat|level|plasma|effect|blood|digoxin|theophyllin|undesirable|absor|toxic)|overdose|overdosage|toxicity/i, 'Levels rise, with toxicity'],
];

const MANAGEMENT: readonly (readonly [RegExp, string])[] = [
  [/INR/i, 'INR more often, dose of the anticoagulant by it.'],
  [/EKG|ECG|electrocardio/i, 'ECG and clinical watch while both are given.'],
  [/potassium|kalemia|kalaemia/i, 'Watch the potassium.'],
  [/lith(e|a)mia|lithium/i, 'Watch the lithium level.'],
  [/renal function|creatinine/i, 'Watch the kidney function.'],
  [/blood glucose|glyc/i, 'Watch the blood glucose.'],
  [/interval|hours (between|before|after|apart)|time separat|separate/i, 'Give them hours apart.'],
  [/contracept/i, 'Another method of contraception meanwhile.'],
  [/concentration|dosage of the .*level|plasma level|digoxinemia|theophyllinemia/i, 'Watch the drug level, and the dose by it.'],
  [/blood count|hematolog|CBC/i, 'Blood counts.'],
  [/dos(age|e).*(adjust|reduc|decreas|halv)|(adjust|reduc|decreas).*dos(age|e)/i, 'Clinical watch; the dose may need to change.'],
  [/avoid|not.*together|discontinu|interrupt|suspend/i, 'Better not together where that can be helped.'],
  [/monitor|supervis|testing/i, 'Clinical watch.'],
];

export function mechanismOf(description: string): string {
  return MECHANISMS.find(([pattern]) => pattern.test(description))?.[1] ?? 'An interaction is listed';
}
export function managementOf(text: string): string {
  return MANAGEMENT.find(([pattern]) => pattern.test(text))?.[1] ?? '';
}
