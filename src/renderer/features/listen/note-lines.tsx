import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftLine } from '../../../contract/listen-engine.ts';
import { lineId, reveal, turnId, useLinked } from './link.ts';
import { sectionKey, sectionsOf, withLine } from './sections.ts';
import type { DraftNote } from './use-draft-note.ts';

/** The note, editable in place. Enter opens a line below, Backspace in an empty one takes it away, the numbers lead to the turns. */
export function NoteLines({ draft, signed }: { readonly draft: DraftNote; readonly signed: boolean }): ReactNode {
  const { t } = useTranslation();
  const wanted = useRef<number | null>(null);
  const { lines, edit } = draft;
  const add = (line: DraftLine, after?: number): void => {
    const next = after === undefined ? withLine(lines, line) : { lines: [...lines.slice(0, after + 1), line, ...lines.slice(after + 1)], at: after + 1 };
    wanted.current = next.at;
    edit(next.lines);
  };
  const remove = (at: number): void => {
    wanted.current = Math.max(0, at - 1);
    edit(lines.filter((_, index) => index !== at));
  };
  const focusWanted = (element: HTMLTextAreaElement | null, at: number): void => {
    if (element === null || wanted.current !== at) return;
    wanted.current = null;
    element.focus();
  };
  return (
    <div className="au-lines" data-signed={signed ? '' : undefined}>
      {sectionsOf(lines).map(({ title, lines: own }) => (
        <div key={title} className="au-lines-section" data-empty={own.length === 0 ? '' : undefined}>
          <h4>
            {t(sectionKey(title))}
            <ActionIcon size="xs" variant="subtle" color="gray" className="au-no-print" aria-label={t('listen.addTo', { section: t(sectionKey(title)) })} onClick={() => add({ section: title, text: '', from: [] })}>
              <IconPlus size={13} aria-hidden />
            </ActionIcon>
          </h4>
          {own.map(({ at, line }) => (
            <Line
              key={at}
              at={at}
              line={line}
              draft={draft}
              hold={(element) => focusWanted(element, at)}
              onText={(text) => edit(lines.map((one, index) => (index === at ? { ...one, text } : one)))}
              onEnter={() => add({ section: title, text: '', from: line.from }, at)}
              onRemove={() => remove(at)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface LineProps {
  readonly at: number;
  readonly line: DraftLine;
  readonly draft: DraftNote;
  readonly hold: (element: HTMLTextAreaElement | null) => void;
  readonly onText: (text: string) => void;
  readonly onEnter: () => void;
  readonly onRemove: () => void;
}

function Line({ at, line, draft, hold, onText, onEnter, onRemove }: LineProps): ReactNode {
  const { t } = useTranslation();
  const { linked, setLinked } = useLinked();
  const open = new Set(draft.check.open);
  const faults = draft.check.faults.filter((fault) => fault.line === at && open.has(fault.key)).flatMap((fault) => fault.faults);
  const conflict = draft.check.conflicts.some((one) => one.line === at && open.has(one.key));
  const light = (): void => setLinked({ lines: [at], turns: line.from });
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (event.altKey) {
        const [first] = line.from;
        if (first !== undefined) reveal(turnId(first), true);
      } else onEnter();
    } else if (event.key === 'Backspace' && line.text === '') {
      event.preventDefault();
      onRemove();
    }
  };
  return (
    <div id={lineId(at)} className="au-line" data-linked={linked?.lines.includes(at) === true ? '' : undefined} data-state={conflict ? 'conflict' : faults.length > 0 ? 'unsaid' : undefined} onMouseEnter={light} onMouseLeave={() => setLinked(null)}>
      <textarea ref={hold} rows={1} value={line.text} aria-label={t('listen.lineLabel', { number: at + 1 })} onChange={(event) => onText(event.currentTarget.value.replace(/\n/g, ' '))} onKeyDown={onKeyDown} onFocus={light} onBlur={() => setLinked(null)} />
      <span className="au-line-print">{line.text}</span>
      <span className="au-line-from au-no-print">
        {line.from.map((turn) => (
          <UnstyledButton key={turn} className="au-turn-link au-num" aria-label={t('listen.toTurn', { number: turn + 1 })} onClick={() => reveal(turnId(turn), true)}>
            {turn + 1}
          </UnstyledButton>
        ))}
        {line.from.length === 0 ? <span className="au-quiet">{t('listen.noTurn')}</span> : null}
        <ActionIcon size="xs" variant="subtle" color="gray" aria-label={t('listen.removeLine', { number: at + 1 })} onClick={onRemove}>
          <IconTrash size={13} aria-hidden />
        </ActionIcon>
      </span>
      {faults.length === 0 && !conflict ? null : (
        <span className="au-line-why au-no-print">{conflict ? t('listen.inConflict') : t('listen.notSaid', { what: [...new Set(faults)].map((fault) => t(`listen.fault.${fault}`)).join(', ') })}</span>
      )}
    </div>
  );
}
