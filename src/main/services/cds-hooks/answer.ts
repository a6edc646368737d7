/** Our cards in the shape of CDS Hooks 2.0; evidence and basis ride in the extension. */
import type { Card } from '../../../contract/cards.ts';
import type { CdsRequest } from './request.ts';

export interface CdsCard {
  readonly uuid: string;
  readonly summary: string;
  readonly detail?: string;
  readonly indicator: Card['indicator'];
  readonly source: Card['source'];
  readonly overrideReasons?: NonNullable<Card['overrideReasons']>;
  readonly suggestions?: NonNullable<Card['suggestions']>;
  readonly selectionBehavior?: 'any';
  readonly links?: NonNullable<Card['links']>;
  readonly extension: Record<string, unknown>;
}

export function toCdsCard({ facts: _facts, evidence, basis, kind, suggestions, overrideReasons, links, detail, ...card }: Card): CdsCard {
  return {
    uuid: card.uuid,
    summary: card.summary,
    ...(detail === undefined ? {} : { detail }),
    indicator: card.indicator,
    source: card.source,
    ...(overrideReasons === undefined ? {} : { overrideReasons }),
    ...(suggestions === undefined || suggestions.length === 0 ? {} : { suggestions, selectionBehavior: 'any' as const }),
    ...(links === undefined ? {} : { links }),
    extension: { auscult: { kind, basis, evidence: evidence.map(item => ({ kind: item.kind, text: item.text, ...(item.kind === 'record' ? { source: item.source, resource: item.resource, id: item.id } : {}) })) } },
  };
}

const WORDS: Readonly<Record<CdsRequest['notSent'][number], string>> = { Condition: 'conditions', AllergyIntolerance: 'allergies', MedicationRequest: 'medications', Observation: 'observations' };

/** What was not sent and what no table knows: silence about it must not look like "nothing found". */
export function notCheckedCard(notSent: CdsRequest['notSent'], unknown: readonly string[]): CdsCard | null {
  if (notSent.length === 0 && unknown.length === 0) return null;
  const parts = [...(notSent.length === 0 ? [] : [`Not sent with the request: ${notSent.map(kind => WORDS[kind]).join(', ')}.`]), ...(unknown.length === 0 ? [] : [`Not in the tables: ${unknown.join(', ')}.`])];
  const summary = `NOT checked: ${[...notSent.map(kind => WORDS[kind]), ...unknown].join(', ')}`;
  return {
    uuid: `not-checked-${[...notSent, ...unknown].join('-').replaceAll(/[^\w-]+/gu, '_').slice(0, 80)}`,
    summary: summary.length > 139 ? `${summary.slice(0, 138)}\u2026` : summary,
    detail: parts.join(' '),
    indicator: 'info',
    source: { label: 'Auscult' },
    extension: { auscult: { kind: 'not-checked' } },
  };
}
