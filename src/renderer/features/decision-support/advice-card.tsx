import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { BasisLine } from '../../components/basis-line.tsx';
import { Content, OriginalSwitch, useContent } from '../../components/content.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { EvidenceLinks } from '../../components/evidence-links.tsx';
import { useAction } from '../../session/hooks.ts';
import type { Answer } from '../../session/session.ts';
import { OverrideMenu } from './override-menu.tsx';

const ICON = { critical: IconAlertOctagon, warning: IconAlertTriangle, info: IconInfoCircle };

export type AnsweredCard = Answer<'advice.get'>['cards'][number];

export function AdviceCard({ caseId, card }: { readonly caseId: string; readonly card: AnsweredCard }): ReactNode {
  const { t } = useTranslation();
  const say = useContent();
  const [original, setOriginal] = useState(false);
  const answer = useAction('advice.answer');
  const Icon = ICON[card.indicator];
  const given = card.answer;
  const reasons = card.overrideReasons ?? [];
  // On the card itself one key answers: a for taken into account, a digit for a coded reason.
  const onKey = (event: KeyboardEvent): void => {
    if (given !== null || answer.isPending || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const reason = reasons[Number(event.key) - 1];
    if (event.key === 'a') answer.mutate({ caseId, uuid: card.uuid, answer: 'accepted', reason: null });
    else if (reason !== undefined) answer.mutate({ caseId, uuid: card.uuid, answer: 'overridden', reason: reason.code });
  };
  return (
    <article className="au-advice-card" data-tier={card.indicator} data-answered={given?.answer} data-rule={card.basis.rule} aria-label={say(card.summary)} tabIndex={0} aria-keyshortcuts={given === null ? `a ${reasons.map((_, at) => at + 1).join(' ')}`.trim() : undefined} onKeyDown={onKey}>
      <header>
        <Icon size={17} stroke={1.75} aria-hidden />
        <h4>
          <Content text={card.summary} original={original} />
        </h4>
        <OriginalSwitch on={original} onChange={setOriginal} />
        <span className="au-tag">{t(`advice.kind.${card.kind}`)}</span>
      </header>
      {card.detail === undefined ? null : <p className="au-advice-detail"><Content text={card.detail} original={original} /></p>}
      <EvidenceLinks evidence={card.evidence} />
      {card.suggestions === undefined || card.suggestions.length === 0 ? null : (
        <ul className="au-options" aria-label={t('advice.options')}>
          {card.suggestions.map((suggestion) => (
            <li key={suggestion.label}>
              <Content text={suggestion.label} original={original} />
            </li>
          ))}
        </ul>
      )}
      <BasisLine basis={card.basis} />
      {card.local === null ? null : <p className="au-quiet">{t('fatigue.local', { accepted: card.local.accepted, count: card.local.accepted + card.local.overridden })}</p>}
      {card.folded === null ? null : <p className="au-quiet">{t(`fatigue.why.${card.folded}`)}</p>}
      <footer>
        {given === null ? (
          <>
            <Button size="compact-xs" variant="default" loading={answer.isPending} onClick={() => answer.mutate({ caseId, uuid: card.uuid, answer: 'accepted', reason: null })}>
              {t('advice.accept')}
            </Button>
            <OverrideMenu reasons={reasons} onChoose={(reason) => answer.mutate({ caseId, uuid: card.uuid, answer: 'overridden', reason })} />
          </>
        ) : (
          <span className="au-answered">{given.answer === 'accepted' ? t('advice.accepted') : t('advice.overridden', { reason: say(reasonWords(card, given.reason)) })}</span>
        )}
      </footer>
      <ErrorLine error={answer.error} />
    </article>
  );
}

function reasonWords(card: AnsweredCard, reason: string | null): string {
  return card.overrideReasons?.find(({ code }) => code === reason)?.display ?? reason ?? '';
}
