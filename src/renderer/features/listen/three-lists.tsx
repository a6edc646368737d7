import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftConflict } from '../../../contract/listen.ts';
import type { Omission } from '../../../contract/listen-engine.ts';
import { showWords } from '../../state/view-store.ts';
import { useView } from '../../state/view-store.ts';
import { lineId, reveal, turnId, useLinked } from './link.ts';
import { sectionKey, withLine } from './sections.ts';
import type { DraftNote } from './use-draft-note.ts';

/** What stands between what was said, the note and the chart. Silence is said: each list says that it was looked for and nothing found. */
export function ThreeLists({ draft }: { readonly draft: DraftNote }): ReactNode {
  const { t } = useTranslation();
  const { check } = draft;
  const shown = [...check.omissions].sort((a, b) => Number(b.vital) - Number(a.vital));
  return (
    <>
      <ListOf title={t('listen.lists.conflicts')} count={check.conflicts.length} none={t('listen.lists.noConflicts')}>
        {check.conflicts.map((one) => (
          <ConflictItem key={one.key} conflict={one} draft={draft} />
        ))}
      </ListOf>
      <ListOf title={t('listen.lists.unsaid')} count={check.faults.length} none={t('listen.lists.noUnsaid')}>
        {check.faults.map((one) => (
          <li key={one.key} className="au-open" data-tier={answered(draft, one.key) ? undefined : 'warning'} data-answered={answered(draft, one.key) ? '' : undefined}>
            <LineLink at={one.line} text={draft.lines[one.line]?.text ?? ''} />
            <span className="au-quiet">{t('listen.notSaid', { what: one.faults.map((fault) => t(`listen.fault.${fault}`)).join(', ') })}</span>
            <Answer draft={draft} id={one.key} onRemove={() => draft.edit(draft.lines.filter((_, at) => at !== one.line))} />
          </li>
        ))}
      </ListOf>
      <ListOf title={t('listen.lists.omitted')} count={shown.length} none={t('listen.lists.noOmitted')}>
        {shown.map((one) => (
          <OmissionItem key={`${one.text} ${one.from.join()}`} omission={one} draft={draft} />
        ))}
      </ListOf>
    </>
  );
}

const answered = (draft: DraftNote, key: string): boolean => Object.hasOwn(draft.answers, key);

function ListOf({ title, count, none, children }: { readonly title: string; readonly count: number; readonly none: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className="au-open-list" aria-label={title}>
      <h3>
        {title} <span className="au-num">{count}</span>
      </h3>
      {count === 0 ? <p className="au-quiet au-small">{none}</p> : <ul>{children}</ul>}
    </section>
  );
}

function LineLink({ at, text }: { readonly at: number; readonly text: string }): ReactNode {
  const { setLinked } = useLinked();
  return (
    <button type="button" className="au-open-words" onMouseEnter={() => setLinked({ lines: [at], turns: [] })} onMouseLeave={() => setLinked(null)} onClick={() => reveal(lineId(at), true)}>
      {text}
    </button>
  );
}

function Answer({ draft, id, onRemove }: { readonly draft: DraftNote; readonly id: string; readonly onRemove: () => void }): ReactNode {
  const { t } = useTranslation();
  if (answered(draft, id)) {
    return (
      <span className="au-open-actions">
        <span className="au-quiet">{t('listen.answeredStands')}</span>
        <Button size="compact-xs" variant="subtle" onClick={() => draft.edit(draft.lines, Object.fromEntries(Object.entries(draft.answers).filter(([key]) => key !== id)))}>
          {t('listen.reopen')}
        </Button>
      </span>
    );
  }
  return (
    <span className="au-open-actions">
      <Button size="compact-xs" variant="default" onClick={() => draft.edit(draft.lines, { ...draft.answers, [id]: 'stands' })}>
        {t('listen.stands')}
      </Button>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={onRemove}>
        {t('listen.takeOut')}
      </Button>
    </span>
  );
}

function ConflictItem({ conflict, draft }: { readonly conflict: DraftConflict; readonly draft: DraftNote }): ReactNode {
  const { t } = useTranslation();
  const { kind, drafted, charted, blocks, line } = conflict;
  const open = blocks && !answered(draft, conflict.key);
  const side = (one: { text: string; detail: string | null; status: string }): string => [one.text, one.detail, t(`factStatus.${one.status as 'active'}`)].filter((part) => part !== null).join(' · ');
  const show = (): void => {
    if (charted?.noteId == null || charted.start === null || charted.end === null) return;
    useView.setState({ screen: 'case' });
    showWords(charted.noteId, charted.start, charted.end, charted.text);
  };
  return (
    <li className="au-open" data-tier={open ? 'critical' : undefined} data-answered={blocks && !open ? '' : undefined}>
      <b>{t(`listen.conflict.${kind}`)}</b>
      <LineLink at={line} text={draft.lines[line]?.text ?? ''} />
      <dl className="au-pairs">
        <dt>{t('listen.inNote')}</dt>
        <dd>{side(drafted)}</dd>
        <dt>{t('listen.inChart')}</dt>
        <dd>
          {charted === null ? t('listen.notInChart') : side(charted)}{' '}
          {charted?.noteId == null ? null : (
            <Button size="compact-xs" variant="subtle" onClick={show}>
              {t('listen.showInChart')}
            </Button>
          )}
        </dd>
      </dl>
      {blocks ? <Answer draft={draft} id={conflict.key} onRemove={() => draft.edit(draft.lines.filter((_, at) => at !== line))} /> : null}
    </li>
  );
}

function OmissionItem({ omission, draft }: { readonly omission: Omission; readonly draft: DraftNote }): ReactNode {
  const { t } = useTranslation();
  const { setLinked } = useLinked();
  const { section, text, from, vital } = omission;
  return (
    <li className="au-open" data-tier={vital ? 'warning' : undefined} onMouseEnter={() => setLinked({ turns: from, lines: [] })} onMouseLeave={() => setLinked(null)}>
      {vital ? <b>{t('listen.vital')}</b> : null}
      <button type="button" className="au-open-words" onClick={() => reveal(turnId(from[0] ?? 0), true)}>
        {text}
      </button>
      <span className="au-open-actions">
        <Button size="compact-xs" variant="default" onClick={() => draft.edit(withLine(draft.lines, { section, text, from }).lines)}>
          {t('listen.addTo', { section: t(sectionKey(section)) })}
        </Button>
      </span>
    </li>
  );
}
