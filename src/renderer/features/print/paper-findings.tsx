import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartFact } from '../../../contract/chart.ts';
import { factWords } from '../../components/fact-words.ts';
import { formatDate } from '../../i18n/format.ts';
import { useCall } from '../../session/hooks.ts';
import { FactValue } from '../findings/fact-value.tsx';
import { groupFacts, seriesOf } from '../findings/group-facts.ts';
import type { Series } from '../findings/group-facts.ts';

/** The chart by groups: value, status and whether anyone has confirmed it, on one line each. */
export function PaperFindings({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useTranslation();
  const chart = useCall('chart.get', { caseId });
  if (chart.data === undefined) return null;
  const groups = groupFacts(chart.data.facts).filter(({ group }) => group !== 'rejected');
  return (
    <section>
      <h2>{t('panel.findings')}</h2>
      {groups.map(({ group, facts }) => (
        <section key={group} className="au-paper-group">
          <h3>{t(`group.${group}`)}</h3>
          <ul>
            {group === 'observations' ? seriesOf(facts).map((series) => <PaperFact key={series.key} fact={series.latest} series={series} />) : facts.map((fact) => <PaperFact key={fact.id} fact={fact} />)}
          </ul>
        </section>
      ))}
    </section>
  );
}

function PaperFact({ fact, series }: { readonly fact: ChartFact; readonly series?: Series }): ReactNode {
  const { t, i18n } = useTranslation();
  const { dose, route, frequency, reaction, status, kind, time, state } = fact;
  return (
    <li>
      <b>{factWords(fact, i18n.language)}</b>
      <FactValue fact={fact} series={series} t={t} language={i18n.language} />
      {[dose, route, frequency].filter((part) => part !== undefined).map((part) => ` ${part}`)}
      {reaction === undefined ? null : `: ${reaction}`}
      <span className="au-paper-quiet">
        {[status === 'active' || kind === 'observation' ? null : t(`factStatus.${status}`), time === null ? null : formatDate(time.slice(0, 10), i18n.language), t(`factState.${state}`)].filter((part) => part !== null).map((part) => ` · ${part}`)}
      </span>
    </li>
  );
}
