/** The shipped tables with the shipped names of drugs, opened once for a file of tests. */
import { afterAll } from 'vitest';
import { createLinker } from '../../language/codes/index.ts';
import { createAdvisor } from './index.ts';

export const linker = createLinker('resources/terminology/terminology.db');
export const advisor = createAdvisor('resources/knowledge', linker.drugs);
afterAll(() => linker.close());
