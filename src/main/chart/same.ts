/** When two statements are about one thing although their words differ: "HTN" and "hypertension", never the left leg and the right. */
import type { ChartFact } from '../../contract/chart.ts';
import type { Code } from '../../contract/clinical.ts';

/** A name found word for word or by its synonym scores this much; what was guessed scores less. */
const NAMED = 0.85;
/** Symptoms, injuries and circumstances: their codes hold many things that differ by side or place. */
const LOOSE = /^[HMRSTVWXYZ]/;
const SYSTEMS = ['ICD-10-CM', 'MeSH', 'HPO', 'DOID'] as const;

const best = (fact: Pick<ChartFact, 'codes'>, system: Code['system']): Code | undefined => fact.codes.find((code) => code.system === system && code.score >= NAMED);

/** The codes by which a fact may meet another that says the same. */
export function meetingCodes(fact: ChartFact): string[] {
  return SYSTEMS.flatMap((system) => {
    const code = best(fact, system);
    return code === undefined ? [] : [`${system} ${code.code}`];
  });
}

/** More systems agree than differ, or a disease has one code. Kind and status are the caller's matter. */
export function isSameThing(a: ChartFact, b: ChartFact): boolean {
  let [agree, differ] = [0, 0];
  for (const system of SYSTEMS) {
    const [one, other] = [best(a, system), best(b, system)];
    if (one === undefined || other === undefined) continue;
    if (one.code !== other.code) differ++;
    else if (system === 'ICD-10-CM' && !LOOSE.test(one.code)) return true;
    else agree++;
  }
  return agree > differ;
}
