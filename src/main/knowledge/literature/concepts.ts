/** From given or found entities to concepts: corpora's names of types, codes that hold several, pairs that may be related. */
import type { Span } from '../../../contract/clinical.ts';
import { CONCEPT_TYPES } from './types.ts';
import type { Concept, ConceptType, Mention, Pair } from './types.ts';

/** Types as BioRED, BC5CDR, PubTator and our own schemes call them. */
const TYPE_NAMES: Readonly<Record<string, ConceptType>> = {
  gene: 'gene', geneorgeneproduct: 'gene', protein: 'gene', genefamily: 'gene',
  chemical: 'chemical', chemicalentity: 'chemical', drug: 'chemical',
  disease: 'disease', diseaseorphenotypicfeature: 'disease', phenotype: 'disease', problem: 'disease',
  variant: 'variant', sequencevariant: 'variant', mutation: 'variant', snp: 'variant', dnamutation: 'variant', proteinmutation: 'variant',
};
/** A corpus says with these that no concept of its vocabulary fits: nothing can be said of such a mention. */
const NO_CONCEPT = /^(?:-1?|none|null|n\/a)$/i;
const DESCRIPTOR = /^(?:(?:(?:MESH|OMIM|MIM):)?[A-Z]?\d{4,}|\d+)$/i;

const NEVER: Readonly<Record<string, true>> = { 'gene-variant': true, 'disease-disease': true };

export interface GivenEntity extends Span {
  readonly type: string;
  readonly code?: string | null | undefined;
}

/** The type that takes part in relations, or null: species, anatomy and the like. */
export function conceptType(type: string): ConceptType | null {
  return TYPE_NAMES[type.toLowerCase().replace(/[^a-z]/g, '')] ?? null;
}

/**
 * The bare codes of one code field: `D1|D2`, `1,2`, `MESH:D003924`. A variant's own name may hold bars (`p|SUB|V|600|E`)
 * and stays whole. Null when the corpus says that there is no concept; empty when nothing is said.
 */
export function splitCode(code: string | null | undefined): string[] | null {
  const written = code?.trim() ?? '';
  if (written === '') return [];
  const parts = written.split(/[,;]\s*/).flatMap((part) => {
    const bars = part.split('|').map((one) => one.trim());
    return bars.length > 1 && bars.every((one) => DESCRIPTOR.test(one) || NO_CONCEPT.test(one)) ? bars : [part.trim()];
  });
  const kept = [...new Set(parts.filter((part) => part !== '' && !NO_CONCEPT.test(part)).map((part) => part.replace(/^(?:MESH|OMIM|MIM|NCBI ?Gene|Gene|HGNC|rsid?):/i, '')))];
  return kept.length === 0 ? null : kept;
}

/** Mentions that take part in relations, by start. */
export function mentionsOf(text: string, given: readonly GivenEntity[]): Mention[] {
  return given
    .flatMap((entity): Mention[] => {
      const type = conceptType(entity.type);
      const codes = splitCode(entity.code);
      if (type === null || codes === null) return [];
      return [{ start: entity.start, end: entity.end, type, keys: codes.length > 0 ? codes : [text.slice(entity.start, entity.end).toLowerCase()] }];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Concepts by first mention. Where annotators gave one code two types, the type of most mentions holds. */
export function conceptsOf(text: string, mentions: readonly Mention[]): Concept[] {
  const byKey = new Map<string, Mention[]>();
  for (const mention of mentions) for (const key of mention.keys) byKey.set(key, [...(byKey.get(key) ?? []), mention]);
  return [...byKey].map(([key, own]) => {
    const first = own[0];
    const written = first === undefined ? key : text.slice(first.start, first.end);
    return { key, type: usualType(own), name: written.toLowerCase() === key ? written : key, mentions: own };
  });
}

function usualType(mentions: readonly Mention[]): ConceptType {
  const counts = CONCEPT_TYPES.map((type) => mentions.filter((mention) => mention.type === type).length);
  return CONCEPT_TYPES[counts.indexOf(Math.max(...counts))] ?? 'gene';
}

/** Each two concepts once. Two diseases are never related in our vocabularies, nor a gene with a variant (mostly its own). */
export function pairsOf(concepts: readonly Concept[]): Pair[] {
  const rank = (concept: Concept): number => CONCEPT_TYPES.indexOf(concept.type);
  return concepts.flatMap((a, i) =>
    concepts.slice(i + 1).flatMap((b): Pair[] => {
      const [first, second] = rank(a) <= rank(b) ? [a, b] : [b, a];
      return `${first.type}-${second.type}` in NEVER ? [] : [{ first, second }];
    }),
  );
}
