/** A tokenizer.json as BERT's is read without the Hugging Face library, and any other with it: the numbers are the library's. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { splitPieces, withoutControls } from './pieces.ts';
import { readVocabulary } from './vocabulary.ts';
import type { SubwordVocabulary } from './wordpiece.ts';

const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];
const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEÉé\u00f6\u00df\u03b10123456789=<>%.,;:-+/()[]\u4e00\u75db'];
const WORDS = ['pain', '##ful', 'chest', 'no', '##no', 'mg', 'e\u0301', '\u1112\u1161\u11ab', 'café', 'cafe'];
const vocab = Object.fromEntries([...SPECIAL, ...LETTERS, ...LETTERS.map((letter) => `##${letter}`), ...WORDS].map((token, at) => [token, at]));

function tokenizer(normalizer: object): { added_tokens: { id: number; content: string }[]; [key: string]: unknown } {
  const added = (content: string) => ({ id: vocab[content] ?? 0, content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true });
  return {
    version: '1.0', truncation: null, padding: null, added_tokens: SPECIAL.map(added),
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: null, lowercase: true, ...normalizer },
    pre_tokenizer: { type: 'BertPreTokenizer' }, post_processor: null, decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: { type: 'WordPiece', unk_token: '[UNK]', continuing_subword_prefix: '##', max_input_chars_per_word: 100, vocab },
  };
}

const WRITTEN = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: fc.constantFrom(...LETTERS, 'pain', 'chest', 'no', ' ', '\n', '\u2260', '\u037e', '\u1fef', '\u0130', '\u0301', '\u200d', '\u{1d400}', '\ud55c', '\ufb01', '\u00ad', '[UNK]'), maxLength: 30 }), fc.constant('a'.repeat(101)));

describe.each([{}, { lowercase: false }, { strip_accents: false }, { lowercase: false, strip_accents: true }])('tokenizer.json with %j', (normalizer) => {
  const json = tokenizer(normalizer);
  const library = new Tokenizer(json, {});
  let folder: string;
  let vocabulary: SubwordVocabulary;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'auscult-words-'));
    await writeFile(path.join(folder, 'tokenizer.json'), JSON.stringify(json));
    vocabulary = await readVocabulary({ kind: 'huggingface', file: 'tokenizer.json' }, folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('gives the numbers of the library for any text', () => {
    fc.assert(
      fc.property(WRITTEN, (text) => {
        for (const piece of splitPieces(text)) expect(vocabulary.encode(piece.text)).toEqual(library.encode(withoutControls(piece.text), { add_special_tokens: false }).ids);
      }),
      { numRuns: 400 },
    );
  });
});

it('leaves words that were added to the vocabulary to the library', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'auscult-words-'));
  const json = tokenizer({});
  const whole = { ...json, added_tokens: [...json.added_tokens, { ...json.added_tokens[0], id: Object.keys(vocab).length, content: 'covid' }] };
  await writeFile(path.join(folder, 'tokenizer.json'), JSON.stringify(whole));
  const { encode } = await readVocabulary({ kind: 'huggingface', file: 'tokenizer.json' }, folder);
  expect(encode('covid')).toEqual([Object.keys(vocab).length]);
  await rm(folder, { recursive: true, force: true });
});
