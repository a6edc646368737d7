/** Targets of a disease ranked, paths between concepts, and both as files. */
import type { ArticleDetail, PathEnd, Target, TargetEvidence } from '../../../contract/reading.ts';
import type { Workstation } from '../../../contract/workstation.ts';
import type { Handlers } from '../../../rpc/types.ts';
import { articleDetail, getConcept } from '../../storage/stores/articles-store.ts';
import { textsOf } from '../../storage/stores/relations-store.ts';
import type { ServiceContext } from '../context.ts';
import { toBioc, toCsv, toRis } from './export.ts';
import { pathsFrom } from './paths.ts';
import { rankFor } from './rank.ts';
import { articleWithRelations } from './relations.ts';
import type { Relations } from './relations.ts';

/** Articles in one export, and sentences of one target on each side. */
const EXPORTED = 2_000;

interface Ranking {
  readonly disease: string;
  readonly kinds: ('gene' | 'chemical' | 'variant')[];
  readonly weights: Parameters<typeof rankFor>[0]['weights'];
  readonly limit: number;
  /** Sentences of one target on each side. */
  readonly shown?: number;
}
interface Ranked {
  readonly key: string;
  readonly targets: Target[];
  readonly total: number;
  readonly articles: number;
}

export function targetHandlers(context: ServiceContext, relations: Relations): Pick<Handlers<Workstation>, 'reading.rank' | 'reading.paths' | 'reading.export'> {
  return {
    'reading.rank': input => {
      const { targets, total, articles } = rank(context, relations, input);
      return { targets, total, articles };
    },
    'reading.paths': ({ from, to, weights, limit }) => {
      const { keyOf } = relations;
      const ends = pathsFrom({ from: keyOf(from, null), to: to === undefined ? null : keyOf(to, null), relationsOf: relations.of, concept: relations.namer(), weights, limit });
      const worded = wording(context, ends.flatMap(({ by }) => by.flatMap(step => [step.first, step.second])));
      return { ends: ends.map((end): PathEnd => ({ ...end, by: end.by.map(step => ({ ...step, first: worded(step.first), second: worded(step.second) })) })) };
    },
    'reading.export': ({ format, disease, kinds, weights }) => {
      const { key, targets } = rank(context, relations, { disease, kinds, weights, limit: 200, shown: EXPORTED });
      const { name } = getConcept(context.db(), key);
      const ids = [...new Set(targets.flatMap(one => [...one.for, ...one.against].map(({ articleId }) => articleId)))].slice(0, EXPORTED);
      context.audit('literature.exported', key, { format, articles: ids.length });
      const file = name.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase();
      if (format === 'csv') {
        const heads = new Map(ids.map(id => [id, articleDetail(context.db(), id).head]));
        return { name: `${file}-targets.csv`, type: 'text/csv', text: toCsv(name, targets, heads) };
      }
      const articles = ids.map((id): ArticleDetail => articleWithRelations(context, id));
      if (format === 'ris') return { name: `${file}.ris`, type: 'application/x-research-info-systems', text: toRis(articles) };
      return { name: `${file}.bioc.xml`, type: 'application/xml', text: toBioc(articles, context.now().slice(0, 10)) };
    },
  };
}

function rank(context: ServiceContext, relations: Relations, { disease, shown, ...rest }: Ranking): Ranked {
  const key = relations.keyOf(disease, 'disease');
  const rows = relations.of(key);
  const { targets, total } = rankFor({ disease: key, rows, concept: relations.namer(), kinds: rest.kinds, weights: rest.weights, limit: rest.limit, ...(shown === undefined ? {} : { shown }) });
  const worded = wording(context, targets.flatMap(one => [...one.for, ...one.against]));
  return {
    key,
    total,
    articles: new Set(rows.map(({ article }) => article)).size,
    targets: targets.map(one => ({ ...one, for: one.for.map(worded), against: one.against.map(worded) })),
  };
}

/** Puts the words of each sentence in, cut from its article. */
function wording(context: ServiceContext, evidence: readonly TargetEvidence[]): (one: TargetEvidence) => TargetEvidence {
  const texts = textsOf(context.db(), [...new Set(evidence.map(({ articleId }) => articleId))]);
  return one => ({ ...one, sentence: texts.get(one.articleId)?.slice(one.start, one.end) ?? '' });
}
