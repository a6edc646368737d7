import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportOutcome } from '../../../contract/records.ts';
import { codeOf } from '../../components/error-line.tsx';
import { useSession } from '../../session/hooks.ts';
import { batches, MAX_FILE, refused } from './import-batches.ts';

export interface ImportState {
  readonly done: number;
  readonly total: number;
  readonly name: string | null;
  readonly running: boolean;
  readonly cancelled: boolean;
  readonly report: readonly ImportOutcome[];
}

const nameOf = (file: File): string => (file.webkitRelativePath === '' ? file.name : file.webkitRelativePath);

/** UTF-8 or nothing: a file in another encoding is refused rather than read wrongly. */
async function readText(file: File): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/** Runs at once over the files given, in batches; a cancelled import keeps and reports what came before. */
export function useImport(files: readonly File[]): { readonly state: ImportState; readonly cancel: () => void } {
  const session = useSession();
  const [state, setState] = useState<ImportState>({ done: 0, total: files.length, name: null, running: true, cancelled: false, report: [] });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    abort.current = controller;
    void run(controller.signal);
    return () => controller.abort();

    async function run(signal: AbortSignal): Promise<void> {
      const add = (outcomes: readonly ImportOutcome[]): void => setState((was) => ({ ...was, report: [...was.report, ...outcomes] }));
      let before = 0;
      for (const batch of batches(files.map((file) => ({ name: nameOf(file), size: file.size, file })))) {
        if (signal.aborted) break;
        const texts: { name: string; text: string }[] = [];
        for (const { name, size, file } of batch) {
          const text = size > MAX_FILE ? null : await readText(file);
          if (text === null) add([refused(name, size > MAX_FILE ? 'too-large' : 'not-text')]);
          else texts.push({ name, text });
        }
        const start = before;
        try {
          if (texts.length > 0) {
            const onProgress = (step: { done: number; name: string | null }): void => setState((was) => ({ ...was, done: start + step.done, name: step.name }));
            add((await session.call('import.files', { files: texts }, { signal, onProgress })).report);
          }
        } catch (thrown) {
          if (signal.aborted) break;
          const code = codeOf(thrown);
          add(texts.map(({ name }) => refused(name, code)));
        }
        before += batch.length;
        setState((was) => ({ ...was, done: before }));
      }
      setState((was) => ({ ...was, running: false, cancelled: signal.aborted }));
    }
  }, [files, session]);
  const cancel = useCallback(() => abort.current?.abort(), []);
  return { state, cancel };
}
