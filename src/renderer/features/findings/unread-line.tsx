import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chart } from '../../../contract/chart.ts';
import { useCall } from '../../session/hooks.ts';

/** What was not read, where and why: a paragraph in a language no model reads, a resource of a record that is not understood. */
export function UnreadLine({ caseId, unread }: { readonly caseId: string; readonly unread: Chart['unread'][number] }): ReactNode {
  const { t } = useTranslation();
  const notes = useCall('cases.open', { caseId }).data?.notes;
  const source = notes?.find(({ id }) => id === unread.source)?.title ?? unread.source;
  const [kind, what = ''] = unread.reason.split(':', 2);
  const values = { count: unread.count, source, what };
  return (
    <p className="au-unread">
      {kind === 'language' ? t('unread.language', values) : kind === 'resource' ? t('unread.resource', values) : t('unread.other', { count: unread.count, source, reason: unread.reason })}
    </p>
  );
}
