import type { ReactNode } from 'react';
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ShippedDocument } from '../../../contract/library.ts';

const GROUPS = ['conditions', 'calculators', 'drugs'] as const;

/** What ships with the program, by group, each with its sources and whether anyone has signed it. */
export function ShippedList({ documents, query, onOpen }: { readonly documents: readonly ShippedDocument[]; readonly query: string; readonly onOpen: (document: ShippedDocument) => void }): ReactNode {
  const { t } = useTranslation();
  const asked = query.trim().toLowerCase();
  const shown = documents.filter(({ title }) => title.toLowerCase().includes(asked));
  return (
    <section className="au-group" aria-label={t('library.shipped')}>
      <h2>
        {t('library.shipped')} <span className="au-num au-quiet">{documents.length}</span>
      </h2>
      <p className="au-quiet">{t('library.shippedHint')}</p>
      {GROUPS.map((group) => {
        const own = shown.filter((document) => document.group === group);
        return own.length === 0 ? null : (
          <details key={group} className="au-shipped" open={asked !== ''}>
            <summary>
              {t(`library.group.${group}`)} <span className="au-num au-quiet">{own.length}</span>
            </summary>
            <ul className="au-plain">
              {own.map((document) => (
                <li key={document.id}>
                  <UnstyledButton className="au-evidence-link" aria-label={t('library.open', { title: document.title })} onClick={() => onOpen(document)}>
                    {document.title}
                  </UnstyledButton>
                  <p className="au-basis">
                    {document.source} · {t('basis.reviewed', { date: document.reviewed })} · <span data-signed={document.signedBy !== null}>{document.signedBy === null ? t('library.unsigned') : t('library.signedBy', { name: document.signedBy })}</span>
                  </p>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
