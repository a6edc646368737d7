import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RELATION_KINDS } from '../../../contract/reading.ts';
import type { ArticleDetail, ArticleRelation, ConceptRef } from '../../../contract/reading.ts';
import { ErrorLine } from '../../components/error-line.tsx';
import { useAction } from '../../session/hooks.ts';
import { ConceptPick } from './concept-pick.tsx';

interface Props {
  readonly article: ArticleDetail;
  readonly relation: ArticleRelation;
  readonly onClose: () => void;
}
/** What a relation should have been: its type, its two concepts, its direction. Its sentences stand above. Made anew each time, with what holds then. */
export function CorrectDialog({ article, relation, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const correct = useAction('reading.correct');
  const [type, setType] = useState(RELATION_KINDS.find((kind) => kind === relation.type) ?? 'Association');
  const [sides, setSides] = useState<readonly [ConceptRef | null, ConceptRef | null]>([relation.subject, relation.object]);
  const [subject, object] = sides;
  /** A field is made anew when both change places. */
  const [turn, setTurn] = useState(0);
  const same = subject?.key === object?.key;
  const changed = type !== relation.type || subject?.key !== relation.subject.key || object?.key !== relation.object.key;
  const save = (): void => {
    if (subject === null || object === null || same) return;
    correct.mutate({ relationId: relation.id, type, subject: subject.key, object: object.key }, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t('literature.correct')} closeButtonProps={{ 'aria-label': t('shell.close') }} transitionProps={{ duration: 0 }}>
      <form onSubmit={(event) => { event.preventDefault(); save(); }}>
        <Stack gap="xs">
          <ul className="au-plain">
            {relation.evidence.slice(0, 3).map(({ start, end }) => (
              <li key={start} className="au-small">{article.text.slice(start, end)}</li>
            ))}
          </ul>
          <ConceptPick key={`subject ${turn}`} label={t('literature.subject')} initial={subject} onPick={(concept) => setSides([concept, object])} />
          <Select data-autofocus size="xs" label={t('literature.relationType')} allowDeselect={false} value={type} comboboxProps={{ transitionProps: { duration: 0 } }} data={RELATION_KINDS.map((value) => ({ value, label: t(`literature.relation.${value}`) }))} onChange={(value) => setType(RELATION_KINDS.find((kind) => kind === value) ?? type)} />
          <ConceptPick key={`object ${turn}`} label={t('literature.object')} initial={object} onPick={(concept) => setSides([subject, concept])} />
          <Group justify="space-between">
            <Button size="compact-xs" variant="subtle" leftSection={<IconArrowsExchange size={14} aria-hidden />} onClick={() => { setSides([object, subject]); setTurn(turn + 1); }}>
              {t('literature.turn')}
            </Button>
            <span className="au-quiet au-small" role="status">
              {subject === null || object === null ? t('literature.pickBoth') : same ? t('literature.sameSides') : ''}
            </span>
          </Group>
          <ErrorLine error={correct.error} />
          <Group justify="flex-end">
            <Button size="xs" variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
            <Button size="xs" type="submit" loading={correct.isPending} disabled={subject === null || object === null || same || !changed}>
              {t('literature.saveCorrection')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
