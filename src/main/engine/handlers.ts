/** The answers to the `engine` contract. Every call is pure: what it needs comes with it, and it may be asked again. */
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { z } from 'zod';
import type { Annotation } from '../../contract/clinical.ts';
import type { Engine, ReadInput } from '../../contract/engine.ts';
import { AppError } from '../../contract/errors.ts';
import { usableCores } from '../inference/cores.ts';
import { openLinear } from '../inference/linear.ts';
import { knownWords } from '../language/text/vocabulary.ts';
import { explainSpan } from '../inference/why.ts';
import { createReader } from '../language/index.ts';
import type { KnownWords } from '../language/deidentify/people.ts';
import type { Linker } from '../language/codes/index.ts';
import type { Advisor } from '../reasoning/decision-support/index.ts';
import type { Handlers, RequestContext } from '../../rpc/types.ts';
import { chartOf } from './build-chart.ts';
import { askHandlers } from './ask-handlers.ts';
import { dialogueHandlers } from './dialogue-handlers.ts';
import { differentialHandlers } from './differential-handlers.ts';
import { literatureHandlers } from './literature-handlers.ts';
import { messageHandlers } from './message-handlers.ts';
import type { Models } from './models.ts';
import { createReread } from './reread.ts';
import { prognosisHandlers } from './prognosis-handlers.ts';
import { scoreHandlers } from './score-handlers.ts';

interface EngineParts {
  readonly models: Models;
  readonly linker: Linker;
  readonly advisor: Advisor;
  /** Folder of what ships with the program. */
  readonly resources: string;
}

/** Said with every de-identified text: what was found is gone, what was not found is not known. */
const RESIDUAL = 'Some of what names a person may remain: of 100 names, dates, places and numbers in clinicians\u2019 queries about one was missed, and in long notes it may be more; names that are also words, rare places, what the story itself gives away. What only the rules or only the model found says so (`by`). Read the text before it leaves this machine.';

/** Of the vocabulary's words, those that a name is as likely to be meant by. */
const COMMON = 12_000;
/** A table that only some questions need, read when the first comes. */
function onFirstUse(open: () => (word: string) => boolean): (word: string) => boolean {
  let table: ((word: string) => boolean) | undefined;
  return (word) => (table ??= open())(word);
}

export function createHandlers({ models, linker, advisor, resources }: EngineParts): Handlers<Engine> {
  const known: KnownWords = { word: onFirstUse(() => knownWords(resources)), common: onFirstUse(() => knownWords(resources, COMMON)), drug: (word) => linker.drugs.resolve(word)?.how === 'exact' };
  const rules = createReader({ taggers: {}, linker, identifiers: openLinear(join(resources, 'language', 'identifiers-model.json')), known });

  async function annotate(input: z.input<typeof ReadInput>, { signal }: Pick<RequestContext, 'signal'>): Promise<Annotation> {
    // A turn of the loop between two texts: a cancellation or a short question is heard before the next long reading.
    await nextTurn();
    if (signal.aborted) throw new AppError('cancelled', 'The request was cancelled');
    const scheme = input.scheme ?? 'clinical';
    if (input.entities !== undefined) return rules.read(input, signal);
    // Without its model a text is not read: an empty answer would look like "nothing found".
    const { tagger, ...model } = await models.tagger(scheme);
    return createReader({ taggers: { [scheme]: tagger }, linker, known, models: { [scheme]: model } }).read(input, signal);
  }

  return {
    'engine.status': () => ({ models: models.statuses(), threads: usableCores() }),
    'engine.loadPackage': ({ folder }) => models.load(folder),
    'engine.unloadPackage': async ({ folder }) => {
      await models.unload(folder);
      return { done: true };
    },
    'text.annotate': annotate,
    'text.reread': createReread(annotate),
    'text.assert'({ sentence, start, end }) {
      if (start < 0 || end > sentence.length || start >= end) throw new AppError('bad-input', 'The concept lies outside its sentence', { where: 'start' });
      return rules.assert(sentence, start, end);
    },
    async 'text.why'({ text, start, end, scheme }, { signal }) {
      if (start < 0 || end > text.length || start >= end) throw new AppError('bad-input', 'The entity lies outside its text', { where: 'start' });
      const { tagger } = await models.tagger(scheme);
      return { tokens: await explainSpan(tagger, text, start, end, signal) };
    },
    'text.deidentify'({ text }) {
      const { text: without, spans } = rules.deidentify(text);
      return { text: without, spans: spans.map((span) => ({ ...span })), residual: RESIDUAL };
    },
    'chart.build': (input, context) => chartOf(input, (text, date) => annotate({ text, date, scheme: 'clinical', kind: 'note' }, context)),
    'advice.check': ({ chart, signedOnly }) => ({ ...advisor.check(chart, { signedOnly }), treatments: advisor.treatments(chart, { signedOnly }) }),
    'advice.addTables': ({ folder }) => ({ refused: [...advisor.addTables(folder)] }),
    ...scoreHandlers,
    ...literatureHandlers(models, (text, context) => annotate({ text, scheme: 'biomedical', kind: 'article' }, context)),
    ...prognosisHandlers(models),
    ...dialogueHandlers(resources, linker.drugs),
    ...messageHandlers(resources),
    ...askHandlers(models, resources, (question, about) => ({ whole: linker.otherNames(about), things: linker.namesIn(question) })),
    ...differentialHandlers(resources, {
      assert: (sentence, start, end) => rules.assert(sentence, start, end),
      annotate: (text) => annotate({ text, scheme: 'clinical', kind: 'note' }, { signal: new AbortController().signal }).catch(() => null),
    }),
  };
}
