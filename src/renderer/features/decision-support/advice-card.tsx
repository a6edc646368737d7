import { useState } from 'react';
import type { ReactNode } from 'react';
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
  return (
    <article className="au-advice-card" data-tier={card.indicator} data-answered={given?.answer} aria-label={say(card.summary)}>
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
      <footer>
        {given === null ? (
          <>
            <Button size="compact-xs" variant="default" loading={answer.isPending} onClick={() => answer.mutate({ caseId, uuid: card.uuid, answer: 'accepted', reason: null })}>
              {t('advice.accept')}
            </Button>
            <OverrideMenu reasons={card.overrideReasons ?? []} onChoose={(reason) => answer.mutate({ caseId, uuid: card.uuid, answer: 'overridden', reason })} />
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
