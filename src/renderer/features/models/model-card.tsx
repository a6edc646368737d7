import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorLine } from '../../components/error-line.tsx';
import { useCall } from '../../session/hooks.ts';

/** The package's own model card, to the items of TRIPOD+AI, read when it is opened. Its language is English. */
export function ModelCard({ model }: { readonly model: string }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const card = useCall('prognosis.card', { model }, { enabled: open });
  return (
    <details className="au-card-text" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('models.card')}</summary>
      <ErrorLine error={card.error} />
      {card.data === undefined ? null : card.data.text === null ? <p className="au-quiet">{t('models.noCard')}</p> : <div lang="en">{card.data.text.split(/\n+/u).map((line, at) => <CardLine key={at} line={line} />)}</div>}
    </details>
  );
}

/** "- **Source**: SUPPORT2 …" as a name and what is said of it. */
function CardLine({ line }: { readonly line: string }): ReactNode {
  if (line.trim() === '' || line.startsWith('# ')) return null;
  const item = /^- \*\*(.+?)\*\*:? ?(.*)$/u.exec(line);
  const plain = (text: string): string => text.replaceAll(/[*`]/gu, '');
  return item === null ? (
    <p>{plain(line)}</p>
  ) : (
    <p>
      <b>{item[1]}</b>: {plain(item[2] ?? '')}
    </p>
  );
}
