import { expect, it } from 'vitest';
import { drugKey } from './drug-key.ts';

it.each([
  ['lithium carbonate', 'lithium'], ['dabigatran etexilate', 'dabigatran'], ['Mycophenolate mofetil', 'mycophenolate'], ['mycophenolic acid', 'mycophenolate'], ['infliximab-dyyb', 'infliximab'],
  ['insulin aspart-szjj', 'insulin aspart'], ['nitrofurantoin, macrocrystalline', 'nitrofurantoin'], ['warfarin', 'warfarin'],
])('%s is %s', (name, key) => expect(drugKey(name)).toBe(key));
it.each(['calcium carbonate', 'potassium chloride', 'sodium bicarbonate', 'ferrous sulfate', 'magnesium hydroxide', 'zinc sulfate', 'sodium picosulfate', 'dimethyl fumarate', 'potassium iodide'])('%s stays', (name) => expect(drugKey(name)).toBe(name));
it('is its own key', () => {
  for (const name of ['lithium carbonate', 'heparin sodium, porcine', 'infliximab-dyyb', 'potassium chloride']) expect(drugKey(drugKey(name))).toBe(drugKey(name));
});
