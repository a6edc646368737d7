import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import { ErrorLine } from '../../components/error-line.tsx';
import { useAction, useCall } from '../../session/hooks.ts';
import { Curate } from './curate.tsx';

/** One article: its text with what was found in it, and its relations to curate. */
export function ArticleView({ articleId, onGone }: { readonly articleId: string; readonly onGone: () => void }): ReactNode {
  const { t } = useTranslation();
  const article = useCall('reading.article', { articleId }, { keep: true });
  const remove = useAction('reading.remove');
  const { data } = article;
  const ask = (title: string): void =>
    void modals.openConfirmModal({
      title: t('literature.removeTitle'),
      children: <p>{t('literature.removeText', { title })}</p>,
      labels: { confirm: t('literature.remove'), cancel: t('shell.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate({ articleIds: [articleId] }, { onSuccess: onGone }),
    });
  if (data === undefined) return <ErrorLine error={article.error} />;
  return (
    <div className="au-target-evidence" data-pane="article" tabIndex={0} role="region" aria-label={t('literature.article')}>
      <h2>{data.head.title}</h2>
      <p className="au-quiet au-small">{[data.authors.slice(0, 6).join(', '), data.head.journal, data.head.year, data.head.doi].filter((part) => part !== null && part !== '').join(' · ')}</p>
      <p className="au-article-text">{tagged(data.text, data.entities)}</p>
      <h3>{t('literature.relations', { count: data.relations.length })}</h3>
      <ul>
        {data.relations.map((relation) => (
          <li key={relation.id} className="au-told" data-answer={relation.answer?.answer}>
            <p>
              <b>{relation.subject.name}</b> {t(`literature.relation.${relation.type}` as 'literature.relation.Association', { defaultValue: relation.type })} <b>{relation.object.name}</b> <span className="au-num au-quiet">{relation.score.toFixed(2)}</span>{' '}
              {relation.evidence.every(({ denied }) => denied) ? <span className="au-tag">{t('literature.isDenied')}</span> : null}
            </p>
            {relation.evidence.slice(0, 2).map(({ start, end, denied }) => (
              <p key={start} className="au-quiet">
                {denied ? `${t('literature.denied')} ` : ''}
                {data.text.slice(start, end)}
              </p>
            ))}
            <Curate articleId={articleId} relationId={relation.id} answer={relation.answer} />
          </li>
        ))}
      </ul>
      <ErrorLine error={remove.error} />
      <Button size="compact-xs" variant="subtle" color="gray" onClick={() => ask(data.head.title)}>
        {t('literature.remove')}
      </Button>
    </div>
  );
}

/** The text with its mentions marked; of overlapping ones the first. */
function tagged(text: string, entities: readonly { start: number; end: number; type: string; code: string | null }[]): ReactNode[] {
  const out: ReactNode[] = [];
  let at = 0;
  for (const { start, end, type, code } of [...entities].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    out.push(text.slice(at, start), <mark key={start} data-kind={type.toLowerCase()} title={code === null ? type : `${type} ${code}`}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...out, text.slice(at)];
}
