import type { ReactNode } from 'react';
import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Adding } from './use-add.ts';

/** What came of the files: new, known, changed, refused and why. */
export function AddReport({ adding }: { readonly adding: Adding }): ReactNode {
  const { t } = useTranslation();
  const { running, report, share, name } = adding;
  if (!running && report.length === 0) return null;
  const sum = (of: 'added' | 'known' | 'changed'): number => report.reduce((total, one) => total + one[of], 0);
  const refused = report.flatMap((one) => one.refused.map((item) => ({ file: one.name, ...item })));
  return (
    <div className="au-run" role="status">
      {running ? <Progress value={100 * share} size="sm" transitionDuration={0} aria-label={t('literature.adding')} /> : null}
      <span className="au-small">{running ? t('literature.addingFile', { name: name ?? '' }) : t('literature.addedAll', { added: sum('added'), known: sum('known'), changed: sum('changed'), refused: refused.length })}</span>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={running ? adding.cancel : adding.clear}>
        {t(running ? 'shell.cancel' : 'shell.close')}
      </Button>
      {refused.length === 0 ? null : (
        <details className="au-refused">
          <summary>{t('literature.refused', { count: refused.length })}</summary>
          <ul>
            {refused.slice(0, 200).map((one, at) => (
              <li key={`${one.file} ${at}`}>
                {one.file}
                {one.where === one.file ? '' : `, ${one.where}`}: {t(`literature.reason.${one.reason}` as 'literature.reason.empty', { defaultValue: t(`error.${one.reason}` as 'error.internal', { defaultValue: one.reason }) })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
