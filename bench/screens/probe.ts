/**
 * What is measured inside the page, by its own clock. Runs before the product's code and changes nothing of it: it only
 * listens to keys, frames and the window's socket. One function, since a page gets its text and nothing of this module.
 */
import type { Page } from '@playwright/test';

interface KeyTimes {
  /** Its own time stamp, and the task after the frame that shows it: milliseconds of the page's clock. */
  readonly from: number;
  readonly to: number;
  /** From the key's own time stamp until the editor has the letter and has moved its marks, milliseconds. */
  readonly handled: number;
  /** To the task after the frame that shows it, waiting for the screen's next frame included. */
  readonly painted: number;
  /** The same without that wait, of which at most one frame of 60 a second is left out: a longer one is work in the way. */
  readonly worked: number;
}
/** One reading of the note, from the last key before it. Times of the page's clock, milliseconds. */
export interface ReadTimes {
  readonly key: number;
  readonly asked: number;
  readonly answered: number;
  readonly painted: number;
  readonly entities: number;
  readonly characters: number;
  /** Of the reading itself, as the engine tells it. */
  readonly engine: number;
}
interface Probe {
  keys: KeyTimes[];
  reads: ReadTimes[];
  /** First frame that showed it, milliseconds since 1970: `worklist`, `passphrase`, `engine`; `models` when all were told to be ready. */
  readonly first: Record<string, number>;
}
declare global {
  interface Window {
    auBench: Probe;
  }
}

export const probeOf = (page: Page): Promise<Probe> => page.evaluate(() => window.auBench);
export const forget = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.auBench.keys = [];
    window.auBench.reads = [];
  });

/** For `addInitScript`. */
export function installProbe(): void {
  const FRAME = 1000 / 60;
  const probe: Probe = { keys: [], reads: [], first: {} };
  window.auBench = probe;
  const nextTask = (then: (at: number) => void): void => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      then(performance.now());
    };
    channel.port2.postMessage(null);
  };
  const nextFrame = (then: (at: number, began: number) => void): void => {
    requestAnimationFrame(() => {
      const began = performance.now();
      nextTask((at) => then(at, began));
    });
  };

  let key = 0;
  window.addEventListener('keydown', (event) => (key = event.timeStamp), true);
  window.addEventListener(
    'input',
    () => {
      const from = key;
      let handled = performance.now();
      // The editor takes the letter from the document in a microtask that was queued before this one.
      queueMicrotask(() => (handled = performance.now()));
      nextFrame((painted, began) => {
        probe.keys.push({ from, to: painted, handled: handled - from, painted: painted - from, worked: painted - from - Math.min(began - handled, FRAME) });
      });
    },
    true,
  );

  const wanted: Record<string, string> = { worklist: '.au-table-body [data-row]', passphrase: 'input[type="password"]', engine: '.au-engine[data-state="ready"]' };
  const look = (): void => {
    for (const [name, selector] of Object.entries(wanted)) {
      if (document.querySelector(selector) === null) continue;
      delete wanted[name];
      nextFrame((at) => (probe.first[name] = performance.timeOrigin + at));
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state', 'data-row'] });

  interface Asked {
    readonly key: number;
    readonly at: number;
    readonly characters: number;
  }
  interface Message {
    readonly value: {
      readonly reading?: { readonly annotation?: { readonly entities: unknown[]; readonly ms: number }; readonly change?: { readonly entities: { readonly drop: number; readonly put: unknown[] }; readonly ms: number } };
      readonly models?: { readonly state: string }[];
    };
    readonly payload: { readonly models?: { readonly state: string }[] };
  }
  const reads = new Map<number, Asked>();
  /** Of the newest reading: most answers tell only what is other than before. */
  let entities = 0;
  const lists = new Set<number>();
  const heard = new WeakSet<WebSocket>();
  const modelsTold = (models: readonly { readonly state: string }[] | undefined, at: number): void => {
    if (probe.first['models'] === undefined && models !== undefined && models.length > 0 && models.every(({ state }) => state !== 'loading')) probe.first['models'] = performance.timeOrigin + at;
  };
  const hear = (event: MessageEvent): void => {
    const text = String(event.data);
    const id = Number(/^\{"kind":"result","id":(\d+)/.exec(text)?.[1] ?? -1);
    const asked = reads.get(id);
    if (asked !== undefined) {
      reads.delete(id);
      // Read only after the frame: what the product does with the answer comes first.
      nextFrame((painted) => {
        const { annotation, change } = (JSON.parse(text) as Message).value.reading ?? {};
        entities = annotation?.entities.length ?? entities + (change?.entities.put.length ?? 0) - (change?.entities.drop ?? 0);
        probe.reads.push({ key: asked.key, asked: asked.at, answered: event.timeStamp, painted, entities, characters: asked.characters, engine: annotation?.ms ?? change?.ms ?? 0 });
      });
    } else if (lists.delete(id)) modelsTold((JSON.parse(text) as Message).value.models, event.timeStamp);
    else if (text.startsWith('{"kind":"event","name":"models.changed"')) modelsTold((JSON.parse(text) as Message).payload.models, event.timeStamp);
  };
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (this: WebSocket, data: Parameters<typeof send>[0]) {
    if (!heard.has(this)) {
      heard.add(this);
      this.addEventListener('message', hear);
    }
    const text = typeof data === 'string' ? data : '';
    const [, id, method] = /^\{"kind":"request","id":(\d+),"method":"(notes\.reread|models\.list)"/.exec(text) ?? [];
    if (method === 'notes.reread') reads.set(Number(id), { key, at: performance.now(), characters: text.length });
    else if (method === 'models.list') lists.add(Number(id));
    send.call(this, data);
  };
}
