/** The library of one run: read once, searched in this process, since a hundred thousand passages can't go along with every question. */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../contract/errors.ts';
import { createAsker, Library } from '../knowledge/ask/index.ts';
import type { Answer, AskerHelp } from '../knowledge/ask/index.ts';
import { libraryLine } from './ask-shapes.ts';
import { linesOf } from './line-reader.ts';
import { sourcesAsGiven } from './shapes.ts';
import type { WithSources } from './shapes.ts';

/** Lines that are named when they are left out. */
const TOLD = 10;

/**
 * @param resources folder of what ships with the program.
 * @param help the engine's encoder and names.
 * @param say where lines that are no passages are told of: they are left out, the others are asked.
 * @throws AppError `bad-input` when the file can't be read or none of its lines is a passage.
 */
export async function openLibrary(file: string, resources: string, help: AskerHelp, say: (text: string) => void): Promise<(question: string) => Promise<WithSources<Answer>>> {
  const library = new Library();
  const ids: (string | number)[] = [];
  const odd: number[] = [];
  let number = 0;
  try {
    for await (const line of linesOf(createReadStream(file))) {
      number += 1;
      if (line.trim() === '') continue;
      const passage = libraryLine(line);
      if (passage === null) {
        odd.push(number);
        continue;
      }
      const { id, title, text } = passage;
      if (typeof id === 'number') ids.push(id);
      library.add({ id: String(id), text, ...(title === undefined ? {} : { title }) });
    }
  } catch {
    throw new AppError('bad-input', 'The library can’t be read', { where: 'library' });
  }
  if (odd.length > 0 && library.size === 0) throw new AppError('bad-input', `Line ${odd[0]} of the library is not a passage {id, title?, text}`, { where: 'library' });
  if (odd.length > 0) say(`${odd.length === 1 ? 'A line of the library is' : `${odd.length} lines of the library are`} not a passage {id, title?, text} and left out: ${odd.slice(0, TOLD).join(', ')}${odd.length > TOLD ? ' …' : ''}`);
  await library.encode(help.encode);
  const asker = createAsker(path.join(resources, 'knowledge', 'ask'), help);
  const asGiven = sourcesAsGiven(ids);
  return async question => asGiven(await asker.ask(question, library));
}
