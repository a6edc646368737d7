/** The subword vocabulary of a package: `tokenizer.json` through the Hugging Face library, or a bare `vocab.txt`. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { AppError } from '../../../../contract/errors.ts';
import type { ModelManifest } from '../../../../contract/models.ts';
import { Recent } from '../../recent.ts';
import { withoutControls } from './pieces.ts';
import { wordPieceVocabulary } from './wordpiece.ts';
import type { SubwordVocabulary } from './wordpiece.ts';

/** Names of the tokens around a sequence, in the families that we read. */
const STARTS = ['[CLS]', '<s>', '<cls>'];
const ENDS = ['[SEP]', '</s>', '<sep>'];
const PADS = ['[PAD]', '<pad>'];

function refused(where: string, cause?: unknown): AppError {
  return new AppError('model-refused', 'The tokenizer of the package cannot be read', { where }, cause);
}

/** Words remembered with their numbers: a note says most of its words again, and cutting them takes a tenth of its reading. */
const REMEMBERED = 20_000;

export async function readVocabulary(tokenizer: NonNullable<ModelManifest['tokenizer']>, folder: string): Promise<SubwordVocabulary> {
  const vocabulary = await openVocabulary(tokenizer, folder);
  const known = new Recent<readonly number[]>(REMEMBERED);
  return {
    ...vocabulary,
    encode(piece) {
      const old = known.get(piece);
      if (old) return old;
      const numbers = vocabulary.encode(piece);
      known.set(piece, numbers);
      return numbers;
    },
  };
}

async function openVocabulary(tokenizer: NonNullable<ModelManifest['tokenizer']>, folder: string): Promise<SubwordVocabulary> {
  const text = await readFile(path.join(folder, tokenizer.file), 'utf8').catch((error: unknown) => {
    throw refused(tokenizer.file, error);
  });
  switch (tokenizer.kind) {
    case 'wordpiece-vocab': {
      const made = wordPieceVocabulary(text, { lowercase: tokenizer.lowercase ?? false });
      if (!made) throw refused(tokenizer.file);
      return made;
    }
    case 'huggingface':
      return fromHuggingFace(text, tokenizer.file);
    case 'word-char':
      throw refused('auscult.json');
  }
}

function fromHuggingFace(text: string, file: string): SubwordVocabulary {
  let tokenizer: Tokenizer;
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== 'object' || json === null) throw refused(file);
    tokenizer = new Tokenizer(json, {});
  } catch (error) {
    throw error instanceof AppError ? error : refused(file, error);
  }
  const special = (names: readonly string[]): number | undefined =>
    names.map((name) => tokenizer.token_to_id(name)).find((number) => number !== undefined);
  const start = special(STARTS);
  const end = special(ENDS);
  if (start === undefined || end === undefined) throw refused(file);
  return { encode: (piece) => tokenizer.encode(withoutControls(piece), { add_special_tokens: false }).ids, start, end, pad: special(PADS) ?? 0 };
}
