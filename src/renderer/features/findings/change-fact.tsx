import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FactKind, FactStatus } from '../../../contract/chart.ts';
import type { ChartFact, FactAnswer } from '../../../contract/chart.ts';

interface Props {
  readonly fact: ChartFact;
  readonly onCancel: () => void;
  readonly onDone: (answer: FactAnswer) => void;
}

export function ChangeFact({ fact, onCancel, onDone }: Props): ReactNode {
  const { t } = useTranslation();
  const [text, setText] = useState(fact.text);
  const [kind, setKind] = useState(fact.kind);
  const [status, setStatus] = useState(fact.status);
  const [reaction, setReaction] = useState(fact.reaction ?? '');
  const submit = (): void => {
    onDone({
      answer: 'correct',
      ...(text.trim() === fact.text ? {} : { text: text.trim() }),
      ...(kind === fact.kind ? {} : { kind }),
      ...(status === fact.status ? {} : { status }),
      ...(kind === 'allergy' && reaction.trim() !== (fact.reaction ?? '') ? { reaction: reaction.trim() } : {}),
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') submit();
      }}
    >
      <Stack gap="xs">
        <TextInput data-autofocus label={t('findings.words')} value={text} onChange={(event) => setText(event.currentTarget.value)} maxLength={500} required />
        <Group grow>
          <Select label={t('findings.kind')} allowDeselect={false} value={kind} onChange={(value) => value !== null && setKind(value)} data={FactKind.options.map((value) => ({ value, label: t(`factKind.${value}`) }))} />
          <Select label={t('findings.status')} allowDeselect={false} value={status} onChange={(value) => value !== null && setStatus(value)} data={FactStatus.options.map((value) => ({ value, label: t(`factStatus.${value}`) }))} />
        </Group>
        {kind === 'allergy' ? <TextInput label={t('findings.reaction')} value={reaction} onChange={(event) => setReaction(event.currentTarget.value)} maxLength={500} /> : null}
        <Group justify="flex-end" mt="xs">
          <Button size="xs" variant="default" onClick={onCancel}>
            {t('shell.cancel')}
          </Button>
          <Button size="xs" type="submit">
            {t('findings.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
