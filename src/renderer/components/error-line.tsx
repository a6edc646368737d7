import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../contract/errors.ts';
import type { ErrorCode } from '../../contract/errors.ts';

export const codeOf = (error: unknown): ErrorCode => (error instanceof AppError ? error.code : 'internal');

/** One line for a failed call, announced to a screen reader. */
export function ErrorLine({ error }: { readonly error: unknown }): ReactNode {
  const { t } = useTranslation();
  if (error === null || error === undefined) return null;
  const code = codeOf(error);
  if (code === 'cancelled') return null;
  return (
    <p className="au-error" role="alert">
      {t(`error.${code}`)}
    </p>
  );
}
