import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, FileButton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { AskSource } from '../../../contract/library.ts';
import { DropZone } from '../../components/drop-zone.tsx';
import { Empty } from '../../components/empty.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { useCall } from '../../session/hooks.ts';
import { documentsIn } from '../../components/chosen-files.ts';
import { AskForm } from '../ask/ask-form.tsx';
import { Asked } from '../ask/asked.tsx';
import { PassageDialog } from '../ask/passage-dialog.tsx';
import { useAsk } from '../ask/use-ask.ts';
import { DocumentRows } from './document-rows.tsx';
import { LibraryImportDialog } from './library-import-dialog.tsx';
import { ShippedList } from './shipped-list.tsx';

const SHOWN = 500;
/** React's types don't know it; browsers do. */
const FOLDER: Record<string, string> = { webkitdirectory: '' };

/** What may be asked from, what comes in and goes out, and questions that belong to no case. */
export function LibraryScreen(): ReactNode {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query, 150);
  const [files, setFiles] = useState<readonly File[] | null>(null);
  const [reading, setReading] = useState<Pick<AskSource, 'kind' | 'documentId' | 'title' | 'position' | 'edition'> | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useCall('library.list', { query: asked, limit: SHOWN }, { keep: true });
  const { state, ask, cancel } = useAsk(null);
  const take = (chosen: readonly File[]): void => {
    const documents = documentsIn(chosen);
    if (documents.length > 0) setFiles(documents);
  };
  const data = list.data;
  return (
    <DropZone onFiles={take}>
      <div className="au-page au-scroll au-library" data-pane="library">
        <header className="au-page-head">
          <h1>{t('nav.library')}</h1>
          <span className="au-grow" />
          <FileButton multiple onChange={take}>
            {(props) => <Button {...props} size="xs">{t('library.addFiles')}</Button>}
          </FileButton>
          <FileButton multiple inputProps={FOLDER} onChange={take}>
            {(props) => <Button {...props} size="xs" variant="default">{t('library.addFolder')}</Button>}
          </FileButton>
        </header>
        <p className="au-quiet">{t('library.intro')} {t('library.drop')}</p>
        <section className="au-group au-library-ask" aria-label={t('library.askHere')}>
          <h2>{t('library.askHere')}</h2>
          <AskForm field={field} placeholder={t('ask.placeholderLibrary')} asking={state.asking} onAsk={ask} onCancel={cancel} />
          <Asked state={state} />
        </section>
        <TextInput size="xs" mt="md" maw={420} type="search" label={t('library.search')} value={query} maxLength={200} onChange={(event) => setQuery(event.currentTarget.value)} />
        <ErrorLine error={list.error} />
        {data === undefined ? null : (
          <>
            <section className="au-group" aria-label={t('library.yours')}>
              <h2>
                {t('library.yours')} <span className="au-num au-quiet">{t('library.yoursCount', { count: data.total, passages: data.passages })}</span>
              </h2>
              {data.waiting > 0 ? <p className="au-quiet" role="status">{t('library.waiting', { count: data.waiting })}</p> : null}
              {data.total > 0 ? (
                <DocumentRows documents={data.documents} onOpen={({ id, title }) => setReading({ kind: 'library', documentId: id, title, position: 0, edition: null })} />
              ) : asked.trim() === '' ? (
                <Empty title={t('library.none')}>
                  <p>{t('library.noneHint')}</p>
                </Empty>
              ) : (
                <p className="au-quiet">{t('library.noneFound')}</p>
              )}
            </section>
            <ShippedList documents={data.shipped} query={asked} onOpen={({ id, title, source, edition }) => setReading({ kind: 'shipped', documentId: id, title, position: 0, edition: `${source}, ${edition}` })} />
          </>
        )}
        {files === null ? null : <LibraryImportDialog files={files} onClose={() => setFiles(null)} />}
        {reading === null ? null : <PassageDialog source={reading} sentence="" onClose={() => setReading(null)} />}
      </div>
    </DropZone>
  );
}
