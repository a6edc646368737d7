import { useState } from 'react';
import type { ReactNode } from 'react';
import { Pagination, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { useCall } from '../../session/hooks.ts';
import { ArticleView } from './article-view.tsx';

const PAGE = 50;
const STATES = ['all', 'read', 'waiting', 'failed'] as const;

/** What is kept, by title and state, with the chosen one beside it. */
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
