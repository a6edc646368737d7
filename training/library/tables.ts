/** What the library is written from. */
export { CALCULATORS } from '../../src/main/reasoning/calculators/index.ts';
export { REVIEWED } from '../../src/main/reasoning/calculators/declare.ts';
export { calculate } from '../../src/main/reasoning/calculators/index.ts';
