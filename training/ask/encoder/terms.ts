/** For the recipe: texts `{text}` on stdin to the product's own terms on stdout, one line each. */
import { createInterface } from 'node:readline';
import { termsOf } from '../../../src/main/knowledge/ask/terms.ts';

for await (const line of createInterface({ input: process.stdin })) process.stdout.write(`${termsOf((JSON.parse(line) as { text: string }).text).join(' ')}\n`);
