/**
 * Values that notes say in words, against MACCROBAT's links between a procedure and its laboratory value. One value a quantity and report:
 * the one that a score would take. The corpus leaves many values unlinked, which count against precision here.
 *
 *     node training/knowledge/measure-values.ts [.data] [first|second]
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as inputs from '../../src/main/reasoning/calculators/common-inputs.ts';
import type { NumberInput } from '../../src/main/reasoning/calculators/declare.ts';
import { choose } from '../../src/main/reasoning/calculators/words/choose.ts';
import { mentionsOf } from '../../src/main/reasoning/calculators/words/mentions.ts';

const [data = '.data', half = 'second'] = process.argv.slice(2);
const folder = join(data, 'maccrobat');
/** The corpus' own words for each quantity. */
const QUANTITIES: readonly (readonly [input: NumberInput, named: RegExp, not?: RegExp])[] = [
  [inputs.creatinine, /creatinin|^s?cr$/i, /clear|kinase|ratio|urin|phospho/i], [inputs.bun, /\bbun\b|urea/i, /urin|breath/i], [inputs.sodium, /sodium|^na\+?$|natra?emia/i, /urin|bicarb|chloride/i], [inputs.potassium, /potassium|^k\+?$|kala?emia/i, /urin|chloride/i], [inputs.chloride, /chloride|^cl-?$/i],
  [inputs.bicarbonate, /bicarb|hco3/i], [inputs.albumin, /albumin/i, /urin|ratio|creat/i], [inputs.glucose, /glucose|glyca?emia|blood sugar/i, /toler|urin|csf/i], [inputs.bilirubin, /bilirubin/i, /direct|conjug|indir/i], [inputs.platelets, /platelet|^plt|thrombocyte/i, /aggreg|function|volume/i], [inputs.whiteCells, /white (blood )?cell|^wbc|leu[ck]ocyte/i, /urin|csf|fluid/i],
  [inputs.haemoglobin, /ha?emoglobin|^hb$|^hgb$/i, /a1c|electro|glyc/i], [inputs.haematocrit, /ha?ematocrit|^hct$/i], [inputs.ast, /^(s?ast|s?got)$|aspartate/i], [inputs.alt, /^(alt|s?gpt)$|alanine/i], [inputs.heartRate, /heart rate|^hr$|pulse/i, /ox|pressure/i], [inputs.systolic, /blood pressure|^s?bp$|systolic/i, /pulm/i], [inputs.temperature, /temperature|^temp|^t$/i],
  [inputs.respiratoryRate, /respirat|^rr$/i], [inputs.saturation, /saturation|spo2|sao2/i], [inputs.ph, /^(arterial |venous )?ph$/i], [inputs.pao2, /^pa?o2$/i], [inputs.paco2, /^pa?co2$/i], [inputs.weight, /^(body )?weight/i], [inputs.height, /^height/i], [inputs.inr, /\binr\b|international normal/i], [inputs.cholesterol, /^(total )?cholesterol/i], [inputs.hdl, /hdl|high-density/i], [inputs.triglycerides, /triglyc/i],
];
interface Marked { type: string; start: number; end: number; text: string }

let [right, extra, missed] = [0, 0, 0];
for (const [at, name] of readdirSync(folder).filter((file) => file.endsWith('.txt')).sort().entries()) {
  if ((at % 2 === 0) !== (half === 'first')) continue;
  const text = readFileSync(join(folder, name), 'utf8');
  const marked = new Map<string, Marked>();
  const events = new Map<string, string>();
  const links: [string, string][] = [];
  for (const line of readFileSync(join(folder, name.replace('.txt', '.ann')), 'utf8').split('\n')) {
    const span = /^(T\d+)\t(\S+) (\d+)(?: \d+;\d+)* (\d+)\t(.*)/.exec(line);
    const event = /^(E\d+)\t\S+:(T\d+)/.exec(line);
    const link = /^R\d+\t\S+ Arg1:(\S+) Arg2:(\S+)/.exec(line);
    if (span) marked.set(span[1] ?? '', { type: span[2] ?? '', start: Number(span[3]), end: Number(span[4]), text: span[5] ?? '' });
    else if (event) events.set(event[1] ?? '', event[2] ?? '');
    else if (link) links.push([link[1] ?? '', link[2] ?? '']);
  }
  const of = (id: string): Marked | undefined => marked.get(events.get(id) ?? id);
  const pairs = links.flatMap(([a, b]): [Marked, Marked][] => {
    const [x, y] = [of(a), of(b)];
    if (!x || !y || (x.type === 'Lab_value') === (y.type === 'Lab_value')) return [];
    return [x.type === 'Lab_value' ? [y, x] : [x, y]];
  });
  for (const [input, named, not] of QUANTITIES) {
    const gold = pairs.filter(([test, value]) => /Diagnostic|Sign/.test(test.type) && named.test(test.text) && !not?.test(test.text) && !/urin|csf|fluid|pleural|ascit/i.test(text.slice(test.start - 22, test.start)) && /\d/.test(value.text));
    const got = choose(mentionsOf(input, text), text);
    const found = got !== undefined && gold.some(([, value]) => value.start < got.end && value.end > got.start);
    if (found) right++;
    else {
      if (got) extra++;
      if (gold.length > 0) missed++;
    }
  }
}
process.stdout.write(`${JSON.stringify({ half, right, extra, missed, precision: right / (right + extra), recall: right / (right + missed) })}\n`);
