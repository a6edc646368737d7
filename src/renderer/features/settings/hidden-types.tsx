import type { ReactNode } from 'react';
import { Chip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CLINICAL_TYPES } from '../../../contract/clinical.ts';

/** Types not painted in the note. They are still read and still in the chart. */
export function HiddenTypes({ hidden, onChange }: { readonly hidden: readonly string[]; readonly onChange: (hidden: string[]) => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <fieldset className="au-chips">
      <legend>{t('settings.shownTypes')}</legend>
      <p className="au-quiet au-small">{t('settings.shownTypesHint')}</p>
      {CLINICAL_TYPES.map((type) => (
        <Chip key={type} size="xs" variant="outline" checked={!hidden.includes(type)} onChange={(shown) => onChange(shown ? hidden.filter((other) => other !== type) : [...hidden, type])}>
          {t(`type.${type}`)}
        </Chip>
      ))}
    </fieldset>
  );
}
