/** Cuts a snippet where the words of the query stand in it. */
interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

export function splitSnippet(snippet: string, query: string): SnippetPart[] {
  const words = query.split(/[\s"]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (words.length === 0) return [{ text: snippet, hit: false }];
  const pattern = new RegExp(`(${words.join('|')})`, 'giu');
  return snippet.split(pattern).flatMap((text, at) => (text === '' ? [] : [{ text, hit: at % 2 === 1 }]));
}
