/** Consultations into notes; the models are small and read once, when the first transcript comes. */
import path from 'node:path';
import type { Engine } from '../../contract/engine.ts';
import { AppError } from '../../contract/errors.ts';
import type { DrugLexicon } from '../language/codes/index.ts';
import { createListener, readTranscript } from '../dialogue/index.ts';
import type { Listener } from '../dialogue/index.ts';
import type { Handlers } from '../../rpc/types.ts';

export function dialogueHandlers(resources: string, drugs: DrugLexicon): Pick<Handlers<Engine>, 'text.summarise'> {
  let listener: Listener | null = null;
  return {
    'text.summarise'({ turns, dialogue }) {
      const said = turns ?? (dialogue === undefined ? null : readTranscript(dialogue));
      if (said === null) throw new AppError('bad-input', 'Give turns or dialogue', { where: 'turns' });
      listener ??= createListener(path.join(resources, 'knowledge', 'dialogue'), { isDrug: word => drugs.resolve(word)?.how === 'exact' });
      const { note, topic, lines, omissions, unsupported } = listener.summarise(said);
      return {
        note,
        topic,
        lines: lines.map(line => ({ ...line, from: [...line.from] })),
        omissions: omissions.map(line => ({ ...line, from: [...line.from] })),
        unsupported: unsupported.map(line => ({ ...line, from: [...line.from], faults: [...line.faults] })),
      };
    },
  };
}
