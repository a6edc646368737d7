/** What the reader needs of a terminology: codes for a mention, best first. src/main/language/codes makes one. */
import type { Code, EntityType, Scheme } from '../../contract/clinical.ts';

export interface EntityLinker {
  /** `context` is the whole text of the document. */
  link(text: string, type: EntityType, scheme: Scheme, context?: string): Code[];
}
