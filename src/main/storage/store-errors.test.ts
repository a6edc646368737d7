import { expect, test } from 'vitest';
import { AppError } from '../../contract/errors.ts';
import { toStoreError } from './store-errors.ts';

const failure = (code: string, syscall: string): Error => Object.assign(new Error('/home/someone/store.db'), { code, syscall });
const codeFrom = (thrown: unknown): string => (thrown instanceof AppError ? thrown.code : 'not ours');

test.each([
  ['ENOSPC', 'write', 'disk-full'],
  ['EROFS', 'open', 'read-only'],
  ['ENOENT', 'mkdir', 'read-only'],
  ['ENOENT', 'open', 'not ours'],
  ['SQLITE_CORRUPT_VTAB', '', 'store-corrupt'],
])('%s of %s is %s', (code, syscall, expected) => {
  expect(codeFrom(toStoreError(failure(code, syscall)))).toBe(expected);
});

test('a path does not get into the message', () => {
  const error = toStoreError(failure('ENOSPC', 'write'));
  expect(error instanceof AppError && error.message).toBe('The store failed with ENOSPC');
});
