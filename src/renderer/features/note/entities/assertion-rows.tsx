import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cue, Entity } from '../../../../contract/clinical.ts';

/** The five axes that differ from the plain case, each with the words that turned it; the plain case in one line. */
export function AssertionRows({ entity, text }: { readonly entity: Entity; readonly text: () => string }): ReactNode {
  const { t } = useTranslation();
  const { assertion, cues } = entity;
  const rows: { axis: Cue['axis']; value: string }[] = [];
  if (assertion.polarity === 'negative') rows.push({ axis: 'polarity', value: t('assertion.negative') });
  if (assertion.certainty !== 'certain') rows.push({ axis: 'certainty', value: t(`assertion.${assertion.certainty}`) });
  if (assertion.temporality !== 'current') rows.push({ axis: 'temporality', value: t(`assertion.${assertion.temporality}`) });
  if (assertion.experiencer !== 'patient') rows.push({ axis: 'experiencer', value: t(`assertion.${assertion.experiencer}`) });
  if (assertion.conditional) rows.push({ axis: 'conditional', value: t('assertion.conditional') });
  if (rows.length === 0) {
    return (
      <>
        <dt>{t('note.said')}</dt>
        <dd>{t('assertion.plain')}</dd>
      </>
    );
  }
  const doc = text();
  return rows.map(({ axis, value }) => {
    const cue = cues.find((candidate) => candidate.axis === axis);
    return (
      <FragmentRow key={axis} axis={t(`axis.${axis}`)} value={value}>
        {cue === undefined || cue.by === 'model' ? null : <q className="au-cue">{doc.slice(cue.start, Math.min(cue.end, cue.start + 60))}</q>}
        {cue?.by === 'section' ? <span className="au-quiet"> {t('note.bySection')}</span> : null}
        {cue?.by === 'model' ? <span className="au-quiet"> {t('by.model')}</span> : null}
      </FragmentRow>
    );
  });
}

function FragmentRow({ axis, value, children }: { readonly axis: string; readonly value: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{axis}</dt>
      <dd>
        <b>{value}</b> {children}
      </dd>
    </>
  );
}
