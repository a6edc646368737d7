/** Signs said as a thing and its state, in either order: "affect flat", "reduced air entry", "JVP ↑", "sleep poor". */
import type { Draft } from './merge.ts';

const THING =
  '(?:affect|mood|sleep|appetite|speech|concentration|energy|motivation|self[ -]?care|tone|power|reflexes|sensation|vibration(?: sense)?|proprioception|pin ?prick|light touch|coordination|gait|balance|mobility|exercise tolerance|range of (?:movement|motion)|rom|neck movements?|air entry|a\\/e|breath sounds|work of breathing|wob|chest expansion|jvp|jugular venous pressure|apex beat|cap(?:illary)? refill(?: time)?|skin turgor|oral intake|po intake|fluid intake|feeding|feeds|urine output|u\\/o|fetal movements?|fm|consciousness|conscious level|vision|visual acuity|hearing|memory|cognition|swallow)';
const STATE =
  '(?:flat|blunted|labile|restricted|low|poor|reduced|decreased|diminished|impaired|limited|increased|raised|elevated|distended|brisk|delayed|prolonged|sluggish|slurred|pressured|disturbed|broken|abnormal|unsafe|worse|worsening|displaced|↓|↑|⬇|⬆)';
const DEGREE = '(?:(?:markedly|slightly|mildly|moderately|severely|globally|very|quite|more|bilaterally|symmetrically)\\s+)?';
const AFTER = new RegExp(`(?<![\\p{L}-])${THING}(?:\\s+(?:is|was|are|remains?|appears?|looks?)|\\s*[:–-])?\\s+(?<not>not\\s+)?${DEGREE}${STATE}(?![\\p{L}-])`, 'giu');
const BEFORE = new RegExp(`(?<![\\p{L}-])${DEGREE}${STATE}\\s?${THING}(?![\\p{L}-])`, 'giu');
/** Less sure than the model, which reads the sentence. */
const SCORE = 0.5;
/** From here on the model's own reading of the words stands. */
const SURE = 0.55;
const STATED = new Set(['problem', 'finding']);

export function withStates(text: string, model: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  for (const pattern of [AFTER, BEFORE])
    for (const { index, 0: words, groups } of text.matchAll(pattern)) {
      // "JVP not raised": the denial stands inside.
      const one: Draft = { start: index, end: index + words.length, type: 'finding', score: SCORE, by: 'rule', ...(groups?.['not'] === undefined ? {} : { assertion: { polarity: 'negative' as const } }) };
      if (!found.some((other) => overlaps(other, one)) && !model.some((draft) => overlaps(draft, one) && (STATED.has(draft.type) || draft.by !== 'model' || draft.score >= SURE))) found.push(one);
    }
  return found.length === 0 ? [...model] : [...model.filter((draft) => !found.some((one) => overlaps(draft, one))), ...found];
}

const overlaps = (a: Draft, b: Draft): boolean => a.start < b.end && b.start < a.end;
