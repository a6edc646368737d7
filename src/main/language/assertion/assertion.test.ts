import { describe, expect, it } from 'vitest';
import labelled from './labelled-sentences.json' with { type: 'json' };
import { assertSentence } from './sentence.ts';

interface Case {
  readonly flags: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const cases: Case[] = labelled.sentences.map(([flags = '', marked = '']) => {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return { flags, text: marked.replace('[', '').replace(']', ''), start, end };
});

/** F1 of one label over all sentences; `said` reads it from the assertion, `meant` from the flags. */
function score(said: (a: ReturnType<typeof assertSentence>['assertion']) => boolean, meant: (flags: string) => boolean): { f1: number; wrong: string[] } {
  let [hit, extra, missed] = [0, 0, 0];
  const wrong: string[] = [];
  for (const { flags, text, start, end } of cases) {
    const is = said(assertSentence(text, start, end).assertion);
    if (is && meant(flags)) hit++;
    else if (is) extra++;
    else if (meant(flags)) missed++;
    if (is !== meant(flags)) wrong.push(`${flags}|${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`);
  }
  return { f1: (2 * hit) / (2 * hit + extra + missed), wrong };
}

describe('assertion on our own labelled sentences', () => {
  const floors = [
    ['negative', (a: Parameters<Parameters<typeof score>[0]>[0]) => a.polarity === 'negative', (f: string) => f[0] === 'n', 0.97],
    ['past', (a: Parameters<Parameters<typeof score>[0]>[0]) => a.temporality === 'past', (f: string) => f.includes('h'), 0.95],
    ['family', (a: Parameters<Parameters<typeof score>[0]>[0]) => a.experiencer === 'family' && a.polarity === 'positive', (f: string) => f.includes('f'), 0.93],
    ['unsure', (a: Parameters<Parameters<typeof score>[0]>[0]) => a.certainty !== 'certain' && a.polarity === 'positive', (f: string) => f.includes('u'), 0.93],
    ['conditional', (a: Parameters<Parameters<typeof score>[0]>[0]) => a.conditional, (f: string) => f.includes('i'), 0.93],
    ['planned', (a: Parameters<Parameters<typeof score>[0]>[0]) => a.temporality === 'future' && a.polarity === 'positive', (f: string) => f.includes('t'), 0.8],
  ] as const;
  const table: Record<string, string> = {};
  it.each(floors)('%s', (name, said, meant, floor) => {
    const { f1, wrong } = score(said, meant);
    table[name] = `${f1.toFixed(3)} (${cases.filter((c) => meant(c.flags)).length} of ${cases.length})`;
    expect(f1, wrong.join('\n')).toBeGreaterThanOrEqual(floor);
  });
  it('prints the table', ({ annotate }) => {
    expect(Object.keys(table)).toHaveLength(floors.length);
    return annotate(JSON.stringify(table)).then(() => undefined);
  });
});

describe('what a clinician sees as the reason', () => {
  it('gives the trigger words', () => {
    const text = 'There is no evidence of pneumothorax.';
    const start = text.indexOf('pneumothorax');
    const { trigger } = assertSentence(text, start, start + 12);
    expect(trigger && text.slice(trigger.start, trigger.end)).toBe('no evidence of');
  });
  it('takes no trigger from inside the concept', () => {
    const { assertion, trigger } = assertSentence('Absence seizure was witnessed', 0, 15);
    expect(assertion.polarity).toBe('positive');
    expect(trigger).toBeUndefined();
  });
  it('names the section header when the section decides', () => {
    const { assertion, cues } = assertSentence('PAST MEDICAL HISTORY\nDiabetes', 21, 29);
    expect(assertion.temporality).toBe('past');
    expect(cues).toHaveLength(1);
  });
});
