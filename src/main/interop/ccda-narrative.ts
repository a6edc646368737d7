/** The words of C-CDA sections that hold no entries: the history, the course, the assessment, as a person wrote them. */
import { Parser } from 'htmlparser2';

interface Open {
  code: string | undefined;
  title: string;
  text: string;
  entries: number;
}

const BLOCK = /^(?:paragraph|list|item|table|tr|br|caption|text)$/u;

/** "There are no current medications": a system's words for an empty list say nothing of the patient. */
const EMPTY = /^(?:there (?:is|are) no|no (?:current|information|data|recorded)|none|not (?:recorded|on file|applicable))\b/iu;

/**
 * Title and text of each section without entries, nested ones for themselves. What has entries repeats them in its text; where we don't
 * read its kind (`known`), its title is named as unread.
 */
export function narratives(xml: string, known: (code: string) => boolean): { written: string[]; unread: string[] } {
  const written: string[] = [];
  const unread: string[] = [];
  const sections: Open[] = [];
  const path: string[] = [];
  const parser = new Parser({
    onopentag(qualified, attributes) {
      const tag = qualified.replace(/^.*:/u, '');
      const section = sections.at(-1);
      if (tag === 'section') sections.push({ code: undefined, title: '', text: '', entries: 0 });
      else if (tag === 'code' && path.at(-1) === 'section' && section !== undefined) section.code ??= attributes['code'];
      else if (tag === 'entry' && path.at(-1) === 'section' && section !== undefined) section.entries++;
      else if (section !== undefined && inText(path) && BLOCK.test(tag)) section.text += '\n';
      else if (section !== undefined && inText(path) && /^t[dh]$/u.test(tag)) section.text += '  ';
      path.push(tag);
    },
    ontext(words) {
      const section = sections.at(-1);
      if (section === undefined) return;
      if (path.at(-1) === 'title' && path.at(-2) === 'section') section.title += words.trim();
      else if (inText(path)) section.text += words.replace(/\s+/gu, ' ');
    },
    onclosetag(qualified) {
      if (path.pop() !== 'section' || !qualified.endsWith('section')) return;
      const section = sections.pop();
      if (section === undefined) return;
      if (section.entries > 0) {
        if (!known(section.code ?? '')) unread.push(`section:${section.title || section.code || 'untitled'}`.slice(0, 80));
        return;
      }
      const text = section.text.split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n');
      if (text !== '' && !EMPTY.test(text)) written.push(section.title === '' ? text : `${section.title}:\n${text}`);
    },
  }, { xmlMode: true, decodeEntities: true });
  parser.end(xml);
  return { written, unread };
}

function inText(path: readonly string[]): boolean {
  const at = path.lastIndexOf('text');
  return at > 0 && path[at - 1] === 'section';
}
