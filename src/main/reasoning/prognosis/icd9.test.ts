import { expect, it } from 'vitest';
import { asIcd9 } from './icd9.ts';

it.each([
  ['250.83', '250.83'], ['25083', '250.83'], ['8', '8'], ['276', '276'], ['V57.89', 'V57.89'], ['v5789', 'V57.89'], ['E849', 'E849'], ['E8490', 'E849.0'],
  ['E11.65', '250'], ['e1165', '250'], ['I50.9', '428'], ['E87.6', '276'], ['Z51.11', 'V58'],
])('reads %s as %s', (given, code) => expect(asIcd9(given)).toBe(code));

it.each(['XXX', '428,0', 'heart failure', 'U07.1', ''])('does not know "%s"', (given) => expect(asIcd9(given)).toBeNull());
