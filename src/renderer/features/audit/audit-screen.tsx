import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorLine } from '../../components/error-line.tsx';
import { formatDateTime } from '../../i18n/format.ts';
import { useAction, useSession } from '../../session/hooks.ts';

const PAGE = 100;

/** Who did what and when, the newest first, and the chain that shows whether a line was changed. */
export function AuditScreen(): ReactNode {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const client = useQueryClient();
  const verify = useAction('audit.verify');
  const scroller = useRef<HTMLDivElement>(null);
  const pages = useInfiniteQuery({
    queryKey: ['audit.list'],
    queryFn: ({ pageParam, signal }) => session.call('audit.list', { limit: PAGE, ...(pageParam === null ? {} : { before: pageParam }) }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ entries }) => (entries.length < PAGE ? undefined : entries.at(-1)?.sequence),
    staleTime: 0,
  });
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <div className="au-page" data-pane="audit">
      <header className="au-page-head">
        <h1>{t('nav.audit')}</h1>
        <span className="au-grow" />
        <span role="status" className="au-verify" data-intact={verify.data?.intact}>
          {verify.data === undefined ? '' : verify.data.intact ? t('audit.intact', { count: verify.data.checked }) : t('audit.broken', { at: verify.data.brokenAt ?? 0 })}
        </span>
        <Button size="xs" variant="default" loading={verify.isPending} onClick={() => verify.mutate({})}>
          {t('audit.verify')}
        </Button>
        <Button size="xs" variant="default" onClick={() => void client.resetQueries({ queryKey: ['audit.list'] })}>
          {t('audit.refresh')}
        </Button>
      </header>
      <ErrorLine error={verify.error ?? pages.error} />
      <div className="au-wide au-scroll" ref={scroller} tabIndex={0} role="region" aria-label={t('nav.audit')}>
        <table className="au-data au-audit">
          <thead>
            <tr>
              <th scope="col">{t('audit.number')}</th>
              <th scope="col">{t('audit.time')}</th>
              <th scope="col">{t('audit.actor')}</th>
              <th scope="col">{t('audit.action')}</th>
              <th scope="col">{t('audit.subject')}</th>
              <th scope="col">{t('audit.details')}</th>
              <th scope="col">{t('audit.hash')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.sequence}>
                <td className="au-num">{entry.sequence}</td>
                <td className="au-num">{formatDateTime(entry.at, i18n.language)}</td>
                <td>{entry.actor}</td>
                <td title={entry.action}>{t(`audit.what.${entry.action}` as 'audit.what.note.saved', { defaultValue: entry.action })}</td>
                <td className="au-num au-quiet">{entry.subject?.slice(0, 8) ?? ''}</td>
                <td className="au-quiet">{Object.entries(entry.details).map(([name, value]) => `${t(`audit.detail.${name}` as 'audit.detail.facts', { defaultValue: name })} ${String(value)}`).join(', ')}</td>
                <td className="au-num au-quiet" title={entry.hash}>
                  {entry.hash.slice(0, 10)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {pages.hasNextPage ? (
          <Button size="xs" variant="subtle" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('audit.older')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
