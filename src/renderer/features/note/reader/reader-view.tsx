import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation, Entity } from '../../../../contract/clinical.ts';
import { plainDirection } from '../../../components/plain-direction.ts';
import { useCall } from '../../../session/hooks.ts';
import { useDrafts } from '../drafts/drafts-context.ts';
import { familyOf, marksOf } from '../entities/entity-look.ts';
import { readerBlocks } from './reader-blocks.ts';
import type { Piece } from './reader-blocks.ts';

/** The whole note as plain HTML: headings, paragraphs and marks a screen reader can walk, and a list to jump from. */
export function ReaderView({ noteId }: { readonly noteId: string }): ReactNode {
  const { t } = useTranslation();
  // What is typed now, saved or not.
  const text = useDrafts().mine(noteId);
  const hidden = useCall('settings.get', {}).data?.hiddenTypes ?? [];
  const read = useCall('notes.read', { noteId, text }, { enabled: text !== '' });
  const annotation: Annotation | undefined = read.data?.annotation;
  const entities = (annotation?.entities ?? []).filter((entity) => !hidden.includes(entity.type));
  const blocks = readerBlocks(text, annotation?.sections ?? [], entities);
  const describe = (entity: Entity): string => [t(`type.${entity.type}`), ...marksOf(entity.assertion).map((mark) => t(`mark.${mark}`))].join(', ');
  const piece = (part: Piece, at: number): ReactNode =>
    part.entity === null ? (
      <Fragment key={at}>{plainDirection(part.text)}</Fragment>
    ) : (
      <mark key={at} id={`au-entity-${part.index}`} tabIndex={-1} className={`cm-e cm-e-${familyOf(part.entity.type)} ${marksOf(part.entity.assertion).map((mark) => `cm-m-${mark}`).join(' ')}`} aria-description={describe(part.entity)} title={describe(part.entity)}>
        {plainDirection(part.text)}
      </mark>
    );
  return (
    <div className="au-reader" data-pane="note" data-testid="reader">
      <article aria-label={t('note.reader')} tabIndex={0}>
        {blocks.map((block, at) => (block.heading ? <h3 key={at}>{block.pieces.map(piece)}</h3> : <p key={at}>{block.pieces.map(piece)}</p>))}
      </article>
      <nav aria-label={t('note.jump')} className="au-reader-list au-no-print">
        <h3>{t('note.jump')}</h3>
        <ol>
          {entities.map((entity, index) => (
            <li key={`${entity.start}-${index}`}>
              <a
                href={`#au-entity-${index}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(`au-entity-${index}`)?.focus();
                }}
              >
                {plainDirection(entity.text)}
              </a>{' '}
              <span className="au-quiet">{describe(entity)}</span>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  );
}
