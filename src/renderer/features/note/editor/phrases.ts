/** CodeMirror's own search panel speaks through these. */
import type { TFunction } from 'i18next';

export function editorPhrases(t: TFunction): Record<string, string> {
  return {
    Find: t('search.find'), Replace: t('search.replace'), next: t('search.next'), previous: t('search.previous'), all: t('search.all'),
    'match case': t('search.matchCase'), regexp: t('search.regexp'), 'by word': t('search.byWord'), replace: t('search.replaceOne'),
    'replace all': t('search.replaceAll'), close: t('shell.close'), 'current match': t('search.current'), 'on line': t('search.onLine'),
  };
}
