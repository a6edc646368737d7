import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { IconFileImport, IconPlus, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ErrorLine } from '../../components/error-line.tsx';
import { useCall } from '../../session/hooks.ts';
import { DropZone } from '../../components/drop-zone.tsx';
import { FileInput } from '../../components/file-input.tsx';
import { CaseTable } from './case-table.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { LastOpened } from './last-opened.tsx';
import { NewCaseDialog } from './new-case-dialog.tsx';
import { NoteHits } from './note-hits.tsx';
import { WorklistEmpty } from './worklist-empty.tsx';
import { PAGE } from './list-query.ts';
import type { ListQuery } from './list-query.ts';

const SORTS = ['updated', 'opened', 'name', 'asks'] as const;
const STATUSES = ['open', 'closed', 'all'] as const;

export function Worklist(): ReactNode {
  const { t } = useTranslation();
  const search = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), 120);
  const [status, setStatus] = useState<ListQuery['status']>('open');
  const [sort, setSort] = useState<ListQuery['sort']>('updated');
  const [creating, setCreating] = useState(false);
  const [files, setFiles] = useState<readonly File[] | null>(null);
  const first = useCall('cases.list', { query, status, sort, offset: 0, limit: PAGE }, { keep: true });
  const [folderInput, fileInput] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  useHotkeys([
    ['/', () => search.current?.focus()],
    ['alt+N', () => setCreating(true)],
  ]);
  const total = first.data?.total ?? 0;
  const nothingAtAll = first.data !== undefined && total === 0 && query === '' && status === 'open';
  return (
    <DropZone onFiles={setFiles}>
      <div className="au-page au-worklist" data-pane="worklist">
        <header className="au-page-head">
          <h1>{t('worklist.title')}</h1>
          <span className="au-quiet" aria-live="polite" data-testid="case-count">
            {first.data === undefined ? '' : t('worklist.count', { count: total })}
          </span>
          <span className="au-grow" />
          <Button size="xs" variant="default" leftSection={<IconFileImport size={15} aria-hidden />} onClick={() => fileInput.current?.click()}>
            {t('worklist.importFiles')}
          </Button>
          <Button size="xs" variant="default" onClick={() => folderInput.current?.click()}>
            {t('worklist.importFolder')}
          </Button>
          <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setCreating(true)}>
            {t('worklist.newCase')}
          </Button>
          <FileInput input={fileInput} testId="import-files" accept=".txt,.text,.md,.markdown,.json,.xml,.hl7,.csv,.tsv" onFiles={setFiles} />
          <FileInput input={folderInput} testId="import-folder" folder onFiles={setFiles} />
        </header>
        <div className="au-toolbar" role="search">
          <TextInput
            ref={search}
            size="xs"
            className="au-search"
            leftSection={<IconSearch size={14} aria-hidden />}
            placeholder={t('worklist.search')}
            aria-label={t('worklist.search')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('.au-table-body [tabindex="0"]')?.focus();
              if (event.key === 'Escape') setTyped('');
            }}
          />
          <SegmentedControl size="xs" aria-label={t('worklist.status')} value={status} onChange={setStatus} data={STATUSES.map((value) => ({ value, label: t(`worklist.statuses.${value}`) }))} />
          <Select
            size="xs"
            aria-label={t('worklist.sort')}
            value={sort}
            onChange={(value) => value !== null && setSort(value)}
            data={SORTS.map((value) => ({ value, label: t(`worklist.sorts.${value}`) }))}
            allowDeselect={false}
            comboboxProps={{ transitionProps: { duration: 0 } }}
          />
          <LastOpened />
        </div>
        <ErrorLine error={first.error} />
        {first.data === undefined ? null : nothingAtAll ? <WorklistEmpty onNew={() => setCreating(true)} onImport={() => fileInput.current?.click()} /> : <CaseTable query={{ query, status, sort }} total={total} />}
        {query.length >= 2 ? <NoteHits query={query} /> : null}
      </div>
      <NewCaseDialog opened={creating} onClose={() => setCreating(false)} />
      {files === null ? null : <ImportDialog files={files} onClose={() => setFiles(null)} />}
    </DropZone>
  );
}
