import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentOutcome } from '../../../contract/library.ts';
import { ERROR_CODES } from '../../../contract/errors.ts';
import { ImportProgress } from '../../components/import-progress.tsx';
import { useLibraryImport } from './use-library-import.ts';

const REASONS = ['empty', 'binary', 'broken', 'encrypted', 'too-large', 'zip-bomb', 'no-text', 'timeout', 'memory', 'not-text'] as const;

export function LibraryImportDialog({ files, onClose }: { readonly files: readonly File[]; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const { state, cancel } = useLibraryImport(files);
  const count = (outcome: DocumentOutcome['outcome']): number => state.report.filter((item) => item.outcome === outcome).length;
  const counts = { imported: count('imported'), updated: count('updated'), duplicate: count('duplicate'), refused: count('refused') };
  const line = state.running ? t('library.running', { done: state.done, total: state.total, name: state.name ?? '' }) : t(state.cancelled ? 'library.cancelled' : 'library.finished', counts);
  return (
    <ImportProgress title={t('library.importTitle')} state={state} line={line} onCancel={cancel} onClose={onClose}>
      {state.report.length === 0 ? null : <Outcomes report={state.report} />}
    </ImportProgress>
  );
}

function Outcomes({ report }: { readonly report: readonly DocumentOutcome[] }): ReactNode {
  const { t } = useTranslation();
  const reasonOf = (reason: string): string => {
    const known = REASONS.find((one) => one === reason);
    if (known !== undefined) return t(`library.reason.${known}`);
    const code = ERROR_CODES.find((one) => one === reason);
    return code === undefined ? t('library.reason.unknown') : t(`error.${code}`);
  };
  return (
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
          {report.map((item, at) => (
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
  );
}
