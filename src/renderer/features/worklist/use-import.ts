import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportOutcome } from '../../../contract/records.ts';
import { codeOf } from '../../components/error-line.tsx';
import { useSession } from '../../session/hooks.ts';
import { batches, MAX_FILE, refused } from './import-batches.ts';
import { nameOf } from '../../components/chosen-files.ts';
import { readFileText } from '../../components/read-file.ts';

interface ImportState {
  readonly done: number;
  readonly total: number;
  readonly name: string | null;
  readonly running: boolean;
  /** Asked to end: the batch in work is finished first. */
  readonly stopping: boolean;
  readonly cancelled: boolean;
  readonly report: readonly ImportOutcome[];
}

/** Runs at once over the files given, in batches; a cancelled import ends after the batch in work, so that what came in is reported. */
export function useImport(files: readonly File[]): { readonly state: ImportState; readonly cancel: () => void } {
  const session = useSession();
  const [state, setState] = useState<ImportState>({ done: 0, total: files.length, name: null, running: true, stopping: false, cancelled: false, report: [] });
  const stopped = useRef(false);
  useEffect(() => {
    const controller = new AbortController();
    void run(controller.signal);
    return () => controller.abort();

    async function run(signal: AbortSignal): Promise<void> {
      const add = (outcomes: readonly ImportOutcome[]): void => setState((was) => ({ ...was, report: [...was.report, ...outcomes] }));
      let before = 0;
      for (const batch of batches(files.map((file) => ({ name: nameOf(file), size: file.size, file })))) {
        if (signal.aborted || stopped.current) break;
        const texts: { name: string; text: string }[] = [];
        for (const { name, size, file } of batch) {
          const read = size > MAX_FILE ? ({ refusal: 'too-large' } as const) : await readFileText(file);
          if ('refusal' in read) add([refused(name, read.refusal)]);
          else texts.push({ name, text: read.text });
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
      setState((was) => ({ ...was, running: false, cancelled: signal.aborted || stopped.current }));
    }
  }, [files, session]);
  const cancel = useCallback(() => {
    stopped.current = true;
    setState((was) => ({ ...was, stopping: true }));
  }, []);
  return { state, cancel };
}
