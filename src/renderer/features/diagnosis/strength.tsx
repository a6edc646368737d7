import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../i18n/format.ts';

type Level = 1 | 2 | 3 | 4 | 5;
const BOUNDS = [0.01, 0.05, 0.2, 0.5];

/** A share of the ranking in words: 5 is more than all others together. */
export function levelOf(share: number): Level {
  return (BOUNDS.filter((bound) => share >= bound).length + 1) as Level;
}

interface Props {
  readonly share: number;
  /** Figures are shown on request only. */
  readonly percent: boolean;
  /** Words of its own for what is no condition. */
  readonly words?: string;
}
/** How strong, as a bar and a word; the number beside it when asked for. */
export function Strength({ share, percent, words }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const level = levelOf(share);
  const word = words ?? t(`diagnosis.strength.${level}`);
  return (
    <span className="au-strength">
      <span className="au-strength-bar" aria-hidden="true">
        <span style={{ width: `${Math.max(2, share * 100)}%` }} />
      </span>
      <span className="au-strength-word au-num">{percent ? formatPercent(share, i18n.language) : word}</span>
      {percent ? <span className="au-sr">{word}</span> : null}
    </span>
  );
}
