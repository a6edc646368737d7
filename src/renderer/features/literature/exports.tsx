import type { ReactNode } from 'react';
import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReadingWeights } from '../../../contract/reading.ts';
import { ErrorLine } from '../../components/error-line.tsx';
import { saveFile } from '../../components/save-file.ts';
import { useSession } from '../../session/hooks.ts';
import { useTask } from '../../components/use-task.ts';

const FORMATS = ['csv', 'bioc', 'ris'] as const;

/** The ranking as it stands, to a file of this machine. */
export function Exports({ disease, kinds, weights }: { readonly disease: string; readonly kinds: ('gene' | 'chemical' | 'variant')[]; readonly weights: ReadingWeights }): ReactNode {
  const { t } = useTranslation();
  const session = useSession();
  const task = useTask();
  const save = (format: (typeof FORMATS)[number]): void =>
    task.run(async (signal) => {
      const { name, type, text } = await session.call('reading.export', { format, disease, kinds, weights }, { signal });
      saveFile(name, type, text);
    });
  return (
    <>
      <Menu transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button size="xs" variant="default" loading={task.busy} leftSection={<IconDownload size={15} aria-hidden />}>
            {t('literature.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATS.map((format) => (
            <Menu.Item key={format} onClick={() => save(format)}>
              {t(`literature.format.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ErrorLine error={task.error} />
    </>
  );
}
