/** How an entity is drawn: a family gives the colour, its type the underline, its assertion a sign and a weight. Never colour alone. */
import type { Assertion, Entity, EntityType } from '../../../../contract/clinical.ts';

type Family = 'problem' | 'finding' | 'drug' | 'dose' | 'test' | 'procedure' | 'body' | 'person' | 'molecule';

const FAMILY: Record<EntityType, Family> = {
  problem: 'problem', disease: 'problem', history: 'problem', family_history: 'person', finding: 'finding', event: 'finding', description: 'body', severity: 'body',
  drug: 'drug', chemical: 'drug', dose: 'dose', route: 'dose', frequency: 'dose', duration: 'dose', test: 'test', value: 'test', date: 'person', age: 'person', sex: 'person',
  procedure: 'procedure', anatomy: 'body', gene: 'molecule', variant: 'molecule', cell_line: 'molecule', species: 'person',
};
export const familyOf = (type: EntityType): Family => FAMILY[type];

/** Signs above the words: said to be absent, someone else's, past, planned, not sure. */
export type Mark = 'absent' | 'family' | 'past' | 'future' | 'unsure';
export const MARK_SIGN: Record<Mark, string> = { absent: '∅', family: '⚭', past: '◂', future: '▸', unsure: '?' };

export function marksOf(assertion: Assertion): Mark[] {
  const marks: Mark[] = [];
  if (assertion.polarity === 'negative') marks.push('absent');
  if (assertion.experiencer !== 'patient') marks.push('family');
  if (assertion.temporality === 'past') marks.push('past');
  if (assertion.temporality === 'future' || assertion.conditional) marks.push('future');
  if (assertion.certainty !== 'certain') marks.push('unsure');
  return marks;
}

/** Class list of one segment; `first` tells that the entity begins here and carries its signs and label. */
export function lookOf(entity: Entity, first: boolean): { readonly className: string; readonly sign: string } {
  const marks = marksOf(entity.assertion);
  const classes = ['cm-e', `cm-e-${familyOf(entity.type)}`, `cm-t-${entity.type}`, ...marks.map((mark) => `cm-m-${mark}`)];
  return { className: classes.join(' '), sign: first ? marks.map((mark) => MARK_SIGN[mark]).join('') : '' };
}
