/** Literature: articles brought in and read, targets ranked, paths, curation, exports. */
import type { ReadingStatus } from '../../../contract/reading.ts';
import { AppError } from '../../../contract/errors.ts';
import type { Workstation } from '../../../contract/workstation.ts';
import type { DocumentReader } from '../../interop/documents/reader.ts';
import type { Handlers } from '../../../rpc/types.ts';
import { findConcepts, listArticles, readingCounts, removeArticle } from '../../storage/stores/articles-store.ts';
import { countAnswers } from '../../storage/stores/relations-store.ts';
import type { ServiceContext } from '../context.ts';
import { addHandlers } from './add.ts';
import { curationHandlers } from './curate.ts';
import { articleWithRelations, createRelations } from './relations.ts';
import { readWaiting } from './run.ts';
import type { Mines } from './run.ts';
import { targetHandlers } from './targets.ts';

type ReadingMethods = Extract<keyof Workstation['procedures'], `reading.${string}`>;

export function readingHandlers(context: ServiceContext, mine: Mines, documents: Pick<DocumentReader, 'read'>): Pick<Handlers<Workstation>, ReadingMethods> {
  const relations = createRelations(context);
  /** Ends the run that goes on. */
  let running: AbortController | null = null;
  const status = (): ReadingStatus => ({ ...readingCounts(context.db()), answers: countAnswers(context.db()), running: running !== null });
  const changed = (): void => {
    relations.forget();
    context.emit('reading.changed', status());
  };

  return {
    ...addHandlers(context, documents, changed),
    ...targetHandlers(context, relations),
    ...curationHandlers(context, changed),
    'reading.status': status,
    'reading.run': (_input, { signal, progress }) =>
      context.vault.during(async () => {
        if (running !== null) throw new AppError('conflict', 'The articles are being read already', { what: 'reading' });
        const pause = new AbortController();
        running = pause;
        changed();
        try {
          return await readWaiting(context, mine, AbortSignal.any([signal, pause.signal]), progress);
        } finally {
          running = null;
          tellUnlessLocked(changed);
        }
      }),
    'reading.pause': () => {
      const paused = running !== null;
      running?.abort();
      return { paused };
    },
    'reading.articles': input => listArticles(context.db(), input),
    'reading.article': ({ articleId }) => articleWithRelations(context, articleId),
    'reading.remove': ({ articleIds }) => {
      const db = context.db();
      const removed = db.transaction(() => {
        const count = articleIds.filter(id => removeArticle(db, id)).length;
        context.audit('articles.removed', null, { removed: count });
        return count;
      });
      changed();
      return { removed };
    },
    'reading.concepts': ({ query, kind, limit }) => ({ concepts: findConcepts(context.db(), query, kind ?? null, limit) }),
  };
}

/** The store may have been locked while articles were read: then nobody is there to be told. */
function tellUnlessLocked(changed: () => void): void {
  try {
    changed();
  } catch {
    // `changed` has let go of what was held before it asked the store.
  }
}
