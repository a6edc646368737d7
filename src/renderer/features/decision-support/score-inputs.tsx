import type { ReactNode } from 'react';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalculatorResult, InputValue } from '../../../contract/reasoning.ts';
import { useContent } from '../../components/content.tsx';
import { EvidenceLinks } from '../../components/evidence-links.tsx';
import { inputWords } from './score-values.ts';
import { formatAgo, formatNumber } from '../../i18n/format.ts';
import { unitWords } from '../../i18n/unit.ts';

interface Props {
  readonly score: CalculatorResult;
  readonly typed: Readonly<Record<string, string>>;
  readonly onChange: (name: string, text: string) => void;
}

/** Every input in a row: the chart's value, its age and words, and a field to ask "what if". */
export function ScoreInputs({ score, typed, onChange }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const names = [...Object.keys(score.inputs), ...score.missing.filter((name) => score.inputs[name] === undefined)];
  const words = (input: InputValue | undefined): string => {
    if (input === undefined) return t('score.isMissing');
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
        {names.map((name) => {
          const input = score.inputs[name];
          return (
            <tr key={name}>
              <th scope="row">{say(inputWords(name))}</th>
              <td className="au-num">
                {words(input)}
                {input?.assumed === undefined ? null : <em> {t('score.assumed', { what: say(input.assumed) })}</em>}
                {input?.evidence === undefined ? null : <EvidenceLinks evidence={input.evidence} />}
              </td>
              <td className="au-num au-quiet">{input?.time == null ? (input === undefined ? '' : t('score.noTime')) : formatAgo(input.time, new Date(), i18n.language)}</td>
              <td>
                <TextInput size="xs" aria-label={t('score.whatFor', { name: say(inputWords(name)) })} value={typed[name] ?? ''} onChange={(event) => onChange(name, event.currentTarget.value)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
