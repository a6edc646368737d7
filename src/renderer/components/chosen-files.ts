/** What of a folder is a document: not what systems leave in every folder, nor hidden files; by name, so that a report can be read. */
const LEFT_BY_SYSTEMS = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

export const nameOf = (file: File): string => (file.webkitRelativePath === '' ? file.name : file.webkitRelativePath);

export function documentsIn(files: readonly File[]): File[] {
  return files.filter((file) => !nameOf(file).split('/').some((part) => LEFT_BY_SYSTEMS.test(part))).toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'en', { numeric: true }));
}
