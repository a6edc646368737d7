import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftLine, SpeakerRole } from '../../../contract/listen-engine.ts';
import type { Consultation } from '../../../contract/listen.ts';
import { lineId, reveal, turnId, useLinked } from './link.ts';
import { sectionKey } from './sections.ts';
import { SpeakerChoice, speakerName } from './speaker-choice.tsx';
import { TurnMover } from './turn-mover.tsx';
import { TurnSplitter } from './turn-splitter.tsx';

interface Props {
  readonly consultation: Consultation;
  readonly lines: readonly DraftLine[];
  readonly onRole: (name: string, role: SpeakerRole) => void;
  readonly onMove: (turn: number, speaker: string) => void;
  readonly onSplit: (turn: number, at: number, speaker: string) => void;
  readonly busy: boolean;
}

/** The turns with their speakers and what each is about. A turn that no line rests on is fainter. */
export function TranscriptView({ consultation, lines, onRole, onMove, onSplit, busy }: Props): ReactNode {
  const { t } = useTranslation();
  const { linked, setLinked } = useLinked();
  /** Whose menu of speakers is open. */
  const [moving, setMoving] = useState<number | null>(null);
  const [splitting, setSplitting] = useState<number | null>(null);
  const { turns, speakers, about } = consultation;
  const roles = new Map(speakers.map(({ name, role }) => [name, role]));
  const linesOf = (turn: number): number[] => lines.flatMap((line, at) => (line.from.includes(turn) ? [at] : []));
  return (
    <>
      <details className="au-speakers">
        <summary>{t('listen.speakers')}</summary>
        <p className="au-quiet au-small">{t('listen.rewrites')}</p>
        <fieldset disabled={busy}>
          {speakers.map((speaker) => (
            <div key={speaker.name} className="au-speaker">
              <span>{speaker.name === 'unknown' ? t('listen.unknown') : speakerName(speaker.name, t)}</span>
              <SpeakerChoice name={speaker.name} value={speaker.role} why={speaker.why} onChange={(role) => onRole(speaker.name, role)} />
            </div>
          ))}
        </fieldset>
      </details>
      <p className="au-quiet au-small">{t('listen.moveHelp')}</p>
      <ol className="au-turns">
        {turns.map((turn, at) => {
          const own = linesOf(at);
          const section = about[at] ?? null;
          return (
            <li key={at} id={turnId(at)} data-role={roles.get(turn.speaker)} data-linked={linked?.turns.includes(at) === true ? '' : undefined} data-unused={own.length === 0 ? '' : undefined}
              onContextMenu={(event) => {
                event.preventDefault();
                setMoving(at);
              }}
            >
              <UnstyledButton
                className="au-turn"
                onMouseEnter={() => setLinked({ turns: [at], lines: own })}
                onMouseLeave={() => setLinked(null)}
                onFocus={() => setLinked({ turns: [at], lines: own })}
                onBlur={() => setLinked(null)}
                onKeyDown={(event: KeyboardEvent) => {
                  const open = { m: setMoving, s: setSplitting }[event.key.toLowerCase()];
                  if (open === undefined || busy || event.ctrlKey || event.altKey || event.metaKey) return;
                  event.preventDefault();
                  open(at);
                }}
                aria-keyshortcuts="M S"
                onClick={() => {
                  const [first] = own;
                  if (first !== undefined) reveal(lineId(first), true);
                }}
                aria-label={t('listen.turnLabel', { number: at + 1, speaker: speakerName(turn.speaker, t), text: turn.text, lines: own.length })}
              >
                <span className="au-turn-head">
                  <b>{turn.speaker === 'unknown' ? t(`listen.roles.${roles.get(turn.speaker) ?? 'other'}`) : speakerName(turn.speaker, t)}</b>
                  <span className="au-num">{turn.start === undefined ? at + 1 : clock(turn.start)}</span>
                  {section === null ? null : <span className="au-about">{t(sectionKey(section))}</span>}
                </span>
                <span>{turn.text}</span>
              </UnstyledButton>
              <TurnMover
                number={at + 1}
                speaker={turn.speaker}
                speakers={speakers}
                opened={moving === at}
                busy={busy}
                onOpen={(opened) => {
                  setMoving(opened ? at : null);
                  if (!opened) reveal(turnId(at), true);
                }}
                onMove={(speaker) => onMove(at, speaker)}
                onSplit={() => setSplitting(at)}
              />
              {splitting === at ? (
                <TurnSplitter
                  number={at + 1}
                  speaker={turn.speaker}
                  text={turn.text}
                  speakers={speakers}
                  onSplit={(place, speaker) => {
                    setSplitting(null);
                    onSplit(at, place, speaker);
                  }}
                  onCancel={() => {
                    setSplitting(null);
                    reveal(turnId(at), true);
                  }}
                />
              ) : null}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
