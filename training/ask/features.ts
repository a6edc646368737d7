/** For the recipes: passages `{text}` on stdin to the product's own features on stdout. */
import { createInterface } from 'node:readline';
import { passageFeatures } from '../../src/main/knowledge/ask/passage-kind.ts';

for await (const line of createInterface({ input: process.stdin })) process.stdout.write(`${JSON.stringify(passageFeatures((JSON.parse(line) as { text: string }).text))}\n`);
