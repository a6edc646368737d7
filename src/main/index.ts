/** Root of the desktop app: Auscult in Electron. */
import { app, dialog } from 'electron';
import { toAppError } from '../contract/errors.ts';
import { createBackend } from './backend.ts';
import { builtPlaces, startElectronHost } from './electron/host.ts';

// Not awaited: Electron becomes ready only after this module has run.
startElectronHost({ ...builtPlaces(import.meta.dirname), argv: process.argv.slice(app.isPackaged ? 1 : 2), createBackend }).catch((thrown: unknown) => {
  const error = toAppError(thrown);
  process.stderr.write(`Auscult did not start: ${error.message} (${error.code})\n`);
  if (app.isReady()) dialog.showErrorBox('Auscult', `${error.message} (${error.code})`);
  app.exit(1);
});
