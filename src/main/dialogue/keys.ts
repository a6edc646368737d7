/** A text's own words as keys that two wordings of one thing share. */
import { stem } from './features.ts';

const EMPTY = new Set('the a an and or of to in on for with is was are were be been am has have had do does did he she his her him it its they them their this that patient relative my me you your we i us our report reports denies deny asked answered state states also will would should can could there here at by as not no any yes yeah oh well just really okay so but then now thing know think like get got one bit lot some very too much more all when what which who how'.split(' '));

export function keysOf(text: string): string[] {
  return (text.toLowerCase().replace(/['’](?:s|m|re|ve|ll|d)\b/g, '').match(/[a-z]{2,}|\d+(?:[.,/]\d+)*/g) ?? []).filter(word => !EMPTY.has(word)).map(word => (/^\d/.test(word) ? word : stem(word).replace(/e$/, '')));
}
