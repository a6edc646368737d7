import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Treatment } from '../../../contract/cards.ts';
import { BasisLine } from '../../components/basis-line.tsx';
import { Content, useContent } from '../../components/content.tsx';
import { EvidenceLinks } from '../../components/evidence-links.tsx';

type Option = Treatment['options'][number];

/** What guidelines name for the problems of this chart; what speaks for and against each is read from the chart. Several, never an order. */
export function Treatments({ treatments }: { readonly treatments: readonly Treatment[] }): ReactNode {
  const { t } = useTranslation();
  const say = useContent();
  return (
    <section className="au-group" aria-label={t('treatment.title')}>
      <h3>
        {t('treatment.title')} <span className="au-num au-quiet">{treatments.length}</span>
      </h3>
      <p className="au-quiet">{treatments.length === 0 ? t('treatment.none') : t('treatment.hint')}</p>
      {treatments.map((one) => (
        <details key={one.id} className="au-treatment" data-condition={one.id}>
          <summary>
            <b>{say(one.condition)}</b> <span className="au-quiet">{t('treatment.count', { count: one.options.length })}</span>
          </summary>
          <EvidenceLinks evidence={one.evidence} />
          <ul className="au-treatment-options">
            {one.options.map((option) => (
              <OptionItem key={option.line + option.name} option={option} />
            ))}
          </ul>
          <BasisLine basis={one.basis} />
        </details>
      ))}
    </section>
  );
}

function OptionItem({ option }: { readonly option: Option }): ReactNode {
  const { t } = useTranslation();
  return (
    <li>
      <h4>
        <span className="au-tag">{t(`treatment.line.${option.line}`)}</span> <Content text={option.name} />
      </h4>
      {option.favours.map(({ words, evidence }) => (
        <p key={words} className="au-for">
          <b>{t('treatment.for')}</b> <Content text={words} /> <EvidenceLinks evidence={evidence} />
        </p>
      ))}
      {option.drugs.length === 0 ? null : (
        <ul className="au-plain">
          {alike(option.drugs).map(({ names, drug }) => (
            <li key={names}>
              <span lang="en">{names}</span> {drug.taken ? <span className="au-tag">{t('treatment.taken')}</span> : null}
              {drug.against.length === 0 ? <span className="au-quiet"> {t(drug.checked ? 'treatment.nothingAgainst' : 'treatment.unknown')}</span> : null}
              {drug.against.map(({ summary, indicator }) => (
                <p key={summary} className="au-against" data-tier={indicator}>
                  <b>{t('treatment.against')}</b> <Content text={summary} />
                </p>
              ))}
              {drug.notChecked.map((reason) => (
                <p key={reason} className="au-quiet">
                  <Content text={reason} />
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
      {option.monitoring === undefined ? null : (
        <p className="au-quiet">
          {t('treatment.monitoring')} <Content text={option.monitoring} />
        </p>
      )}
    </li>
  );
}

type Drug = Option['drugs'][number];
/** Drugs of which the same is said, in one line: their own name aside. */
function alike(drugs: readonly Drug[]): { names: string; drug: Drug }[] {
  const groups = new Map<string, Drug[]>();
  for (const drug of drugs) {
    const key = JSON.stringify([drug.taken, drug.checked, drug.notChecked, drug.against.map(({ summary }) => summary.replaceAll(drug.name, ''))]);
    groups.set(key, [...(groups.get(key) ?? []), drug]);
  }
  return [...groups.values()].flatMap((group) => (group[0] === undefined ? [] : [{ names: group.map(({ name }) => name).join(', '), drug: group[0] }]));
}
