/** The library of one run: read once, searched in this process, since a hundred thousand passages can't go along with every question. */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../contract/errors.ts';
import { createAsker, Library } from '../knowledge/ask/index.ts';
import type { Answer, AskerHelp } from '../knowledge/ask/index.ts';
import { linesOf } from './line-reader.ts';
import { sourcesAsGiven } from './shapes.ts';
import type { WithSources } from './shapes.ts';

const Line = z.object({ id: z.union([z.string(), z.number()]), title: z.string().nullish(), text: z.string() });

/**
 * @param resources folder of what ships with the program.
 * @param help the engine's encoder and names.
 * @throws AppError `bad-input` naming the line that is no passage.
 */
export async function openLibrary(file: string, resources: string, help: AskerHelp): Promise<(question: string) => Promise<WithSources<Answer>>> {
  const library = new Library();
  const ids: (string | number)[] = [];
  let number = 0;
  try {
    for await (const line of linesOf(createReadStream(file))) {
      number += 1;
      if (line.trim() === '') continue;
      const { id, title, text } = Line.parse(JSON.parse(line));
      if (typeof id === 'number') ids.push(id);
      library.add({ id: String(id), text, ...(title === null || title === undefined || title === '' ? {} : { title }) });
    }
  } catch {
    throw new AppError('bad-input', number === 0 ? 'The library can’t be read' : `Line ${number} of the library is not a passage {id, title?, text}`, { where: 'library' });
  }
  await library.encode(help.encode);
  const asker = createAsker(path.join(resources, 'knowledge', 'ask'), help);
  const asGiven = sourcesAsGiven(ids);
  return async question => asGiven(await asker.ask(question, library));
}
