/** The draft on the screen: edits go to the store half a second after the last key, one save at a time, and each answer brings what is open. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Consultation, ConsultationCheck } from '../../../contract/listen.ts';
import type { DraftLine } from '../../../contract/listen-engine.ts';
import { codeOf } from '../../components/error-line.tsx';
import { useSession } from '../../session/hooks.ts';

const PAUSE = 500;
const STEPS = 100;

type Answers = Consultation['answers'];
interface Step {
  readonly lines: readonly DraftLine[];
  readonly answers: Answers;
}
export interface DraftNote {
  readonly lines: readonly DraftLine[];
  readonly answers: Answers;
  readonly check: ConsultationCheck;
  readonly state: 'saved' | 'saving' | 'unsaved' | 'conflict' | 'failed';
  readonly canUndo: boolean;
  readonly edit: (lines: readonly DraftLine[], answers?: Answers) => void;
  readonly undo: () => void;
  /** Resolves when everything typed is kept. */
  readonly settle: () => Promise<void>;
}

export function useDraftNote(consultation: Consultation): DraftNote {
  const session = useSession();
  const [shown, setShown] = useState<Step>({ lines: consultation.lines, answers: consultation.answers });
  const [check, setCheck] = useState(consultation.check);
  const [state, setState] = useState<DraftNote['state']>('saved');
  const [past, setPast] = useState<readonly Step[]>([]);
  const latest = useRef<Step>(shown);
  const dirty = useRef(false);
  const revision = useRef(consultation.revision);
  const saving = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const { id } = consultation.head;

  const save = useCallback(async (): Promise<void> => {
    while (saving.current !== null) await saving.current;
    if (!dirty.current) return;
    dirty.current = false;
    setState('saving');
    const { lines, answers } = latest.current;
    saving.current = session
      .call('listen.save', { consultationId: id, revision: revision.current, lines: lines.map((line) => ({ ...line })), answers })
      .then(
        (done) => {
          revision.current = done.revision;
          if (!dirty.current) setCheck(done.check);
          setState(dirty.current ? 'unsaved' : 'saved');
        },
        (thrown: unknown) => {
          dirty.current = true;
          setState(codeOf(thrown) === 'conflict' ? 'conflict' : 'failed');
        },
      )
      .finally(() => {
        saving.current = null;
      });
    await saving.current;
  }, [id, session]);

  const show = useCallback(
    (step: Step): void => {
      latest.current = step;
      dirty.current = true;
      setShown(step);
      setState('unsaved');
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), PAUSE);
    },
    [save],
  );
  const edit = useCallback(
    (lines: readonly DraftLine[], answers: Answers = latest.current.answers): void => {
      const before = latest.current;
      setPast((steps) => [...steps.slice(1 - STEPS), before]);
      show({ lines, answers });
    },
    [show],
  );
  const undo = useCallback((): void => {
    setPast((steps) => {
      const last = steps.at(-1);
      if (last !== undefined) show(last);
      return steps.slice(0, -1);
    });
  }, [show]);
  const settle = useCallback(async (): Promise<void> => {
    if (timer.current !== null) clearTimeout(timer.current);
    await save();
  }, [save]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      void save();
    },
    [save],
  );
  return { ...shown, check, state, canUndo: past.length > 0, edit, undo, settle };
}
