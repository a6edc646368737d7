/** A chosen file as text: UTF-8, or UTF-16 that says so; another encoding is refused rather than read wrongly. */
export type Refusal = 'not-text' | 'too-large' | 'unreadable';
type ReadFile = { readonly text: string } | { readonly refusal: Refusal };

/** What one message to the backend holds at most, its marks of escape included; more would close the connection. */
const LONGEST_MESSAGE = 60_000_000;
const MARKS: readonly (readonly [string, readonly number[]])[] = [['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]]];

export async function readFileText(file: Blob): Promise<ReadFile> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { refusal: 'unreadable' };
  }
  const encoding = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return bytes.length > LONGEST_MESSAGE / 6 && new Blob([JSON.stringify(text)]).size > LONGEST_MESSAGE ? { refusal: 'too-large' } : { text };
  } catch {
    return { refusal: 'not-text' };
  }
}
