import type { ReactNode } from 'react';
import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface DialogButtonsProps {
  readonly submit: string;
  readonly onCancel: () => void;
  readonly busy: boolean;
  readonly disabled?: boolean;
}

/** The end of a form in a dialog: away without a change, or done. */
export function DialogButtons({ submit, onCancel, busy, disabled = false }: DialogButtonsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end" mt="xs">
      <Button size="xs" variant="default" onClick={onCancel}>
        {t('shell.cancel')}
      </Button>
      <Button size="xs" type="submit" loading={busy} disabled={disabled}>
        {submit}
      </Button>
    </Group>
  );
}
