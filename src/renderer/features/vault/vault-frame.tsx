import type { ReactNode } from 'react';
import { Wordmark } from '../../components/wordmark.tsx';
import { LanguageSwitch } from '../../components/language-switch.tsx';

/** The quiet page that everything before the open store stands on. */
export function VaultFrame({ title, children, folder }: { readonly title: string; readonly children: ReactNode; readonly folder: string }): ReactNode {
  return (
    <div className="au-vault">
      <header className="au-vault-head">
        <Wordmark />
        <LanguageSwitch />
      </header>
      <main className="au-vault-body">
        <h1>{title}</h1>
        {children}
      </main>
      <footer className="au-vault-foot">{folder}</footer>
    </div>
  );
}
