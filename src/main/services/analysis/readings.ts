/** What the models read in a case's notes: kept per note version and model, made again when either is newer. */
import type { Annotation, Scheme } from '../../../contract/clinical.ts';
import type { ModelStatus } from '../../../contract/models.ts';
import type { NoteHead } from '../../../contract/records.ts';
import { applyChange } from '../../../contract/reading-change.ts';
import type { Reread } from '../../../contract/reading-change.ts';
import { Recent } from '../../inference/recent.ts';
import type { EngineClient } from '../../engine-client/index.ts';
import { getNote, getNoteText, noteTexts } from '../../storage/stores/notes-store.ts';
import type { ServiceContext } from '../context.ts';
import type { AnnotatedNote } from '../../chart/index.ts';
import { keepReadings } from './kept-readings.ts';

export interface Readings {
  /** Reads what stands on a screen. `version` is null when the text is not the newest saved one; only a saved one is kept. */
  read(input: { noteId: string; text: string; scheme: Scheme }, signal: AbortSignal): Promise<{ noteId: string; version: number | null; annotation: Annotation }>;
  /** The same while it is written: `since` names the reading that the asker holds. */
  reread(input: { noteId: string; text: string; since: string | null }, signal: AbortSignal): Promise<{ noteId: string; version: number | null; reading: Reread }>;
  /** Every note of a case with its reading. Notes that were never read are read now, one after another. */
  ofCase(caseId: string): Promise<AnnotatedNote[]>;
  /** The model that reads a scheme now, null until one is ready. */
  model(scheme: Scheme): { id: string; version: string } | null;
}

/** Texts that are being written in windows. */
const WRITTEN = 4;

export function createReadings(context: ServiceContext, engine: EngineClient, models: () => readonly ModelStatus[]): Readings {
  const model: Readings['model'] = scheme => {
    // The engine reads a scheme with the package that was loaded last.
    const manifest = models().findLast(status => status.state === 'ready' && status.manifest?.task === 'entities' && status.manifest.scheme === scheme)?.manifest;
    return manifest === undefined || manifest === null ? null : { id: manifest.id, version: manifest.version };
  };
  const kept = keepReadings(context);
  /** By the engine's name for them, the whole ones that changes are applied to. */
  const held = new Recent<Annotation>(WRITTEN);
  /** By note, the text that a window read last: it is saved a moment later, and then it need not be read again. */
  const written = new Recent<{ readonly text: string; readonly annotation: Annotation }>(WRITTEN);
  context.vault.onChange(({ state }) => {
    if (state === 'open') return;
    held.clear();
    written.clear();
  });

  /** Readings under way by note version: a window that asks again, as it does after every change, waits for the same one. */
  const underWay = new Map<string, Promise<Annotation>>();
  const readVersion = async (note: { id: string; version: number; date: string }, text: string): Promise<Annotation> => {
    const current = model('clinical');
    const key = { noteId: note.id, version: note.version, scheme: 'clinical' } as const;
    const known = current === null ? null : kept.get(key, current);
    if (known !== null) return known;
    const typed = written.get(note.id);
    if (current !== null && typed?.text === text && isBy(typed.annotation, current)) {
      kept.set(key, typed.annotation);
      return typed.annotation;
    }
    const name = `${note.id} ${note.version}`;
    const reading = underWay.get(name) ?? readAndKeep(key, note.date, text).finally(() => underWay.delete(name));
    underWay.set(name, reading);
    return reading;
  };
  const readAndKeep = async (key: { noteId: string; version: number; scheme: 'clinical' }, date: string, text: string): Promise<Annotation> => {
    const annotation = await engine.call('text.annotate', { text, scheme: 'clinical', date });
    kept.set(key, annotation);
    return annotation;
  };
  /** The version that holds just this text, whose reading is kept and makes a new chart; null when the text is not saved. */
  const keepIfSaved = (note: NoteHead, text: string, scheme: Scheme, annotation: Annotation): number | null => {
    const saved = getNoteText(context.db(), note.id);
    if (saved.text !== text) return null;
    const key = { noteId: note.id, version: saved.version, scheme };
    if (kept.get(key, annotation.model) !== null) return saved.version;
    kept.set(key, annotation);
    context.emit('case.changed', { caseId: note.caseId, what: 'chart' });
    return saved.version;
  };
  return {
    model,
    async read({ noteId, text, scheme }, signal) {
      const note = getNote(context.db(), noteId);
      const annotation = await engine.call('text.annotate', { text, scheme, date: note.date }, { signal });
      return { noteId, version: keepIfSaved(note, text, scheme, annotation), annotation };
    },
    async reread({ noteId, text, since }, signal) {
      const note = getNote(context.db(), noteId);
      const before = since === null ? undefined : held.get(since);
      const reading = await engine.call('text.reread', { text, scheme: 'clinical', date: note.date, since: before === undefined ? null : since }, { signal });
      const annotation = reading.since === null || before === undefined ? wholeOf(reading) : applyChange(before, reading.change);
      const version = keepIfSaved(note, text, 'clinical', annotation); // throws when it was locked since
      held.set(reading.id, annotation);
      written.set(noteId, { text, annotation });
      return { noteId, version, reading };
    },
    async ofCase(caseId) {
      const annotated: AnnotatedNote[] = [];
      for (const { head, text } of noteTexts(context.db(), caseId))
        annotated.push({ noteId: head.id, version: head.version, text, date: head.date, annotation: await readVersion(head, text) });
      return annotated;
    },
  };
}

function wholeOf(reading: Reread): Annotation {
  if (reading.since !== null) throw new Error('The engine told a change of a reading that it was not asked about');
  return reading.annotation;
}

function isBy({ model }: Annotation, { id, version }: { readonly id: string; readonly version: string }): boolean {
  return model.id === id && model.version === version;
}
