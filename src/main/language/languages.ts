/** Which paragraphs are written in a language that the models don't read. Only what is clearly not English counts. */
import type { Span } from '../../contract/clinical.ts';
import { splitParagraphs } from './text/lines.ts';

/** Script to the language named for it; a script shared by languages is named by its commonest. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}{2,}/gu],
  ['und', /[\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Ethiopic}\p{Script=Tibetan}]/gu],
];
/** The commonest little words of each language; words that English shares are left out. */
const WORDS: Record<string, ReadonlySet<string>> = {
  en: new Set('the of and to in with was is for on no his her patient she he at has had by not were this that from are as be denies history pain or an it will there which been have up after due left right daily mg normal without day days'.split(' ')),
  fr: new Set('le la les des une est dans pour avec sur pas par qui sont été du au aux ce cette mais sans depuis patiente malade douleur présente jours il elle'.split(' ')),
  de: new Set('der die das und ist nicht mit ein eine von zu den dem für auf bei sich wird wurde keine seit nach aus oder sind patientin schmerzen'.split(' ')),
  es: new Set('el los las una con por para del que está sin pero como más se paciente dolor desde años fue niega presenta refiere al'.split(' ')),
  it: new Set('il gli che di della del è una con per non nel paziente dolore sono stato alla dei delle presenta da anni'.split(' ')),
  pt: new Set('o os uma com não em para do da dos das que paciente dor foi há mais está nega apresenta anos ao'.split(' ')),
  pl: new Set('nie się na do jest od bez przez oraz pacjent pacjentka ból dni był była dla po przy zgłasza przed'.split(' ')),
  tr: new Set('ve bir bu için ile hasta ağrı ağrısı yok var gün olarak daha çok değil sonra şikayet şikayeti öyküsü'.split(' ')),
  sv: new Set('och att det är inte har haft patienten sedan igår ingen utan från till som på ont vid blev'.split(' ')),
  da: new Set('og det ikke har patienten smerter siden ingen uden fra som på være ved blev haft jeg'.split(' ')),
  fi: new Set('ja ei on oli potilas potilaalla kipu jo sekä mutta kuin että'.split(' ')),
  vi: new Set('bệnh nhân không và có đau của ngày với được cho sốt bị trong này'.split(' ')),
  id: new Set('yang dan tidak dengan sejak pasien nyeri hari untuk pada dari ini lalu mengeluh atau'.split(' ')),
  ro: new Set('și nu cu de la este pentru pacientul pacienta durere fără zile care din'.split(' ')),
  cs: new Set('pacient pacientka bolest bolesti bez od je na se dnů po při není'.split(' ')),
  hu: new Set('és nem van egy beteg fájdalom napja óta volt hogy vagy'.split(' ')),
  nl: new Set('het een van en niet met voor zijn de bij dat patiënt pijn heeft wordt werd aan ook naar sinds geen'.split(' ')),
};

/** English words that other languages have too: they speak for none. */
const SHARED = new Set('in an patient is was of he no as it on due pain or be up has had for at to by not are'.split(' '));

export interface Unread extends Span {
  readonly language: string;
}

/** Unread paragraphs, and unread lines of mixed ones, in order. */
export function findUnread(text: string): Unread[] {
  const unread: Unread[] = [];
  for (const paragraph of splitParagraphs(text)) {
    const language = foreign(text.slice(paragraph.start, paragraph.end));
    if (language) unread.push({ ...paragraph, language });
    else if (hasForeignScript(text.slice(paragraph.start, paragraph.end))) unread.push(...runs(text, paragraph));
  }
  return unread;
}

const OTHER_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]/u;

function hasForeignScript(paragraph: string): boolean {
  return OTHER_SCRIPT.test(paragraph);
}

/** Stretches of a mixed paragraph in another script, with the marks and digits between them. */
function runs(text: string, paragraph: Span): Unread[] {
  const part = text.slice(paragraph.start, paragraph.end);
  const found: Unread[] = [];
  const run = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}](?:[^\p{Script=Latin}\n\r]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}])?/gu;
  for (const match of part.matchAll(run)) {
    if ([...match[0]].length < 2) continue;
    const language = script(match[0]) ?? 'und';
    found.push({ start: paragraph.start + match.index, end: paragraph.start + match.index + match[0].length, language });
  }
  return found;
}

/** The language of a whole text, `en` where nothing speaks against it. */
export const languageOf = (text: string): string => foreign(text) ?? 'en';

function foreign(paragraph: string): string | undefined {
  const sample = paragraph.slice(0, 6000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  const other = script(sample);
  if (other && share(sample, letters) > 0.5) return other;
  return latin(sample);
}

function script(sample: string): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [language, pattern] of SCRIPTS) {
    const count = sample.match(pattern)?.length ?? 0;
    // A few kana make Han text Japanese.
    if (language === 'ja' && count > 1) return 'ja';
    if (count > most) [best, most] = [language, count];
  }
  return best;
}

function share(sample: string, letters: number): number {
  return 1 - (sample.match(/\p{Script=Latin}/gu)?.length ?? 0) / letters;
}

function latin(sample: string): string | undefined {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 6) return undefined;
  const counts = Object.entries(WORDS).map(([language, set]) => [language, words.filter((word) => set.has(word)).length] as const);
  const english = words.filter((word) => WORDS.en?.has(word) && !SHARED.has(word)).length;
  const [language, count] = counts.filter(([name]) => name !== 'en').reduce((a, b) => (b[1] > a[1] ? b : a));
  return count >= 3 && count >= words.length * 0.15 && count > english * 2.5 && count > (counts.find(([name]) => name === 'en')?.[1] ?? 0) ? language : undefined;
}
