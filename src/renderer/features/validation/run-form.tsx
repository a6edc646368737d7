import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Checkbox, Progress, Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RiskModel } from '../../../contract/prognosis.ts';
import { codeOf, ErrorLine } from '../../components/error-line.tsx';
import { useContent } from '../../components/content.tsx';
import { readFileText } from '../../components/read-file.ts';
import type { Refusal } from '../../components/read-file.ts';
import { useSession } from '../../session/hooks.ts';
import { horizonWords } from '../prognosis/number-words.ts';

interface Props {
  readonly model: RiskModel;
  readonly hasLocal: boolean;
  readonly onDone: (reportId: string) => void;
}

/** Takes a file of cases or the outcomes entered here; shows how far it has come and stops when told. */
export function RunForm({ model: { id: model, features, horizons, primary, event }, hasLocal, onDone }: Props): ReactNode {
  const { t } = useTranslation();
  const say = useContent();
  const session = useSession();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [running, setRunning] = useState<AbortController | null>(null);
  const [step, setStep] = useState({ done: 0, total: 0 });
  const [error, setError] = useState<unknown>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [recalibrated, setRecalibrated] = useState(false);
  const [horizon, setHorizon] = useState(primary);

  const run = async (file: File | null): Promise<void> => {
    const controller = new AbortController();
    setRunning(controller);
    setError(null);
    setRefusal(null);
    setStep({ done: 0, total: 0 });
    const options = { signal: controller.signal, onProgress: setStep };
    try {
      const read = file === null ? null : await readFileText(file);
      if (read !== null && 'refusal' in read) return setRefusal(read.refusal);
      const { id } = file === null || read === null ? await session.call('validation.runOnStore', { model, horizon }, options) : await session.call('validation.run', { model, horizon, text: read.text, fileName: file.name, recalibrated }, options);
      await client.invalidateQueries({ queryKey: ['validation.list'] });
      onDone(id);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setRunning(null);
    }
  };

  const said = step.total === 0 ? t('validation.reading') : t('validation.running', step);
  return (
    <section className="au-validation-run au-no-print" aria-busy={running !== null}>
      <div className="au-row">
        <Select size="xs" label={t('validation.horizon')} allowDeselect={false} disabled={running !== null || horizons.length < 2} value={horizon} onChange={(value) => setHorizon(value ?? primary)} data={horizons.map(({ name, days }) => ({ value: name, label: horizonWords({ event }, days, t) }))} />
        <input ref={input} type="file" hidden aria-hidden tabIndex={-1} data-testid="validation-file" accept=".csv,.tsv,.txt,.jsonl,.json" onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) void run(file);
        }} />
        <Button size="xs" disabled={running !== null} onClick={() => input.current?.click()}>
          {t('validation.file')}
        </Button>
        <Button size="xs" variant="default" disabled={running !== null} onClick={() => void run(null)}>
          {t('validation.store')}
        </Button>
        {hasLocal ? <Checkbox size="xs" label={t('validation.localToo')} checked={recalibrated} onChange={(event) => setRecalibrated(event.currentTarget.checked)} /> : null}
      </div>
      <p className="au-quiet au-small">{t('validation.fileHint')}</p>
      <details>
        <summary className="au-small">{t('validation.columns')}</summary>
        <p className="au-small">
          {features.map(({ name, label }) => (
            <span key={name} className="au-column">
              <code>{name}</code> {say(label)}
            </span>
          ))}
        </p>
      </details>
      <div className="au-validation-step" role="status">
        {running === null ? null : (
          <>
            <Progress className="au-grow" aria-label={said} value={step.total === 0 ? 5 : (100 * step.done) / step.total} />
            <span className="au-num">{said}</span>
            <Button size="compact-xs" variant="default" onClick={() => running.abort()}>
              {t('validation.cancel')}
            </Button>
          </>
        )}
      </div>
      {refusal === null ? null : (
        <p className="au-error" role="alert">
          {t(`validation.refused.${refusal}`)}
        </p>
      )}
      {/* What is wrong with the file, and where: the code alone would not tell. */}
      {error instanceof Error && codeOf(error) === 'bad-input' ? (
        <p className="au-error" role="alert">
          {say(error.message)}
        </p>
      ) : (
        <ErrorLine error={error} />
      )}
    </section>
  );
}
