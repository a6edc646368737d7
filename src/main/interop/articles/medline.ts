/** What PubMed saves as "PubMed" (.nbib, .txt): fields of up to four letters, a record from one PMID to the next. */
import { LONGEST } from './article.ts';
import type { ReadArticle } from './article.ts';
import { yearIn } from './markup.ts';

export const isMedline = (text: string): boolean => /^\s*PMID- *\d+\s*$/m.test(text.slice(0, 2_000)) && /^TI {2}- /m.test(text.slice(0, 200_000));
export const medlineRecords = (text: string): string[] => text.split(/^(?=PMID- )/m).filter(record => record.trim() !== '');

/** null for a record without a title. */
export function readMedline(record: string): ReadArticle | null {
  const fields = fieldsOf(record);
  const first = (name: string): string | null => fields.get(name)?.[0] ?? null;
  const title = first('TI');
  if (title === null || title === '') return null;
  const doi = [...(fields.get('LID') ?? []), ...(fields.get('AID') ?? [])].map(value => /^(\S+) \[doi\]$/.exec(value)?.[1]).find(value => value !== undefined);
  return {
    pmid: /^\d+$/.exec(first('PMID') ?? '')?.[0] ?? null, doi: doi?.toLowerCase() ?? null, title: title.slice(0, 4_000), abstract: (first('AB') ?? '').slice(0, LONGEST), journal: first('TA') ?? first('JT'), year: yearIn(first('DP')),
    authors: (fields.get('AU') ?? fields.get('CN') ?? []).slice(0, 50), entities: null,
  };
}

/** A line that begins with spaces goes on with the one before. */
function fieldsOf(record: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  let last: string[] | null = null;
  for (const line of record.split(/\r?\n/)) {
    const [, name, value = ''] = /^([A-Z]{2,4}) *- ?(.*)$/.exec(line) ?? [];
    if (name !== undefined) {
      last = fields.get(name) ?? [];
      last.push(value.trim());
      fields.set(name, last);
    } else if (/^\s+\S/.test(line) && last !== null) last.push(`${last.pop() ?? ''} ${line.trim()}`);
  }
  return fields;
}
