import { useCallback, useEffect, useRef, useState } from 'react';
import type { DocumentOutcome } from '../../../contract/library.ts';
import { codeOf } from '../../components/error-line.tsx';
import { useSession } from '../../session/hooks.ts';
import { base64Of, MAX_DOCUMENT } from '../../components/base64.ts';
import { nameOf } from '../../components/chosen-files.ts';
import { batches } from '../worklist/import-batches.ts';

interface LibraryImport {
  readonly done: number;
  readonly total: number;
  readonly name: string | null;
  readonly running: boolean;
  readonly cancelled: boolean;
  readonly report: readonly DocumentOutcome[];
}
const refused = (name: string, reason: string): DocumentOutcome => ({ name, outcome: 'refused', reason, documentId: null, title: null, passages: 0 });

/** Runs at once over the files given, in batches; a stopped import keeps and reports what came before. */
export function useLibraryImport(files: readonly File[]): { readonly state: LibraryImport; readonly cancel: () => void } {
  const session = useSession();
  const [state, setState] = useState<LibraryImport>({ done: 0, total: files.length, name: files[0] === undefined ? null : nameOf(files[0]), running: true, cancelled: false, report: [] });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    abort.current = controller;
    void run(controller.signal);
    return () => controller.abort();

    async function run(signal: AbortSignal): Promise<void> {
      const add = (outcomes: readonly DocumentOutcome[]): void => setState((was) => ({ ...was, report: [...was.report, ...outcomes] }));
      let before = 0;
      for (const batch of batches(files.map((file) => ({ name: nameOf(file), size: file.size, file })))) {
        if (signal.aborted) break;
        const ready: { name: string; base64: string }[] = [];
        for (const { name, size, file } of batch) {
          if (size > MAX_DOCUMENT) add([refused(name, 'too-large')]);
          else await base64Of(file).then((base64) => ready.push({ name, base64 }), () => add([refused(name, 'broken')]));
        }
        const start = before;
        let told = 0;
        try {
          const onProgress = ({ done, name, outcome }: { done: number; name: string | null; outcome: DocumentOutcome | null }): void => {
            told = done;
            setState((was) => ({ ...was, done: start + done, name, report: outcome === null ? was.report : [...was.report, outcome] }));
          };
          if (ready.length > 0) await session.call('library.import', { files: ready }, { signal, onProgress });
        } catch (thrown) {
          if (signal.aborted) break;
          const code = codeOf(thrown);
          add(ready.slice(told).map(({ name }) => refused(name, code)));
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
