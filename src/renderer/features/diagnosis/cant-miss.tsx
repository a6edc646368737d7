import { memo, useState } from 'react';
import type { ReactNode } from 'react';
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CantMiss as Lane } from '../../../contract/differential.ts';
import { BasisLine } from '../../components/basis-line.tsx';
import { Content, useContent } from '../../components/content.tsx';
import { EvidenceLinks } from '../../components/evidence-links.tsx';
import { listed } from '../../i18n/format.ts';

type Condition = Lane['conditions'][number];

/** By presenting complaint, above the ranking and apart from it: nothing tried in the ranking moves a line here. */
export const CantMiss = memo(function CantMiss({ lanes }: { readonly lanes: readonly Lane[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="au-group au-cant-miss" aria-label={t('diagnosis.cantMiss.title')}>
      <h3>{t('diagnosis.cantMiss.title')}</h3>
      <p className="au-quiet au-small">{t(lanes.length === 0 ? 'diagnosis.cantMiss.none' : 'diagnosis.cantMiss.hint')}</p>
      {lanes.map((lane, at) => (
        <Complaint key={lane.basis.rule} lane={lane} first={at === 0} />
      ))}
    </section>
  );
});

function Complaint({ lane, first }: { readonly lane: Lane; readonly first: boolean }): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const [open, setOpen] = useState(first);
  return (
    <div className="au-complaint">
      <h4>
        <UnstyledButton className="au-condition-head" aria-expanded={open} onClick={() => setOpen(!open)}>
          <b>
            <Content text={lane.complaint} />
          </b>
          <span className="au-grow" />
          <span className="au-quiet au-num au-small">{t('diagnosis.cantMiss.count', { count: lane.conditions.length })}</span>
        </UnstyledButton>
      </h4>
      {open ? (
        <>
          <p className="au-small">
            <EvidenceLinks evidence={lane.evidence} />
          </p>
          <ul className="au-conditions">
            {lane.conditions.map((condition) => (
              <ConditionLine key={condition.condition} condition={condition} />
            ))}
          </ul>
          <BasisLine basis={lane.basis} />
        </>
      ) : (
        <p className="au-quiet au-small">{lane.conditions.map(({ condition }) => say(condition)).join(i18n.language === 'en' ? '; ' : '；')}</p>
      )}
    </div>
  );
}

/** What is still open stands on the closed line too; only the words behind it take a click. */
function ConditionLine({ condition }: { readonly condition: Condition }): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const [open, setOpen] = useState(false);
  const { supporting, notExcludedBy, found } = condition;
  return (
    <li className="au-condition" data-severe="">
      <UnstyledButton className="au-condition-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <b>
          <Content text={condition.condition} />
        </b>
        <span className="au-grow" />
        <span className="au-quiet au-num au-small">{t('diagnosis.cantMiss.counts', { supporting: supporting.length, found: found.length })}</span>
      </UnstyledButton>
      <p className="au-small au-not-excluded">{notExcludedBy.length === 0 ? t('diagnosis.cantMiss.allLooked') : t('diagnosis.cantMiss.notExcludedBy', { names: listed(notExcludedBy.map(say), i18n.language) })}</p>
      {open ? (
        <div className="au-condition-body">
          <p className="au-quiet au-small">{t('diagnosis.cantMiss.code', { code: condition.code })}</p>
          <Signs title={t('diagnosis.cantMiss.supporting')} none={t('diagnosis.cantMiss.noneFor')} signs={supporting} />
          <Signs title={t('diagnosis.cantMiss.found')} none={t('diagnosis.cantMiss.noneFound')} signs={found} />
        </div>
      ) : null}
    </li>
  );
}

interface SignsProps {
  readonly title: string;
  readonly none: string;
  readonly signs: Condition['supporting'] | Condition['found'];
}
function Signs({ title, none, signs }: SignsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <h5>{title}</h5>
      {signs.length === 0 ? <p className="au-quiet au-small">{none}</p> : null}
      <ul>
        {signs.map((sign) => (
          <li key={sign.name} className="au-small">
            <Content text={sign.name} />
            {'denied' in sign && sign.denied ? <span className="au-tag">{t('diagnosis.cantMiss.denied')}</span> : null} <EvidenceLinks evidence={sign.evidence} />
          </li>
        ))}
      </ul>
    </>
  );
}
