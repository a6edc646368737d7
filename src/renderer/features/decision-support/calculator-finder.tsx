import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CalculatorInfo } from '../../../contract/calculators.ts';
import { useContent } from '../../components/content.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { useCall } from '../../session/hooks.ts';
import { matching } from './find-calculator.ts';
import { ScoreCard } from './score-card.tsx';

/** All calculators, found by name, alias or what they ask for; the one that is opened fills itself from the chart. */
export function CalculatorFinder({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useTranslation();
  const say = useContent();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [openId, setOpenId] = useState<string | null>(null);
  const list = useCall('calculators.list', {});
  const all = list.data?.calculators ?? [];
  const found = matching(all, query, say);
  const pick = (one: CalculatorInfo | undefined): void => {
    if (one !== undefined) setOpenId(one.id);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt(Math.max(0, Math.min(found.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      pick(found[at]);
    } else if (event.key === 'Escape' && query !== '') {
      event.stopPropagation();
      setQuery('');
    }
  };
  return (
    <section className="au-group au-finder" data-open={openId === null ? undefined : ''} aria-label={t('calculators.title')}>
      <h3>
        {t('calculators.title')} <span className="au-num au-quiet">{all.length}</span>
      </h3>
      {openId === null ? null : (
        <div className="au-calculator-open">
          <Button size="compact-xs" variant="subtle" onClick={() => setOpenId(null)}>
            {t('calculators.close')}
          </Button>
          <OpenedCalculator key={openId} caseId={caseId} id={openId} info={all.find(({ id }) => id === openId)} />
        </div>
      )}
      <TextInput
        size="xs"
        type="search"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="calculator-list"
        aria-activedescendant={found[at] === undefined ? undefined : `calculator-${found[at].id}`}
        aria-label={t('calculators.search')}
        placeholder={t('calculators.search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={query}
        onKeyDown={onKey}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
      />
      <ErrorLine error={list.error} />
      <ul className="au-calculators" id="calculator-list" role="listbox" aria-label={t('calculators.title')}>
        {found.map((one, index) => (
          <li key={one.id} id={`calculator-${one.id}`} role="option" aria-selected={index === at} onClick={() => pick(one)}>
            <span>{say(one.title)}</span> <span className="au-quiet">{one.source}</span>
          </li>
        ))}
      </ul>
      {query !== '' && found.length === 0 ? <p className="au-quiet" role="status">{t('calculators.none')}</p> : null}
    </section>
  );
}

function OpenedCalculator({ caseId, id, info }: { readonly caseId: string; readonly id: string; readonly info: CalculatorInfo | undefined }): ReactNode {
  const { t } = useTranslation();
  const score = useCall('calculators.run', { caseId, calculator: id, inputs: {} });
  if (score.data === undefined) return score.error === null ? <p className="au-quiet" role="status">{t('advice.checking')}</p> : <ErrorLine error={score.error} />;
  return <ScoreCard caseId={caseId} score={score.data} info={info} opened />;
}
