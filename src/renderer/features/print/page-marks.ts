/** What stands on every page beside the text: whose it is, when it was printed, which page of how many. */

/** Four corners; empty ones stay empty. */
interface PageMarks {
  readonly who: string;
  readonly when: string;
  readonly limits: string;
}

/** A CSS string: no quote, backslash or line end of a name can leave it. */
export function cssString(words: string): string {
  return `"${words.replaceAll(/[\\"<>\n\r\f\u0000]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}

export function pageRule({ who, when, limits }: PageMarks): string {
  const box = (place: string, content: string): string => `@${place} { content: ${content}; font: 8pt system-ui, sans-serif; color: #333; }`;
  return `@page { margin: 20mm 14mm 18mm; ${box('top-left', cssString(who))} ${box('top-right', cssString(when))} ${box('bottom-left', cssString(limits))} ${box('bottom-right', 'counter(page) " / " counter(pages)')} }`;
}

/** Lays the marks upon the document's pages until the returned function takes them off. */
export function markPages(marks: PageMarks): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageRule(marks));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
