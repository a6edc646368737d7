import { expect, it } from 'vitest';
import { documentsIn, nameOf } from './chosen-files.ts';

const file = (path: string): File => Object.defineProperty(new File(['x'], path.split('/').at(-1) ?? ''), 'webkitRelativePath', { value: path.includes('/') ? path : '' });

it('leaves out what systems leave in folders, and sorts by name', () => {
  expect(documentsIn(['w/b10.pdf', 'w/.DS_Store', 'w/b2.pdf', 'w/Thumbs.db', '__MACOSX/a.pdf', 'w/~$draft.docx', 'a.txt'].map(file)).map(nameOf)).toEqual(['a.txt', 'w/b2.pdf', 'w/b10.pdf']);
});
