import { useState } from 'react';
import type { ReactNode } from 'react';
import { ActionIcon, Button } from '@mantine/core';
import { IconAlertTriangle, IconPencil, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../../contract/records.ts';
import { factWords } from '../../components/fact-words.ts';
import { AgeText } from '../../components/age-text.tsx';
import { useContent } from '../../components/content.tsx';
import { formatDate, formatNumber, listed } from '../../i18n/format.ts';
import { unitWords } from '../../i18n/unit.ts';
import { useAction, useCallPart } from '../../session/hooks.ts';
import { bannerFacts } from './banner-facts.ts';
import { EditPatientDialog } from './edit-patient-dialog.tsx';

/** Who this is and what must not be missed. Silence is said: "allergies: nothing read" is not "none known". */
export function PatientBanner({ summary }: { readonly summary: CaseSummary }): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const chart = useCallPart('chart.get', { caseId: summary.id }, bannerFacts);
  const setStatus = useAction('cases.setStatus');
  const [editing, setEditing] = useState(false);
  const { patient } = summary;
  const allergies = chart?.allergies ?? { present: [], denied: [] };
  const kidney = chart?.kidney ?? null;
  const weight = chart?.patient.weight ?? null;
  return (
    <header className="au-banner" aria-label={t('banner.label')}>
      <div className="au-banner-who">
        <h1>{patient.name}</h1>
        <span>
          <AgeText birthDate={patient.birthDate} years={chart?.patient.age ?? null} /> {t(`sex.long.${patient.sex === 'unknown' ? (chart?.patient.sex ?? 'unknown') : patient.sex}`)}
        </span>
        {patient.birthDate === null ? null : <span className="au-num">{t('banner.born', { date: formatDate(patient.birthDate, i18n.language) })}</span>}
        <span className="au-num">{patient.recordNumber}</span>
        <ActionIcon size="xs" variant="subtle" color="gray" className="au-banner-edit" aria-label={t('banner.edit')} title={t('banner.edit')} onClick={() => setEditing(true)}>
          <IconPencil size={14} aria-hidden />
        </ActionIcon>
        {chart?.patient.pregnant === true ? <strong>{t('banner.pregnant')}</strong> : null}
        {patient.synthetic ? <span className="au-tag">{t('worklist.synthetic')}</span> : null}
        {summary.namesake ? (
          <span className="au-namesake" title={t('worklist.namesakeHint')}>
            <IconUsers size={14} aria-hidden />
            {t('worklist.namesake')}
          </span>
        ) : null}
        <span className="au-grow" />
        <span className="au-quiet au-banner-title">{summary.title}</span>
        <Button size="compact-xs" variant="default" onClick={() => setStatus.mutate({ caseId: summary.id, status: summary.status === 'open' ? 'closed' : 'open' })}>
          {t(summary.status === 'open' ? 'banner.close' : 'banner.reopen')}
        </Button>
      </div>
      <dl className="au-banner-facts">
        <div data-alarm={allergies.present.length > 0 ? '' : undefined}>
          <dt>{t('banner.allergies')}</dt>
          <dd>
            {allergies.present.length > 0 ? <IconAlertTriangle size={14} aria-hidden /> : null}
            {chart === undefined ? t('banner.reading') : null}
            {allergies.present.map((fact) => (
              <span key={fact.id} className="au-allergy">
                <b>{fact.text}</b>
                {fact.reaction === undefined ? null : ` (${fact.reaction})`}
                {fact.confirmed ? null : <span className="au-quiet"> {t('banner.unconfirmed')}</span>}
              </span>
            ))}
            {allergies.denied.length > 0 ? <span>{t(allergies.present.length > 0 ? 'banner.alsoDenied' : 'banner.denied', { words: listed([...new Set(allergies.denied.map(({ text }) => say(text)))], i18n.language) })}</span> : null}
            {chart !== undefined && allergies.present.length === 0 && allergies.denied.length === 0 ? <span>{t('banner.noAllergyRead')}</span> : null}
          </dd>
        </div>
        <div>
          <dt>{t('banner.weight')}</dt>
          <dd className="au-num">
            {weight === null ? t('banner.unknown') : `${formatNumber(weight.kg, i18n.language)} kg`}
            {weight?.time == null ? null : <span className="au-quiet"> {formatDate(weight.time, i18n.language)}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('banner.kidney')}</dt>
          <dd className="au-num">
            {kidney === null ? t('banner.unknown') : `${factWords({ kind: 'observation', status: 'active', text: kidney.text, measurement: undefined }, i18n.language)} ${formatNumber(kidney.value, i18n.language)} ${kidney.unit === null ? t('note.noUnit') : unitWords(kidney.unit)}`}
            {kidney?.time == null ? null : <span className="au-quiet"> {formatDate(kidney.time, i18n.language)}</span>}
          </dd>
        </div>
      </dl>
      {editing ? <EditPatientDialog patient={patient} onClose={() => setEditing(false)} /> : null}
    </header>
  );
}
