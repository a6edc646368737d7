/** Reads the text a moment after the last key. Only the newest question counts; an answer is placed through what was typed meanwhile. */
import { ChangeSet } from '@codemirror/state';
import type { ChangeDesc, Extension } from '@codemirror/state';
import { ViewPlugin } from '@codemirror/view';
import type { EditorView, ViewUpdate } from '@codemirror/view';
import type { Annotation } from '../../../../contract/clinical.ts';
import { applyChange } from '../../../../contract/reading-change.ts';
import type { Reread } from '../../../../contract/reading-change.ts';
import { stretchOf } from './changed-stretch.ts';
import { setReading } from './marks.ts';
import type { Reading } from './marks.ts';

const QUIET = 150;
/** While an input method composes, nothing may be repainted under it. */
const COMPOSING = 80;

export interface ReadingOptions {
  /** `since` names the reading that is held here. Rejects when cancelled or failed; what it rejects with goes to `onFailed` unless it was cancelled here. */
  readonly read: (text: string, since: string | null, signal: AbortSignal) => Promise<Reread>;
  readonly onRead: (annotation: Annotation) => void;
  readonly onFailed: (error: unknown) => void;
  readonly hidden: () => ReadonlySet<string>;
}

interface Held {
  readonly id: string;
  readonly annotation: Annotation;
}

class Reader {
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** The reading that stands on the screen. */
  private held: Held | null = null;
  private asked: { readonly abort: AbortController; since: ChangeDesc } | null = null;
  private readonly view: EditorView;
  private readonly options: ReadingOptions;

  constructor(view: EditorView, options: ReadingOptions) {
    this.view = view;
    this.options = options;
    this.schedule(0);
  }

  update(update: ViewUpdate): void {
    if (!update.docChanged) return;
    if (this.asked !== null) this.asked.since = this.asked.since.composeDesc(update.changes.desc);
    this.schedule(QUIET);
  }

  again(): void {
    this.schedule(0);
  }

  private schedule(wait: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), wait);
  }

  private async ask(): Promise<void> {
    this.asked?.abort.abort();
    const doc = this.view.state.doc;
    const asked = { abort: new AbortController(), since: ChangeSet.empty(doc.length).desc };
    this.asked = asked;
    try {
      const reread = await this.options.read(doc.toString(), this.held?.id ?? null, asked.abort.signal);
      while (this.view.composing && this.asked === asked) await new Promise((resolve) => setTimeout(resolve, COMPOSING));
      if (this.asked !== asked) return;
      const reading = this.take(reread);
      this.view.dispatch({ effects: setReading.of({ ...reading, since: asked.since, hidden: this.options.hidden() }) });
      this.asked = null;
      this.options.onRead(reading.annotation);
    } catch (thrown) {
      if (this.asked !== asked) return;
      this.asked = null;
      this.options.onFailed(thrown);
    }
  }

  private take(reread: Reread): Pick<Reading, 'annotation' | 'stretch'> {
    const before = this.held;
    this.held = null; // what can't be made out is asked for whole the next time
    const reading = readingOf(before, reread);
    this.held = { id: reread.id, annotation: reading.annotation };
    return reading;
  }

  destroy(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.asked?.abort.abort();
    this.asked = null;
  }
}

function readingOf(before: Held | null, reread: Reread): Pick<Reading, 'annotation' | 'stretch'> {
  if (reread.since === null) return { annotation: reread.annotation, stretch: null };
  if (before?.id !== reread.since) throw new RangeError('The answer is a change of another reading');
  const annotation = applyChange(before.annotation, reread.change);
  return { annotation, stretch: stretchOf(before.annotation.entities, reread.change, annotation.entities) };
}

export interface ReadingHandle {
  readonly extension: Extension;
  /** Reads the same text anew, after the models or the hidden types changed. */
  again(view: EditorView): void;
}

export function reading(options: ReadingOptions): ReadingHandle {
  const plugin = ViewPlugin.define((view) => new Reader(view, options));
  return { extension: plugin, again: (view) => view.plugin(plugin)?.again() };
}
