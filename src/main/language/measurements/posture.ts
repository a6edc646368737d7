/** Pressures lying, sitting and standing: "Lying BP 130/80, standing 102/64", "148/84 (lying), 122/70 (standing)". */
import type { Measurement } from '../../../contract/clinical.ts';

const WORD = '(?:lying(?: down)?|supine|recumbent|sitting(?: up)?|seated|standing|stood|erect|upright)';
const POSITION: Readonly<Record<string, NonNullable<Measurement['position']>>> = { lying: 'lying', 'lying down': 'lying', supine: 'lying', recumbent: 'lying', sitting: 'sitting', 'sitting up': 'sitting', seated: 'sitting', standing: 'standing', stood: 'standing', erect: 'standing', upright: 'standing' };
const BEHIND = new RegExp(`^[ \\t]*(?:mm[ ]?hg[ \\t]*)?(?:\\([ \\t]*|-[ \\t]*)?(?:when |while |on )?(${WORD})(?![\\p{L}])`, 'iu');
const BEFORE = new RegExp(`(?<![\\p{L}])(${WORD})[ \\t]*(?:(?:BP|blood pressure|NIBP)[ \\t]*)?(?:\\([^)\\n]{0,16}\\)[ \\t]*)?(?:(?:at|after|for)[ \\t]+\\d{1,2}[ \\t]?(?:min(?:ute)?s?)[ \\t]*)?[:=-]?[ \\t]*(?:is |was |of )?$`, 'iu');
/** From one pressure to the next of the same name. */
const TO_NEXT = new RegExp(`^[ \\t]*(?:mm[ ]?hg)?[ \\t]*(?:\\(?${WORD}(?:[^)\\d\\n]{0,12}\\))?)?[ \\t]*[,;/&]?[ \\t]*(?:(?:and|then|to|->|→)[ \\t]*)?(?:${WORD}[ \\t]*(?:[:=-][ \\t]*)?(?:is |was )?)?$`, 'iu');

/** How the patient was for the pressure at [start, end). What stands before its number goes before a word in brackets behind it. */
export function positionOf(text: string, start: number, end: number): Measurement['position'] {
  const written = BEFORE.exec(text.slice(Math.max(0, start - 60), start))?.[1] ?? BEHIND.exec(text.slice(end, end + 24))?.[1];
  return written === undefined ? undefined : POSITION[written.toLowerCase().replace(/\s+/gu, ' ')];
}

/** Does the gap between two pressures lead from one position to another? `next` is what stands behind the second. */
export function leadsToNext(gap: string, next: string): boolean {
  return TO_NEXT.test(gap) && (new RegExp(WORD, 'iu').test(gap) || BEHIND.test(next));
}
