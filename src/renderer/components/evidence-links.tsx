import type { ReactNode } from 'react';
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../contract/chart.ts';
import { showWords } from '../state/view-store.ts';

type NoteEvidence = Extract<Evidence, { kind: 'note' }>;

interface Props {
  readonly evidence: readonly Evidence[];
  /** Without the words "rests on", where a column says so. */
  readonly bare?: boolean;
}
/** The words a statement rests on; each opens its note at its place. The same words elsewhere are a number behind them. */
export function EvidenceLinks({ evidence, bare = false }: Props): ReactNode {
  const { t } = useTranslation();
  if (evidence.length === 0) return null;
  const words = new Map<string, NoteEvidence[]>();
  for (const item of evidence) {
    if (item.kind !== 'note') continue;
    const key = item.text.toLowerCase();
    words.set(key, [...(words.get(key) ?? []), item]);
  }
  return (
    <span className="au-evidence">
      <span className={bare ? 'au-sr' : 'au-quiet'}>{t('evidence.restsOn')}</span>
      {[...words].map(([key, places]) => (
        <span key={key}>
          {places.map((item, at) => (
            <UnstyledButton key={at} className={at === 0 ? 'au-evidence-link' : 'au-evidence-link au-evidence-more'} onClick={() => showWords(item.noteId, item.start, item.end, item.text)} aria-label={t('evidence.show', { words: item.text, at: at + 1, count: places.length })}>
              {at === 0 ? item.text : at + 1}
            </UnstyledButton>
          ))}
        </span>
      ))}
      {evidence.map((item, at) =>
        item.kind === 'note' ? null : (
          <span key={at} className="au-evidence-other">
            {item.text} <span className="au-quiet">({item.kind === 'record' ? item.source : t('evidence.typed', { by: item.by })})</span>
          </span>
        ),
      )}
    </span>
  );
}
