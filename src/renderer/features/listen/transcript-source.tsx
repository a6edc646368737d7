import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Button, Group, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FileInput } from '../../components/file-input.tsx';

interface TranscriptSourceProps {
  readonly pasted: string;
  readonly onPaste: (text: string) => void;
  readonly busy: boolean;
  readonly onRead: () => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where the transcript comes from: a text that is pasted, or files. */
export function TranscriptSource({ pasted, onPaste, busy, onRead, onFiles }: TranscriptSourceProps): ReactNode {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Textarea
        label={t('listen.paste')}
        description={t('listen.formats')}
        placeholder={t('listen.example')}
        value={pasted}
        onChange={(event) => onPaste(event.currentTarget.value)}
        autosize
        minRows={10}
        maxRows={18}
        data-autofocus
        spellCheck={false}
      />
      <Group gap="xs">
        <Button size="xs" disabled={pasted.trim() === ''} loading={busy} onClick={onRead}>
          {t('listen.read')}
        </Button>
        <Button size="xs" variant="default" onClick={() => input.current?.click()}>
          {t('listen.files')}
        </Button>
        <FileInput input={input} testId="transcript-files" accept=".txt,.vtt,.srt,.textgrid,.TextGrid,.json,.jsonl,.md" onFiles={onFiles} />
      </Group>
    </>
  );
}
