import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useTranslation } from 'react-i18next';
import type { Trajectory } from '../../../contract/prognosis.ts';
import { Content, useContent } from '../../components/content.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { EvidenceLinks } from '../../components/evidence-links.tsx';
import { formatDateTime, formatNumber, listed } from '../../i18n/format.ts';
import { unitWords } from '../../i18n/unit.ts';
import { useCall } from '../../session/hooks.ts';

/** What a round follows beside the models: plain courses of values by published rules, no probability among them. */
export function Trajectories({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useTranslation();
  const result = useCall('trajectories.get', { caseId });
  const list = result.data?.trajectories;
  return (
    <section className="au-group au-courses" aria-label={t('trajectory.title')}>
      <h3>{t('trajectory.title')}</h3>
      <ErrorLine error={result.error} />
      {list?.length === 0 ? <p className="au-quiet">{t('trajectory.none')}</p> : list?.map((course) => <Course key={course.id} course={course} />)}
    </section>
  );
}

function Course({ course }: { readonly course: Trajectory }): ReactNode {
  const { t, i18n } = useTranslation();
  const say = useContent();
  const [open, setOpen] = useState(false);
  const { points } = course;
  const name = t(`trajectory.${course.id}`);
  const number = (value: number): string => `${formatNumber(Number(value.toPrecision(3)), i18n.language)}${course.unit === null ? '' : ` ${unitWords(course.unit)}`}`;
  const time = (iso: string): string => formatDateTime(iso, i18n.language);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <section className="au-course" aria-label={name} data-course={course.id}>
      <header>
        <h4>{name}</h4>
        {course.stage === null || course.stage === 0 ? null : <span className="au-tag" data-stage={course.stage}>{t('trajectory.stage', { stage: course.stage })}</span>}
        <span className="au-num au-course-last">{number(last.value)}</span>
        <Button size="compact-xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'prognosis.showChart' : 'prognosis.showTable')}
        </Button>
      </header>
      {open ? <CourseTable course={course} number={number} /> : points.length > 1 ? <Sparkline points={points} label={t('trajectory.chart', { name, count: points.length, first: number(first.value), last: number(last.value) })} /> : null}
      {course.statements.map((statement) => (
        <p key={statement}>
          <Content text={statement} />
        </p>
      ))}
      {course.missing.length === 0 ? null : <p className="au-quiet au-small">{t('trajectory.missing', { names: listed(course.missing.map(say), i18n.language) })}</p>}
      <p className="au-quiet au-small">
        {t('trajectory.window', { from: time(first.time), to: time(last.time) })} · {t('trajectory.source', { source: say(course.source) })}
      </p>
    </section>
  );
}

function Sparkline({ points, label }: { readonly points: Trajectory['points']; readonly label: string }): ReactNode {
  const data = points.map(({ time, value }) => ({ at: Date.parse(time.length <= 10 ? `${time}T12:00` : time), value }));
  return (
    <div className="au-spark" role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={44}>
        <LineChart data={data} margin={{ top: 4, right: 4, bottom: 4, left: 4 }} accessibilityLayer={false}>
          <XAxis dataKey="at" type="number" domain={['dataMin', 'dataMax']} hide />
          <YAxis domain={['auto', 'auto']} hide />
          <Line dataKey="value" stroke="var(--au-accent)" strokeWidth={1.5} dot={{ r: 2, fill: 'var(--au-accent)' }} isAnimationActive={false} />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}

function CourseTable({ course, number }: { readonly course: Trajectory; readonly number: (value: number) => string }): ReactNode {
  const { t, i18n } = useTranslation();
  return (
    <div className="au-curve-table" tabIndex={0} role="region" aria-label={t(`trajectory.${course.id}`)}>
      <table className="au-data">
        <thead>
          <tr>
            <th scope="col">{t('trajectory.time')}</th>
            <th scope="col">{t('trajectory.value')}</th>
          </tr>
        </thead>
        <tbody>
          {course.points.map(({ time, value, evidence, assumed }, at) => (
            <tr key={`${time} ${at}`}>
              <td>{formatDateTime(time, i18n.language)}</td>
              <td className="au-num">
                {number(value)} {assumed ? <span className="au-quiet">{t('trajectory.assumed')}</span> : null} <EvidenceLinks evidence={evidence} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
