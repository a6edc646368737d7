import { useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { filesOf } from './dropped-files.ts';

/** Files and folders dropped anywhere on a screen are taken in. */
export function DropZone({ children, onFiles }: { readonly children: ReactNode; readonly onFiles: (files: readonly File[]) => void }): ReactNode {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return (
    <div
      className="au-drop"
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void filesOf(event.dataTransfer).then((files) => {
          if (files.length > 0) onFiles(files);
        });
      }}
    >
      {children}
      {over ? (
        <div className="au-drop-over" aria-hidden>
          {t('import.drop')}
        </div>
      ) : null}
    </div>
  );
}
