/** What the models read in a case's notes: kept per note version and model, made again when either is newer. */
import type { Annotation, Scheme } from '../../../contract/clinical.ts';
import type { ModelStatus } from '../../../contract/models.ts';
import type { EngineClient } from '../../engine-client/index.ts';
import { getAnnotation, saveAnnotation } from '../../storage/annotations-store.ts';
import { getNote, getNoteText, noteTexts } from '../../storage/notes-store.ts';
import type { ServiceContext } from '../context.ts';
import type { AnnotatedNote } from '../../chart/index.ts';

export interface Readings {
  /** Reads what stands on a screen. `version` is null when the text is not the newest saved one; only a saved one is kept. */
  read(input: { noteId: string; text: string; scheme: Scheme }, signal: AbortSignal): Promise<{ noteId: string; version: number | null; annotation: Annotation }>;
  /** Every note of a case with its reading. Notes that were never read are read now, one after another. */
  ofCase(caseId: string): Promise<AnnotatedNote[]>;
  /** The model that reads a scheme now, null until one is ready. */
  model(scheme: Scheme): { id: string; version: string } | null;
}

export function createReadings(context: ServiceContext, engine: EngineClient, models: () => readonly ModelStatus[]): Readings {
  const model: Readings['model'] = scheme => {
    // The engine reads a scheme with the package that was loaded last.
    const manifest = models().findLast(status => status.state === 'ready' && status.manifest?.task === 'entities' && status.manifest.scheme === scheme)?.manifest;
    return manifest === undefined || manifest === null ? null : { id: manifest.id, version: manifest.version };
  };
  /** Readings under way by note version: a window that asks again, as it does after every change, waits for the same one. */
  const underWay = new Map<string, Promise<Annotation>>();
  const readVersion = async (note: { id: string; version: number; date: string }, text: string): Promise<Annotation> => {
    const current = model('clinical');
    const key = { noteId: note.id, version: note.version, scheme: 'clinical' } as const;
    const known = current === null ? null : getAnnotation(context.db(), key, current);
    if (known !== null) return known;
    const name = `${note.id} ${note.version}`;
    const reading = underWay.get(name) ?? readAndKeep(key, note.date, text).finally(() => underWay.delete(name));
    underWay.set(name, reading);
    return reading;
  };
  const readAndKeep = async (key: { noteId: string; version: number; scheme: 'clinical' }, date: string, text: string): Promise<Annotation> => {
    const annotation = await engine.call('text.annotate', { text, scheme: 'clinical', date });
    saveAnnotation(context.db(), key, annotation, context.now());
    return annotation;
  };
  return {
    model,
    async read({ noteId, text, scheme }, signal) {
      const note = getNote(context.db(), noteId);
      const annotation = await engine.call('text.annotate', { text, scheme, date: note.date }, { signal });
      const saved = getNoteText(context.db(), noteId);
      if (saved.text !== text) return { noteId, version: null, annotation };
      saveAnnotation(context.db(), { noteId, version: saved.version, scheme }, annotation, context.now());
      return { noteId, version: saved.version, annotation };
    },
    async ofCase(caseId) {
      const annotated: AnnotatedNote[] = [];
      for (const { head, text } of noteTexts(context.db(), caseId))
        annotated.push({ noteId: head.id, version: head.version, text, date: head.date, annotation: await readVersion(head, text) });
      return annotated;
    },
  };
}
