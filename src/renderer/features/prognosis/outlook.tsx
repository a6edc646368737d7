import { useState } from 'react';
import type { ReactNode } from 'react';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Content } from '../../components/content.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { useCall } from '../../session/hooks.ts';
import type { Answer } from '../../session/session.ts';
import { Contributions } from './contributions.tsx';
import { Risks } from './risks.tsx';
import { SurvivalCurve } from './survival-curve.tsx';
import { WhatIf } from './what-if.tsx';
import { parseFeatures } from './features.ts';

export type PrognosisModel = Answer<'prognosis.models'>['models'][number];

export function Outlook({ caseId, model }: { readonly caseId: string; readonly model: PrognosisModel }): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [asked] = useDebouncedValue(typed, 250);
  const features = parseFeatures(asked, model.features);
  const result = useCall('prognosis.run', { caseId, model: model.id, features }, { keep: true });
  const whatIf = Object.keys(features).length > 0;
  const fields = <WhatIf model={model} missing={result.data?.missing ?? []} typed={typed} onChange={setTyped} />;
  if (result.data === undefined) return result.error === null ? <p className="au-quiet" role="status">{t('prognosis.working')}</p> : <ErrorLine error={result.error} />;
  const { eligible, warnings, horizons, curve, contributions, cohort } = result.data;
  const notes = warnings.map((warning) => (
    <p key={warning} className="au-warning">
      <Content text={warning} />
    </p>
  ));
  if (eligible === false) {
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
  return (
    <div aria-busy={result.isFetching}>
      <ErrorLine error={result.error} />
      {whatIf ? <p className="au-whatif">{t('prognosis.whatIf')}</p> : null}
      <Risks horizons={horizons} cohort={model.cohort} />
      {cohort === undefined ? null : <p className="au-cohort"><Content text={cohort} /></p>}
      {notes}
      {curve === undefined ? null : <SurvivalCurve curve={curve} />}
      <Contributions contributions={contributions} base={result.data.base} scale={result.data.scale} />
      {fields}
      <p className="au-basis">
        {result.data.model} {result.data.version}
      </p>
    </div>
  );
}
