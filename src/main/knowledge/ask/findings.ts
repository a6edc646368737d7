/** How an abstract's results are worded, weighed by how much of the question each sentence holds. Numbers only, for the verdict. */

const DENIED = /\bno\b|\bnot\b|\bneither\b|\bnor\b|\bwithout\b|fail|lack|\bn\.?s\.?\b|nonsignificant|similar|comparable|unchanged/gi;
const FOUND =
  /significant(?:ly)? (?:higher|lower|more|less|greater|better|increas|decreas|improv|reduc|associat|correlat|differ|predict)|was associated|were associated|correlated|predict|superior|improved|effective|increased|decreased|reduced|higher|lower|greater|better/gi;
const HEDGED = /\bmay\b|\bmight\b|however|although|\bbut\b|\bonly\b|some|whereas|limited|further|unclear|partial|trend|borderline|margin/gi;
/** What kind of claim the question makes. */
const CLAIMS: readonly RegExp[] = [
  /\bor\b/, /differ/, /safe|feasib/, /predict|associat|correlat|relat/, /improve|benefit|better|effective/, /necessary|need|should|routine/, /\bstill\b|\breally\b|\balways\b|enough/, /:/, /increase|risk|cause/, /reduce|decrease|prevent/,
];
const SMALL = new Set('a an the of in on for to and or is are does do did can with by be has have was were from as at it its that this than between after before during'.split(' '));

/** @param sentences of the results, in order, @param all how many sentences all passages have. */
export function findingsOf(question: string, results: string, sentences: readonly string[], all: number): number[] {
  const asked = new Set(stems(question));
  const overlap = sentences.map((sentence) => {
    const there = new Set(stems(sentence));
    return [...asked].filter((stem) => there.has(stem)).length / Math.max(1, asked.size);
  });
  const weights = overlap.map((share) => share + 0.1);
  const total = sum(weights) || 1;
  const nearest = overlap.indexOf(Math.max(...overlap));
  const worded = [DENIED, FOUND, HEDGED].flatMap((pattern) => {
    const counts = sentences.map((sentence) => Math.min(2, sentence.match(pattern)?.length ?? 0));
    return [sum(counts.map((count, at) => count * (weights[at] ?? 0))) / total, counts[nearest] ?? 0, counts.at(-1) ?? 0];
  });
  const chances = [...results.matchAll(/p\s*([<>=≤≥])\s*(0?\.\d+)/gi)].map(([, sign = '', value = '']) => (/[<=≤]/.test(sign) ? Number(value) : Math.max(Number(value), 0.2)));
  const intervals = [...results.matchAll(/(\d+\.\d+)\s*(?:-|–|to|,)\s*(\d+\.\d+)/gi)].map(([, low, high]) => [Number(low), Number(high)] as const).filter(([low, high]) => low < high);
  const low = question.toLowerCase();
  return [
    ...worded,
    chances.length > 0 ? Math.min(...chances) : 0.3,
    chances.length > 0 ? Math.max(...chances) : 0.3,
    chances.length > 0 ? chances.filter((chance) => chance < 0.05).length / chances.length : 0.5,
    Number(chances.length > 0),
    intervals.length > 0 ? intervals.filter(([from, to]) => from < 1 && to > 1).length / intervals.length : 0.5,
    intervals.length,
    Math.max(0, ...overlap),
    sum(overlap) / Math.max(1, overlap.length),
    sentences.length,
    all,
    asked.size,
    Math.log(Math.max(1, results.length)),
    ...CLAIMS.map((claim) => Number(claim.test(low))),
  ];
}

const stems = (text: string): string[] => (text.toLowerCase().match(/[a-z]+/g) ?? []).filter((word) => word.length > 2 && !SMALL.has(word)).map((word) => word.slice(0, 6));
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
