import type { ReactNode } from 'react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalculatorInfo, CalculatorResult, InputValue } from '../../../contract/calculators.ts';
import { useContent } from '../../components/content.tsx';
import { EvidenceLinks } from '../../components/evidence-links.tsx';
import { formatAgo, formatNumber } from '../../i18n/format.ts';
import { unitWords } from '../../i18n/unit.ts';
import { inputWords } from './score-values.ts';

interface Props {
  readonly score: CalculatorResult;
  /** What the calculator asks for; while it loads, the score's own inputs stand for it. */
  readonly info: CalculatorInfo | undefined;
  readonly typed: Readonly<Record<string, string>>;
  readonly onChange: (name: string, text: string) => void;
}
type Field = CalculatorInfo['inputs'][number];

/** Every input in a row: the chart's value, its age and words, and a field to ask "what if". */
export function ScoreInputs({ score, info, typed, onChange }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const fields: readonly Field[] = info?.inputs ?? Object.keys(score.inputs).map((key) => ({ key, label: inputWords(key), kind: 'number', unit: null, judged: false }));
  const words = (input: InputValue | undefined, field: Field): string => {
    if (input === undefined) return t(field.judged ? 'score.judged' : 'score.isMissing');
    if (typeof input.value === 'boolean') return t(input.value ? 'score.yes' : 'score.no');
    const value = typeof input.value === 'number' ? formatNumber(input.value, i18n.language) : say(input.value);
    return input.unit === null ? value : `${value} ${say(unitWords(input.unit))}`.trim();
  };
  return (
    <table className="au-data au-inputs">
      <thead>
        <tr>
          <th scope="col">{t('score.input')}</th>
          <th scope="col">{t('score.value')}</th>
          <th scope="col">{t('score.age')}</th>
          <th scope="col">{t('score.what')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => {
          const input = score.inputs[field.key];
          return (
            <tr key={field.key}>
              <th scope="row">
                {say(field.label)}
                {field.unit === null ? null : <span className="au-quiet"> {say(unitWords(field.unit))}</span>}
              </th>
              <td className="au-num">
                <span className={input === undefined ? 'au-missing' : undefined}>{words(input, field)}</span>
                {input?.assumed === undefined ? null : <em> {t('score.assumed', { what: say(input.assumed) })}</em>}
                {input?.evidence === undefined ? null : <EvidenceLinks evidence={input.evidence} bare />}
              </td>
              <td className="au-num au-quiet au-age">{input?.time == null ? (input === undefined ? '' : t('score.noTime')) : formatAgo(input.time, new Date(), i18n.language)}</td>
              <td>
                <WhatIf field={field} value={typed[field.key] ?? ''} onChange={(text) => onChange(field.key, text)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function WhatIf({ field, value, onChange }: { readonly field: Field; readonly value: string; readonly onChange: (text: string) => void }): ReactNode {
  const { t } = useTranslation();
  const say = useContent();
  const label = t('score.whatFor', { name: say(field.label) });
  const choices = field.kind === 'flag' ? [{ value: 'yes', label: t('score.yes') }, { value: 'no', label: t('score.no') }] : field.kind === 'choice' ? (field.options ?? []).map((option) => ({ value: option, label: say(option) })) : null;
  if (choices !== null) return <NativeSelect size="xs" aria-label={label} value={value} data={[{ value: '', label: '–' }, ...choices]} onChange={(event) => onChange(event.currentTarget.value)} />;
  return <TextInput size="xs" aria-label={label} value={value} placeholder={field.kind === 'date' ? t('score.datePlaceholder') : undefined} onChange={(event) => onChange(event.currentTarget.value)} />;
}
