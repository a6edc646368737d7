import { useState } from 'react';
import type { ReactNode } from 'react';
import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { ConceptRef } from '../../../contract/reading.ts';
import { useCall } from '../../session/hooks.ts';

interface Props {
  readonly label: string;
  readonly kind?: 'gene' | 'chemical' | 'variant' | 'disease';
  readonly initial?: ConceptRef | null;
  /** null while what is typed names none. */
  readonly onPick: (concept: ConceptRef | null) => void;
}

/** A concept that the articles speak of, by name or code, with how many speak of it. */
export function ConceptPick({ label, kind, initial, onPick }: Props): ReactNode {
  const { t } = useTranslation();
  const nameOf = (concept: ConceptRef): string => [concept.name, t(`literature.kind.${concept.kind}` as 'literature.kind.gene', { defaultValue: concept.kind }), concept.code, t('literature.count', { count: concept.articles })].filter((part) => part !== null).join(' · ');
  const [typed, setTyped] = useState(initial === undefined || initial === null ? '' : nameOf(initial));
  const [asked] = useDebouncedValue(typed, 120);
  const found = useCall('reading.concepts', { query: asked.replace(/ · .*$/, ''), ...(kind === undefined ? {} : { kind }) }, { keep: true });
  const concepts = found.data?.concepts ?? [];
  return (
    <Autocomplete
      size="xs"
      label={label}
      placeholder={t('literature.pick')}
      value={typed}
      onChange={(value) => {
        setTyped(value);
        onPick(concepts.find((concept) => nameOf(concept) === value) ?? null);
      }}
      data={concepts.map(nameOf)}
      filter={({ options }) => options}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      className="au-concept-pick"
    />
  );
}
