/** The library and asking, behind the contract. */
import { AppError } from '../../../contract/errors.ts';
import type { AskRecord, DocumentOutcome } from '../../../contract/library.ts';
import type { Workstation } from '../../../contract/workstation.ts';
import type { Handlers } from '../../../rpc/types.ts';
import type { DocumentReader } from '../../interop/documents/reader.ts';
import { getCase } from '../../storage/stores/cases-store.ts';
import { librarySize } from '../../storage/stores/library-search.ts';
import { documentPassages, listDocuments, listVersions, removeDocument } from '../../storage/stores/library-store.ts';
import { noteTexts } from '../../storage/stores/notes-store.ts';
import { addQuestion, listQuestions } from '../../storage/stores/questions-store.ts';
import { getSettings } from '../../storage/stores/settings-store.ts';
import type { Charts } from '../analysis/charts.ts';
import type { ServiceContext } from '../context.ts';
import { answerQuestion } from './asking.ts';
import { importDocument } from './importing.ts';
import type { OpenLibrary } from './library.ts';

type LibraryMethods = 'library.list' | 'library.import' | 'library.remove' | 'library.versions' | 'library.passages' | 'ask.run' | 'ask.history';

export function libraryHandlers(context: ServiceContext, library: OpenLibrary, reader: DocumentReader, charts: Charts): Pick<Handlers<Workstation>, LibraryMethods> {
  const changed = (): void => {
    library.changed();
    context.emit('library.changed', {});
  };
  return {
    'library.list': (input) => ({ ...listDocuments(context.db(), input), shipped: [...library.shipped.documents], passages: librarySize(context.db()).passages, waiting: library.waiting() }),
    'library.import': ({ files }, { signal, progress }) =>
      context.vault.during(async () => {
        const report: DocumentOutcome[] = [];
        try {
          for (const [done, { name, base64 }] of files.entries()) {
            progress({ done, total: files.length, name, outcome: report.at(-1) ?? null });
            if (signal.aborted) throw new AppError('cancelled', 'The import was cancelled', { imported: done });
            report.push(await importDocument(context, reader, { name, bytes: new Uint8Array(Buffer.from(base64, 'base64')) }, signal));
          }
        } finally {
          if (report.some(({ outcome }) => outcome === 'imported' || outcome === 'updated')) changed();
        }
        progress({ done: files.length, total: files.length, name: null, outcome: report.at(-1) ?? null });
        return { report };
      }),
    'library.remove'({ documentId }) {
      const db = context.db();
      const versions = db.transaction(() => {
        const removed = removeDocument(db, documentId);
        context.audit('library.removed', documentId, { versions: removed });
        return removed;
      });
      changed();
      return { versions };
    },
    'library.versions': ({ documentId }) => ({ versions: listVersions(context.db(), documentId) }),
    'library.passages'({ documentId, shipped, from, limit }) {
      if (shipped) return { passages: library.shipped.passages(documentId, from, limit) };
      return { passages: documentPassages(context.db(), documentId, from, limit).map(({ seq, ...rest }) => ({ ...rest, id: `p${seq}` })) };
    },
    'ask.run': async ({ question, mode, caseId, language }, { signal }) => {
      const ofCase = caseId === undefined ? null : { notes: notesOf(context, caseId), chart: await charts.answered(caseId), words: library.caseWords };
      const shelf = await library.shelf(getSettings(context.db()).signedContentOnly, question);
      const redFlags = mode === 'plain' ? library.redFlags(question, language, await library.alarms(question)) : [];
      const facts = { documents: librarySize(context.db()).documents + library.shipped.documents.length, waiting: library.waiting() };
      const answer = await answerQuestion(library.asker, { text: question, mode, redFlags }, shelf, facts, ofCase);
      if (signal.aborted) throw new AppError('cancelled', 'The request was cancelled');
      const made = { id: context.newId(), question, answer, by: context.actor(), at: context.now() };
      if (caseId !== undefined) {
        const db = context.db();
        db.transaction(() => {
          addQuestion(db, { ...made, caseId });
          context.audit('case.asked', caseId, { answered: answer.library.state === 'answered' });
        });
      }
      return made;
    },
    'ask.history'({ caseId, limit }) {
      getCase(context.db(), caseId);
      return { questions: listQuestions<AskRecord['answer']>(context.db(), caseId, limit) };
    },
  };
}

const notesOf = (context: ServiceContext, caseId: string) => noteTexts(context.db(), caseId).map(({ head, text }) => ({ noteId: head.id, version: head.version, title: head.title, date: head.date, text }));
