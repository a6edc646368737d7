import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consultation, TurnChanges } from '../../../contract/listen.ts';
import type { SpeakerRole } from '../../../contract/listen-engine.ts';
import { ErrorLine } from '../../components/error-line.tsx';
import { formatDateTime } from '../../i18n/format.ts';
import { useSession } from '../../session/hooks.ts';
import { useTask } from '../../components/use-task.ts';
import { DraftActions } from './draft-actions.tsx';
import { LinkContext, reveal, turnId } from './link.ts';
import type { Linked } from './link.ts';
import { NoteLines } from './note-lines.tsx';
import { ThreeLists } from './three-lists.tsx';
import { TranscriptView } from './transcript-view.tsx';
import { useDraftNote } from './use-draft-note.ts';

/** What was corrected in the turns, by what takes it back. */
export interface Move {
  readonly turn: number;
  readonly back: TurnChanges;
}

interface Props {
  readonly consultation: Consultation;
  /** What was moved in this consultation and may be moved back, the last at the end. */
  readonly moves: readonly Move[];
  /** The turn to look at again, after the draft was written anew. */
  readonly at: number | null;
  readonly onChange: (consultation: Consultation, moves?: readonly Move[], at?: number) => void;
  readonly onGone: () => void;
}

/** Three columns: what was said, the note, and what is open between them. Lines and turns point at each other. */
export function Workspace({ consultation, moves, at, onChange, onGone }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const shown = useRef(onChange);
  useEffect(() => {
    shown.current = onChange;
  });
  const edits = useDraftNote(consultation, useCallback((newer) => shown.current(newer), []));
  const redo = useTask();
  const [linked, setLinked] = useState<Linked | null>(null);
  const link = useMemo(() => ({ linked, setLinked }), [linked]);
  const setRole = (name: string, role: SpeakerRole): void =>
    redo.run(async (signal) => {
      await edits.settle();
      const now = await session.call('listen.open', { consultationId: consultation.head.id }, { signal });
      const roles = Object.fromEntries(now.speakers.map((speaker) => [speaker.name, speaker.name === name ? role : speaker.role]));
      onChange(await session.call('listen.redo', { consultationId: consultation.head.id, revision: now.revision, roles }, { signal }));
    });
  const change = (changes: TurnChanges, left: readonly Move[], look: number): void =>
    redo.run(async (signal) => {
      await edits.settle();
      const now = await session.call('listen.open', { consultationId: consultation.head.id }, { signal });
      // Who was told by the other turns stays who he is when a turn goes.
      const roles = Object.fromEntries(now.speakers.filter(({ why }) => why !== 'name' && why !== 'guessed').map((one) => [one.name, one.role]));
      const done = await session.call('listen.redo', { consultationId: consultation.head.id, revision: now.revision, roles, ...changes }, { signal });
      onChange(done, left, look);
    });
  const lastMove = moves.at(-1);
  // The draft's own steps are younger than any move: it was written anew after that.
  const undoMove = edits.canUndo || lastMove === undefined ? null : (): void => change(lastMove.back, moves.slice(0, -1), lastMove.turn);
  const draft = undoMove === null ? edits : { ...edits, canUndo: !redo.busy, undo: undoMove };
  useEffect(() => {
    if (at !== null) reveal(turnId(at), true);
  }, [at]);
  return (
    <LinkContext.Provider value={link}>
      <div className="au-print-head">
        {consultation.head.title} · {formatDateTime(consultation.head.madeAt, i18n.language)} · {t(consultation.note?.signature?.state === 'signed' ? 'listen.signedTag' : 'listen.unsigned')}
      </div>
      <DraftActions consultation={consultation} draft={draft} onChange={(next) => onChange(next)} onGone={onGone} />
      <ErrorLine error={redo.error} />
      <div className="au-listen-columns" aria-busy={redo.busy}>
        <section className="au-listen-said au-no-print" data-pane="said" aria-label={t('listen.said')}>
          <h3>{t('listen.said')}</h3>
          <TranscriptView
            consultation={consultation}
            lines={draft.lines}
            onRole={setRole}
            onMove={(turn, speaker) => change({ moved: [{ turn, speaker }] }, [...moves, { turn, back: { moved: [{ turn, speaker: consultation.turns[turn]?.speaker ?? '' }] } }], turn)}
            onSplit={(turn, at, speaker) => change({ split: { turn, at, speaker } }, [...moves, { turn, back: { joined: turn } }], turn + 1)}
            busy={redo.busy}
          />
        </section>
        <section className="au-listen-note" data-pane="draft" aria-label={t('listen.note')}>
          <h3 className="au-no-print">{t('listen.note')}</h3>
          <NoteLines draft={draft} signed={consultation.note?.signature?.state === 'signed'} />
        </section>
        <section className="au-listen-lists au-no-print" data-pane="open" aria-label={t('listen.openPoints')}>
          <ThreeLists draft={draft} />
        </section>
      </div>
    </LinkContext.Provider>
  );
}
