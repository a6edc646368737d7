/** What of the chart matters to a message: what it names, what its red flags ask for, and always the allergies. */
import type { ChartFact } from '../../../contract/chart.ts';
import type { MessageFact } from '../../../contract/messages.ts';

/** Topics of the red-flag table, as words of facts. */
const TOPICS: Readonly<Record<string, RegExp>> = {
  heart: /\b(?:heart|cardi\w*|coronary|angina|infarct\w*|atrial|arrhythm\w*|valve|stent|pacemaker|hypertens\w*|nitro\w*|beta.?blocker|\w+olol|digoxin|amiodarone|ejection)\b/i,
  lungs: /\b(?:asthma|copd|lung|pulmon\w*|pneumon\w*|oxygen|inhaler|salbutamol|albuterol|tiotropium|smok\w*|saturation|spo2)\b/i,
  nerves: /\b(?:stroke|tia|epilep\w*|seizure|migraine|parkinson\w*|multiple sclerosis|aneurysm|dementia|neuropath\w*|disc|spin\w*)\b/i,
  thinners: /\b(?:warfarin|apixaban|rivaroxaban|edoxaban|dabigatran|heparin|enoxaparin|clopidogrel|ticagrelor|prasugrel|aspirin|inr|platelet\w*|anticoag\w*)\b/i,
  blood: /\b(?:h(?:a)?emoglobin|an(?:a)?emi\w*|platelet\w*|inr|warfarin|apixaban|rivaroxaban|aspirin|clopidogrel|ibuprofen|naproxen|diclofenac|ulcer|varices|cirrhosis|neutro\w*|white cell\w*)\b/i,
  immune: /\b(?:chemo\w*|transplant\w*|immuno\w*|neutrop\w*|leuk\w*|lymphoma|cancer|carcinoma|steroid\w*|prednis\w*|methotrexate|tacrolimus|ciclosporin|mycophenolate|azathioprine|\w+mab|hiv|dialysis|spleen\w*|catheter)\b/i,
  drugs: /./,
  allergies: /./,
  belly: /\b(?:appendi\w*|gall\w*|hernia|crohn\w*|colitis|diverticul\w*|pancrea\w*|ulcer|aneurysm|stone|surgery|cirrhosis)\b/i,
  pregnancy: /\b(?:pregnan\w*|gravid\w*|weeks|contracepti\w*|pre-?eclampsia|caesarean|miscarriage)\b/i,
  vessels: /\b(?:thromb\w*|dvt|embol\w*|claudication|arter\w*|contracepti\w*|surgery|fracture)\b/i,
  eyes: /\b(?:glaucoma|cataract|retin\w*|macula\w*|eye\w*)\b/i,
  sugar: /\b(?:diabet\w*|insulin|glucose|hba1c|a1c|metformin|gliclazide|\w+gliflozin|steroid\w*|prednis\w*)\b/i,
  mind: /\b(?:depress\w*|suicid\w*|bipolar|schizo\w*|anxiety|psychos\w*|self.?harm|alcohol|\w+etine|sertraline|citalopram|lithium|mirtazapine)\b/i,
  child: /\b(?:born|premature|vaccin\w*|immuni[sz]\w*|weight)\b/i,
  cancer: /\b(?:cancer|carcinoma|tumou?r|malignan\w*|family history)\b/i,
};
const KINDS: Readonly<Partial<Record<string, readonly ChartFact['kind'][]>>> = { drugs: ['medication'], allergies: ['allergy'] };
const MOST = 24;

/** Facts that are present; each once, under the first reason that calls for it. */
export function factsFor(message: string, look: readonly string[], facts: readonly ChartFact[]): MessageFact[] {
  const words = new Set(message.toLowerCase().match(/[a-z]{4,}/g));
  const present = facts.filter(fact => fact.state !== 'rejected' && fact.status !== 'absent' && fact.assertion.experiencer === 'patient');
  const because = (fact: ChartFact): string | null => {
    if (fact.kind === 'allergy') return 'always';
    if ((fact.text.toLowerCase().match(/[a-z]{4,}/g) ?? []).some(word => words.has(word)) && fact.kind !== 'finding') return 'named';
    return look.find(topic => (KINDS[topic]?.includes(fact.kind) ?? true) && (KINDS[topic] !== undefined || TOPICS[topic]?.test(`${fact.text} ${fact.codes[0]?.display ?? ''}`) === true)) ?? null;
  };
  return newestOfEach(present)
    .flatMap((fact): MessageFact[] => {
      const reason = because(fact);
      if (reason === null) return [];
      const note = fact.evidence.find(one => one.kind === 'note');
      const value = fact.measurement === undefined ? [] : [`${fact.measurement.value} ${fact.measurement.unit === '1' ? '' : (fact.measurement.unit ?? '')}`.trim(), ...(fact.time === null ? [] : [fact.time.slice(0, 10)])];
      const detail = [...value, fact.dose, fact.reaction].filter(one => one !== undefined).join(' · ');
      return [{ factId: fact.id, kind: fact.kind, status: fact.status, text: fact.text, detail: detail === '' ? null : detail, because: reason, ...(note?.kind === 'note' ? { noteId: note.noteId, start: note.start, end: note.end } : { noteId: null, start: null, end: null }) }];
    })
    .slice(0, MOST);
}

/** Of results only the newest of each kind. */
function newestOfEach(facts: readonly ChartFact[]): ChartFact[] {
  const newest = new Map<string, ChartFact>();
  for (const fact of facts) {
    const known = newest.get(fact.text);
    if (fact.kind === 'observation' && (known === undefined || (fact.time ?? '') >= (known.time ?? ''))) newest.set(fact.text, fact);
  }
  return facts.filter(fact => fact.kind !== 'observation' || newest.get(fact.text) === fact);
}
