import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Content, useContent } from '../../components/content.tsx';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import { useCall } from '../../session/hooks.ts';
import { featureLabel } from '../prognosis/features.ts';
import { Risks } from '../prognosis/risks.tsx';

const STRONGEST = 12;

/** The model that fits the patient best, its risks with their cohort, what moved them; or why there is no number. */
export function PaperPrognosis({ caseId }: { readonly caseId: string }): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const models = useCall('prognosis.models', {});
  const fit = useCall('prognosis.fit', { caseId });
  const model = models.data?.models.find(({ id }) => id === fit.data?.models[0]?.model);
  const result = useCall('prognosis.run', { caseId, model: model?.id ?? '', features: {} }, { enabled: model !== undefined });
  if (model === undefined || result.data === undefined) return null;
  const { eligible, warnings, curve, contributions, cohort, version } = result.data;
  return (
    <section>
      <h2>{t('panel.prognosis')}</h2>
      <p>
        <b>{say(model.title)}</b> · {model.id} {version}
      </p>
      {eligible === false ? <p>{t('prognosis.refused')}</p> : <Risks prognosis={result.data} cohort={model.cohort} />}
      {eligible === false || cohort === undefined ? null : (
        <p>
          <Content text={cohort} />
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning}>
          <Content text={warning} />
        </p>
      ))}
      {eligible === false ? null : (
        <>
          {curve === undefined ? null : (
            <table>
              <caption>{t('prognosis.curve')}</caption>
              <tbody>
                <tr>
                  <th scope="row">{t('prognosis.day')}</th>
                  {thinned(curve).map(({ days }) => (
                    <td key={days}>{days}</td>
                  ))}
                </tr>
                <tr>
                  <th scope="row">{t('prognosis.alive')}</th>
                  {thinned(curve).map(({ days, survival }) => (
                    <td key={days}>{formatPercent(survival, i18n.language)}</td>
                  ))}
                </tr>
                <tr>
                  <th scope="row">{t('prognosis.band')}</th>
                  {thinned(curve).map(({ days, low, high }) => (
                    <td key={days}>
                      {formatPercent(low, i18n.language)}–{formatPercent(high, i18n.language)}
                    </td>
                  ))}
                </tr>
              </tbody>
            </table>
          )}
          <table>
            <caption>{t('prognosis.contributions')}</caption>
            <tbody>
              {[...contributions]
                .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
                .slice(0, STRONGEST)
                .map((item) => (
                  <tr key={item.feature}>
                    <th scope="row">{say(featureLabel(item.label ?? item.feature))}</th>
                    <td>{item.value === null ? t('score.isMissing') : typeof item.value === 'number' ? formatNumber(item.value, i18n.language) : say(item.value)}</td>
                    <td>
                      {item.effect > 0 ? '+' : '−'}
                      {formatNumber(Math.abs(item.effect), i18n.language)}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

const COLUMNS = 7;
/** As many points of the curve as a page is wide, first and last among them. */
function thinned<T>(points: readonly T[]): T[] {
  if (points.length <= COLUMNS) return [...points];
  return Array.from({ length: COLUMNS }, (_, at) => points[Math.round((at * (points.length - 1)) / (COLUMNS - 1))] as T);
}
