/** A transcript's text. Praat writes UTF-16 where there is anything but ASCII; everything else is UTF-8 or is refused. */
import { AppError } from '../../../contract/errors.ts';

const LARGEST = 20_000_000;

export async function readTranscriptText(file: File): Promise<{ name: string; text: string }> {
  if (file.size > LARGEST) throw new AppError('bad-input', 'The file is too large', { file: file.name, reason: 'too-large' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return { name: file.name, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    throw new AppError('bad-input', 'The file is no text', { file: file.name, reason: 'not-text' });
  }
}
