import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FactKind } from '../../../contract/chart.ts';
import { ErrorLine } from '../../components/error-line.tsx';
import { useAction } from '../../session/hooks.ts';

/** What the notes don't say can be typed; the chart keeps that it was typed, by whom and when. */
export function AddFact({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useTranslation();
  const add = useAction('chart.add');
  const [kind, setKind] = useState<FactKind>('problem');
  const [text, setText] = useState('');
  return (
    <form
      className="au-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') add.mutate({ caseId, kind, text: text.trim() }, { onSuccess: () => setText('') });
      }}
    >
      <Select size="xs" aria-label={t('findings.kind')} allowDeselect={false} value={kind} onChange={(value) => value !== null && setKind(value)} data={FactKind.options.map((value) => ({ value, label: t(`factKind.${value}`) }))} />
      <TextInput size="xs" aria-label={t('findings.add')} placeholder={t('findings.add')} value={text} onChange={(event) => setText(event.currentTarget.value)} maxLength={500} />
      <Button size="xs" variant="default" type="submit" disabled={text.trim() === ''} loading={add.isPending}>
        {t('findings.addButton')}
      </Button>
      <ErrorLine error={add.error} />
    </form>
  );
}
