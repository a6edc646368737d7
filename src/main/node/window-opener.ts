/** Shows a window of the loopback host: in a browser through the launch file, or by telling its address. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { openBrowser } from './browser.ts';
import { addressOf, launchFilePath, writeLaunchFile } from './launch-file.ts';
import { TICKET_LIFE } from './tickets.ts';
import type { Tickets } from './tickets.ts';

/** A printed address is typed or clicked by a person: its ticket lives longer, still for one use. Milliseconds. */
const PRINTED_TICKET_LIFE = 5 * 60_000;

interface WindowOpener {
  readonly show: () => void;
  /** A new ticket's address. */
  readonly address: () => string;
  readonly stop: () => void;
}
interface WindowOpenerOptions {
  readonly folder: string;
  readonly port: number;
  readonly tickets: Tickets;
  /** Null: the address is told instead, after `why`. */
  readonly browser: string | null;
  readonly why: string;
  readonly say: (line: string) => void;
}

export function createWindowOpener({ folder, port, tickets, browser, why, say }: WindowOpenerOptions): WindowOpener {
  let refresher: ReturnType<typeof setInterval> | undefined;

  function address(): string {
    return addressOf(port, tickets.issue(PRINTED_TICKET_LIFE));
  }
  function tell(reason: string): void {
    say(`${reason}Auscult is at ${address()} (for one use within five minutes), and always behind ${launchFilePath(folder)}`);
    keepLaunchFileFresh();
  }
  /** Whoever may read the file can open a window at any time: its ticket is replaced when it is used or getting old. */
  function keepLaunchFileFresh(): void {
    if (refresher !== undefined) return;
    let ticket = '';
    let written = 0;
    const refresh = (): void => {
      if (tickets.isFresh(ticket) && Date.now() - written < TICKET_LIFE / 2) return;
      const next = tickets.issue();
      if (!tryWrite(next)) return;
      ticket = next;
      written = Date.now();
    };
    refresh();
    refresher = setInterval(refresh, 1000);
  }
  /** False on a disk that has filled up: the host goes on with the windows it has, and tries again. */
  function tryWrite(ticket: string): boolean {
    try {
      writeLaunchFile(folder, port, ticket);
      return true;
    } catch {
      return false;
    }
  }
  return {
    address,
    show(): void {
      if (browser === null) return tell(why);
      if (!tryWrite(tickets.issue())) return tell('The browser did not open, since the disk is full or read-only. ');
      openBrowser(browser, launchFilePath(folder), path.join(folder, 'browser'), () => tell('The browser did not open. '));
    },
    stop(): void {
      clearInterval(refresher);
      rmSync(launchFilePath(folder), { force: true });
    },
  };
}
