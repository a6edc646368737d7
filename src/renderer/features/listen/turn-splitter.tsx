import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Speaker } from '../../../contract/listen-engine.ts';
import { cutPoints, likelyCut } from './cut-points.ts';
import { othersThan, speakerName } from './speaker-choice.tsx';

interface Props {
  readonly number: number;
  readonly speaker: string;
  readonly text: string;
  readonly speakers: readonly Speaker[];
  readonly onSplit: (at: number, speaker: string) => void;
  readonly onCancel: () => void;
}

/** Stable, so that it runs when the mark comes and not with every step of it. */
const focusOnce = (element: HTMLElement | null): void => element?.focus();

/** Two people in one turn: the mark goes between two words by arrow keys or a click, then a press says whose the rest is. */
export function TurnSplitter({ number, speaker, text, speakers, onSplit, onCancel }: Props): ReactNode {
  const { t } = useTranslation();
  const points = cutPoints(text);
  const [mark, setMark] = useState(likelyCut(text, points));
  const at = points[mark] ?? 0;
  const whose = [...othersThan(speaker, speakers).map(({ name }) => name), speaker];
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowLeft: mark - 1, ArrowUp: mark - 1, ArrowRight: mark + 1, ArrowDown: mark + 1, Home: 0, End: points.length - 1 }[event.key];
    if (to !== undefined) setMark(Math.min(points.length - 1, Math.max(0, to)));
    else if (event.key === 'Enter') onSplit(at, whose[0] ?? speaker);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="au-turn-splitter"
      role="group"
      aria-label={t('listen.split.title', { number })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      {points.length === 0 ? (
        <p className="au-quiet au-small">{t('listen.split.oneWord')}</p>
      ) : (
        <>
          <p className="au-quiet au-small">{t('listen.split.hint')}</p>
          <div className="au-turn-cut" role="slider" tabIndex={0} aria-label={t('listen.split.place')} aria-valuemin={1} aria-valuemax={points.length} aria-valuenow={mark + 1} aria-valuetext={t('listen.split.between', { before: text.slice(0, at).trim(), after: text.slice(at).trim() })} onKeyDown={onKeyDown} ref={focusOnce}>
            {[0, ...points].map((from, word) => (
              <span key={from} data-rest={from >= at || undefined} onClick={() => setMark(Math.max(0, word - 1))}>
                {from === at ? <span className="au-turn-mark" aria-hidden /> : null}
                {text.slice(from, points[word] ?? text.length)}
              </span>
            ))}
          </div>
        </>
      )}
      <div className="au-turn-whose">
        {points.length === 0 ? null : whose.map((name) => (
          <Button key={name} size="compact-xs" variant="default" onClick={() => onSplit(at, name)}>
            {t('listen.split.rest', { name: name === 'unknown' ? t('listen.unknown') : speakerName(name, t) })}
          </Button>
        ))}
        <Button size="compact-xs" variant="subtle" color="gray" autoFocus={points.length === 0} onClick={onCancel}>
          {t('shell.cancel')}
        </Button>
      </div>
    </div>
  );
}
