import type { ReactNode, RefObject } from 'react';

interface FileInputProps {
  /** To open it: `input.current?.click()`. */
  readonly input: RefObject<HTMLInputElement | null>;
  readonly testId: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** Endings that the system's dialog offers. */
  readonly accept?: string;
  /** A whole folder, instead of files. */
  readonly folder?: boolean;
}

/** The system's own dialog for files, opened by a button that stands elsewhere. The same file can be chosen twice. */
export function FileInput({ input, testId, onFiles, accept, folder = false }: FileInputProps): ReactNode {
  return (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      aria-hidden
      tabIndex={-1}
      data-testid={testId}
      accept={accept}
      {...(folder ? { webkitdirectory: '' } : {})}
      onChange={(event) => {
        onFiles([...(event.currentTarget.files ?? [])]);
        event.currentTarget.value = '';
      }}
    />
  );
}
