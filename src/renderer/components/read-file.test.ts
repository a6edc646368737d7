import { describe, expect, it } from 'vitest';
import { readFileText } from './read-file.ts';

/** The part of Blob that is used: jsdom's has no arrayBuffer. */
const blob = (bytes: Uint8Array<ArrayBuffer>): Blob => ({ arrayBuffer: () => Promise.resolve(bytes.buffer) }) as unknown as Blob;
const file = (...bytes: readonly number[]): Blob => blob(new Uint8Array(bytes));
const utf8 = (text: string): Blob => blob(new TextEncoder().encode(text));

describe('a chosen file', () => {
  it('is read as UTF-8, with or without its mark', async () => {
    expect(await readFileText(utf8('Fever 发热'))).toEqual({ text: 'Fever 发热' });
    expect(await readFileText(file(0xef, 0xbb, 0xbf, 0x41))).toEqual({ text: 'A' });
  });
  it('is read as UTF-16 when it says so', async () => {
    expect(await readFileText(file(0xff, 0xfe, 0x41, 0x00, 0x11, 0x4e))).toEqual({ text: 'A丑' });
    expect(await readFileText(file(0xfe, 0xff, 0x00, 0x41))).toEqual({ text: 'A' });
  });
  it('is refused in another encoding', async () => expect(await readFileText(file(0x46, 0xfc, 0x62))).toEqual({ refusal: 'not-text' }));
  it('is refused when its escaped text would not pass in one message', async () => expect(await readFileText(utf8('"'.repeat(31_000_000)))).toEqual({ refusal: 'too-large' }));
  it('is refused when the disk gives it no more', async () => {
    const gone = { arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob;
    expect(await readFileText(gone)).toEqual({ refusal: 'unreadable' });
  });
});
