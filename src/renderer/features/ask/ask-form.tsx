import { useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AskAnswer } from '../../../contract/library.ts';

interface Props {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly placeholder: string;
  readonly asking: boolean;
  readonly onAsk: (question: string, mode: AskAnswer['mode']) => void;
  readonly onCancel: () => void;
}

/** Enter asks, Shift and Enter makes a line: patients' messages have several. */
export function AskForm({ field, placeholder, asking, onAsk, onCancel }: Props): ReactNode {
  const { t } = useTranslation();
  const [question, setQuestion] = useState('');
  const [mode, setMode] = useState<AskAnswer['mode']>('clinical');
  const ready = question.trim() !== '';
  const ask = (): void => {
    if (ready) onAsk(question.trim(), mode);
  };
  return (
    <form
      className="au-ask-form au-no-print"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <Textarea
        ref={field}
        size="xs"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        label={t('ask.label')}
        placeholder={placeholder}
        value={question}
        spellCheck={false}
        onChange={(event) => setQuestion(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          ask();
        }}
      />
      <div className="au-ask-actions">
        <SegmentedControl size="xs" aria-label={t('ask.mode')} value={mode} onChange={(value) => setMode(value as AskAnswer['mode'])} transitionDuration={0} data={[{ value: 'clinical', label: t('ask.clinical') }, { value: 'plain', label: t('ask.plain') }]} />
        <span className="au-grow" />
        {asking ? (
          <Button size="xs" variant="default" onClick={onCancel}>
            {t('shell.cancel')}
          </Button>
        ) : null}
        <Button size="xs" type="submit" disabled={!ready} loading={asking}>
          {t('ask.ask')}
        </Button>
      </div>
      {mode === 'plain' ? <p className="au-quiet au-small">{t('ask.plainHint')}</p> : null}
    </form>
  );
}
