import type { ReactNode } from 'react';
import { ActionIcon, Popover, Tooltip } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EntityType } from '../../../../contract/clinical.ts';
import { familyOf, MARK_SIGN } from './entity-look.ts';
import type { Mark } from './entity-look.ts';

const TYPES: readonly EntityType[] = ['problem', 'finding', 'drug', 'dose', 'test', 'value', 'procedure', 'anatomy', 'severity', 'date', 'family_history'];
const MARKS = Object.keys(MARK_SIGN) as Mark[];

export function Legend(): ReactNode {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-end" withArrow transitionProps={{ duration: 0 }} trapFocus>
      <Popover.Target>
        <Tooltip label={t('note.legend')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('note.legend')}>
            <IconInfoCircle size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('note.legend')} tabIndex={-1}>
        <ul className="au-legend">
          {TYPES.map((type) => (
            <li key={type}>
              <span className={`cm-e cm-e-${familyOf(type)} cm-t-${type}`}>{t(`type.${type}`)}</span>
            </li>
          ))}
          {MARKS.map((mark) => (
            <li key={mark}>
              <span className={`cm-e cm-e-problem cm-m-${mark}`} data-sign={MARK_SIGN[mark]}>
                {t(`mark.${mark}`)}
              </span>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
