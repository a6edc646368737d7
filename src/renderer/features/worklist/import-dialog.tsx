import type { ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ImportProgress } from '../../components/import-progress.tsx';
import { ImportReport } from './import-report.tsx';
import { useImport } from './use-import.ts';

export function ImportDialog({ files, onClose }: { readonly files: readonly File[]; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { state, cancel } = useImport(files);
  const close = (): void => {
    void client.invalidateQueries({ queryKey: ['cases.list'] });
    onClose();
  };
  const count = (outcome: string): number => state.report.filter((item) => item.outcome === outcome).length;
  const line = state.running
    ? t('import.running', { done: state.done, total: state.total, name: state.name ?? '' })
    : t(state.cancelled ? 'import.cancelled' : 'import.finished', { imported: count('imported'), duplicate: count('duplicate'), refused: count('refused') });
  return (
    <ImportProgress title={t('import.title')} state={state} line={line} onCancel={cancel} onClose={close}>
      <ImportReport report={state.report} onOpen={close} />
    </ImportProgress>
  );
}
