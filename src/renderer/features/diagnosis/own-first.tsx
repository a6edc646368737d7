import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Group, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OwnDifferential } from '../../../contract/own-differential.ts';
import type { Differential } from '../../../contract/differential.ts';
import { useContent } from '../../components/content.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { formatDateTime, listed } from '../../i18n/format.ts';
import { useAction } from '../../session/hooks.ts';

interface Props {
  readonly caseId: string;
  /** English names of the table's conditions, in no order that tells anything. */
  readonly names: readonly string[];
  readonly onCommitted: () => void;
  readonly onSkip: () => void;
}
/** "My differential first": yours is written and kept before the ranking is seen. */
export function OwnFirst({ caseId, names, onCommitted, onSkip }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const commit = useAction('differential.commit');
  const [conditions, setConditions] = useState<string[]>([]);
  const offered = [...new Set(names.map(say))].sort((a, b) => a.localeCompare(b, i18n.language));
  return (
    <section className="au-group au-own" aria-label={t('diagnosis.own.title')}>
      <h3>{t('diagnosis.own.title')}</h3>
      <p className="au-quiet au-small">{t('diagnosis.own.hint')}</p>
      <TagsInput label={t('diagnosis.own.label')} placeholder={conditions.length === 0 ? t('diagnosis.own.placeholder') : ''} data={offered} limit={12} value={conditions} onChange={setConditions} maxTags={20} acceptValueOnBlur splitChars={[';', '；']} size="xs" data-autofocus />
      <ErrorLine error={commit.error} />
      <Group gap="xs" mt="xs">
        <Button size="xs" loading={commit.isPending} disabled={conditions.length === 0} onClick={() => commit.mutate({ caseId, conditions: conditions.map((one) => one.slice(0, 120)) }, { onSuccess: onCommitted })}>
          {t('diagnosis.own.commit')}
        </Button>
        <Button size="xs" variant="default" onClick={onSkip}>
          {t('diagnosis.own.skip')}
        </Button>
      </Group>
    </section>
  );
}

const FIRST = 5;

/** Yours beside the ranking: where each of yours stands, and what of the first five isn't on your list. */
export function Compared({ own, result }: { readonly own: OwnDifferential; readonly result: Differential }): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const plain = (text: string): string => text.trim().toLowerCase();
  const same = (written: string, english: string): boolean => plain(written) === plain(english) || plain(written) === plain(say(english));
  const whereIs = (written: string): string => {
    const rank = result.differential.findIndex(({ condition }) => same(written, condition));
    if (rank >= 0) return t('diagnosis.own.at', { rank: rank + 1, count: result.differential.length });
    if (result.cantMiss.some(({ conditions }) => conditions.some(({ condition }) => same(written, condition)))) return t('diagnosis.own.inCantMiss');
    const rare = result.rare?.diseases.findIndex(({ disease }) => same(written, disease)) ?? -1;
    return rare >= 0 ? t('diagnosis.own.atRare', { rank: rare + 1 }) : t('diagnosis.own.notInTable');
  };
  const others = result.differential.slice(0, FIRST).filter(({ condition }) => !own.conditions.some((written) => same(written, condition)));
  return (
    <section className="au-group au-own" aria-label={t('diagnosis.own.compare')}>
      <h3>{t('diagnosis.own.compare')}</h3>
      <p className="au-quiet au-small">{t('diagnosis.own.committed', { when: formatDateTime(own.at, i18n.language), by: own.by })}</p>
      <ol className="au-own-list">
        {own.conditions.map((written) => (
          <li key={written} className="au-small">
            <b>{written}</b> <span className="au-quiet">{whereIs(written)}</span>
          </li>
        ))}
      </ol>
      <p className="au-small">{others.length === 0 ? t('diagnosis.own.allYours') : t('diagnosis.own.notYours', { names: listed(others.map(({ condition }) => say(condition)), i18n.language) })}</p>
    </section>
  );
}
