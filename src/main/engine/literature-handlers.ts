/** Articles into relations: with the entities that the caller gives, or those that the biomedical model finds and the terminology codes. */
import type { Annotation, Entity } from '../../contract/clinical.ts';
import type { Engine } from '../../contract/engine.ts';
import { AppError } from '../../contract/errors.ts';
import type { Mined } from '../../contract/literature.ts';
import { designOf, mineRelations, rolesOf } from '../knowledge/literature/index.ts';
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
      const relations = await mineRelations(model, text, entities, context.signal);
      const sentences = splitSentences(text);
      const roles = new Map(rolesOf(text, sentences).map((role, at) => [sentences[at]?.start, role]));
      return {
        entities,
        relations: relations.map((relation) => shown(text, relation, roles)),
        design: designOf(text),
        model: { id: model.id, version: model.version },
      };
    },
  };
}

function checked(text: string, { start, end, type, code }: { start: number; end: number; type: string; code?: string | null | undefined }, at: number): Mined['entities'][number] {
  if (end > text.length || start >= end) throw new AppError('bad-input', 'An entity lies outside its text', { where: `entities.${at}` });
  return { start, end, text: text.slice(start, end), type, score: 1, code: code ?? null, codes: [] };
}

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
