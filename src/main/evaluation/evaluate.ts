/** Gold documents read by a package and compared. */
import { toAppError } from '../../contract/errors.ts';
import type { Failure, GoldDocument, GoldSpan } from './gold.ts';
import type { LabelMap } from './labels.ts';
import { type Counts, matchSpans } from './match.ts';
import type { TypedSpan } from './package-reader.ts';
import { score, type Score } from './score.ts';

/** What a mention with a gap counts as: a miss (a tagger's spans have none), the whole from its first word to its last, or nothing. */
export const GAPS = ['missed', 'whole', 'left-out'] as const;
export type Gaps = (typeof GAPS)[number];

export interface Evaluation extends Score {
  readonly documents: number;
  /** Documents that the package failed on. Their gold mentions count as missed. */
  readonly failures: readonly Failure[];
  /** Gold mentions that have a gap. */
  readonly withGaps: number;
  /** Gold mentions whose words are not those at their place. */
  readonly doubtful: number;
  /** Labels and types that no class names, with how often they came. */
  readonly unscored: { readonly gold: Readonly<Record<string, number>>; readonly said: Readonly<Record<string, number>> };
}

export async function evaluate(documents: readonly GoldDocument[], map: LabelMap, read: (text: string) => Promise<readonly TypedSpan[]>, gaps: Gaps): Promise<Evaluation> {
  const classes = Object.entries(map.classes);
  const labels = new Set(classes.flatMap(([, { gold }]) => gold));
  const types = new Set<string>(classes.flatMap(([, own]) => own.types));
  const failures: Failure[] = [];
  const unscored = { gold: new Map<string, number>(), said: new Map<string, number>() };
  const rows: Counts[][] = [];
  for (const { id, text, spans } of documents) {
    let said: readonly TypedSpan[] = [];
    try {
      said = await read(text);
    } catch (thrown) {
      failures.push({ id, reason: `the package failed: ${toAppError(thrown).code}` });
    }
    count(unscored.gold, spans.filter((span) => !labels.has(span.label)).map((span) => span.label));
    count(unscored.said, said.filter((span) => !types.has(span.type)).map((span) => span.type));
    const wanted = spans.flatMap((span) => bridge(span, gaps));
    rows.push(classes.map(([, own]) => matchSpans(wanted.filter((span) => own.gold.includes(span.label)), said.filter((span) => (own.types as readonly string[]).includes(span.type)))));
  }
  return {
    ...score(classes.map(([name]) => name), rows),
    documents: documents.length,
    failures,
    withGaps: documents.reduce((sum, { spans }) => sum + spans.filter((span) => span.parts !== undefined && labels.has(span.label)).length, 0),
    doubtful: documents.reduce((sum, document) => sum + document.doubtful, 0),
    unscored: { gold: Object.fromEntries(unscored.gold), said: Object.fromEntries(unscored.said) },
  };
}

function bridge(span: GoldSpan, gaps: Gaps): GoldSpan[] {
  if (span.parts === undefined || gaps === 'missed') return [span];
  return gaps === 'whole' ? [{ start: span.start, end: span.end, label: span.label }] : [];
}

function count(counts: Map<string, number>, names: readonly string[]): void {
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
}
