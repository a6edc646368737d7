/**
 * Measures de-identification on the ASQ-PHI clinician queries: `node training/language/measure-deidentify.ts FILE first|second [rules|model|both] [LEAD]`.
 * The first half was looked at while the rules were written; the second half is for measuring only.
 */
import { readFileSync } from 'node:fs';
import { openLinear } from '../../src/main/inference/linear.ts';
import { deidentify } from '../../src/main/language/deidentify/index.ts';
import { createLinker } from '../../src/main/language/codes/index.ts';
import { knownWords } from '../../src/main/language/text/vocabulary.ts';
import { findWithModel } from '../../src/main/language/deidentify/token-model.ts';

const [file = '.data/asq-phi/train.txt', half = 'second', with_ = 'both', lead = '', show = ''] = process.argv.slice(2);
const model = with_ === 'rules' ? undefined : openLinear('resources/language/identifiers-model.json');
const linker = createLinker('resources/terminology/terminology.db');
const known = { word: knownWords('resources'), common: knownWords('resources', 12_000), drug: (word: string): boolean => linker.drugs.resolve(word)?.how === 'exact' };
const queries = readFileSync(file, 'utf8').split('===QUERY===').slice(1).map((block) => {
  const [text = '', tags = ''] = block.split('===PHI_TAGS===');
  return { text: text.trim(), gold: [...tags.matchAll(/\{.*\}/g)].map((m) => JSON.parse(m[0]) as { identifier_type: string; value: string }) };
});
const middle = Math.floor(queries.length / 2);
const part = half === 'first' ? queries.slice(0, middle) : queries.slice(middle);
let [gold, touched, covered, right, found] = [0, 0, 0, 0, 0];
const missed = new Map<string, number>();
for (const { text, gold: tags } of part) {
  const said = model ? findWithModel(model, text, ...(lead === '' ? [] : [Number(lead)])) : [];
  const { spans } = with_ === 'model' ? { spans: said } : deidentify(text, { model: said, known });
  const used: { start: number; end: number }[] = [];
  for (const tag of tags) {
    let start = text.indexOf(tag.value);
    while (start >= 0 && used.some((u) => u.start === start)) start = text.indexOf(tag.value, start + 1);
    if (start < 0) continue;
    const end = start + tag.value.length;
    used.push({ start, end });
    gold++;
    const hit = spans.filter((s) => s.start < end && start < s.end);
    if (hit.length > 0) touched++;
    const open = [...tag.value].some((c, i) => /[\p{L}\p{N}]/u.test(c) && !hit.some((s) => s.start <= start + i && start + i < s.end));
    if (!open) covered++;
    else {
      missed.set(tag.identifier_type, (missed.get(tag.identifier_type) ?? 0) + 1);
      if (show) console.log('MISS', tag.identifier_type, JSON.stringify(tag.value), '|', hit.map((s) => text.slice(s.start, s.end)).join(' / '), '|', text.slice(Math.max(0, start - 30), end + 20));
    }
  }
  for (const s of spans) {
    found++;
    if (used.some((u) => u.start < s.end && s.start < u.end)) right++;
    else if (show) console.log('EXTRA', s.type, JSON.stringify(text.slice(s.start, s.end)), '|', text.slice(Math.max(0, s.start - 30), s.end + 20));
  }
}
console.log(JSON.stringify({ half, with: with_, queries: part.length, gold, recallTouched: touched / gold, recallCovered: covered / gold, precision: right / found, missed: Object.fromEntries(missed) }));
