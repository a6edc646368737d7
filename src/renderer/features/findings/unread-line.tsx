import type { ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Chart } from '../../../contract/chart.ts';
import type { CaseDetail } from '../../../contract/records.ts';
import { formatLanguage } from '../../i18n/format.ts';

/** What was not read, where and why: a paragraph in a language no model reads, a resource of a record that is not understood. */
const NAMED = ['language', 'resource', 'document', 'segment', 'row'] as const;
const isNamed = (kind: string | undefined): kind is (typeof NAMED)[number] => NAMED.some((one) => one === kind);

export function UnreadLine({ caseId, unread }: { readonly caseId: string; readonly unread: Chart['unread'][number] }): ReactNode {
  const { t, i18n } = useTranslation();
  const notes = useQueryClient().getQueryData<CaseDetail>(['cases.open', { caseId }])?.notes;
  const source = notes?.find(({ id }) => id === unread.source)?.title ?? unread.source;
  const [kind, what = ''] = unread.reason.split(':', 2);
  const values = { count: unread.count, source, what: kind === 'language' ? formatLanguage(what, i18n.language) : what };
  return (
    <p className="au-unread">
      {isNamed(kind) ? t(`unread.${kind}`, values) : t('unread.other', { count: unread.count, source, reason: unread.reason })}
    </p>
  );
}
