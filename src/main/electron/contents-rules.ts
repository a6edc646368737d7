/** Rules for every page that Electron ever shows: it goes nowhere, opens nothing and embeds nothing. */
import { app, shell } from 'electron';
import { mayNavigate, mayOpenOutside } from './policy.ts';

interface Navigation {
  readonly url: string;
  preventDefault(): void;
}

export function applyContentsRules(): void {
  app.on('web-contents-created', (_event, contents) => {
    const stayHere = (details: Navigation): void => {
      if (!mayNavigate(details.url)) details.preventDefault();
    };
    contents.on('will-navigate', stayHere);
    contents.on('will-frame-navigate', stayHere);
    contents.on('will-redirect', stayHere);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      // A link to a source that we cite opens in the system's browser; no window of ours is ever opened by a page.
      if (mayOpenOutside(url)) void shell.openExternal(url);
      return { action: 'deny' };
    });
  });
}
