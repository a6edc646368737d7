/** The draft on the screen: edits go to the store half a second after the last key, one save at a time, and each answer brings what is open. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Consultation, ConsultationCheck } from '../../../contract/listen.ts';
import type { DraftLine } from '../../../contract/listen-engine.ts';
import { codeOf } from '../../components/error-line.tsx';
import { useSession } from '../../session/hooks.ts';
import { useDrafts } from '../note/drafts/drafts-context.ts';

const PAUSE = 500;
const STEPS = 100;
const copied = (lines: readonly DraftLine[]): DraftLine[] => lines.map((line) => ({ ...line }));

type Answers = Consultation['answers'];
interface Step {
  readonly lines: readonly DraftLine[];
  readonly answers: Answers;
}
export interface DraftNote {
  readonly lines: readonly DraftLine[];
  readonly answers: Answers;
  readonly check: ConsultationCheck;
  /** `merged`: another window had saved, and what it wrote stands beside what was written here. */
  readonly state: 'saved' | 'saving' | 'unsaved' | 'merged' | 'failed';
  readonly canUndo: boolean;
  readonly edit: (lines: readonly DraftLine[], answers?: Answers) => void;
  readonly undo: () => void;
  /** Resolves when everything typed is kept. */
  readonly settle: () => Promise<void>;
}

/** @param onNewer hears of the consultation when another window changed it. */
export function useDraftNote(consultation: Consultation, onNewer: (consultation: Consultation) => void): DraftNote {
  const session = useSession();
  const drafts = useDrafts();
  const [shown, setShown] = useState<Step>({ lines: consultation.lines, answers: consultation.answers });
  const [check, setCheck] = useState(consultation.check);
  const [state, setState] = useState<DraftNote['state']>('saved');
  const [past, setPast] = useState<readonly Step[]>([]);
  const latest = useRef<Step>(shown);
  const dirty = useRef(false);
  const revision = useRef(consultation.revision);
  /** The lines as the store had them when this window last knew. */
  const kept = useRef<readonly DraftLine[]>(consultation.lines);
  const saving = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const { id } = consultation.head;
  const turns = consultation.turns.length;

  const take = useCallback(
    (newer: Consultation): void => {
      revision.current = newer.revision;
      kept.current = newer.lines;
      latest.current = { lines: newer.lines, answers: newer.answers };
      setShown(latest.current);
      setCheck(newer.check);
      // Steps back would undo what the other window wrote.
      setPast([]);
      onNewer(newer);
    },
    [onNewer],
  );

  const save = useCallback(async (): Promise<void> => {
    while (saving.current !== null) await saving.current;
    if (!dirty.current) return;
    dirty.current = false;
    setState('saving');
    const { lines, answers } = latest.current;
    saving.current = session
      .call('listen.save', { consultationId: id, revision: revision.current, lines: copied(lines), answers })
      .then(
        (done) => {
          revision.current = done.revision;
          kept.current = lines;
          if (!dirty.current) setCheck(done.check);
          setState(dirty.current ? 'unsaved' : 'saved');
        },
        async (thrown: unknown) => {
          if (codeOf(thrown) !== 'conflict') throw thrown;
          const newer = await session.call('listen.merge', { consultationId: id, base: copied(kept.current), lines: copied(latest.current.lines), answers: latest.current.answers, turns });
          dirty.current = false;
          take(newer);
          setState('merged');
        },
      )
      .catch(() => {
        dirty.current = true;
        setState('failed');
      })
      .finally(() => {
        saving.current = null;
      });
    await saving.current;
  }, [id, session, take, turns]);

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
  useEffect(() => {
    // Whoever comes back to this window reads what was written in another one meanwhile.
    const look = (): void => {
      if (dirty.current || saving.current !== null) return;
      session.call('listen.open', { consultationId: id }).then(
        (newer) => {
          if (!dirty.current && newer.revision > revision.current) take(newer);
        },
        () => undefined,
      );
    };
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [id, session, take]);
  useEffect(() => drafts.alsoFlush(settle), [drafts, settle]);
  return { ...shown, check, state, canUndo: past.length > 0, edit, undo, settle };
}
