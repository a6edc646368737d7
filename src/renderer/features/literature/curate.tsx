import { useState } from 'react';
import type { ReactNode } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconCheck, IconPencil, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ArticleDetail, RelationAnswer } from '../../../contract/reading.ts';
import { ErrorLine } from '../../components/error-line.tsx';
import { useAction } from '../../session/hooks.ts';
import { CorrectDialog } from './correct-dialog.tsx';

/** A relation is accepted, rejected or corrected where it stands. */
export function Curate({ articleId, relationId, answer }: { readonly articleId: string; readonly relationId: string; readonly answer: RelationAnswer | null }): ReactNode {
  const { t } = useTranslation();
  const act = useAction('reading.answer');
  const load = useAction('reading.article');
  const [article, setArticle] = useState<ArticleDetail | null>(null);
  const relation = article?.relations.find(({ id }) => id === relationId);
  const button = (name: 'accept' | 'reject' | 'correct', Icon: typeof IconCheck, press: () => void): ReactNode => (
    <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t(`literature.${name}`)} title={t(`literature.${name}`)} onClick={press}>
      <Icon size={14} aria-hidden />
    </ActionIcon>
  );
  return (
    <span className="au-curate">
      {answer === null ? null : <span className="au-tag" data-answer={answer.answer}>{t(`literature.answered.${answer.answer}`)}</span>}
      {button('accept', IconCheck, () => act.mutate({ relationId, answer: 'accept' }))}
      {button('reject', IconX, () => act.mutate({ relationId, answer: 'reject' }))}
      {button('correct', IconPencil, () => load.mutate({ articleId }, { onSuccess: setArticle }))}
      <ErrorLine error={act.error ?? load.error} />
      {article === null || relation === undefined ? null : <CorrectDialog article={article} relation={relation} onClose={() => setArticle(null)} />}
    </span>
  );
}
