/** The subword vocabulary of a package: `tokenizer.json` through the Hugging Face library, or a bare `vocab.txt`. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { z } from 'zod';
import { AppError } from '../../../../contract/errors.ts';
import type { ModelManifest } from '../../../../contract/models.ts';
import { Recent } from '../../recent.ts';
import { withoutControls } from './pieces.ts';
import { numbersOfLines, wordPieceVocabulary } from './wordpiece.ts';
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
      const made = wordPieceVocabulary(numbersOfLines(text), { lowercase: tokenizer.lowercase ?? false });
      if (!made) throw refused(tokenizer.file);
      return made;
    }
    case 'huggingface':
      return fromHuggingFace(text, tokenizer.file);
    case 'word-char':
      throw refused('auscult.json');
  }
}

/** What BERT's own tokenizer writes, to the letter; anything else is the library's. */
const Plain = z.object({
  added_tokens: z.array(z.object({ content: z.string().regex(/^\[[^\]]+\]$/) })),
  normalizer: z.object({ type: z.literal('BertNormalizer'), clean_text: z.literal(true), handle_chinese_chars: z.literal(true), strip_accents: z.boolean().nullish(), lowercase: z.boolean() }),
  pre_tokenizer: z.object({ type: z.literal('BertPreTokenizer') }),
  model: z.object({ type: z.literal('WordPiece'), unk_token: z.literal('[UNK]'), continuing_subword_prefix: z.literal('##'), max_input_chars_per_word: z.literal(100), vocab: z.record(z.string(), z.number()) }),
});

/** WordPiece of our own where it gives the same numbers: the library takes many times as long for a word. Null where it may not. */
function asBertWrote(json: object): SubwordVocabulary | null {
  const plain = Plain.safeParse(json);
  if (!plain.success) return null;
  const { normalizer, model } = plain.data;
  if ((normalizer.strip_accents ?? normalizer.lowercase) !== normalizer.lowercase) return null;
  return wordPieceVocabulary(new Map(Object.entries(model.vocab)), { lowercase: normalizer.lowercase });
}

function fromHuggingFace(text: string, file: string): SubwordVocabulary {
  let tokenizer: Tokenizer;
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== 'object' || json === null) throw refused(file);
    const plain = asBertWrote(json);
    if (plain !== null) return plain;
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
