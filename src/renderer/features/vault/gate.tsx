import { useState } from 'react';
import type { ReactNode } from 'react';
import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../session/hooks.ts';
import { Shell } from '../shell/shell.tsx';
import { VaultProblem } from './problem.tsx';
import { RecoveryCode } from './recovery-code.tsx';
import { Setup } from './setup.tsx';
import { Unlock } from './unlock.tsx';

/** Nothing of the record is drawn before the store is open. The recovery code is held here, since setting up opens it. */
export function Gate(): ReactNode {
  const { t } = useTranslation();
  const vault = useCall('vault.status', {});
  const [code, setCode] = useState<string | null>(null);
  const [settingUp, setSettingUp] = useState(false);
  if (code !== null) return <RecoveryCode code={code} onStored={() => void vault.refetch().finally(() => setCode(null))} />;
  if (vault.data === undefined) {
    return (
      <div className="au-waiting" role="status">
        <Loader size="sm" type="dots" />
        <span>{t('vault.opening')}</span>
      </div>
    );
  }
  if (settingUp) return <Setup vault={vault.data} onStart={setSettingUp} onCode={setCode} />;
  switch (vault.data.state) {
    case 'open':
      return <Shell />;
    case 'empty':
      return <Setup vault={vault.data} onStart={setSettingUp} onCode={setCode} />;
    case 'locked':
      return <Unlock vault={vault.data} />;
    case 'broken':
      return <VaultProblem vault={vault.data} onRetry={() => void vault.refetch()} />;
  }
}
