import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Prognosis } from '../../../contract/prognosis.ts';
import { useContent } from '../../components/content.tsx';
import { formatPercent } from '../../i18n/format.ts';
import { unitWords } from '../../i18n/unit.ts';
import { featureLabel } from './features.ts';
import { valueWords } from './number-words.ts';
import type { PrognosisModel } from './outlook.tsx';

interface Props {
  readonly model: PrognosisModel;
  readonly missing: NonNullable<Prognosis['missing']>;
  /** What the risk was worked out with; stands grey in the empty fields. */
  readonly used: Prognosis['contributions'];
  readonly typed: Readonly<Record<string, string>>;
  readonly onChange: (typed: Readonly<Record<string, string>>) => void;
}

/** Missing inputs first, those that would narrow the interval most on top; any input may be tried with another value. */
export function WhatIf({ model, missing, used, typed, onChange }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const narrows = new Map(missing.map((item) => [item.feature, item.narrows ?? 0]));
  const now = new Map(used.filter(({ feature }) => !(feature in typed)).map(({ feature, value }) => [feature, value]));
  const rank = (name: string): number => (narrows.has(name) ? 1 + (narrows.get(name) ?? 0) : 0);
  // What belongs to the patient is not tried with another value; it is asked for only while it is missing.
  const features = model.features.filter(({ name, fixed }) => fixed !== true || narrows.has(name) || name in typed).sort((a, b) => rank(b.name) - rank(a.name));
  const set = (name: string, text: string): void => {
    const next = { ...typed, [name]: text };
    if (text === '') delete next[name];
    onChange(next);
  };
  return (
    <details className="au-group au-what" open={missing.length > 0}>
      <summary>
        {t('prognosis.inputs')} {missing.length === 0 ? null : <span className="au-quiet">{t('prognosis.missing', { count: missing.length })}</span>}
      </summary>
      <div className="au-what-grid">
        {features.map(({ name, label, unit, low, high, options, words, kind }) => {
          const gain = narrows.get(name);
          const hint = [unit === 'a' ? t('prognosis.years') : unit === 'd' ? t('prognosis.dayUnit') : unit === null ? null : unitWords(unit), low === undefined || high === undefined || low === high || (low === 0 && high === 1) ? null : `${low}–${high}`, gain === undefined ? null : gain > 0.01 ? t('prognosis.asks.narrows', { share: formatPercent(gain, i18n.language) }) : t('prognosis.isMissing')].filter((part) => part !== null && part !== '').join(' · ');
          const shared = { size: 'xs' as const, label: say(featureLabel(label)), description: hint, value: typed[name] ?? '', 'data-feature': name };
          const own = now.get(name) ?? null;
          const stands = own === null || narrows.has(name) ? '' : typeof own === 'string' ? say(own) : valueWords(own, null, i18n.language, t);
          const choices = options?.map((option) => ({ value: option, label: say(words?.[option] ?? option) })) ?? flagChoices(low, high, t);
          return choices === null ? (
            <TextInput key={name} {...shared} placeholder={stands} inputMode={kind === 'number' ? 'decimal' : 'text'} onChange={(event) => set(name, event.currentTarget.value)} />
          ) : (
            <NativeSelect key={name} {...shared} onChange={(event) => set(name, event.currentTarget.value)} data={[{ value: '', label: choices.find(({ value }) => value === String(own))?.label ?? stands }, ...choices]} />
          );
        })}
      </div>
      {Object.keys(typed).length === 0 ? null : (
        <Button size="compact-xs" variant="default" onClick={() => onChange({})}>
          {t('score.reset')}
        </Button>
      )}
    </details>
  );
}

/** A flag of the data set as words: yes and no for 0 and 1, yes alone where it is either given or not known. */
function flagChoices(low: number | undefined, high: number | undefined, t: TFunction): { value: string; label: string }[] | null {
  if (low === 0 && high === 1) return [{ value: '1', label: t('score.yes') }, { value: '0', label: t('score.no') }];
  return low !== undefined && low === high ? [{ value: String(low), label: t('score.yes') }] : null;
}
