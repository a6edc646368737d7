import type { ReactNode } from 'react';

/** What a list says instead of rows; silence is never "nothing". */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }): ReactNode {
  return (
    <div className="au-empty">
      <p className="au-empty-title">{title}</p>
      {children}
    </div>
  );
}
