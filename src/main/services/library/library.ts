/** The open library: shipped and stored, with vectors that follow in pauses. One a store; a lock drops what is in memory. */
import { dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EngineClient } from '../../engine-client/index.ts';
import { createAsker } from '../../knowledge/ask/index.ts';
import type { Asker, Encode, Shelf } from '../../knowledge/ask/index.ts';
import { joinShelves } from '../../knowledge/ask/joined-shelf.ts';
import { passageWords } from '../../knowledge/ask/library.ts';
import { openRedFlags } from '../../knowledge/ask/red-flags.ts';
import type { Alarm, FindRedFlags } from '../../knowledge/ask/red-flags.ts';
import { encoderOf, helpOf } from '../../knowledge/ask/engine-help.ts';
import { openCaseWords } from '../../knowledge/case/index.ts';
import type { CaseWords } from '../../knowledge/case/index.ts';
import type { Log } from '../../platform.ts';
import { countVectors, librarySize, passagesWithoutVector, setVectors } from '../../storage/stores/library-search.ts';
import type { ServiceContext } from '../context.ts';
import { openShippedLibrary } from './shipped.ts';
import type { ShippedLibrary } from './shipped.ts';
import { openStoreShelf, ShelfCache } from './store-shelf.ts';

/** Passages that are encoded in one go. */
const BATCH = 128;
const RETRY_AFTER = 10_000;

export interface OpenLibrary {
  readonly shipped: ShippedLibrary;
  readonly asker: Asker;
  readonly redFlags: FindRedFlags;
  /** Rules of message triage that a patient's words meet, denied or not; none where the engine can't say. */
  alarms(text: string): Promise<readonly Alarm[]>;
  /** What is asked of a case, and the words that notes have for it. */
  readonly caseWords: CaseWords;
  /** All that may be searched now for this question. */
  shelf(signedOnly: boolean, question: string): Promise<Shelf>;
  /** Documents were added or taken out: memory follows, vectors are made behind. */
  changed(): void;
  /** Passages that have no vector yet. */
  waiting(): number;
  /** Resolves when no passage waits; for tests and the end of an import. */
  settled(): Promise<void>;
}

export function createLibrary(context: ServiceContext, engine: EngineClient, folders: { readonly knowledge: string; readonly shipped: string }, log: Log): OpenLibrary {
  const encode: Encode = encoderOf({ call: (method, params) => engine.call(method, params, { priority: 'batch' }) });
  let opened: { shipped: ShippedLibrary; asker: Asker; redFlags: FindRedFlags; caseWords: CaseWords } | null = null;
  const parts = (): NonNullable<typeof opened> =>
    (opened ??= {
      shipped: openShippedLibrary(folders.shipped),
      // Without its encoder a question still finds by words.
      asker: createAsker(folders.knowledge, helpOf(engine)),
      redFlags: openRedFlags(`${folders.knowledge}/red-flags.json`),
      caseWords: openCaseWords(dirname(folders.knowledge)),
    });
  let cache: ShelfCache | null = null;
  let model = '';
  let working: Promise<void> | null = null;
  let again = false;

  context.vault.onChange(({ state }) => {
    if (state !== 'open') cache = null;
  });

  /** Which encoder made the vectors; another one's can't be compared. */
  async function encoderId(): Promise<string> {
    const { model: found } = await engine.call('library.encode', { texts: [] });
    return `${found.id} ${found.version}`;
  }

  async function follow(): Promise<void> {
    model = await encoderId();
    for (let after = 0; ; ) {
      const waiting = passagesWithoutVector(context.db(), model, after, BATCH);
      if (waiting.length === 0) {
        // The windows show how many wait.
        if (after > 0) context.emit('library.changed', {});
        break;
      }
      after = waiting.at(-1)?.seq ?? after;
      const vectors = await encode(waiting.map(({ seq, title, heading, text }) => passageWords({ id: String(seq), title, text, ...(heading === null ? {} : { heading }) })));
      setVectors(context.db(), model, waiting.flatMap(({ seq }, at) => vectors[at] === undefined ? [] : [{ seq, vector: vectors[at] }]));
      for (const [at, { seq }] of waiting.entries()) {
        const vector = vectors[at];
        if (vector !== undefined) cache?.add(seq, vector);
      }
      await nextTurn();
    }
    await parts().shipped.encode(encode);
  }
  function start(): void {
    if (working !== null) {
      again = true;
      return;
    }
    again = false;
    working = follow()
      .catch(() => {
        // A locked store or an engine that starts anew: what is missing is found by words until then.
        log.warn('library.vectors');
        setTimeout(() => start(), RETRY_AFTER).unref();
      })
      .finally(() => {
        working = null;
        if (again) start();
      });
  }

  return {
    get shipped() {
      return parts().shipped;
    },
    get asker() {
      return parts().asker;
    },
    get redFlags() {
      return parts().redFlags;
    },
    async alarms(text) {
      const found = await engine.call('message.triage', { text, chart: [] }).catch(() => null);
      return found === null ? [] : [...found.reasons, ...found.denied].map(({ rule, start, end }) => ({ rule, words: text.slice(start, end) }));
    },
    get caseWords() {
      return parts().caseWords;
    },
    async shelf(signedOnly, question) {
      const db = context.db();
      const { passages } = librarySize(db);
      if (passages > 0 && model === '') model = await encoderId().catch(() => '');
      cache ??= ShelfCache.load(context.db(), model);
      start();
      return joinShelves([openStoreShelf(context.db(), cache), await parts().shipped.shelf(signedOnly, question, encode)]);
    },
    changed() {
      cache = null;
      start();
    },
    waiting() {
      const db = context.db();
      if (cache !== null) return Math.max(0, librarySize(db).passages - cache.numbers.length);
      return Math.max(0, librarySize(db).passages - (model === '' ? 0 : countVectors(db, model)));
    },
    async settled() {
      while (working !== null) await working;
    },
  };
}
