/** Reads the articles that wait, a few at a time, and keeps each as soon as it is read: a pause or a crash costs only what was in work. */
import { AppError } from '../../../contract/errors.ts';
import type { Mined } from '../../../contract/literature.ts';
import { failArticle, keepReading, readingCounts, waitingArticles } from '../../storage/stores/articles-store.ts';
import type { StoredArticle } from '../../storage/stores/articles-store.ts';
import type { ServiceContext } from '../context.ts';
import { conceive } from './concepts.ts';

/** Enough that the engine always has one waiting, few enough that a pause is heard at once. */
const AT_ONCE = 2;
const PAGE = 20;
/** A step is told this often at most. */
const TELL_MS = 200;

export type Mines = (article: { text: string; entities?: { start: number; end: number; type: string; code: string | null }[] }, signal: AbortSignal) => Promise<Mined>;
interface RunStep {
  readonly done: number;
  readonly total: number;
  readonly title: string | null;
  readonly failed: number;
}

/** Rejects with `cancelled` on a pause; failures of the engine itself end the run, those of an article are the article's. */
export async function readWaiting(context: ServiceContext, mine: Mines, signal: AbortSignal, progress: (step: RunStep) => void): Promise<{ read: number; failed: number }> {
  const total = readingCounts(context.db()).waiting;
  let [read, failed, after, told] = [0, 0, 0, 0];
  const tell = (title: string | null, now: boolean): void => {
    const at = Date.now();
    if (!now && at - told < TELL_MS) return;
    told = at;
    progress({ done: read + failed, total: Math.max(total, read + failed), title, failed });
  };
  tell(null, true);
  const one = async (article: StoredArticle): Promise<void> => {
    try {
      const mined = await mine({ text: article.text, ...(article.given === null ? {} : { entities: article.given.map(mention => ({ ...mention })) }) }, signal);
      const { concepts, relations } = conceive(mined, context.newId);
      const entities = mined.entities.map(({ start, end, type, code }) => ({ start, end, type, code }));
      if (keepReading(context.db(), article.seq, { design: mined.design, model: `${mined.model.id} ${mined.model.version}`, entities, concepts, relations }, context.now())) read += 1;
    } catch (thrown) {
      if (signal.aborted || !(thrown instanceof AppError) || !OF_THE_ARTICLE.has(thrown.code)) throw thrown;
      failArticle(context.db(), article.seq, thrown.code, context.now());
      failed += 1;
    }
    tell(article.title, false);
  };
  for (;;) {
    const page = waitingArticles(context.db(), after, PAGE);
    if (page.length === 0) break;
    after = page.at(-1)?.seq ?? after;
    for (let at = 0; at < page.length; at += AT_ONCE) {
      if (signal.aborted) throw new AppError('cancelled', 'Reading was paused', { read });
      const results = await Promise.allSettled(page.slice(at, at + AT_ONCE).map(one));
      const broken = results.find(result => result.status === 'rejected');
      if (broken !== undefined) throw signal.aborted ? new AppError('cancelled', 'Reading was paused', { read }) : (broken.reason as Error);
    }
  }
  tell(null, true);
  return { read, failed };
}

/** What an article can be at fault for; anything else ends the run, and it can go on later. */
const OF_THE_ARTICLE: ReadonlySet<string> = new Set(['bad-input', 'model-failed', 'timeout', 'engine-crashed', 'internal']);
