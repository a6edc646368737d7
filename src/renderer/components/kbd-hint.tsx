import { Kbd } from '@mantine/core';
import type { ReactNode } from 'react';

const APPLE = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Keys as this machine's keyboard names them: "Mod" is Ctrl, or ⌘ on a Mac. */
export function Keys({ keys }: { readonly keys: string }): ReactNode {
  const shown = keys.replace('Mod', APPLE ? '⌘' : 'Ctrl').replace('Alt', APPLE ? '⌥' : 'Alt');
  return (
    <Kbd size="xs" className="au-kbd">
      {shown}
    </Kbd>
  );
}
