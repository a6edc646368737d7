import { useCallback, useRef, useState } from 'react';
import type { ArticlesOutcome } from '../../../contract/reading.ts';
import { codeOf } from '../../components/error-line.tsx';
import { useSession } from '../../session/hooks.ts';
import { base64Of, MAX_DOCUMENT } from '../../components/base64.ts';
import { documentsIn, nameOf } from '../../components/chosen-files.ts';
import { parts, piecesOf } from './chunks.ts';

export interface Adding {
  readonly running: boolean;
  readonly name: string | null;
  readonly share: number;
  readonly report: readonly ArticlesOutcome[];
  readonly add: (files: readonly File[]) => void;
  readonly cancel: () => void;
  readonly clear: () => void;
}

/** PDF and Word files say so by their first letters, whatever they are called. */
async function isDocument(file: File): Promise<boolean> {
  const head = new TextDecoder('latin1').decode(await file.slice(0, 1024).arrayBuffer());
  return head.includes('%PDF-') || head.startsWith('PK\u0003\u0004');
}

/** Files go to the store part by part; a broken one costs that one. What came before a cancel stays. */
export function useAdd(): Adding {
  const session = useSession();
  const [state, setState] = useState<Omit<Adding, 'add' | 'cancel' | 'clear'>>({ running: false, name: null, share: 0, report: [] });
  const abort = useRef<AbortController | null>(null);
  const one = useCallback(
    async (file: File, signal: AbortSignal, before: number, total: number): Promise<ArticlesOutcome> => {
      const name = nameOf(file);
      const outcome: ArticlesOutcome = { name, added: 0, known: 0, changed: 0, refused: [] };
      if (file.size === 0) return { ...outcome, refused: [{ where: name, reason: 'empty' }] };
      let read = 0;
      const gather = (report: readonly ArticlesOutcome[]): void => {
        for (const part of report) {
          outcome.added += part.added;
          outcome.known += part.known;
          outcome.changed += part.changed;
          outcome.refused.push(...part.refused);
        }
      };
      try {
        if (await isDocument(file)) {
          setState((was) => ({ ...was, name }));
          if (file.size > MAX_DOCUMENT) throw new RangeError('too-large');
          gather((await session.call('reading.addDocument', { name, base64: await base64Of(file) }, { signal })).report);
          return outcome;
        }
        for await (const text of parts(piecesOf(file))) {
          if (signal.aborted) break;
          // A part takes moments and is kept whole: a cancel waits for it, so that what is told is what was kept.
          const { report } = await session.call('reading.add', { files: [{ name, text }] });
          gather(report);
          read += text.length;
          setState((was) => ({ ...was, name, share: (before + Math.min(read, file.size)) / total }));
        }
      } catch (thrown) {
        if (!signal.aborted) outcome.refused.push({ where: name, reason: thrown instanceof TypeError ? 'not-text' : thrown instanceof RangeError ? 'too-large' : codeOf(thrown) });
      }
      return outcome;
    },
    [session],
  );
  const add = useCallback(
    (chosen: readonly File[]): void => {
      const files = documentsIn(chosen);
      if (files.length === 0) return;
      const controller = new AbortController();
      abort.current?.abort();
      abort.current = controller;
      setState({ running: true, name: null, share: 0, report: [] });
      void (async () => {
        const total = Math.max(1, files.reduce((sum, file) => sum + file.size, 0));
        let before = 0;
        for (const file of files) {
          if (controller.signal.aborted) break;
          const outcome = await one(file, controller.signal, before, total);
          before += file.size;
          const done = before;
          setState((was) => ({ ...was, share: done / total, report: [...was.report, outcome] }));
        }
        setState((was) => ({ ...was, running: false }));
      })();
    },
    [one],
  );
  return { ...state, add, cancel: useCallback(() => abort.current?.abort(), []), clear: useCallback(() => setState({ running: false, name: null, share: 0, report: [] }), []) };
}
