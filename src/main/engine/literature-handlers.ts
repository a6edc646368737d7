/** Articles into relations: with the entities that the caller gives, or those that the biomedical model finds and the terminology codes. */
import type { Annotation, Entity } from '../../contract/clinical.ts';
import type { Engine } from '../../contract/engine.ts';
import { AppError } from '../../contract/errors.ts';
import type { Mined, MineInput } from '../../contract/literature.ts';
import type { z } from 'zod';
import { asksForInduced, designOf, isDenied, mineRelations, rolesOf } from '../knowledge/literature/index.ts';
import type { MinedRelation } from '../knowledge/literature/index.ts';
import { splitSentences } from '../language/text/sentences.ts';
import type { Handlers, RequestContext } from '../../rpc/types.ts';
import type { Models } from './models.ts';

/** The vocabulary that names concepts of a type in relations. */
const SYSTEM: Readonly<Partial<Record<Entity['type'], string>>> = { disease: 'MeSH', chemical: 'MeSH', gene: 'NCBI Gene', species: 'MeSH', anatomy: 'MeSH' };

type Annotates = (text: string, context: Pick<RequestContext, 'signal'>) => Promise<Annotation>;

export function literatureHandlers(models: Models, annotate: Annotates): Pick<Handlers<Engine>, 'literature.mine'> {
  return {
    async 'literature.mine'({ text, entities: given }, context) {
      const model = await models.relations();
      const entities = given === undefined ? found(await annotate(text, context)) : given.map((entity, at) => checked(text, entity, at));
      const relations = await mineRelations(model, text, entities, { induced: given === undefined || asksForInduced(given), signal: context.signal });
      const sentences = splitSentences(text);
      const roles = new Map(rolesOf(text, sentences).map((role, at) => [sentences[at]?.start, role]));
      return {
        entities,
        relations: relations.filter((relation) => !isDenied(relation)).map((relation) => shown(text, relation, roles)),
        // A title that names both says nothing for them.
        denied: relations.filter(isDenied).map((relation) => shown(text, { ...relation, evidence: relation.evidence.filter(({ denied }) => denied) }, roles)),
        design: designOf(text),
        model: { id: model.id, version: model.version },
      };
    },
  };
}

type Given = NonNullable<z.infer<typeof MineInput>['entities']>[number];
/** Corpora that join title and abstract another way are off by a character or two; what lies further off is wrong. */
const NEAR = [0, -1, 1, -2, 2];

function checked(text: string, { start, end, type, code, text: words }: Given, at: number): Mined['entities'][number] {
  if (end > text.length + 2 || start >= end) throw new AppError('bad-input', 'An entity lies outside its text', { where: `entities.${at}` });
  const by = typeof words === 'string' ? NEAR.find((shift) => start + shift >= 0 && sameWords(text.slice(start + shift, end + shift), words)) : 0;
  if (by === undefined) throw new AppError('bad-input', 'An entity names other words than stand at its place', { where: `entities.${at}` });
  if (end + by > text.length) throw new AppError('bad-input', 'An entity lies outside its text', { where: `entities.${at}` });
  return { start: start + by, end: end + by, text: text.slice(start + by, end + by), type, score: 1, code: code ?? null, codes: [] };
}

const bare = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
/** A slice that begins or ends in blanks is off by as many. */
const sameWords = (slice: string, words: string): boolean => slice.trim().length === slice.length && bare(slice) === bare(words);

function found(annotation: Annotation): Mined['entities'] {
  return annotation.entities.map(({ start, end, text, type, score, codes }) => ({ start, end, text, type, score, codes, code: codes.find(({ system }) => system === SYSTEM[type])?.code ?? null }));
}

function shown(text: string, relation: MinedRelation, roles: ReadonlyMap<number | undefined, string>): Mined['relations'][number] {
  const { type, subject, object, score, sentence, evidence } = relation;
  return {
    type, subject, object, score,
    sentence: text.slice(sentence.start, sentence.end),
    at: sentence,
    evidence: evidence.map(({ start, end, denied }) => ({ start, end, denied, role: roles.get(start) ?? 'background' })),
  };
}
