/** The consultations that we wrote before speakers were guessed at: the guesser learns from them. */
import { EIGHTH } from './eighth.ts';
import { FAMILIES } from './families.ts';
import { FIFTH } from './fifth.ts';
import { FOURTH } from './fourth.ts';
import { LATER } from './later.ts';
import { LONG } from './long.ts';
import { MEDICINE } from './medicine.ts';
import { NINTH } from './ninth.ts';
import { SEVENTH } from './seventh.ts';
import { SIXTH } from './sixth.ts';
import { SIXTH_MORE } from './sixth-more.ts';
import { SURGERY } from './surgery.ts';
import { THIRD } from './third.ts';
import type { Written } from './written.ts';

export const OWN: readonly Written[] = [...MEDICINE, ...SURGERY, ...FAMILIES, ...LATER, ...THIRD, ...FOURTH, ...FIFTH, ...SIXTH, ...SIXTH_MORE, ...LONG, ...SEVENTH, ...EIGHTH, ...NINTH];
