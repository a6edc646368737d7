import type { ReactNode } from 'react';
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format.ts';
import { useCall } from '../../session/hooks.ts';
import { openCase } from '../../state/view-store.ts';
import { splitSnippet } from './snippet.ts';

/** Notes whose words match, below the cases whose names do. */
export function NoteHits({ query }: { readonly query: string }): ReactNode {
  const { t, i18n } = useTranslation();
  const found = useCall('notes.search', { query, limit: 50 }, { keep: true });
  const hits = found.data?.hits ?? [];
  return (
    <section className="au-hits" aria-label={t('worklist.inNotes')}>
      <h2>
        {t('worklist.inNotes')} <span className="au-quiet">{found.data === undefined ? '' : t('worklist.hits', { count: hits.length })}</span>
      </h2>
      <ul>
        {hits.map((hit) => (
          <li key={hit.noteId}>
            <UnstyledButton className="au-hit" onClick={() => openCase(hit.caseId, hit.noteId)}>
              <b>{hit.patient}</b>
              <span className="au-quiet">
                {hit.title} · {formatDate(hit.date, i18n.language)}
              </span>
              <span className="au-snippet">
                {splitSnippet(hit.snippet, query).map((part, at) => (part.hit ? <mark key={at}>{part.text}</mark> : <span key={at}>{part.text}</span>))}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
