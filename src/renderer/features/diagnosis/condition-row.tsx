import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Differential } from '../../../contract/reasoning.ts';
import { Content, useContent } from '../../components/content.tsx';
import { EvidenceLinks } from '../../components/evidence-links.tsx';
import { formatPercent } from '../../i18n/format.ts';

type Row = Differential['differential'][number];
/** From here on a condition is one that must not be missed. */
const SEVERE = 2;

/** One condition with what speaks for it, against it, and what is not known yet. */
export function ConditionRow({ row, onPause }: { readonly row: Row; readonly onPause: (finding: string) => void }): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const [open, setOpen] = useState(false);
  return (
    <li className="au-condition" data-severe={row.severity <= SEVERE ? '' : undefined}>
      <UnstyledButton className="au-condition-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <b>
          <Content text={row.condition} />
        </b>
        {row.severity <= SEVERE ? <span className="au-tag au-severe">{t('diagnosis.severe')}</span> : null}
        <span className="au-grow" />
        <span className="au-quiet au-num au-small">{t('diagnosis.counts', { supporting: row.supporting.length, opposing: row.opposing.length })}</span>
        <span className="au-num au-share">{formatPercent(row.probability, i18n.language)}</span>
      </UnstyledButton>
      {open ? (
        <div className="au-condition-body">
          <Facts title={t('diagnosis.supporting')} facts={row.supporting} onPause={onPause} />
          <Facts title={t('diagnosis.opposing')} facts={row.opposing} onPause={onPause} />
          {row.missing.length === 0 ? null : (
            <>
              <h4>{t('diagnosis.missing')}</h4>
              <p className="au-quiet au-small">{row.missing.map(({ name }) => say(name)).join(i18n.language === 'en' ? '; ' : '；')}</p>
            </>
          )}
        </div>
      ) : null}
    </li>
  );
}

function Facts({ title, facts, onPause }: { readonly title: string; readonly facts: Row['supporting']; readonly onPause: (finding: string) => void }): ReactNode {
  const { t } = useTranslation();
  const say = useContent();
  if (facts.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {facts.map((fact) => (
          <li key={fact.finding} className="au-small">
            <Content text={fact.name} /> <EvidenceLinks evidence={fact.evidence ?? []} />
            {fact.evidence === undefined ? null : (
              <Button size="compact-xs" variant="subtle" color="gray" aria-label={t('diagnosis.pauseFact', { name: say(fact.name) })} onClick={() => onPause(fact.finding.split('_@_')[0] ?? fact.finding)}>
                {t('diagnosis.pause')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
