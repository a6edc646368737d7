import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalculatorInfo, CalculatorResult } from '../../../contract/calculators.ts';
import { BasisLine } from '../../components/basis-line.tsx';
import { Content, OriginalSwitch, useContent } from '../../components/content.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { formatNumber, listed } from '../../i18n/format.ts';
import { unitWords } from '../../i18n/unit.ts';
import { useAction } from '../../session/hooks.ts';
import { ScoreInputs } from './score-inputs.tsx';
import { parseInputs } from './score-values.ts';

interface Props {
  readonly caseId: string;
  readonly score: CalculatorResult;
  readonly info: CalculatorInfo | undefined;
  /** Its inputs are shown from the start. */
  readonly opened?: boolean;
}
const NOT_FOR = 'Does not apply: ';

/** A score with its range while inputs are missing, each input with its age; what-if values never reach the chart. */
export function ScoreCard({ caseId, score, info, opened = false }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const [original, setOriginal] = useState(false);
  const [open, setOpen] = useState(opened);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const run = useAction('calculators.run');
  const changed = Object.keys(typed).length > 0;
  const shown = changed ? (run.data ?? score) : score;
  const change = (name: string, text: string): void => {
    const next = { ...typed, [name]: text };
    if (text === '') delete next[name];
    setTyped(next);
    if (Object.keys(next).length > 0) run.mutate({ caseId, calculator: score.calculator, inputs: parseInputs(next) });
  };
  const value = typeof shown.value === 'number' ? formatNumber(shown.value, i18n.language) : (shown.value ?? '–');
  return (
    <article className="au-score" aria-label={say(score.title)} data-calculator={score.calculator}>
      <header>
        <h4>
          <Content text={score.title} original={original} />
        </h4>
        <OriginalSwitch on={original} onChange={setOriginal} />
        <span className="au-score-value au-num">
          {value}
          {shown.unit === null ? null : ` ${say(unitWords(shown.unit))}`}
          {shown.range === undefined || shown.range.low === shown.range.high ? null : (
            <span className="au-quiet"> ({t('score.range', { low: formatNumber(shown.range.low, i18n.language), high: formatNumber(shown.range.high, i18n.language) })})</span>
          )}
        </span>
      </header>
      {changed ? <p className="au-whatif">{t('score.whatIf')}</p> : null}
      <p>
        <Content text={shown.interpretation} original={original} />
      </p>
      {shown.missing.length === 0 ? null : <p className="au-missing">{t('score.missing', { names: listed(shown.missing.map(say), i18n.language) })}</p>}
      {shown.warnings.map((warning) => (
        <p key={warning} className="au-warning" data-not-for={warning.startsWith(NOT_FOR) || undefined}>
          <Content text={warning} original={original} />
        </p>
      ))}
      <Button size="compact-xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'score.hideInputs' : 'score.showInputs')}
      </Button>
      {open ? (
        <>
          <ScoreInputs score={score} info={info} typed={typed} onChange={change} />
          {shown.steps.length === 0 ? null : (
            <details>
              <summary>{t('score.steps')}</summary>
              <ol>
                {shown.steps.map((step, at) => (
                  <li key={at}>
                    <Content text={step} original={original} />
                  </li>
                ))}
              </ol>
            </details>
          )}
          {changed ? (
            <Button size="compact-xs" variant="default" onClick={() => setTyped({})}>
              {t('score.reset')}
            </Button>
          ) : null}
          {info === undefined || info.bands.length === 0 ? null : (
            <details>
              <summary>{t('score.bands')}</summary>
              <ul className="au-plain">
                {info.bands.map((band) => (
                  <li key={band.words}>
                    {band.upTo === undefined ? null : <span className="au-num">≤ {formatNumber(band.upTo, i18n.language)} </span>}
                    <Content text={band.words} original={original} />
                  </li>
                ))}
              </ul>
            </details>
          )}
          <BasisLine basis={shown.basis} />
        </>
      ) : null}
      <ErrorLine error={changed ? run.error : null} />
    </article>
  );
}
