import type { ReactNode } from 'react';
import { Button, Group, Modal, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface ImportProgressProps {
  readonly title: string;
  readonly state: { readonly done: number; readonly total: number; readonly running: boolean; readonly stopping?: boolean };
  /** What is being done, and afterwards what came of it. */
  readonly line: string;
  /** What came of each file. */
  readonly children: ReactNode;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

/** An import under way; it can be left only when it is over or stopped. */
export function ImportProgress({ title, state, line, children, onCancel, onClose }: ImportProgressProps): ReactNode {
  const { t } = useTranslation();
  const { done, total, running, stopping = false } = state;
  return (
    <Modal opened onClose={onClose} title={title} size="xl" closeOnClickOutside={!running} closeOnEscape={!running} withCloseButton={!running} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <Progress value={total === 0 ? 100 : (done / total) * 100} size="sm" transitionDuration={0} aria-label={title} />
      <p role="status" className="au-import-line">
        {line}
      </p>
      {children}
      <Group justify="flex-end" mt="md">
        {running ? (
          <Button size="xs" variant="default" onClick={onCancel} loading={stopping}>
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
