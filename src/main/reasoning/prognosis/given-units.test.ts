import { expect, it } from 'vitest';
import { inModelUnits } from './given-units.ts';
import type { InputSpec } from './parameters.ts';

const number = (name: string, unit: string | null): InputSpec => ({ name, label: name, unit, kind: 'number' });
const SUPPORT = [number('crea', 'mg/dL'), number('meanbp', 'mm[Hg]'), number('age', 'a'), number('alb', 'g/dL'), number('wblc', '10*9/L'), number('adlp', null)];

it.each([
  ['crea', '1.8 mg/dL', 1.8], ['crea', '160 umol/L', 1.81], ['crea', '160 µmol/l', 1.81], ['meanbp', '75 mmHg', 75], ['age', '62 years', 62], ['age', '62y', 62], ['alb', '31 g/L', 3.1], ['wblc', '12 x10^9/L', 12], ['alb', '2,9 g/dl', 2.9], ['Crea', '2mg/dL', 2],
])('%s "%s" is %d', (name, text, value) => expect(inModelUnits('support2', SUPPORT, { [name]: text })[name]).toBeCloseTo(value, 2));

it.each([['crea', '3 apples'], ['crea', '< 1 mg/dL'], ['adlp', '3 points'], ['age', '62 kg'], ['crea', '1.8'], ['crea', 'two'], ['other', '5 mg']])('leaves %s "%s" as it is', (name, text) => expect(inModelUnits('support2', SUPPORT, { [name]: text })).toEqual({ [name]: text }));

it('takes oxygen in per cent for the share that intensive care counts in', () => expect(inModelUnits('icu-mortality', [number('FiO2', null)], { FiO2: '50 %' })).toEqual({ FiO2: 0.5 }));
