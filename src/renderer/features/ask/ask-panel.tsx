import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty.tsx';
import { AskForm } from './ask-form.tsx';
import { Asked } from './asked.tsx';
import { History } from './history.tsx';
import { useAsk } from './use-ask.ts';

/** Asks the library and this case; both answers stand apart. */
export function AskPanel({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const { state, ask, cancel, show } = useAsk(caseId);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className="au-ask">
      <AskForm field={field} placeholder={t('ask.placeholder')} asking={state.asking} onAsk={ask} onCancel={cancel} />
      {state.shown === null && state.error === null ? (
        <Empty title={t('ask.idle')}>
          <p>{t('ask.idleHint')}</p>
        </Empty>
      ) : null}
      <Asked state={state} />
      <History caseId={caseId} onShow={show} />
    </div>
  );
}
