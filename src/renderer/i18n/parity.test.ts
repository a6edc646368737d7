import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../contract/errors.ts';
import { en } from './en.ts';
import { zhCN } from './zh-cn.ts';

function leaves(tree: unknown, path = ''): Map<string, string> {
  if (typeof tree === 'string') return new Map([[path, tree]]);
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree as Record<string, unknown>)) for (const [at, text] of leaves(value, path === '' ? key : `${path}.${key}`)) found.set(at, text);
  return found;
}
const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

const english = leaves(en);
const chinese = leaves(zhCN);

describe('the two languages', () => {
  it('have the same keys', () => expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort()));
  it('leave no key empty', () => expect([...english, ...chinese].filter(([, text]) => text.trim() === '')).toEqual([]));
  it('fill in the same values', () => {
    for (const [key, text] of english) expect({ key, names: placeholders(chinese.get(key) ?? '') }).toEqual({ key, names: placeholders(text) });
  });
  it('speak Chinese in Chinese', () => {
    const same = [...english].filter(([key, text]) => chinese.get(key) === text && /[a-z]{4,}/i.test(text) && !key.startsWith('palette.'));
    expect(same).toEqual([]);
  });
  it('have words for every failure of the contract', () => {
    for (const code of ERROR_CODES) expect(english.has(`error.${code}`)).toBe(true);
  });
});
