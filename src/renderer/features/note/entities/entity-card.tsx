import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatPercent } from '../../../i18n/format.ts';
import { unitWords } from '../../../i18n/unit.ts';
import { Keys } from '../../../components/kbd-hint.tsx';
import type { Entity } from '../../../../contract/clinical.ts';
import { useCall } from '../../../session/hooks.ts';
import { AssertionRows } from './assertion-rows.tsx';
import { factForEntity } from './fact-for-entity.ts';
import { familyOf } from './entity-look.ts';
import { useLastReading } from '../last-reading.ts';
import { WhyWords } from './why-words.tsx';
import type { OpenCard } from '../editor/entity-tooltip.ts';
import type { AnswerKey } from './use-answer-entity.tsx';

interface Props {
  readonly caseId: string;
  readonly noteId: string;
  readonly card: OpenCard;
  readonly text: () => string;
  readonly onAnswer: (key: AnswerKey) => void;
}

/** What was read here, how sure, by what and why; and the answer to it. */
export function EntityCard({ caseId, noteId, card, text, onAnswer }: Props): ReactNode {
  const { t, i18n } = useTranslation();
  const { entity } = card;
  const reading = useLastReading();
  const facts = useCall('chart.get', { caseId }).data?.facts ?? [];
  const fact = factForEntity(facts, noteId, entity);
  const [why, setWhy] = useState(false);
  const { measurement } = entity;
  return (
    <section className="au-card" aria-label={t('note.card')} data-testid="entity-card">
      <header>
        <span className={`au-type au-type-${familyOf(entity.type)}`}>{t(`type.${entity.type}`)}</span>
        <b>{entity.text}</b>
        <span className="au-grow" />
        <span className="au-num au-quiet" title={t('note.score')}>
          {formatPercent(entity.score, i18n.language)}
        </span>
      </header>
      <dl className="au-pairs">
        <AssertionRows entity={entity} text={text} />
        {measurement === undefined ? null : (
          <>
            <dt>{t('note.measured')}</dt>
            <dd className="au-num">
              {measurement.comparator ?? ''}
              {formatNumber(measurement.value, i18n.language)} {measurement.unit === null ? t('note.noUnit') : unitWords(measurement.unit)}
              {measurement.flag === undefined ? null : ` · ${t(`flag.${measurement.flag}`)}`}
              {measurement.caveat === undefined ? null : ` · ${t('note.caveat', { caveat: measurement.caveat })}`}
            </dd>
          </>
        )}
        {entity.codes.slice(0, 3).map((code) => (
          <CodeRow key={code.system + code.code} {...code} />
        ))}
        <dt>{t('note.foundBy')}</dt>
        <dd>
          {t(`by.${entity.by}`)}
          {reading === null ? null : <span className="au-quiet"> · {reading.model}</span>}
        </dd>
      </dl>
      {why ? <WhyWords text={text()} entity={entity} /> : null}
      <Group gap={6} className="au-card-actions">
        <Button size="compact-xs" variant="subtle" aria-expanded={why} onClick={() => setWhy(!why)}>
          {t('note.why')}
        </Button>
        <span className="au-grow" />
        {fact === null ? (
          <span className="au-quiet">{t('note.notInChart')}</span>
        ) : (
          <>
            <span className="au-quiet">{t(`factState.${fact.state}`)}</span>
            <CardButton label={t('findings.accept')} keys="Alt+A" onClick={() => onAnswer('a')} />
            <CardButton label={t('findings.change')} keys="Alt+C" onClick={() => onAnswer('c')} />
            <CardButton label={t('findings.reject')} keys="Alt+X" onClick={() => onAnswer('x')} />
          </>
        )}
      </Group>
    </section>
  );
}

/** The edition is that of the terminology, shortened to its first words; all of it on the pointer. */
function CodeRow({ system, code, display, edition }: Pick<Entity['codes'][number], 'system' | 'code' | 'display' | 'edition'>): ReactNode {
  return (
    <>
      <dt>{system}</dt>
      <dd>
        <span className="au-num">{code}</span> {display}
        {edition === undefined ? null : <span className="au-quiet" title={edition}> · {edition.split(';')[0]}</span>}
      </dd>
    </>
  );
}

function CardButton({ label, keys, onClick }: { readonly label: string; readonly keys: string; readonly onClick: () => void }): ReactNode {
  return (
    <Button size="compact-xs" variant="default" onClick={onClick} rightSection={<Keys keys={keys} />}>
      {label}
    </Button>
  );
}
