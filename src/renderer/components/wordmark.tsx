import type { ReactNode } from 'react';

/** Two ears and a bell, drawn as one line. */
export function Wordmark(): ReactNode {
  return (
    <span className="au-wordmark">
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
        <path d="M4 2v5a4 4 0 0 0 8 0V2M8 11v2.5a4 4 0 0 0 8 0V11" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
        <circle cx="16" cy="9" r="2" fill="none" stroke="currentColor" strokeWidth="1.8" />
      </svg>
      Auscult
    </span>
  );
}
