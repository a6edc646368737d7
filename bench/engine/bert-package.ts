/** A random BERT as a package folder that transformers.js and our own reader both open. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ModelManifest } from '../../src/contract/models.ts';
import { bertGraph } from './bert-graph.ts';
import type { BertShape } from './bert-graph.ts';
import { writeModel } from './onnx-writer.ts';

const LABELS = ['O', 'B-PROBLEM', 'I-PROBLEM', 'B-DRUG', 'I-DRUG', 'B-TEST', 'I-TEST'];
const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];

/** Writes the folder and returns its manifest and shape. `texts` give the words of the vocabulary. */
export async function writeBert(folder: string, id: string, size: Pick<BertShape, 'layers' | 'width' | 'heads'>, texts: readonly string[]): Promise<{ manifest: ModelManifest; shape: BertShape }> {
  const vocabulary = vocabularyOf(texts);
  const shape: BertShape = { ...size, vocabulary: vocabulary.length, labels: LABELS.length, positions: 512 };
  const numbers = Object.fromEntries(vocabulary.map((word, at) => [word, at]));
  const config = {
    model_type: 'distilbert', architectures: ['DistilBertForTokenClassification'], dim: size.width, n_layers: size.layers, n_heads: size.heads,
    vocab_size: vocabulary.length, max_position_embeddings: shape.positions, id2label: Object.fromEntries(LABELS.entries()),
  };
  const files: Record<string, string | Uint8Array> = {
    'onnx/model.onnx': writeModel(bertGraph(shape)),
    'tokenizer.json': JSON.stringify(tokenizer(numbers)),
    'tokenizer_config.json': JSON.stringify({ tokenizer_class: 'DistilBertTokenizer', do_lower_case: true, model_max_length: 512, unk_token: '[UNK]', pad_token: '[PAD]', cls_token: '[CLS]', sep_token: '[SEP]', mask_token: '[MASK]' }),
    'config.json': JSON.stringify(config),
    'golden.json': JSON.stringify({ inputs: {}, outputs: {} }),
  };
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  const manifest = ModelManifest.parse({
    id, version: '0.0.0', title: 'Random weights for measuring', task: 'entities', scheme: 'clinical', architecture: 'bert-tagger', model: 'onnx/model.onnx',
    tokenizer: { kind: 'huggingface', file: 'tokenizer.json', lowercase: true }, labels: { PROBLEM: 'problem', DRUG: 'drug', TEST: 'test' },
    licence: 'CC0-1.0', trainingData: [], metrics: [], intendedUse: 'measuring speed', recipe: 'bench/engine/bert-package.ts', created: '2026-01-01',
    files: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')])),
    golden: { file: 'golden.json', tolerance: 0.01 },
  });
  return { manifest, shape };
}

/** Short words whole, long ones in two pieces: about 1.25 pieces a word, as with a general vocabulary on clinical text. */
function vocabularyOf(texts: readonly string[]): string[] {
  const pieces = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)) {
      if (word.length <= 7) pieces.add(word);
      else pieces.add(word.slice(0, 5)).add(`##${word.slice(5)}`);
      for (const letter of word) pieces.add(letter).add(`##${letter}`);
    }
  }
  return [...SPECIAL, ...[...pieces].toSorted()];
}

function tokenizer(vocab: Readonly<Record<string, number>>): unknown {
  const special = (content: string): unknown => ({ id: vocab[content], content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true });
  const token = (id: string): unknown => ({ SpecialToken: { id, type_id: 0 } });
  const known = (id: string): unknown => ({ id, ids: [vocab[id]], tokens: [id] });
  return {
    version: '1.0', truncation: null, padding: null, added_tokens: SPECIAL.map(special),
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: null, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [token('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, token('[SEP]')],
      pair: [token('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, token('[SEP]'), { Sequence: { id: 'B', type_id: 1 } }, token('[SEP]')],
      special_tokens: { '[CLS]': known('[CLS]'), '[SEP]': known('[SEP]') },
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: { type: 'WordPiece', unk_token: '[UNK]', continuing_subword_prefix: '##', max_input_chars_per_word: 100, vocab },
  };
}
