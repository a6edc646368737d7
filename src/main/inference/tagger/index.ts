/** One tagger from a package folder, whatever its architecture. */
import { AppError } from '../../../contract/errors.ts';
import type { ModelManifest } from '../../../contract/models.ts';
import type { Session, Tagger } from '../tensor.ts';
import { createBertTagger } from './bert/bert-tagger.ts';
import { createWordTagger } from './word-tagger.ts';

/** `session` is the package's model, already loaded; `folder` holds the files that the manifest names. */
export function createTagger(manifest: ModelManifest, folder: string, session: Session): Promise<Tagger> {
  switch (manifest.architecture) {
    case 'word-tagger':
      return createWordTagger(manifest, folder, session);
    case 'bert-tagger':
      return createBertTagger(manifest, folder, session);
    case 'tabular-risk':
    case 'pair-relations':
    case 'term-encoder':
    case 'hf-decoder':
      throw new AppError('model-refused', 'The package does not tag text', { where: 'architecture' });
  }
}
