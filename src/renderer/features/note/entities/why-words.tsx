import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../../../../contract/clinical.ts';
import { ErrorLine } from '../../../components/error-line.tsx';
import { useCall } from '../../../session/hooks.ts';
import { windowAround } from './window-around.ts';

/** The words that carried the model's choice, the heavier the darker; asked for only when someone wants to know. */
export function WhyWords({ text, entity }: { readonly text: string; readonly entity: Entity }): ReactNode {
  const { t } = useTranslation();
  const part = windowAround(text, entity);
  const why = useCall('notes.why', { text: part.text, start: entity.start - part.offset, end: entity.end - part.offset });
  if (why.error !== null) return <ErrorLine error={why.error} />;
  if (why.data === undefined) return <p className="au-quiet">{t('note.whyAsking')}</p>;
  const top = Math.max(...why.data.tokens.map(({ weight }) => Math.abs(weight)), 1e-9);
  const tokens = [...why.data.tokens].sort((a, b) => a.start - b.start);
  if (tokens.length === 0) return <p className="au-quiet">{t('note.whyNothing')}</p>;
  return (
    <p className="au-why">
      <span className="au-quiet">{t('note.whyWords')} </span>
      {tokens.map((token) => {
        const share = Math.abs(token.weight) / top;
        return (
          <span key={token.start} className="au-why-word" data-level={Math.ceil(share * 4)} data-against={token.weight < 0 ? '' : undefined}>
            {part.text.slice(token.start, token.end)}{' '}
          </span>
        );
      })}
      <span className="au-quiet au-small"> {t('note.whyHow')}</span>
    </p>
  );
}
