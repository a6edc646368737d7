/** "Lisinopril-induced cough": the drug inside the compound, so that what it did can be related to it. */
import type { EntityLinker } from '../linker.ts';
import type { Draft } from '../merge.ts';

const COMPOUND = /(?<![\p{L}-])(?<drug>\p{L}{4,30})[-‐‑](?:induced|associated|related)(?![\p{L}-])/giu;

/** Adds the drug of each such compound where the terminology knows it; what the model made of the compound goes. */
export function withInducingDrugs(text: string, model: readonly Draft[], linker: EntityLinker | undefined): Draft[] {
  if (!linker) return [...model];
  const found: Draft[] = [];
  for (const match of text.matchAll(COMPOUND)) {
    const name = match.groups?.drug ?? '';
    const known = linker.link(name, 'drug', 'clinical', text).some((code) => code.system === 'RxNorm' && code.score >= 0.9);
    if (known) found.push({ start: match.index, end: match.index + name.length, type: 'drug', score: 0.8, by: 'rule' });
  }
  if (found.length === 0) return [...model];
  const apart = model.filter((draft) => !found.some((drug) => draft.start <= drug.start && drug.start < draft.end && (draft.type === 'description' || draft.type === 'drug')));
  return [...apart, ...found];
}
