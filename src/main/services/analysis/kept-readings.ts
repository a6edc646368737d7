/**
 * Readings of saved versions: at hand while one works on a case, and in the store for the next time. While a note is written
 * each save makes a version, and its reading is written down only when the hands pause: it can be made again at any time.
 */
import type { Annotation } from '../../../contract/clinical.ts';
import { Recent } from '../../inference/recent.ts';
import { getAnnotation, saveAnnotation } from '../../storage/stores/annotations-store.ts';
import type { AnnotationKey } from '../../storage/stores/annotations-store.ts';
import type { ServiceContext } from '../context.ts';

/** Notes of the cases worked on last. */
const AT_HAND = 40;
const PAUSE_MS = 2_000;

interface KeptReadings {
  /** Null when that version has not been read by that model. */
  get(key: AnnotationKey, model: { readonly id: string; readonly version: string }): Annotation | null;
  set(key: AnnotationKey, annotation: Annotation): void;
}
interface Kept {
  readonly key: AnnotationKey;
  readonly annotation: Annotation;
}

export function keepReadings(context: ServiceContext): KeptReadings {
  /** Of each note and scheme the newest. */
  const atHand = new Recent<Kept>(AT_HAND);
  const unwritten = new Map<string, Kept>();
  let pause: NodeJS.Timeout | undefined;
  const nameOf = ({ noteId, scheme }: AnnotationKey): string => `${noteId} ${scheme}`;

  const write = (): void => {
    const all = [...unwritten.values()];
    unwritten.clear();
    try {
      for (const { key, annotation } of all) saveAnnotation(context.db(), key, annotation, context.now());
    } catch {
      // Locked meanwhile, the disk is full, or the note is gone: it is read again when it is asked for.
    }
  };
  // Behind a lock no words of a patient's stay in memory.
  context.vault.onChange(({ state }) => {
    if (state === 'open') return;
    clearTimeout(pause);
    unwritten.clear();
    atHand.clear();
  });

  return {
    get(key, model) {
      const known = atHand.get(nameOf(key));
      if (known?.key.version === key.version && known.annotation.model.id === model.id && known.annotation.model.version === model.version) return known.annotation;
      const annotation = getAnnotation(context.db(), key, model);
      if (annotation !== null) atHand.set(nameOf(key), { key, annotation });
      return annotation;
    },
    set(key, annotation) {
      context.db(); // throws when it was locked since the reading began
      const kept = { key, annotation };
      atHand.set(nameOf(key), kept);
      unwritten.set(nameOf(key), kept);
      clearTimeout(pause);
      pause = setTimeout(write, PAUSE_MS);
      pause.unref();
    },
  };
}
