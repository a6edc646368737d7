import type { ReactNode } from 'react';
import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SpeakerRole } from '../../../contract/listen-engine.ts';
import type { Answer } from '../../session/session.ts';
import { SpeakerChoice, speakerName } from './speaker-choice.tsx';

interface SpeakersFoundProps {
  readonly read: Answer<'listen.read'>;
  /** What a person chose, by the speaker's name. */
  readonly roles: Readonly<Record<string, SpeakerRole>>;
  readonly onRole: (name: string, role: SpeakerRole) => void;
}

/** Who speaks in the transcript, how often and how each begins; a guess is shown as one and can be put right. */
export function SpeakersFound({ read, roles, onRole }: SpeakersFoundProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <p className="au-small" role="status">
        {t('listen.found', { turns: read.turns.length, format: t(`listen.format.${read.format as 'text'}`) })}
      </p>
      <Table className="au-data" withRowBorders={false}>
        <thead>
          <tr>
            <th scope="col">{t('listen.speaker')}</th>
            <th scope="col">{t('listen.role')}</th>
            <th scope="col">{t('listen.turns')}</th>
            <th scope="col">{t('listen.says')}</th>
          </tr>
        </thead>
        <tbody>
          {read.speakers.map(({ name, role, why, turns }) => (
            <tr key={name}>
              <td>{name === 'unknown' ? t('listen.unknown') : speakerName(name, t)}</td>
              <td>
                <SpeakerChoice name={name} value={roles[name] ?? role} why={roles[name] === undefined ? why : 'chosen'} onChange={(chosen) => onRole(name, chosen)} />
              </td>
              <td className="au-num">{turns}</td>
              <td className="au-quiet">{read.turns.find((turn) => turn.speaker === name)?.text.slice(0, 90)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {read.sure === undefined ? null : <p className="au-warning">{t('listen.sure', { percent: Math.round(read.sure * 100) })}</p>}
      {read.speakers.length < 2 ? <p className="au-warning">{t('listen.oneSpeaker')}</p> : null}
    </>
  );
}
