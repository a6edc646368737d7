/** Every calculator, declared by field of medicine: inputs, formula, bands, source. */
import type { Calculator } from '../declare.ts';
import { ACUTE_RISK } from './acute-risk.ts';
import { BODY } from './body.ts';
import { CARDIAC } from './cardiac.ts';
import { CHEMISTRY } from './chemistry.ts';
import { CRITICAL_CARE } from './critical-care.ts';
import { DRUGS_AND_DATES } from './drugs-and-dates.ts';
import { EARLY_WARNING } from './early-warning.ts';
import { INFECTION_AND_BLEEDING } from './infection-and-bleeding.ts';
import { KIDNEY_LIVER } from './kidney-liver.ts';
import { PREVENT } from './prevent.ts';
import { QUESTIONNAIRES } from './questionnaires.ts';
import { THROMBOSIS } from './thrombosis.ts';

export const CALCULATORS: readonly Calculator[] = [...EARLY_WARNING, ...BODY, ...CHEMISTRY, ...KIDNEY_LIVER, ...CARDIAC, ...THROMBOSIS, ...CRITICAL_CARE, ...INFECTION_AND_BLEEDING, ...DRUGS_AND_DATES, ...ACUTE_RISK, ...PREVENT, ...QUESTIONNAIRES];
