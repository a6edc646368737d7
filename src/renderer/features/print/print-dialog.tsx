import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Button, Checkbox, Group, Modal, Radio, Stack } from '@mantine/core';
import { useIsFetching } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../../contract/records.ts';
import { formatDate, formatDateTime } from '../../i18n/format.ts';
import { useView } from '../../state/view-store.ts';
import { markPages } from './page-marks.ts';
import { PrintSheet } from './print-sheet.tsx';
import type { Parts } from './print-sheet.tsx';

/** What goes on paper is chosen here; the sheet itself is seen by the printer alone. */
export function PrintDialog({ detail, noteId }: { readonly detail: CaseDetail; readonly noteId: string | null }): ReactNode {
  const opened = useView((view) => view.printOpen);
  return opened ? <Choices detail={detail} noteId={noteId} /> : null;
}

const close = (): void => useView.setState({ printOpen: false });

function Choices({ detail, noteId }: { readonly detail: CaseDetail; readonly noteId: string | null }): ReactNode {
  const { t, i18n } = useTranslation();
  const [parts, setParts] = useState<Parts>({ notes: noteId === null ? 'all' : 'shown', findings: true, advice: true, prognosis: false });
  const fetching = useIsFetching() > 0;
  const { patient } = detail.summary;
  const born = patient.birthDate === null ? '' : ` · ${t('banner.born', { date: formatDate(patient.birthDate, i18n.language) })}`;
  const who = `${patient.name}${born} · ${t(`sex.long.${patient.sex}`)} · ${patient.recordNumber}`;
  useEffect(
    () => markPages({ who, when: t('print.printed', { date: formatDateTime(new Date().toISOString(), i18n.language) }), limits: t('print.limits') }),
    [who, t, i18n.language],
  );
  const tick = (part: 'findings' | 'advice' | 'prognosis'): ReactNode => <Checkbox label={t(`print.${part}`)} checked={parts[part]} onChange={(event) => setParts({ ...parts, [part]: event.currentTarget.checked })} />;
  return (
    <>
      <Modal opened onClose={close} title={t('print.title')} closeButtonProps={{ 'aria-label': t('shell.close') }}>
        <Stack gap="sm">
          <Radio.Group label={t('print.notes')} value={parts.notes} onChange={(notes) => setParts({ ...parts, notes: notes as Parts['notes'] })}>
            <Group mt="xs">
              {noteId === null ? null : <Radio value="shown" label={t('print.shown')} />}
              <Radio value="all" label={t('print.all', { count: detail.notes.length })} />
              <Radio value="none" label={t('print.none')} />
            </Group>
          </Radio.Group>
          {tick('findings')}
          {tick('advice')}
          {tick('prognosis')}
          <p className="au-quiet au-small">{t('print.leaves')}</p>
        </Stack>
        <Group justify="flex-end" mt="md">
          <Button size="xs" variant="default" onClick={close}>
            {t('shell.cancel')}
          </Button>
          <Button size="xs" loading={fetching} data-autofocus onClick={() => window.print()}>
            {t('print.print')}
          </Button>
        </Group>
      </Modal>
      {createPortal(<PrintSheet detail={detail} noteId={noteId} parts={parts} />, document.body)}
    </>
  );
}
