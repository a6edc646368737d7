import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, FocusTrap } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLink, useSession } from '../../session/hooks.ts';
import { useUnsaved } from '../note/drafts/drafts-context.ts';

const PATIENCE = 400;

/** Says what happened and that nothing typed is lost; goes by itself when the backend answers again. */
export function Disconnected(): ReactNode {
  const { t } = useTranslation();
  const session = useSession();
  const lost = useLink() === 'lost';
  const unsaved = useUnsaved();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!lost) return setShown(false);
    const timer = setTimeout(() => setShown(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [lost]);
  if (!shown) return null;
  const refused = session.refused();
  return (
    <FocusTrap>
      <div className="au-lost" role="alertdialog" aria-modal="true" aria-labelledby="au-lost-title" aria-describedby="au-lost-text">
        <div className="au-lost-box">
          <h2 id="au-lost-title">{t(refused ? 'lost.refusedTitle' : 'lost.title')}</h2>
          <p id="au-lost-text">{t(refused ? 'lost.refusedText' : 'lost.text')}</p>
          {unsaved > 0 ? <p>{t('lost.unsaved', { count: unsaved })}</p> : null}
          <Button variant="default" onClick={() => session.retryNow()}>
            {t('shell.tryAgain')}
          </Button>
        </div>
      </div>
    </FocusTrap>
  );
}
