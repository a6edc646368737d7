import type { ReactNode } from 'react';
import { Button, Slider } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReadingWeights } from '../../../contract/reading.ts';
import { DESIGNS, ROLES, USUAL } from './weights.ts';

/** What a sentence counts; the ranking follows while a slider moves. */
export function WeightSliders({ weights, onChange }: { readonly weights: ReadingWeights; readonly onChange: (weights: ReadingWeights) => void }): ReactNode {
  const { t } = useTranslation();
  const slider = (key: string, label: string, value: number, set: (value: number) => void): ReactNode => (
    <div key={key} className="au-weight">
      <span id={`au-weight-${key}`}>{label}</span>
      <Slider size="sm" min={0} max={1} step={0.05} value={value} onChange={set} label={null} thumbProps={{ 'aria-labelledby': `au-weight-${key}` }} />
      <span className="au-num">{value.toFixed(2)}</span>
    </div>
  );
  return (
    <details className="au-weights">
      <summary>{t('literature.weights')}</summary>
      <p className="au-quiet au-small">{t('literature.weightsHint')}</p>
      <div className="au-weight-columns">
        <fieldset>
          <legend>{t('literature.byRole')}</legend>
          {ROLES.map((role) => slider(role, t(`literature.role.${role}`), weights.roles[role], (value) => onChange({ ...weights, roles: { ...weights.roles, [role]: value } })))}
          {slider('novelty', t('literature.novelty'), weights.novelty, (novelty) => onChange({ ...weights, novelty }))}
        </fieldset>
        <fieldset>
          <legend>{t('literature.byDesign')}</legend>
          {DESIGNS.map((design) => slider(design, t(`literature.design.${design}`), weights.designs[design], (value) => onChange({ ...weights, designs: { ...weights.designs, [design]: value } })))}
        </fieldset>
      </div>
      <Button size="compact-xs" variant="default" onClick={() => onChange(USUAL)}>
        {t('literature.usual')}
      </Button>
    </details>
  );
}
