/** Types of entities under the names that corpora give them, in any capitals: `Sign_symptom`, `GeneOrGeneProduct`, `CHEMICAL`. */
import bc5cdr from '../../../resources/evaluation/bc5cdr.json' with { type: 'json' };
import biored from '../../../resources/evaluation/biored.json' with { type: 'json' };
import i2b2 from '../../../resources/evaluation/i2b2-2012.json' with { type: 'json' };
import maccrobat from '../../../resources/evaluation/maccrobat.json' with { type: 'json' };
import ncbi from '../../../resources/evaluation/ncbi-disease.json' with { type: 'json' };
import n2c2 from '../../../resources/evaluation/n2c2-2018.json' with { type: 'json' };
import { EntityType } from '../../contract/clinical.ts';
import { conceptType } from '../knowledge/literature/index.ts';

interface Labels {
  readonly classes: Readonly<Record<string, { readonly gold: readonly string[]; readonly types: readonly string[] }>>;
}
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

const NAMES = new Map<string, EntityType>();
for (const { classes } of [maccrobat, biored, bc5cdr, ncbi, n2c2, i2b2] as readonly Labels[]) {
  for (const { gold, types } of Object.values(classes)) {
    const type = EntityType.safeParse(types[0]).data;
    if (type !== undefined) for (const name of gold) if (!NAMES.has(plain(name))) NAMES.set(plain(name), type);
  }
}
// Our own names go before all others.
for (const type of EntityType.options) NAMES.set(plain(type), type);

/** Undefined for a name that no corpus we know uses. A treatment, which may be a drug or a procedure, is looked up as a drug. */
export function entityTypeOf(name: string): EntityType | undefined {
  return NAMES.get(plain(name)) ?? conceptType(name) ?? undefined;
}
