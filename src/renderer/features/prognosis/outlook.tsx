import { useState } from 'react';
import type { ReactNode } from 'react';
import { UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Content } from '../../components/content.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { listed } from '../../i18n/format.ts';
import { useCall } from '../../session/hooks.ts';
import type { Answer } from '../../session/session.ts';
import { validateModel } from '../../state/view-store.ts';
import { AsksFirst } from './asks-first.tsx';
import { Contributions } from './contributions.tsx';
import { parseFeatures } from './features.ts';
import { HadBeen } from './had-been.tsx';
import { CannotSee, Sparse, Unlike, WhyWide } from './limits.tsx';
import { horizonWords } from './number-words.ts';
import { Risks } from './risks.tsx';
import { SimilarPatients } from './similar.tsx';
import { SurvivalCurve } from './survival-curve.tsx';
import { Warnings } from './warnings.tsx';
import { WhatCame } from './what-came.tsx';
import { WhatIf } from './what-if.tsx';

export type PrognosisModel = Answer<'prognosis.models'>['models'][number];

/** Where there is no number, only why is said, not what would stand beside one. */
const REFUSAL = /^Not eligible: /u;
/** Shown as states of their own, so not once more among the warnings. */
const SHOWN_APART = /^(?:This patient is unlike those the model learned from|Much is missing:)/u;

export function Outlook({ caseId, model }: { readonly caseId: string; readonly model: PrognosisModel }): ReactNode {
  const { t, i18n } = useTranslation();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [asked] = useDebouncedValue(typed, 250);
  const features = parseFeatures(asked, model.features);
  const result = useCall('prognosis.run', { caseId, model: model.id, features }, { keep: true });
  const whatIf = Object.keys(features).length > 0;
  const fields = <WhatIf model={model} missing={result.data?.missing ?? []} used={result.data?.contributions ?? []} typed={typed} onChange={setTyped} />;
  if (result.data === undefined) return result.error === null ? <p className="au-quiet" role="status">{t('prognosis.working')}</p> : <ErrorLine error={result.error} />;
  const prognosis = result.data;
  const notes = <Warnings warnings={prognosis.warnings.filter((warning) => (prognosis.eligible === false ? REFUSAL.test(warning) : !SHOWN_APART.test(warning)))} />;
  if (prognosis.eligible === false) {
    return (
      <>
        <div className="au-refusal" role="status">
          <strong>{t('prognosis.refused')}</strong>
          {notes}
        </div>
        {fields}
      </>
    );
  }
  const local = prognosis.horizons.filter((horizon) => horizon.local === true);
  return (
    <div className="au-outlook" aria-busy={result.isFetching}>
      <ErrorLine error={result.error} />
      {whatIf ? <p className="au-whatif">{t('prognosis.whatIf')}</p> : null}
      {prognosis.sparse === undefined ? null : <Sparse sparse={prognosis.sparse} />}
      {prognosis.unlike === undefined ? null : <Unlike unlike={prognosis.unlike} />}
      {local.length > 0 ? <p className="au-warning">{t('prognosis.local', { horizons: listed(local.map(({ days }) => horizonWords(prognosis, days, t)), i18n.language) })}</p> : null}
      <Risks prognosis={prognosis} cohort={model.cohort} />
      {prognosis.cohort === undefined ? null : <p className="au-cohort"><Content text={prognosis.cohort} /></p>}
      {notes}
      {prognosis.uncertainty === undefined ? null : <WhyWide uncertainty={prognosis.uncertainty} />}
      <AsksFirst missing={prognosis.missing ?? []} onAsk={focusField} />
      {prognosis.curve === undefined ? null : <SurvivalCurve curve={prognosis.curve} event={prognosis.event ?? 'death'} />}
      <Contributions contributions={prognosis.contributions} base={prognosis.base} scale={prognosis.scale} />
      {prognosis.whatIf === undefined ? null : <HadBeen changes={prognosis.whatIf} />}
      {prognosis.similar === undefined ? null : <SimilarPatients similar={prognosis.similar} outcome={prognosis.outcome ?? ''} />}
      {fields}
      <CannotSee blind={prognosis.blind ?? []} />
      <WhatCame caseId={caseId} model={model} />
      <p className="au-basis">
        {prognosis.model} {prognosis.version}
        <span className="au-no-print">
          {' · '}
          <UnstyledButton className="au-evidence-link" onClick={() => validateModel(model.id)}>
            {t('validation.open')}
          </UnstyledButton>
        </span>
      </p>
    </div>
  );
}

/** To the field of an input that is asked for; the list of inputs opens if it was closed. */
function focusField(feature: string): void {
  const field = document.querySelector<HTMLElement>(`[data-feature="${CSS.escape(feature)}"]`);
  const list = field?.closest('details');
  if (list != null) list.open = true;
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}
