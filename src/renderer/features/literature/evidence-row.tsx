import type { ReactNode } from 'react';
import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconPencil, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RELATION_KINDS } from '../../../contract/reading.ts';
import type { RelationAnswer, TargetEvidence } from '../../../contract/reading.ts';
import { useAction } from '../../session/hooks.ts';

/** One sentence: what it says, where it stands, what it weighs; accepted, rejected or corrected where it stands. */
export function EvidenceRow({ evidence, onOpen }: { readonly evidence: TargetEvidence; readonly onOpen: (articleId: string) => void }): ReactNode {
  const { t } = useTranslation();
  const { type, role, design, year, weight, sentence, title, articleId, relationId, answer } = evidence;
  return (
    <li className="au-told" data-answer={answer?.answer}>
      <p>{sentence}</p>
      <span className="au-told-side">
        <span className="au-tag">{t(`literature.relation.${type}` as 'literature.relation.Association', { defaultValue: type })}</span>
        <span className="au-quiet">
          {t(`literature.role.${role}` as 'literature.role.title')} · {t(`literature.design.${design}` as 'literature.design.cohort')}
          {year === null ? '' : ` · ${year}`} · <span className="au-num">{weight.toFixed(2)}</span>
        </span>
        <button type="button" className="au-open-words au-told-title" onClick={() => onOpen(articleId)}>
          {title}
        </button>
        <Curate relationId={relationId} answer={answer} />
      </span>
    </li>
  );
}

export function Curate({ relationId, answer }: { readonly relationId: string; readonly answer: RelationAnswer | null }): ReactNode {
  const { t } = useTranslation();
  const act = useAction('reading.answer');
  return (
    <span className="au-curate">
      {answer === null ? null : <span className="au-tag" data-answer={answer.answer}>{t(`literature.answered.${answer.answer}`)}</span>}
      <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('literature.accept')} title={t('literature.accept')} onClick={() => act.mutate({ relationId, answer: 'accept' })}>
        <IconCheck size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('literature.reject')} title={t('literature.reject')} onClick={() => act.mutate({ relationId, answer: 'reject' })}>
        <IconX size={14} aria-hidden />
      </ActionIcon>
      <Menu transitionProps={{ duration: 0 }} withinPortal>
        <Menu.Target>
          <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('literature.correct')} title={t('literature.correct')}>
            <IconPencil size={14} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {RELATION_KINDS.map((type) => (
            <Menu.Item key={type} onClick={() => act.mutate({ relationId, answer: 'correct', type })}>
              {t(`literature.relation.${type}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
