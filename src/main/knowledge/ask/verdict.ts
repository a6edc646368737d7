/** Yes, no or maybe from an abstract's findings. For measuring only: a screen shows the sentences, never this word. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import { openLinear } from '../../inference/linear.ts';
import { findingsOf } from './findings.ts';
import { wordsOf } from './terms.ts';

export type Verdict = 'yes' | 'no' | 'maybe';

/** How findings are worded. */
const FINDINGS: readonly RegExp[] = [
  /\b(?:no|not|neither|nor|without|fail(?:ed|s)?|lack(?:ed)?|absence|unlikely|cannot|unable|none)\b/gi,
  /\bno (?:statistically )?(?:significant|difference|association|correlation|evidence|effect|relationship|change|increase|improvement|benefit)|\bnot (?:statistically )?(?:significant|associated|differ|correlat|related|affect|improve|increase|influence|predict|change|different)|\bsimilar\b|\bdid not\b|\bn\.?s\.?\b|\bnonsignificant|non-significant|comparable\b|no differences?/gi,
  /\bsignificant(?:ly)? (?:higher|lower|more|less|greater|better|increas|decreas|improv|reduc|associat|correlat|differ|predict)|\b(?:higher|lower|more|greater|better|increased|decreased|improved|reduced|superior)\b|\bwas associated with|\bwere associated with|\bcorrelated\b|\bpredict(?:ed|or)/gi,
  /\bmay\b|\bmight\b|\bcould\b|\bhowever\b|\balthough\b|\bbut\b|\bonly\b|\bsome\b|\bwhereas\b|\blimited\b|\bfurther\b|\bunclear\b|\bpartial|\btrend\b|\bborderline\b|\bmarginal/gi,
  /p ?[<=] ?0?\.0[0-4]|p ?< ?0?\.05/gi,
  /p ?[=>] ?0?\.(?:0[5-9]|[1-9])|p ?> ?0?\.05/gi,
  /\d+(?:\.\d+)?%/g,
];
const OPENINGS = ['is', 'are', 'does', 'do', 'can', 'should', 'will', 'did', 'has', 'have', 'was'] as const;
/** What the question claims. */
const CLAIMS: readonly RegExp[] = [
  /better|superior|more|improv|advantage|benefit/i, /associat|correlat|relat|influenc|affect|impact|effect|role/i, /predict|marker|indicator/i, /necessary|need|require|routine|mandatory|justified|worth/i,
  /safe|feasible|reliable|useful|effective|valid|accurate|possible/i, /differ|equal|same|similar/i, /risk/i, /cause|lead|increase|reduce|decrease|prevent/i, /\bor\b/i, /still|really|always|only|any/i, /time|year|change/i,
];

/** What the models see: numbers in a fixed order, and the words of the results with their pairs. The recipe trains on these. */
export function verdictFeatures(question: string, passages: readonly string[]): { readonly values: number[]; readonly results: string[] } {
  const sentences = passages.flatMap(cut);
  const results = resultsOf(passages);
  const text = results.join(' ');
  const low = question.toLowerCase();
  const values = [
    ...OPENINGS.map(word => Number(new RegExp(`^${word}\\b`).test(low) || low.includes(`: ${word} `))),
    ...CLAIMS.map(claim => Number(claim.test(question))),
    ...[results, sentences.slice(-2)].flatMap(some => {
      const joined = some.join(' ');
      const rates = FINDINGS.map(pattern => (joined.match(pattern)?.length ?? 0) / Math.max(1, some.length));
      return [...rates, Number((rates[1] ?? 0) > 0), Number((rates[2] ?? 0) > 0), (rates[2] ?? 0) - (rates[1] ?? 0)];
    }),
    ...findingsOf(question, text, results, sentences.length),
  ];
  return { values, results: pairs(wordsOf(text)) };
}

/** Results come last: the last of several passages; of one, what follows its heading of results, else its second half. */
function resultsOf(passages: readonly string[]): string[] {
  const last = passages.at(-1) ?? '';
  if (passages.length > 1) return cut(last);
  const headed = /\b(?:RESULTS|FINDINGS)\s*[:.]\s*([\s\S]{80,})$/.exec(last)?.[1];
  const sentences = cut(headed ?? last);
  return headed === undefined ? sentences.slice(Math.floor(sentences.length / 2)) : sentences;
}

const cut = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=[A-Z])/).filter(sentence => sentence !== '');
const pairs = (words: readonly string[]): string[] => [...words, ...words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`)];

/** Rows of weights over the numbers, then over what the results' words let expect. */
const Dense = z.object({ labels: z.array(z.enum(['yes', 'no', 'maybe'])), weights: z.array(z.array(z.number())), bias: z.array(z.number()) });

/** @throws AppError `model-unavailable` */
export function openVerdict(folder: string): (question: string, passages: readonly string[]) => Verdict {
  let dense: z.output<typeof Dense>;
  try {
    dense = Dense.parse(JSON.parse(readFileSync(join(folder, 'verdict.json'), 'utf8')));
  } catch {
    throw new AppError('model-unavailable', 'The verdict model is missing or broken');
  }
  const denied = openLinear(join(folder, 'verdict-results.json'));
  return (question, passages) => {
    const { values, results } = verdictFeatures(question, passages);
    const seen = [...values, ...denied.score(results)];
    const scores = dense.labels.map((label, row) => ({ label, score: seen.reduce((sum, value, at) => sum + value * (dense.weights[row]?.[at] ?? 0), dense.bias[row] ?? 0) }));
    return scores.toSorted((a, b) => b.score - a.score)[0]?.label ?? 'maybe';
  };
}
