/** Does a line stand in its turns? Numbers, sides, negations and content words are looked for there; what isn't there was not said. */
import { stem } from './features.ts';
import { numbersOf, writeDegrees, writeHundreds } from './speech/numbers.ts';
import { writeSpoken } from './speech/spoken.ts';

export type Fault = 'number' | 'side' | 'negation' | 'words';

const NEGATION = /\b(?:no|not|none|nope|nah|nuh|never|without|den(?:y|ies|ied)|negative|cannot|nothing|neither|nor|absent)\b|n['’]t\b/i;
/** Words that writing adds: they claim nothing. */
const ADDED = new Set(
  'am are were family doctor allergies allergic the a an patient he she his her him their them they themselves himself herself is was has had does do did be been have will should would not report deny denies state present i we it and or of to in on for with at by mg mcg ml cm mm no any that there agree discuss plan today relative get ask answer weight height'.split(' ').map(keyOf),
);

/** What of `line` is not in `said`, the text of its turns. Empty when it stands. */
export function faultsOf(line: string, said: string): Fault[] {
  const faults: Fault[] = [];
  const spoken = `${said} ${writeSpoken(said)} ${writeDegrees(said)} ${writeHundreds(said)}`;
  const numbers = numbersOf(spoken);
  if ([...(line.match(/\d+(?:[.,]\d+)*/g) ?? [])].some(number => !numbers.has(number.replace(/,(?=\d{3})/g, '')))) faults.push('number');
  for (const side of ['left', 'right', 'bilateral']) if (new RegExp(`\\b${side}`, 'i').test(line) && !new RegExp(`\\b${side}`, 'i').test(spoken)) faults.push('side');
  if (NEGATION.test(line) && !NEGATION.test(spoken)) faults.push('negation');
  const known = new Set(wordsOf(spoken));
  const content = wordsOf(line).filter(word => !ADDED.has(word));
  const found = content.filter(word => known.has(word)).length;
  if (content.length > 0 && found / content.length < 0.75) faults.push('words');
  return faults;
}

const wordsOf = (text: string): string[] => (text.toLowerCase().match(/[a-z]{2,}/g) ?? []).map(keyOf);

/** "take" and "takes" alike. */
function keyOf(word: string): string {
  return stem(word).replace(/e$/, '');
}
