import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AskSource, LibraryPassage } from '../../../contract/library.ts';
import { ErrorLine } from '../../components/error-line.tsx';
import { useCall } from '../../session/hooks.ts';
import { markedParts } from './marked-parts.ts';

/** Passages before and after that are shown at first, and more at each step. */
const AROUND = 3;

interface Props {
  readonly source: Pick<AskSource, 'kind' | 'documentId' | 'title' | 'position' | 'edition'>;
  readonly sentence: string;
  readonly onClose: () => void;
}

/** A passage in its document, the sentence marked, earlier and further text on request. */
export function PassageDialog({ source, sentence, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const at = source.position ?? 0;
  const [span, setSpan] = useState({ from: Math.max(0, at - AROUND), to: at + AROUND + 1 });
  const read = useCall('library.passages', { documentId: source.documentId, shipped: source.kind === 'shipped', from: span.from, limit: span.to - span.from }, { keep: true });
  const here = useRef<HTMLElement>(null);
  const passages = read.data?.passages ?? [];
  const ready = passages.length > 0;
  useEffect(() => {
    if (ready) here.current?.scrollIntoView({ block: 'center' });
  }, [ready]);
  return (
    <Modal opened onClose={onClose} title={t('ask.passageOf', { title: source.title })} size="xl" closeButtonProps={{ 'aria-label': t('shell.close') }} transitionProps={{ duration: 0 }}>
      {source.edition === null ? null : <p className="au-basis">{source.edition}</p>}
      <ErrorLine error={read.error} />
      <div className="au-passages">
        {span.from === 0 ? null : (
          <Button size="compact-xs" variant="subtle" onClick={() => setSpan(({ from, to }) => ({ from: Math.max(0, from - AROUND * 3), to }))}>
            {t('ask.before')}
          </Button>
        )}
        {passages.map((passage, index) => (
          <Passage key={passage.id} passage={passage} before={passages[index - 1]} sentence={passage.position === at ? sentence : ''} mark={passage.position === at ? here : null} />
        ))}
        {passages.length < span.to - span.from ? null : (
          <Button size="compact-xs" variant="subtle" onClick={() => setSpan(({ from, to }) => ({ from, to: Math.min(from + 200, to + AROUND * 3) }))}>
            {t('ask.after')}
          </Button>
        )}
      </div>
    </Modal>
  );
}

interface PassageProps {
  readonly passage: LibraryPassage;
  readonly before: LibraryPassage | undefined;
  readonly sentence: string;
  readonly mark: React.RefObject<HTMLElement | null> | null;
}
function Passage({ passage, before, sentence, mark }: PassageProps): ReactNode {
  const { t } = useTranslation();
  return (
    <section ref={mark} className="au-passage" data-here={mark !== null || undefined}>
      {passage.heading === null || passage.heading === before?.heading ? null : <h3>{passage.heading}</h3>}
      {passage.page === null || passage.page === before?.page ? null : <p className="au-quiet au-num">{t('ask.page', { page: passage.page })}</p>}
      <p>
        {markedParts(passage.text, sentence).map(({ text, marked }, index) => (marked ? <mark key={index} className="au-passage-mark">{text}</mark> : text))}
      </p>
    </section>
  );
}
