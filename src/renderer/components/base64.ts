/** What one message can carry, written out as base64. */
export const MAX_DOCUMENT = 44_000_000;


/** Rejects when the file can't be read. */
export async function base64Of(file: File): Promise<string> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')));
    reader.readAsDataURL(file);
  });
  return url.slice(url.indexOf(',') + 1);
}
