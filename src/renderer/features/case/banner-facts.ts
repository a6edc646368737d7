/** What the banner takes from the chart. Rejected facts stay out; a suggested allergy stays in, a suggested denial removes none. */
import type { Chart, ChartFact, ChartPatient } from '../../../contract/chart.ts';

/** What is shown of an allergy, and no more: the places it was read at move with every key. */
interface Allergy {
  readonly id: string;
  readonly text: string;
  readonly reaction: string | undefined;
  readonly confirmed: boolean;
}
interface Allergies {
  readonly present: readonly Allergy[];
  readonly denied: readonly Allergy[];
}
interface BannerFacts {
  readonly patient: ChartPatient;
  readonly allergies: Allergies;
  readonly kidney: Kidney | null;
}

export const bannerFacts = ({ patient, facts }: Chart): BannerFacts => ({ patient, allergies: allergiesOf(facts), kidney: kidneyOf(facts) });

function allergiesOf(facts: readonly ChartFact[]): Allergies {
  const held = facts.filter((fact) => fact.kind === 'allergy' && fact.state !== 'rejected' && fact.assertion.experiencer === 'patient');
  const shown = ({ id, text, reaction, state }: ChartFact): Allergy => ({ id, text, reaction, confirmed: state !== 'suggested' });
  return { present: held.filter(({ status }) => status !== 'absent').map(shown), denied: held.filter(({ status }) => status === 'absent').map(shown) };
}

interface Kidney {
  readonly text: string;
  readonly value: number;
  readonly unit: string | null;
  readonly time: string | null;
}
const KIDNEY = ['egfr', 'creatinine-clearance', 'creatinine'];

/** The newest eGFR, else clearance, else creatinine; of equal dates the one that comes last in the chart. */
function kidneyOf(facts: readonly ChartFact[]): Kidney | null {
  for (const analyte of KIDNEY) {
    let newest: ChartFact | null = null;
    for (const fact of facts) {
      if (fact.kind !== 'observation' || fact.state === 'rejected' || fact.measurement?.analyte !== analyte) continue;
      if (newest === null || (fact.time ?? '') >= (newest.time ?? '')) newest = fact;
    }
    if (newest?.measurement !== undefined) return { text: newest.text, value: newest.measurement.value, unit: newest.measurement.unit, time: newest.time };
  }
  return null;
}
