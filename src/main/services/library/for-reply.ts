/** What the library says to a patient's message: its questions are asked, one after the other, and their sentences come with their sources. */
import { getSettings } from '../../storage/stores/settings-store.ts';
import type { ServiceContext } from '../context.ts';
import type { AsksLibrary } from '../messages/handlers.ts';
import { answerQuestion } from './asking.ts';
import type { OpenLibrary } from './library.ts';

/** Questions of one message that are looked up. */
const MOST = 3;
const LONGEST = 300;

export function libraryForReplies(context: ServiceContext, library: OpenLibrary): AsksLibrary {
  return async (message) => {
    const { signedContentOnly } = getSettings(context.db());
    const sentences: Awaited<ReturnType<AsksLibrary>>['sentences'] = [];
    for (const text of questionsOf(message)) {
      const shelf = await library.shelf(signedContentOnly, text);
      if (shelf.size === 0) return { state: 'empty', sentences: [] };
      const { library: answer } = await answerQuestion(library.asker, { text, mode: 'plain', redFlags: [] }, shelf, { documents: 0, waiting: 0 }, null);
      for (const { text: words, source } of answer.sentences) {
        // Lists of the tables are written for clinicians; a patient is told of them by one.
        if (source.kind === 'shipped' && !source.documentId.startsWith('condition-')) continue;
        if (!sentences.some((one) => one.text === words)) sentences.push({ text: words, source: { kind: 'library', title: source.title, noteId: null, start: null, end: null } });
      }
    }
    return { state: sentences.length > 0 ? 'answered' : 'not-found', sentences };
  };
}

/** Sentences that end in a question mark; a message without any is asked by its beginning. */
function questionsOf(message: string): string[] {
  const asked = message.match(/[^.?!\n。？！]+[?？]/g)?.map((one) => one.trim()).filter((one) => one.length > 3 && one.length <= LONGEST) ?? [];
  return asked.length > 0 ? asked.slice(0, MOST) : [message.slice(0, LONGEST)];
}
