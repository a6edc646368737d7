import type { ReactNode } from 'react';
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AskSource } from '../../../contract/library.ts';
import { showWords } from '../../state/view-store.ts';
import { citationOf } from './citation.ts';
import { useOpenPassage } from './passage-context.ts';

const KINDS = ['problem', 'finding', 'medication', 'allergy', 'observation', 'procedure', 'social', 'family'] as const;
const STATUSES = ['active', 'held', 'past', 'absent', 'possible', 'planned', 'unknown'] as const;

/** The source of a sentence; a click shows it in its place: the passage with the sentence marked, or the note's own words. */
export function SourceLink({ source, sentence }: { readonly source: AskSource; readonly sentence: string }): ReactNode {
  const { t } = useTranslation();
  const open = useOpenPassage();
  const { note } = source;
  if (source.kind === 'chart') {
    const kind = KINDS.find((one) => one === source.title) ?? 'finding';
    const status = STATUSES.find((one) => one === source.heading) ?? 'unknown';
    const words = `${t('ask.fact')} · ${t(`ask.kind.${kind}`)} · ${t(`ask.status.${status}`)}`;
    if (note === null) return <span className="au-ask-source">{words}</span>;
    return (
      <UnstyledButton className="au-ask-source au-evidence-link" aria-label={`${words}: ${t('ask.showNote', { title: sentence })}`} onClick={() => showWords(note.noteId, note.start, note.end, '')}>
        {words}
      </UnstyledButton>
    );
  }
  const words = citationOf(source, { page: (page) => t('ask.page', { page }), unsigned: t('ask.unsigned') });
  const show = note === null ? () => open(source, sentence) : () => showWords(note.noteId, note.start, note.end, sentence);
  return (
    <UnstyledButton className="au-ask-source au-evidence-link" aria-label={t(note === null ? 'ask.show' : 'ask.showNote', { title: words })} onClick={show}>
      {words}
    </UnstyledButton>
  );
}
