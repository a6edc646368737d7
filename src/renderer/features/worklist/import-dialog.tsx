import type { ReactNode } from 'react';
import { Button, Group, Modal, Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
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
  return (
    <Modal opened onClose={close} title={t('import.title')} size="xl" closeOnClickOutside={!state.running} closeOnEscape={!state.running} withCloseButton={!state.running} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <Progress value={state.total === 0 ? 100 : (state.done / state.total) * 100} size="sm" transitionDuration={0} aria-label={t('import.title')} />
      <p role="status" className="au-import-line">
        {state.running
          ? t('import.running', { done: state.done, total: state.total, name: state.name ?? '' })
          : t(state.cancelled ? 'import.cancelled' : 'import.finished', { imported: count('imported'), duplicate: count('duplicate'), refused: count('refused') })}
      </p>
      <ImportReport report={state.report} onOpen={close} />
      <Group justify="flex-end" mt="md">
        {state.running ? (
          <Button size="xs" variant="default" onClick={cancel} loading={state.stopping}>
            {t('shell.cancel')}
          </Button>
        ) : (
          <Button size="xs" onClick={close} data-autofocus>
            {t('shell.close')}
          </Button>
        )}
      </Group>
    </Modal>
  );
}
