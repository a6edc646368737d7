/** Conversations read and written into notes; the models are small and read once, when the first transcript comes. */
import path from 'node:path';
import type { Engine } from '../../contract/engine.ts';
import { AppError } from '../../contract/errors.ts';
import type { DrugLexicon } from '../language/codes/index.ts';
import { createListener, readTranscriptFile, readTranscriptFiles, speakersOf } from '../dialogue/index.ts';
import type { Listener } from '../dialogue/index.ts';
import { alarmsOf, createTriager } from '../dialogue/messages/index.ts';
import type { Handlers } from '../../rpc/types.ts';

export function dialogueHandlers(resources: string, drugs: DrugLexicon): Pick<Handlers<Engine>, 'text.readTranscript' | 'text.summarise' | 'text.checkLines'> {
  let open: Listener | null = null;
  const listener = (): Listener => (open ??= createListener(path.join(resources, 'knowledge', 'dialogue'), { isDrug: word => drugs.resolve(word)?.how === 'exact', alarms: alarmsOf(createTriager(resources)) }));
  return {
    'text.readTranscript'({ files }) {
      const { format, turns: read } = readTranscriptFiles(files);
      const { turns, sure } = listener().attribute(read);
      return { format, turns: [...turns], speakers: speakersOf(turns), ...(sure === null ? {} : { sure }) };
    },
    'text.summarise'({ turns, dialogue, roles, sex }) {
      if (turns === undefined && dialogue === undefined) throw new AppError('bad-input', 'Give turns or dialogue', { where: 'turns' });
      const read = turns ?? (dialogue?.trim() === '' ? [] : readTranscriptFile({ name: 'dialogue', text: dialogue ?? '' }).turns);
      const { turns: said, sure } = listener().attribute(read, { keep: turns !== undefined });
      const made = listener().summarise(said, roles, sex);
      return {
        // Whose words they are is a guess, and so may be where a turn ends: `from` counts these.
        ...(sure === null ? {} : { sure, turns: said.map(({ speaker, text }) => ({ speaker, text })) }),
        note: made.note,
        topic: made.topic,
        lines: made.lines.map(line => ({ ...line, from: [...line.from] })),
        omissions: made.omissions.map(line => ({ ...line, from: [...line.from] })),
        unsupported: made.unsupported.map(line => ({ ...line, from: [...line.from], faults: [...line.faults] })),
        speakers: [...made.speakers],
        about: [...made.about],
      };
    },
    'text.checkLines'({ turns: given, lines, roles, sex }) {
      const { turns } = listener().attribute(given, { keep: true });
      const { faults, omissions } = listener().check(turns, lines, roles, sex);
      return { faults: faults.map(one => [...one]), omissions: omissions.map(line => ({ ...line, from: [...line.from] })) };
    },
  };
}
