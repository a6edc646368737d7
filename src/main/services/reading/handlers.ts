/** Literature: articles brought in and read, targets ranked, paths, curation, exports. */
import type { ArticleDetail, ArticlesOutcome, ConceptRef, PathEnd, ReadingStatus, Target, TargetEvidence } from '../../../contract/reading.ts';
import { AppError } from '../../../contract/errors.ts';
import type { Workstation } from '../../../contract/workstation.ts';
import { articleOfDocument, readArticles } from '../../interop/articles/index.ts';
import type { ReadArticles } from '../../interop/articles/index.ts';
import type { DocumentReader } from '../../interop/documents/reader.ts';
import type { Handlers } from '../../../rpc/types.ts';
import { addArticle, articleDetail, findConcepts, getConcept, listArticles, readingCounts, removeArticle } from '../../storage/stores/articles-store.ts';
import { answerKey, answerRelation, countAnswers, getRelation, relationAnswers, relationsCorrectedTo, relationsOf, relationsOfArticle, textsOf, undoRelationAnswer } from '../../storage/stores/relations-store.ts';
import type { Correction, RelationRow } from '../../storage/stores/relations-store.ts';
import type { ServiceContext } from '../context.ts';
import { toBioc, toCsv, toRis } from './export.ts';
import { pathsFrom } from './paths.ts';
import { rankFor, withAnswers } from './rank.ts';
import type { Answered } from './rank.ts';
import { readWaiting } from './run.ts';
import type { Mines } from './run.ts';

type ReadingMethods = Extract<keyof Workstation['procedures'], `reading.${string}`>;
type Kinds = ('gene' | 'chemical' | 'variant')[];

/** Relations of concepts held for the weights that a person moves; any change of the store lets them go. */
const HELD = 200;
/** Faults of one file that are told. */
const MOST_REFUSED = 1_000;
/** Articles in one export, and sentences of one target on each side. */
const EXPORTED = 2_000;

export function readingHandlers(context: ServiceContext, mine: Mines, documents: Pick<DocumentReader, 'read'>): Pick<Handlers<Workstation>, ReadingMethods> {
  /** Ends the run that goes on. */
  let running: AbortController | null = null;
  const held = new Map<string, Answered[]>();
  const status = (): ReadingStatus => ({ ...readingCounts(context.db()), answers: countAnswers(context.db()), running: running !== null });
  const changed = (): void => {
    held.clear();
    context.emit('reading.changed', status());
  };
  const rowsOf = (concept: string): Answered[] => {
    const known = held.get(concept);
    if (known !== undefined) return known;
    const db = context.db();
    const rows = withAnswers([...relationsOf(db, concept), ...relationsCorrectedTo(db, concept)], relationAnswers(db)).filter(({ subject, object }) => subject === concept || object === concept);
    if (held.size >= HELD) held.clear();
    held.set(concept, rows);
    return rows;
  };
  const concepts = (): ((key: string) => ConceptRef) => {
    const known = new Map<string, ConceptRef>();
    return key => {
      const found = known.get(key) ?? getConcept(context.db(), key);
      known.set(key, found);
      return found;
    };
  };
  /** A key, a code, or the first concept of the name. */
  const keyOf = (written: string, kind: string | null): string => {
    if (/^[a-z_]+:./.test(written) && rowsOf(written).length > 0) return written;
    const [found] = findConcepts(context.db(), written.replace(/^[a-z_]+:(?=\S)/, ''), kind, 1);
    if (found === undefined) throw new AppError('not-found', 'No article speaks of it', { what: 'concept' });
    return found.key;
  };
  const fill = (evidence: readonly TargetEvidence[]): Map<string, string> => textsOf(context.db(), [...new Set(evidence.map(({ articleId }) => articleId))]);
  const worded = (one: TargetEvidence, texts: ReadonlyMap<string, string>): TargetEvidence => ({ ...one, sentence: texts.get(one.articleId)?.slice(one.start, one.end) ?? '' });
  const rank = (disease: string, kinds: Kinds, weights: Parameters<typeof rankFor>[0]['weights'], limit: number, shown?: number): { key: string; targets: Target[]; total: number; articles: number } => {
    const key = keyOf(disease, 'disease');
    const rows = rowsOf(key);
    const { targets, total } = rankFor({ disease: key, rows, concept: concepts(), kinds, weights, limit, ...(shown === undefined ? {} : { shown }) });
    const texts = fill(targets.flatMap(one => [...one.for, ...one.against]));
    return { key, total, articles: new Set(rows.map(({ article }) => article)).size, targets: targets.map(one => ({ ...one, for: one.for.map(item => worded(item, texts)), against: one.against.map(item => worded(item, texts)) })) };
  };
  const detail = (articleId: string): ArticleDetail => {
    const db = context.db();
    const { entities, ...rest } = articleDetail(db, articleId);
    const concept = concepts();
    const answers = relationAnswers(db);
    return {
      ...rest,
      entities: entities.map(one => ({ ...one, text: rest.text.slice(one.start, one.end) })),
      relations: relationsOfArticle(db, articleId).map(relation => {
        const answer = answers.get(keyOfAnswer(relation)) ?? null;
        const { id, type, subject, object, score, evidence } = { ...relation, ...answer?.corrected };
        return { id, type, subject: concept(subject), object: concept(object), score, evidence: [...evidence], answer };
      }),
    };
  };

  /** What a person says to a relation. Saying it again, or accepting what was corrected, changes nothing. */
  const say = (relationId: string, answer: 'accept' | 'reject' | 'correct', corrected: Correction | null): { done: true } => {
    const db = context.db();
    const relation = getRelation(db, relationId);
    const before = relationAnswers(db).get(keyOfAnswer(relation));
    if (corrected === null && (before?.answer === answer || (answer === 'accept' && before?.answer === 'correct'))) return { done: true };
    db.transaction(() => {
      answerRelation(db, { relation, answer, corrected, by: context.actor(), at: context.now() });
      context.audit('relation.answered', relation.article, { answer, ...(corrected === null ? {} : { type: corrected.type }) });
    });
    changed();
    return { done: true };
  };

  /** What files hold, into the store; a broken one costs that one. */
  const take = (files: readonly { readonly name: string; readonly read: () => ReadArticles }[]): { report: ArticlesOutcome[] } => {
    const db = context.db();
    const report = files.map(({ name, read }): ArticlesOutcome => {
      try {
        const { articles, refused } = read();
        const outcome = { name, added: 0, known: 0, changed: 0, refused: refused.slice(0, MOST_REFUSED) };
        db.transaction(() => {
          for (const article of articles) outcome[addArticle(db, { ...article, id: context.newId(), source: name, at: context.now() })] += 1;
        });
        return outcome;
      } catch (thrown) {
        if (!(thrown instanceof AppError) || thrown.code !== 'bad-input') throw thrown;
        return refusedFile(name, thrown);
      }
    });
    const sum = (of: 'added' | 'changed'): number => report.reduce((total, one) => total + one[of], 0);
    if (sum('added') + sum('changed') > 0) {
      context.audit('articles.added', null, { added: sum('added'), changed: sum('changed') });
      changed();
    }
    return { report };
  };

  return {
    'reading.status': status,
    'reading.add': ({ files }) => take(files.map(({ name, text }) => ({ name, read: () => readArticles(name, text) }))),
    'reading.addDocument': ({ name, base64 }, { signal }) =>
      context.vault.during(async () => {
        try {
          const document = await documents.read(name, new Uint8Array(Buffer.from(base64, 'base64')), signal);
          return take([{ name, read: () => ({ articles: [articleOfDocument(name, document)], refused: [] }) }]);
        } catch (thrown) {
          if (!(thrown instanceof AppError) || thrown.code !== 'bad-input') throw thrown;
          return { report: [refusedFile(name, thrown)] };
        }
      }),
    'reading.run': (_input, { signal, progress }) =>
      context.vault.during(async () => {
        if (running !== null) throw new AppError('conflict', 'The articles are being read already', { what: 'reading' });
        const pause = new AbortController();
        running = pause;
        changed();
        try {
          return await readWaiting(context, mine, AbortSignal.any([signal, pause.signal]), progress);
        } finally {
          running = null;
          if (held.size > 0) held.clear();
          // The store may have been locked meanwhile.
          try {
            changed();
          } catch {
            held.clear();
          }
        }
      }),
    'reading.pause': () => {
      const paused = running !== null;
      running?.abort();
      return { paused };
    },
    'reading.articles': input => listArticles(context.db(), input),
    'reading.article': ({ articleId }) => detail(articleId),
    'reading.remove': ({ articleIds }) => {
      const db = context.db();
      const removed = db.transaction(() => {
        const count = articleIds.filter(id => removeArticle(db, id)).length;
        context.audit('articles.removed', null, { removed: count });
        return count;
      });
      changed();
      return { removed };
    },
    'reading.concepts': ({ query, kind, limit }) => ({ concepts: findConcepts(context.db(), query, kind ?? null, limit) }),
    'reading.rank': ({ disease, kinds, weights, limit }) => {
      const { targets, total, articles } = rank(disease, kinds, weights, limit);
      return { targets, total, articles };
    },
    'reading.paths': ({ from, to, weights, limit }) => {
      const ends = pathsFrom({ from: keyOf(from, null), to: to === undefined ? null : keyOf(to, null), relationsOf: rowsOf, concept: concepts(), weights, limit });
      const texts = fill(ends.flatMap(({ by }) => by.flatMap(step => [step.first, step.second])));
      return { ends: ends.map((end): PathEnd => ({ ...end, by: end.by.map(step => ({ ...step, first: worded(step.first, texts), second: worded(step.second, texts) })) })) };
    },
    'reading.answer': ({ relationId, answer }) => say(relationId, answer, null),
    'reading.correct': ({ relationId, type, subject, object }) => {
      if (subject === object) throw new AppError('bad-input', 'A relation has two sides', { where: 'object' });
      for (const key of [subject, object]) getConcept(context.db(), key);
      return say(relationId, 'correct', { type, subject, object });
    },
    'reading.undo': () => {
      const db = context.db();
      const undone = db.transaction(() => {
        const found = undoRelationAnswer(db, { by: context.actor(), at: context.now() });
        if (found !== null) context.audit('relation.answer-undone', found.articleId);
        return found;
      });
      if (undone === null) return { undone };
      changed();
      return { undone: { answer: undone.answer, title: undone.title } };
    },
    'reading.export': ({ format, disease, kinds, weights }) => {
      const { key, targets } = rank(disease, kinds, weights, 200, EXPORTED);
      const name = getConcept(context.db(), key).name;
      const file = name.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase();
      const ids = [...new Set(targets.flatMap(one => [...one.for, ...one.against].map(({ articleId }) => articleId)))].slice(0, EXPORTED);
      context.audit('literature.exported', key, { format, articles: ids.length });
      if (format === 'csv') {
        const heads = new Map(ids.map(id => [id, articleDetail(context.db(), id).head]));
        return { name: `${file}-targets.csv`, type: 'text/csv', text: toCsv(name, targets, heads) };
      }
      const articles = ids.map(detail);
      return format === 'ris' ? { name: `${file}.ris`, type: 'application/x-research-info-systems', text: toRis(articles) } : { name: `${file}.bioc.xml`, type: 'application/xml', text: toBioc(articles, context.now().slice(0, 10)) };
    },
  };
}

const keyOfAnswer = ({ articleKey, subject, object, type }: RelationRow): string => answerKey(articleKey, subject, object, type);
const refusedFile = (name: string, { details }: AppError): ArticlesOutcome => ({ name, added: 0, known: 0, changed: 0, refused: [{ where: name, reason: String(details['reason'] ?? 'not-understood') }] });
