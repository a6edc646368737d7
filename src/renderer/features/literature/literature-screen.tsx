import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Progress, Tabs } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowBackUp, IconFileImport, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ErrorLine } from '../../components/error-line.tsx';
import { useAction, useCall } from '../../session/hooks.ts';
import { DropZone } from '../../components/drop-zone.tsx';
import { FileInput } from '../../components/file-input.tsx';
import { AddReport } from './add-report.tsx';
import { Articles } from './articles.tsx';
import { Paths } from './paths.tsx';
import { Targets } from './targets.tsx';
import { useAdd } from './use-add.ts';
import { useRun } from './use-run.ts';
import { USUAL } from './weights.ts';

/** Literature to targets: articles in, relations read, a disease's targets ranked, paths, curation, files out. */
export function LiteratureScreen(): ReactNode {
  const { t } = useTranslation();
  const run = useRun();
  const [elsewhere, setElsewhere] = useState(false);
  const status = useCall('reading.status', {}, elsewhere ? { every: 1_000 } : {});
  // Begun before this screen was opened: there is no call to follow.
  const begun = status.data?.running === true && !run.running;
  if (begun !== elsewhere) setElsewhere(begun);
  const adding = useAdd();
  const undo = useAction('reading.undo');
  const [weights, setWeights] = useState(USUAL);
  const [tab, setTab] = useState<string | null>('targets');
  const [article, setArticle] = useState<string | null>(null);
  const [files, folder] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const open = (articleId: string): void => {
    setArticle(articleId);
    setTab('articles');
  };
  useHotkeys([['mod+Z', () => undo.mutate({})]]);
  const undone = undo.data?.undone ?? null;
  const waiting = status.data?.waiting ?? 0;
  const step = run.step ?? (begun && status.data !== undefined ? { done: status.data.articles - waiting, total: status.data.articles, title: null } : null);
  return (
    <DropZone onFiles={adding.add}>
      <div className="au-page au-literature" data-pane="literature">
        <header className="au-page-head">
          <h1>{t('literature.title')}</h1>
          <span className="au-quiet" role="status">
            {status.data === undefined ? '' : t('literature.status', { articles: status.data.articles, relations: status.data.relations, waiting, failed: status.data.failed })}
          </span>
          <span className="au-grow" />
          <span className="au-quiet au-small" role="status" title={undone?.title ?? undefined}>
            {undone === null ? '' : t('literature.undone', { answer: t(`literature.answered.${undone.answer}`) })}
          </span>
          <Button size="xs" variant="subtle" color="gray" leftSection={<IconArrowBackUp size={15} aria-hidden />} disabled={(status.data?.answers ?? 0) === 0} onClick={() => undo.mutate({})}>
            {t('literature.undo')}
          </Button>
          <Button size="xs" variant="default" leftSection={<IconFileImport size={15} aria-hidden />} onClick={() => files.current?.click()}>
            {t('worklist.importFiles')}
          </Button>
          <Button size="xs" variant="default" onClick={() => folder.current?.click()}>
            {t('worklist.importFolder')}
          </Button>
          {run.running || begun ? (
            <Button size="xs" variant="default" leftSection={<IconPlayerPause size={15} aria-hidden />} onClick={run.pause}>
              {t('literature.pause')}
            </Button>
          ) : (
            <Button size="xs" disabled={waiting === 0} leftSection={<IconPlayerPlay size={15} aria-hidden />} onClick={run.start}>
              {t('literature.read', { count: waiting })}
            </Button>
          )}
          <FileInput input={files} testId="literature-files" accept=".xml,.nxml,.nbib,.txt,.pubtator,.jsonl,.json,.md,.pdf,.docx" onFiles={adding.add} />
          <FileInput input={folder} testId="literature-folder" folder onFiles={adding.add} />
        </header>
        {(run.running || begun) && step !== null ? (
          <div className="au-run" role="status">
            <Progress value={step.total === 0 ? 100 : (100 * step.done) / step.total} size="sm" transitionDuration={0} aria-label={t('literature.progress')} />
            <span className="au-num au-small">{t('literature.step', { done: step.done, total: step.total, pace: run.pace === null ? '…' : run.pace.toFixed(1) })}</span>
            <span className="au-quiet au-small au-run-title">{step.title}</span>
          </div>
        ) : null}
        <AddReport adding={adding} />
        <ErrorLine error={run.error ?? undo.error ?? status.error} />
        <Tabs value={tab} onChange={setTab} className="au-literature-tabs" keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="targets">{t('literature.targets')}</Tabs.Tab>
            <Tabs.Tab value="paths">{t('literature.paths')}</Tabs.Tab>
            <Tabs.Tab value="articles">{t('literature.articles')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="targets" className="au-literature-panel">
            <Targets weights={weights} onWeights={setWeights} onOpen={open} />
          </Tabs.Panel>
          <Tabs.Panel value="paths" className="au-literature-panel">
            <Paths weights={weights} onOpen={open} />
          </Tabs.Panel>
          <Tabs.Panel value="articles" className="au-literature-panel">
            <Articles chosen={article} onChoose={setArticle} />
          </Tabs.Panel>
        </Tabs>
      </div>
    </DropZone>
  );
}
