/**
 * How well notes are parted whose headers were taken away: ACI-bench's validation notes and every tenth public sample note, which the
 * model of sections never saw, in one block (all sentences behind one another) and with a line for each.
 * Gold: the kind of the section that each sentence stood in ("assessment and plan" holds for either). Shares of sentences and of
 * characters with the right kind, macro F1 over kinds, and F1 of section starts with their kind, one sentence off allowed.
 *
 *     node training/language/measure-headerless.ts [.data]
 */
import { segment } from '../../src/main/language/sections/segment.ts';
import { headedNotes, SAME } from './headerless.ts';

const data = process.argv[2] ?? '.data';
const notes = [...headedNotes(data)];
const fits = (kind: string, gold: string): boolean => kind === gold || (gold === 'assessment_plan' && (kind === 'assessment' || kind === 'plan'));

for (const set of ['valid', 'sample-held'] as const) {
  for (const [shape, join] of [['one block', ' '], ['a line each', '\n']] as const) {
    const counts = new Map<string, { hit: number; extra: number; missed: number }>();
    const of = (kind: string): { hit: number; extra: number; missed: number } => {
      const found = counts.get(kind) ?? { hit: 0, extra: 0, missed: 0 };
      counts.set(kind, found);
      return found;
    };
    let [sentences, right, starts, found, hit] = [0, 0, 0, 0, 0];
    const chosen = notes.filter((note) => note.set === set);
    for (const { told } of chosen) {
      let text = '';
      const at = told.map((one) => {
        const start = text.length;
        text += one.text + (/[.!?]$/.test(one.text) || join === '\n' ? '' : '.') + join;
        return start;
      });
      const sections = segment(text);
      const said = at.map((start) => SAME[sections.findLast((section) => section.start <= start)?.kind ?? 'other'] ?? 'other');
      told.forEach(({ kind }, i) => {
        const is = said[i] ?? 'other';
        sentences++;
        if (fits(is, kind)) {
          right++;
          of(kind).hit++;
        } else {
          of(kind).missed++;
          of(is).extra++;
        }
      });
      const begins = (kinds: readonly string[]): number[] => kinds.flatMap((kind, i) => (i === 0 || kinds[i - 1] !== kind ? [i] : []));
      // What "assessment and plan" holds is one section.
      const joint = said.map((kind, i) => (told[i]?.kind === 'assessment_plan' && fits(kind, 'assessment_plan') ? 'assessment_plan' : kind));
      const gold = begins(told.map(({ kind }) => kind));
      const own = begins(joint);
      starts += gold.length;
      found += own.length;
      hit += gold.filter((i) => own.some((j) => Math.abs(i - j) <= 1 && fits(joint[j] ?? '', told[i]?.kind ?? ''))).length;
    }
    const f1 = [...counts].filter(([kind]) => kind !== 'assessment_plan' && kind !== 'other').map(([kind, { hit: h, extra, missed }]) => [kind, Math.round((2000 * h) / (2 * h + extra + missed)) / 1000] as const);
    process.stdout.write(`${JSON.stringify({ set, shape, notes: chosen.length, sentences, right: right / sentences, macro: f1.reduce((sum, [, f]) => sum + f, 0) / f1.length, starts: (2 * hit) / (starts + found), byKind: Object.fromEntries(f1) })}\n`);
  }
}
