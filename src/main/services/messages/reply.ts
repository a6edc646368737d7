/** A reply to be edited: sentences of the library as they stand, with their sources' numbers, between an opening and a close. */
import type { SourcedSentence } from '../../../contract/messages.ts';

const WORDS = {
  en: {
    open: 'Thank you for your message.',
    flag: 'Some of what you describe may need to be looked at right away. If it is still there or gets worse, call the emergency number or have someone bring you to the emergency department now; do not wait for this mail to be answered.',
    close: 'Please write or call if anything changes.',
    sources: 'Sources',
  },
  'zh-CN': {
    open: '感谢您的来信。',
    flag: '您描述的情况可能需要立即处理。如果症状仍在或加重，请马上拨打急救电话，或让他人陪同前往急诊，不要等待回信。',
    close: '如有变化，请及时来信或来电。',
    sources: '来源',
  },
} as const;

export function replyText(sentences: readonly SourcedSentence[], redFlag: boolean, language: 'en' | 'zh-CN'): string {
  const words = WORDS[language];
  const titles = [...new Set(sentences.map(({ source }) => source.title))];
  const body = sentences.map(({ text, source }) => `${text} [${titles.indexOf(source.title) + 1}]`).join(' ');
  const list = titles.map((title, at) => `[${at + 1}] ${title}`).join('\n');
  return [words.open, redFlag ? words.flag : '', body, words.close, list === '' ? '' : `${words.sources}\n${list}`].filter(part => part !== '').join('\n\n');
}
