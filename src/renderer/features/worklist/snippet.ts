/** The store marks what matched between U+0002 and U+0003, which no note's text holds. */
export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

export function splitSnippet(snippet: string): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let hit = false;
  for (const piece of snippet.split(/([\u0002\u0003])/)) {
    if (piece === '\u0002') hit = true;
    else if (piece === '\u0003') hit = false;
    else if (piece !== '') parts.push({ text: piece, hit });
  }
  return parts;
}
