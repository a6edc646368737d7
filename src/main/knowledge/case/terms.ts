/** Terms of a question or a note, verbs in one form: "when did she last eat" is answered by "last ate". */
import { termsOf } from '../ask/terms.ts';

const FORMS: Readonly<Record<string, string>> = {
  ate: 'eat', eaten: 'eat', bled: 'bleed', fell: 'fall', fallen: 'fall', gave: 'give', given: 'give', took: 'take', taken: 'take', drank: 'drink', drunk: 'drink', grew: 'grow', grown: 'grow', found: 'find',
  held: 'hold', began: 'start', begun: 'start', came: 'come', went: 'go', gone: 'go', saw: 'see', seen: 'see', slept: 'sleep', broke: 'break', broken: 'break', spoke: 'speak', felt: 'feel', discontinued: 'stop', ceased: 'stop',
};
const IRREGULAR = new RegExp(`\\b(?:${Object.keys(FORMS).join('|')})\\b`, 'gi');

export const caseTerms = (text: string): string[] => termsOf(text.replace(IRREGULAR, (word) => FORMS[word.toLowerCase()] ?? word));
