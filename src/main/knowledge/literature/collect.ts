/** What mined articles say of one disease, kept while the articles themselves are let go. */
import type { Mined } from '../../../contract/literature.ts';
import { conceptType, splitCode } from './concepts.ts';
import { DESIGNS } from './design.ts';
import type { Finding } from './rank.ts';
import { ROLES } from './roles.ts';

/** The disease that is asked about: bare codes, and names in lower case. */
export interface Wanted {
  readonly codes: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** The disease as written on a command line or in a field, and the codes that a terminology gives for it. */
export function wantedDisease(written: string, codes: readonly string[]): Wanted {
  const bare = splitCode(written) ?? [];
  return { codes: new Set([...codes, ...bare]), names: new Set([written.trim().toLowerCase()]) };
}

/** Relations of the wanted disease with genes, chemicals and variants, each with its sentences. */
export function findingsOf(article: string, text: string, mined: Mined, wanted: Wanted): Finding[] {
  const own = new Set(wanted.codes);
  for (const entity of mined.entities) {
    if (conceptType(entity.type) !== 'disease') continue;
    if (!wanted.names.has(entity.text.toLowerCase())) continue;
    // An article may code the disease by a vocabulary of its own: what it calls by the wanted name is the wanted disease.
    own.add(entity.text.toLowerCase()).add(entity.text);
    for (const code of splitCode(entity.code) ?? []) own.add(code);
  }
  const known = new Map<string, { text: string; type: string }>();
  for (const entity of mined.entities) for (const key of [...(splitCode(entity.code) ?? []), entity.text]) if (!known.has(key)) known.set(key, entity);
  const design = DESIGNS.find((one) => one === mined.design) ?? 'unclear';
  return [...mined.relations, ...mined.denied].flatMap((relation): Finding[] => {
    const target = own.has(relation.object) ? relation.subject : own.has(relation.subject) ? relation.object : null;
    if (target === null || own.has(target)) return [];
    const entity = known.get(target);
    const kind = conceptType(entity?.type ?? '');
    if (kind === null || kind === 'disease') return [];
    const evidence = relation.evidence.length > 0 ? relation.evidence : [{ ...relation.at, role: 'background', denied: false }];
    return [{
      article, target, kind, design, name: entity?.text ?? target, type: relation.type, score: relation.score,
      sentences: evidence.map(({ start, end, role, denied }) => ({ text: text.slice(start, end), start, end, denied, role: ROLES.find((one) => one === role) ?? 'background' })),
    }];
  });
}
