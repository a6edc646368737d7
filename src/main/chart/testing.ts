/** Annotated notes written by hand, for tests: marks say where a word stands so that offsets can't be mistyped. */
import { PLAIN_ASSERTION } from '../../contract/clinical.ts';
import type { Annotation, Assertion, Code, Entity, EntityType, Measurement, Section } from '../../contract/clinical.ts';
import type { AnnotatedNote } from './from-note.ts';

export interface Mark {
  readonly words: string;
  readonly type: EntityType;
  readonly assertion?: Partial<Assertion>;
  readonly measurement?: Measurement;
  readonly score?: number;
  readonly codes?: readonly Code[];
}

export function annotatedNote(noteId: string, text: string, date: string | null, marks: readonly Mark[], sections: readonly Section[] = []): AnnotatedNote {
  const entities: Entity[] = marks.map(mark => {
    const start = text.indexOf(mark.words);
    if (start === -1) throw new Error(`"${mark.words}" is not in the note`);
    return {
      start,
      end: start + mark.words.length,
      text: mark.words,
      type: mark.type,
      score: mark.score ?? 0.9,
      assertion: { ...PLAIN_ASSERTION, ...mark.assertion },
      cues: [],
      codes: [...(mark.codes ?? [])],
      by: 'model',
      ...(mark.measurement === undefined ? {} : { measurement: mark.measurement }),
    };
  });
  const annotation: Annotation = { sections: [...sections], entities, relations: [], unread: [], model: { id: 'test', version: '1.0.0', provider: 'cpu' }, ms: 0 };
  return { noteId, version: 1, text, date, annotation };
}
