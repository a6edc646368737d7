import { expect, it } from 'vitest';
import { standingAlone } from './label-sentences.ts';

it.each([
  ['Do not co-administer aliskiren with ours in patients with diabetes.', 'diabetes', []],
  ['Primary treatment of status asthmaticus or other acute episodes of asthma.', 'asthma', []],
  ['Should not be given to patients who have experienced asthma, urticaria, or allergic-type reactions after taking aspirin.', 'asthma', []],
  ['Contraindicated in: heart failure secondary to chronic lung disease; cardiac arrhythmias.', 'heart failure', []],
  ['Contraindicated in patients with uncontrolled hypertension.', 'hypertension', ['uncontrolled hypertension']],
  ['Contraindicated in patients with bronchial asthma; sinus bradycardia.', 'bronchial asthma', ['bronchial asthma']],
  ['Anuria. Hypersensitivity to this drug.', 'anuria', ['anuria']],
] as const)('%s', (sentence, disease, alone) => expect(standingAlone(sentence, disease)).toEqual(alone));
