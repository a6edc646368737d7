/** What the stored articles say of a concept, with people's answers laid upon it; held for the weights that a person moves. */
import type { ArticleDetail, ConceptRef } from '../../../contract/reading.ts';
import { AppError } from '../../../contract/errors.ts';
import { articleDetail, findConcepts, getConcept } from '../../storage/stores/articles-store.ts';
import { answerKey, relationAnswers, relationsCorrectedTo, relationsOf, relationsOfArticle } from '../../storage/stores/relations-store.ts';
import type { RelationRow } from '../../storage/stores/relations-store.ts';
import type { ServiceContext } from '../context.ts';
import { withAnswers } from './rank.ts';
import type { Answered } from './rank.ts';

export interface Relations {
  /** Every relation of a concept, the corrected ones as they were corrected. */
  readonly of: (concept: string) => Answered[];
  /** A concept's name by its key, each looked up once. */
  readonly namer: () => (key: string) => ConceptRef;
  /** The key of what was written: a key, a code, or the first concept of the name. Throws `not-found`. */
  readonly keyOf: (written: string, kind: string | null) => string;
  /** Any change of the store lets what is held go. */
  readonly forget: () => void;
}

const HELD = 200;

export function createRelations(context: ServiceContext): Relations {
  const held = new Map<string, Answered[]>();
  const of = (concept: string): Answered[] => {
    const known = held.get(concept);
    if (known !== undefined) return known;
    const db = context.db();
    const rows = withAnswers([...relationsOf(db, concept), ...relationsCorrectedTo(db, concept)], relationAnswers(db)).filter(({ subject, object }) => subject === concept || object === concept);
    if (held.size >= HELD) held.clear();
    held.set(concept, rows);
    return rows;
  };
  return {
    of,
    namer: () => namer(context),
    keyOf: (written, kind) => {
      if (/^[a-z_]+:./.test(written) && of(written).length > 0) return written;
      const [found] = findConcepts(context.db(), written.replace(/^[a-z_]+:(?=\S)/, ''), kind, 1);
      if (found === undefined) throw new AppError('not-found', 'No article speaks of it', { what: 'concept' });
      return found.key;
    },
    forget: () => held.clear(),
  };
}

function namer(context: ServiceContext): (key: string) => ConceptRef {
  const known = new Map<string, ConceptRef>();
  return key => {
    const found = known.get(key) ?? getConcept(context.db(), key);
    known.set(key, found);
    return found;
  };
}

/** One article with the words of its mentions, its relations named, and what people said of them. */
export function articleWithRelations(context: ServiceContext, articleId: string): ArticleDetail {
  const db = context.db();
  const { entities, ...rest } = articleDetail(db, articleId);
  const concept = namer(context);
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
}

export const keyOfAnswer = ({ articleKey, subject, object, type }: RelationRow): string => answerKey(articleKey, subject, object, type);
