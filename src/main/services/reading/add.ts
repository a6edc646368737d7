/** Files of articles into the store; a broken one costs that one. */
import type { ArticlesOutcome } from '../../../contract/reading.ts';
import { AppError } from '../../../contract/errors.ts';
import type { Workstation } from '../../../contract/workstation.ts';
import { articleOfDocument, readArticles } from '../../interop/articles/index.ts';
import type { ReadArticles } from '../../interop/articles/index.ts';
import type { DocumentReader } from '../../interop/documents/reader.ts';
import type { Handlers } from '../../../rpc/types.ts';
import { addArticle } from '../../storage/stores/articles-store.ts';
import type { ServiceContext } from '../context.ts';

/** Faults of one file that are told. */
const MOST_REFUSED = 1_000;

export function addHandlers(context: ServiceContext, documents: Pick<DocumentReader, 'read'>, changed: () => void): Pick<Handlers<Workstation>, 'reading.add' | 'reading.addDocument'> {
  const take = (files: readonly { readonly name: string; readonly read: () => ReadArticles }[]): { report: ArticlesOutcome[] } => {
    const report = files.map(({ name, read }) => takeFile(context, name, read));
    const sum = (of: 'added' | 'changed'): number => report.reduce((total, one) => total + one[of], 0);
    if (sum('added') + sum('changed') > 0) {
      context.audit('articles.added', null, { added: sum('added'), changed: sum('changed') });
      changed();
    }
    return { report };
  };

  return {
    'reading.add': ({ files }) => take(files.map(({ name, text }) => ({ name, read: () => readArticles(name, text) }))),
    'reading.addDocument': ({ name, base64 }, { signal }) =>
      context.vault.during(async () => {
        try {
          const document = await documents.read(name, new Uint8Array(Buffer.from(base64, 'base64')), signal);
          return take([{ name, read: () => ({ articles: [articleOfDocument(name, document)], refused: [] }) }]);
        } catch (thrown) {
          return { report: [refusedFile(name, thrown)] };
        }
      }),
  };
}

function takeFile(context: ServiceContext, name: string, read: () => ReadArticles): ArticlesOutcome {
  const db = context.db();
  try {
    const { articles, refused } = read();
    const outcome = { name, added: 0, known: 0, changed: 0, refused: refused.slice(0, MOST_REFUSED) };
    db.transaction(() => {
      for (const article of articles) outcome[addArticle(db, { ...article, id: context.newId(), source: name, at: context.now() })] += 1;
    });
    return outcome;
  } catch (thrown) {
    return refusedFile(name, thrown);
  }
}

/** A file that can't be read, with the reason. Anything but the file's own fault is thrown on. */
function refusedFile(name: string, thrown: unknown): ArticlesOutcome {
  if (!(thrown instanceof AppError) || thrown.code !== 'bad-input') throw thrown;
  return { name, added: 0, known: 0, changed: 0, refused: [{ where: name, reason: String(thrown.details['reason'] ?? 'not-understood') }] };
}
