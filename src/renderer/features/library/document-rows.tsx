import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, UnstyledButton } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import type { LibraryDocument } from '../../../contract/library.ts';
import { formatDateTime } from '../../i18n/format.ts';
import { useAction, useCall } from '../../session/hooks.ts';
import { ErrorLine } from '../../components/error-line.tsx';

const KINDS = ['pdf', 'docx', 'html', 'markdown', 'jats', 'medquad', 'text'] as const;

interface Props {
  readonly documents: readonly LibraryDocument[];
  readonly onOpen: (document: LibraryDocument) => void;
}
/** The user's documents; earlier versions open below their row. */
export function DocumentRows({ documents, onOpen }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const remove = useAction('library.remove');
  const [versionsOf, setVersionsOf] = useState<string | null>(null);
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const ask = (document: LibraryDocument): void =>
    void modals.openConfirmModal({
      title: t('library.removeTitle', { title: document.title }),
      children: <p>{t('library.removeText')}</p>,
      labels: { confirm: t('library.remove'), cancel: t('shell.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate({ documentId: document.id }),
    });
  return (
    <>
      <ErrorLine error={remove.error} />
      <table className="au-data">
        <thead>
          <tr>
            <th scope="col">{t('library.title')}</th>
            <th scope="col">{t('library.kindHead')}</th>
            <th scope="col">{t('library.language')}</th>
            <th scope="col">{t('library.version')}</th>
            <th scope="col">{t('library.passages')}</th>
            <th scope="col">{t('library.added')}</th>
            <th scope="col">
              <span className="au-sr">{t('library.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => {
            const kind = KINDS.find((one) => one === document.kind) ?? 'text';
            return (
              <tr key={document.id}>
                <td>
                  <UnstyledButton className="au-evidence-link" aria-label={t('library.open', { title: document.title })} onClick={() => onOpen(document)}>
                    {document.title}
                  </UnstyledButton>
                  <span className="au-quiet au-library-name">{document.name}</span>
                  {versionsOf === document.id ? <Versions document={document} onOpen={onOpen} /> : null}
                </td>
                <td>{t(`library.kind.${kind}`)}</td>
                <td>{names.of(document.language) ?? document.language}</td>
                <td className="au-num">
                  {document.version === 1 ? (
                    1
                  ) : (
                    <Button size="compact-xs" variant="subtle" aria-expanded={versionsOf === document.id} onClick={() => setVersionsOf(versionsOf === document.id ? null : document.id)} aria-label={`${t('library.versions')}: ${document.version}`}>
                      {document.version}
                    </Button>
                  )}
                </td>
                <td className="au-num">{document.passages}</td>
                <td className="au-num">{formatDateTime(document.addedAt, i18n.language)}</td>
                <td>
                  <Button size="compact-xs" variant="subtle" color="red" aria-label={t('library.removeNamed', { title: document.title })} onClick={() => ask(document)}>
                    {t('library.remove')}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function Versions({ document, onOpen }: { readonly document: LibraryDocument; readonly onOpen: Props['onOpen'] }): ReactNode {
  const { t, i18n } = useTranslation();
  const versions = useCall('library.versions', { documentId: document.id });
  return (
    <ul className="au-plain">
      <ErrorLine error={versions.error} />
      {versions.data?.versions.map((one) => (
        <li key={one.id}>
          <UnstyledButton className="au-evidence-link" onClick={() => onOpen(one)}>
            {one.version} · {formatDateTime(one.addedAt, i18n.language)} · {one.addedBy}
          </UnstyledButton>{' '}
          <span className="au-quiet">{t(one.current ? 'library.current' : 'library.older')}</span>
        </li>
      ))}
    </ul>
  );
}
