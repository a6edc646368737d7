import { expect, it } from 'vitest';
import { correctionsCsv } from './corrections-csv.ts';

const figure = { value: 0.5, low: 0.25, high: 0.75 };
const found = {
  cases: 6, answers: { confirmed: 3, corrected: 1, rejected: 1, added: 1 }, all: { gold: 5, said: 5, strict: figure, relaxed: { value: 0.8, low: 0.6, high: 1 } },
  kinds: [{ kind: 'problem' as const, gold: 5, said: 5, strict: figure, relaxed: figure }], status: { right: 3, of: 4 }, model: { id: 'm', version: '1.0.0' },
};

it('holds what the screen shows, and no bounds where it shows none', () => {
  expect(correctionsCsv(found, true).split('\r\n').slice(1, 3)).toEqual(['all,5,5,0.5000,0.2500,0.7500,0.8000,0.6000,1.0000', 'problem,5,5,0.5000,0.2500,0.7500,0.5000,0.2500,0.7500']);
  expect(correctionsCsv(found, false).split('\r\n')[1]).toBe('all,5,5,0.5000,,,0.8000,,');
  expect(correctionsCsv(found, false)).toContain('6,3,1,1,1,3,4,m,1.0.0');
});
