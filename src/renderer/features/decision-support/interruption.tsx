import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAction, useCall } from '../../session/hooks.ts';
import { AdviceCard } from './advice-card.tsx';
import type { AnsweredCard } from './advice-card.tsx';

/** Hands at rest for so long may be interrupted; nothing opens under those that type. */
const REST_MS = 1500;

/** The one thing that interrupts: a card of the top tier about a drug that came since the last look. Once, whatever is done with it. */
export function Interruption({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useTranslation();
  const advice = useCall('advice.get', { caseId });
  const seen = useAction('advice.seen');
  const [shown, setShown] = useState<readonly string[]>([]);
  const cards = advice.data?.cards ?? [];
  const waiting = cards.filter((card) => card.interrupts).map(({ uuid }) => uuid).join(' ');
  useEffect(() => {
    if (waiting === '') return undefined;
    let timer = window.setTimeout(() => setShown(waiting.split(' ')), REST_MS);
    const later = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setShown(waiting.split(' ')), REST_MS);
    };
    window.addEventListener('keydown', later, true);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('keydown', later, true);
    };
  }, [waiting]);
  const open = shown.map((uuid) => cards.find((card) => card.uuid === uuid)).filter((card): card is AnsweredCard => card !== undefined);
  const close = (): void => {
    setShown([]);
    seen.mutate({ caseId });
  };
  return (
    <Modal opened={open.length > 0} onClose={close} title={t('fatigue.interruption', { count: open.length })} size="lg" transitionProps={{ duration: 0 }} closeButtonProps={{ 'aria-label': t('fatigue.close') }}>
      <h3>{t('advice.tier.critical')}</h3>
      {open.map((card) => (
        <AdviceCard key={card.uuid} caseId={caseId} card={card} />
      ))}
      <Button mt="md" onClick={close}>{t('fatigue.close')}</Button>
    </Modal>
  );
}
