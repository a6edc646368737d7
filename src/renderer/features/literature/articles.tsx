import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Pagination, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { useAction, useCall } from '../../session/hooks.ts';
import { Curate } from './curate.tsx';

const PAGE = 50;
const STATES = ['all', 'read', 'waiting', 'failed'] as const;

/** What is kept, and one article with what was read in it. */
export function Articles({ chosen, onChoose }: { readonly chosen: string | null; readonly onChoose: (articleId: string | null) => void }): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, 150);
  const [state, setState] = useState<(typeof STATES)[number]>('all');
  const [page, setPage] = useState(1);
  const list = useCall('reading.articles', { query, state, offset: (page - 1) * PAGE, limit: PAGE }, { keep: true });
  const total = list.data?.total ?? 0;
  return (
    <>
      <div className="au-toolbar">
        <TextInput size="xs" className="au-search" aria-label={t('literature.findArticle')} placeholder={t('literature.findArticle')} value={typed} onChange={(event) => { setTyped(event.currentTarget.value); setPage(1); }} />
        <SegmentedControl size="xs" aria-label={t('literature.state')} value={state} onChange={(value) => { setState(value); setPage(1); }} data={STATES.map((value) => ({ value, label: t(`literature.states.${value}`) }))} />
        <span className="au-quiet au-num">{t('literature.count', { count: total })}</span>
      </div>
      <ErrorLine error={list.error} />
      <div className="au-targets">
        <div className="au-wide">
          {list.data !== undefined && total === 0 ? <Empty title={t('literature.noArticles')} /> : null}
          <ul className="au-plain">
            {list.data?.articles.map((article) => (
              <li key={article.id} data-chosen={article.id === chosen ? '' : undefined}>
                <button type="button" className="au-open-words" aria-pressed={article.id === chosen} onClick={() => onChoose(article.id)}>
                  {article.title}
                </button>
                <span className="au-quiet">
                  {' '}
                  {[article.journal, article.year, article.pmid === null ? null : `PMID ${article.pmid}`, article.design === null ? null : t(`literature.design.${article.design}` as 'literature.design.cohort', { defaultValue: article.design }), article.state === 'read' ? t('literature.relations', { count: article.relations }) : t(`literature.states.${article.state}`), article.reason].filter((part) => part !== null && part !== '').join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          {total > PAGE ? <Pagination size="xs" value={page} onChange={setPage} total={Math.ceil(total / PAGE)} getControlProps={(control) => ({ 'aria-label': t(`literature.page.${control}`) })} /> : null}
        </div>
        {chosen === null ? null : <ArticleView articleId={chosen} onGone={() => onChoose(null)} />}
      </div>
    </>
  );
}

function ArticleView({ articleId, onGone }: { readonly articleId: string; readonly onGone: () => void }): ReactNode {
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
