/** Writing an answer, off by default: a local decoder or a server that was named; every sentence is checked against the passages. */
import { AppError } from '../../../contract/errors.ts';
import type { CheckedSentence } from '../../../contract/library.ts';
import type { Workstation } from '../../../contract/workstation.ts';
import type { Handlers } from '../../../rpc/types.ts';
import type { EngineClient } from '../../engine-client/index.ts';
import { supportOf } from '../../knowledge/ask/index.ts';
import type { Passage } from '../../knowledge/ask/index.ts';
import { getSettings } from '../../storage/stores/settings-store.ts';
import type { ServiceContext } from '../context.ts';
import { sourceOf } from '../library/asking.ts';
import type { OpenLibrary } from '../library/library.ts';
import { chat, readEndpoint } from './endpoint.ts';
import { promptFor } from './prompt.ts';

/** Passages that are given to the model. */
const GIVEN = 5;
const MOST_TOKENS = 400;
const LIMIT = 600_000;

interface Outside {
  /** Bytes that went to the named host since the start. */
  sent(): number;
  add(bytes: number): void;
}

export function generationHandlers(context: ServiceContext, library: OpenLibrary, engine: EngineClient, outside: Outside): Pick<Handlers<Workstation>, 'ask.write'> {
  return {
    'ask.write': ({ question }, { signal, progress }) =>
      context.vault.during(async () => {
        const settings = getSettings(context.db());
        const { mode, package: id, endpoint, model } = settings.generation;
        if (mode === 'off') throw new AppError('forbidden', 'Writing is switched off', { where: 'generation' });
        const shelf = await library.shelf(settings.signedContentOnly, question);
        const { ranked } = await library.asker.look(question, shelf);
        const passages = ranked.slice(0, GIVEN).map(({ passage }) => passage);
        if (passages.length === 0) throw new AppError('not-found', 'No passage is near the question', { what: 'passage' });
        const messages = promptFor(question, passages);
        const onText = (text: string): void => progress({ text });
        let text: string;
        if (mode === 'local') {
          ({ text } = await engine.call('text.write', { package: id, messages, maxTokens: MOST_TOKENS }, { signal, onProgress: (piece) => onText((piece as { text: string }).text), priority: 'batch', limit: LIMIT }));
        } else {
          context.audit('ask.sent', null, { host: readEndpoint(endpoint).host });
          text = await chat({ endpoint, model, messages, maxTokens: MOST_TOKENS, signal, onText, onSent: (bytes) => outside.add(bytes) });
        }
        return { sentences: checked(text, passages), model: mode === 'local' ? id : `${model} · ${readEndpoint(endpoint).host}` };
      }),
  };
}

/** Each sentence as it was written, and the passage that bears it out. */
export function checked(text: string, passages: readonly Passage[]): CheckedSentence[] {
  // A model may think aloud before it answers; that is no part of the answer.
  const answer = text.replace(/<think>[\s\S]*?(?:<\/think>|$)/g, '').trim();
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return answer
    .split(/(?<=[.!?])\s+(?=["'([]?[A-Z0-9-])|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => {
      const { supported, source } = supportOf(sentence.replace(/\s*\[\d+\]/g, ''), passages);
      const passage = byId.get(source ?? '');
      return { text: sentence, supported, source: passage === undefined ? null : sourceOf(passage) };
    });
}
