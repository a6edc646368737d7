/**
 * The page that a browser is started on. The address with its ticket is inside the file and not in the browser's command
 * line, which every user of the machine can read.
 */
import path from 'node:path';
import { writePrivateFile } from './private-file.ts';

export function launchFilePath(dataFolder: string): string {
  return path.join(dataFolder, 'launch.html');
}

export function addressOf(port: number, ticket: string): string {
  return `http://127.0.0.1:${port}/#ticket=${ticket}`;
}

export function writeLaunchFile(dataFolder: string, port: number, ticket: string): void {
  const address = addressOf(port, ticket);
  writePrivateFile(
    launchFilePath(dataFolder),
    `<!doctype html>\n<meta charset="utf-8">\n<meta name="referrer" content="no-referrer">\n<title>Auscult</title>\n<meta http-equiv="refresh" content="0; url=${address}">\n<a href="${address}">Auscult</a>\n`,
  );
}
