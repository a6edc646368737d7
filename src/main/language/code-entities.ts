/** What a reading's spans mean in the terminologies: a draft becomes an entity with its codes. */
import { type Code, type Entity, type EntityType, PLAIN_ASSERTION, type Scheme } from '../../contract/clinical.ts';
import { siteCodes } from './codes/site-findings.ts';
import type { ReaderOptions } from './index.ts';
import { ANALYTES_EDITION } from './measurements/analytes.ts';
import type { Draft } from './merge.ts';
import { located, withoutSite } from './sites.ts';

/** Types whose mentions are looked up in a terminology. */
const CODED = new Set<EntityType>(['problem', 'finding', 'drug', 'test', 'procedure', 'anatomy', 'disease', 'chemical', 'gene', 'species', 'family_history']);

/** A draft with its codes, not asserted yet. */
export function toEntity(options: ReaderOptions, scheme: Scheme, text: string, draft: Draft): Entity {
  const words = text.slice(draft.start, draft.end);
  // A word broken at a line's end is one word, and a line's end is a space.
  const whole = words.includes('\n') ? words.replace(/(?<=\p{Ll})-\s*\n\s*(?=\p{Ll})/gu, '').replace(/\s+/g, ' ') : words.replace(/(?<= )w\/\s?(?=\p{L})/u, 'with ');
  return {
    start: draft.start, end: draft.end, text: words, type: draft.type, score: draft.score,
    assertion: { ...PLAIN_ASSERTION, ...draft.assertion },
    cues: [], codes: codesOf(options, scheme, text, draft, draft.meant ?? whole), by: draft.by,
    ...(draft.measurement ? { measurement: draft.measurement } : {}),
    ...(draft.time ? { time: draft.time } : {}),
  };
}

function codesOf(options: ReaderOptions, scheme: Scheme, text: string, draft: Draft, words: string): Code[] {
  const codes = CODED.has(draft.type) && options.linker ? options.linker.link(words, draft.type, scheme, text) : [];
  if (draft.loinc && !codes.some((code) => code.system === 'LOINC' && code.code === draft.loinc)) codes.unshift({ system: 'LOINC', code: draft.loinc, display: words, score: 0.9, edition: ANALYTES_EDITION });
  return codes;
}

const SURE_WITH_SITE = 0.85;

/** "Chest pain" has a code of its own; where a site and a finding have none together, the finding's own is an uncertain one. */
export function codeWithSites(options: ReaderOptions, scheme: Scheme, text: string, entities: Entity[]): void {
  const { linker } = options;
  if (linker === undefined || scheme !== 'clinical') return;
  entities.forEach((entity, at) => {
    if (entity.type !== 'finding' && entity.type !== 'problem') return;
    const [here] = located(text, entities, at);
    if (here === undefined) return;
    const named = siteCodes(here.words, entity.type === 'finding' ? 'HPO' : 'ICD-10-CM');
    const joined = here.words !== entity.text;
    if (named.length === 0 && !joined) return;
    const whole = joined ? linker.link(here.words, entity.type, scheme, text).filter(({ score, system }) => score >= SURE_WITH_SITE && !named.some((code) => code.system === system)) : [];
    const systems = new Set([...named, ...whole].map(({ system }) => system));
    const others = entity.codes.filter(({ system }) => !systems.has(system));
    entity.codes = [...named, ...whole, ...(joined ? withoutSite(entity.text, others) : others)];
  });
}
