import type { ReactNode } from 'react';
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../contract/chart.ts';
import { showWords } from '../state/view-store.ts';

/** The words a statement rests on; each opens its note at its place. */
export function EvidenceLinks({ evidence }: { readonly evidence: readonly Evidence[] }): ReactNode {
  const { t } = useTranslation();
  if (evidence.length === 0) return null;
  return (
    <span className="au-evidence">
      <span className="au-quiet">{t('evidence.restsOn')} </span>
      {evidence.map((item, at) => {
        if (item.kind === 'note') {
          return (
            <UnstyledButton key={at} className="au-evidence-link" onClick={() => showWords(item.noteId, item.start, item.end, item.text)} aria-label={t('evidence.show', { words: item.text })}>
              {item.text}
            </UnstyledButton>
          );
        }
        return (
          <span key={at} className="au-evidence-other">
            {item.text} <span className="au-quiet">({item.kind === 'record' ? item.source : t('evidence.typed', { by: item.by })})</span>
          </span>
        );
      })}
    </span>
  );
}
