/** Options for the conditions of a chart: named by guidelines, each weighed by the same engine that checks the drugs already taken. */
import type { ChartFact } from '../../../contract/chart.ts';
import { PLAIN_ASSERTION } from '../../../contract/clinical.ts';
import type { Treatment } from '../../../contract/cards.ts';
import { isProblem } from './conditions.ts';
import { drugKey } from './drug-key.ts';
import type { Treated } from './tables/format.ts';
import type { Advice } from './index.ts';
import type { Knowledge, Listed } from './tables/knowledge.ts';
import type { View } from './view.ts';

/** Tiers of what may speak against an option; criteria that only ask for something else to be added don't. */
const ABOUT_THE_DRUG = new Set(['interaction', 'allergy', 'duplicate', 'contraindication', 'dose', 'pregnancy', 'lactation', 'age', 'laboratory']);

/** `check` says what the tables have on one more drug in the chart that `view` shows; on a drug that is taken, on that. */
export function treatmentsFor(view: View, knowledge: Knowledge, tables: readonly Listed<Treated>[], check: (candidate: ChartFact) => Advice): Treatment[] {
  const current = view.problems.filter((fact) => fact.status === 'active' || fact.status === 'unknown');
  const weighed = new Map<string, Treatment['options'][number]['drugs'][number]>();
  const weigh = (name: string): Treatment['options'][number]['drugs'][number] => {
    const known = weighed.get(name);
    if (known) return known;
    const fresh = weighedDrug(name, view, check);
    weighed.set(name, fresh);
    return fresh;
  };
  return tables.flatMap(({ head, item }): Treatment[] => {
    const facts = current.filter((fact) => item.problems.some((phrase) => isProblem(fact, phrase, knowledge)) && !item.unless?.some((phrase) => isProblem(fact, phrase, knowledge)));
    if (facts.length === 0) return [];
    const options = item.options.map((option) => ({
      line: option.line,
      name: option.name,
      drugs: option.drugs.map(weigh),
      favours: (option.favours ?? []).flatMap(({ problem, words }) => {
        const found = view.problems.filter((fact) => problem.some((phrase) => isProblem(fact, phrase, knowledge)));
        return found.length > 0 ? [{ words, evidence: found.flatMap((fact) => fact.evidence) }] : [];
      }),
      ...(option.monitoring === undefined ? {} : { monitoring: option.monitoring }),
    }));
    const basis = { rule: `${head.id}/${item.id}`, source: item.source, edition: item.edition, reviewed: head.reviewed, signedOff: head.signedOff };
    return [{ condition: item.name, id: item.id, facts: facts.map((fact) => fact.id), evidence: facts.flatMap((fact) => fact.evidence), options, basis }];
  });
}

/** The chart as if the drug were taken: what is said then and not now speaks against it. */
function weighedDrug(name: string, view: View, check: (candidate: ChartFact) => Advice): Treatment['options'][number]['drugs'][number] {
  const taken = view.drugs.some((drug) => drug.ingredient === drugKey(name) && !drug.doubtful);
  const candidate: ChartFact = {
    id: `option:${name}`, kind: 'medication', text: name, codes: [], state: 'added', status: 'active', assertion: { ...PLAIN_ASSERTION }, score: 1, time: null,
    evidence: [], copies: 1, contradicts: [], asks: false,
  };
  const { cards, notChecked } = check(candidate);
  const own = new Set(taken ? view.drugs.filter((drug) => drug.ingredient === drugKey(name)).map((drug) => drug.fact.id) : [candidate.id]);
  const against = cards.filter((card) => card.facts.some((id) => own.has(id)) && ABOUT_THE_DRUG.has(card.kind) && !/\bstart-/.test(card.basis.rule));
  const silent = notChecked.filter((item) => own.has(item.factId));
  return {
    name,
    taken,
    checked: !silent.some((item) => item.reason === 'not in the table, NOT checked'),
    against: against.map(({ summary, indicator, kind, evidence }) => ({ summary, indicator, kind, evidence })),
    notChecked: silent.map((item) => item.reason),
  };
}
