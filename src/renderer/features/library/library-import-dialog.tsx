import type { ReactNode } from 'react';
import { Button, Group, Modal, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DocumentOutcome } from '../../../contract/library.ts';
import { ERROR_CODES } from '../../../contract/errors.ts';
import { useLibraryImport } from './use-library-import.ts';

const REASONS = ['empty', 'binary', 'broken', 'encrypted', 'too-large', 'zip-bomb', 'no-text', 'timeout', 'memory', 'not-text'] as const;

export function LibraryImportDialog({ files, onClose }: { readonly files: readonly File[]; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const { state, cancel } = useLibraryImport(files);
  const count = (outcome: DocumentOutcome['outcome']): number => state.report.filter((item) => item.outcome === outcome).length;
  const counts = { imported: count('imported'), updated: count('updated'), duplicate: count('duplicate'), refused: count('refused') };
  const reasonOf = (reason: string): string => {
    const known = REASONS.find((one) => one === reason);
    if (known !== undefined) return t(`library.reason.${known}`);
    const code = ERROR_CODES.find((one) => one === reason);
    return code === undefined ? t('library.reason.unknown') : t(`error.${code}`);
  };
  return (
    <Modal opened onClose={onClose} title={t('library.importTitle')} size="xl" closeOnClickOutside={!state.running} closeOnEscape={!state.running} withCloseButton={!state.running} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <Progress value={state.total === 0 ? 100 : (state.done / state.total) * 100} size="sm" transitionDuration={0} aria-label={t('library.importTitle')} />
      <p role="status" className="au-import-line">
        {state.running ? t('library.running', { done: state.done, total: state.total, name: state.name ?? '' }) : t(state.cancelled ? 'library.cancelled' : 'library.finished', counts)}
      </p>
      {state.report.length === 0 ? null : (
        <div className="au-scroll au-import-report" tabIndex={0} role="region" aria-label={t('library.importTitle')}>
          <table className="au-data">
            <thead>
              <tr>
                <th scope="col">{t('library.file')}</th>
                <th scope="col">{t('library.passages')}</th>
                <th scope="col">{t('library.result')}</th>
              </tr>
            </thead>
            <tbody>
              {state.report.map((item, at) => (
                <tr key={at} data-outcome={item.outcome}>
                  <td>{item.name}</td>
                  <td className="au-num">{item.passages === 0 ? '' : item.passages}</td>
                  <td>
                    {t(`library.outcome.${item.outcome}`)}
                    {item.reason === null ? null : `: ${reasonOf(item.reason)}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Group justify="flex-end" mt="md">
        {state.running ? (
          <Button size="xs" variant="default" onClick={cancel}>
            {t('shell.cancel')}
          </Button>
        ) : (
          <Button size="xs" onClick={onClose} data-autofocus>
            {t('shell.close')}
          </Button>
        )}
      </Group>
    </Modal>
  );
}
