import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconCheck, IconQuestionMark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { codeOf, ErrorLine } from '../../components/error-line.tsx';
import type { Answer } from '../../session/session.ts';
import { useCall, useSession } from '../../session/hooks.ts';
import { SourceLink } from './source-link.tsx';

interface State {
  readonly writing: boolean;
  readonly text: string;
  readonly stopped: boolean;
  readonly error: unknown;
  readonly done: Answer<'ask.write'> | null;
}
const START: State = { writing: false, text: '', stopped: false, error: null, done: null };

/** What the named server does wrong, in its own words: "no model is loaded" would send people to the wrong place. */
const SERVER_ERRORS = ['model-unavailable', 'model-failed', 'forbidden'] as const;
const isServerError = (error: unknown): error is { readonly code: (typeof SERVER_ERRORS)[number] } => SERVER_ERRORS.some((code) => code === codeOf(error));

/** A written answer, where the switch is on: as it comes, then sentence by sentence with what bears it out. */
export function Written({ question }: { readonly question: string }): ReactNode {
  const { t } = useTranslation();
  const session = useSession();
  const settings = useCall('settings.get', {});
  const [state, setState] = useState(START);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  if ((settings.data?.generation.mode ?? 'off') === 'off') return null;
  const write = (): void => {
    const controller = new AbortController();
    running.current = controller;
    setState({ ...START, writing: true });
    const onProgress = ({ text }: { text: string }): void => setState((was) => ({ ...was, text: was.text + text }));
    session.call('ask.write', { question }, { signal: controller.signal, onProgress }).then(
      (done) => setState((was) => ({ ...was, writing: false, done })),
      (error: unknown) => setState((was) => ({ ...was, writing: false, stopped: controller.signal.aborted, error: controller.signal.aborted ? null : error })),
    );
  };
  return (
    <section className="au-group au-written" aria-label={t('ask.generated.title')}>
      <h3>{t('ask.generated.title')}</h3>
      <p className="au-quiet" role="status">{state.writing ? t('ask.generated.writing') : ''}</p>
      {settings.data?.generation.mode === 'endpoint' && isServerError(state.error) ? <p className="au-error" role="alert">{t(`ask.generated.error.${state.error.code}`)}</p> : <ErrorLine error={state.error} />}
      {state.done === null ? (
        <>
          {state.stopped ? <p className="au-quiet">{t('ask.generated.stopped')}</p> : null}
          {state.text === '' ? null : <p className="au-written-text">{state.text}</p>}
        </>
      ) : (
        <>
          <ul className="au-ask-list">
            {state.done.sentences.map((sentence, at) => (
              <li key={at} className="au-written-sentence" data-supported={sentence.supported}>
                {sentence.supported ? <IconCheck size={15} stroke={2} aria-hidden /> : <IconQuestionMark size={15} stroke={2} aria-hidden />}
                <div>
                  <p>{sentence.text}</p>
                  <span className="au-written-mark">{t(sentence.supported ? 'ask.generated.supported' : 'ask.generated.unsupported')}</span>{' '}
                  {sentence.source === null ? null : <SourceLink source={sentence.source} sentence={sentence.text} />}
                </div>
              </li>
            ))}
          </ul>
          <p className="au-quiet au-small">
            {t('ask.generated.hint')} {t('ask.generated.by', { model: state.done.model })}
          </p>
        </>
      )}
      <div className="au-ask-actions au-no-print">
        {state.writing ? (
          <Button size="compact-xs" variant="default" onClick={() => running.current?.abort()}>
            {t('ask.generated.stop')}
          </Button>
        ) : (
          <Button size="compact-xs" variant="default" onClick={write}>
            {t('ask.generated.write')}
          </Button>
        )}
      </div>
    </section>
  );
}
