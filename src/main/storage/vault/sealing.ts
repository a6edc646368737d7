/** Wrapping the store's key under a secret: scrypt, then AES-256-GCM bound to what the slot says of itself. */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';

const Base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** `cost` is scrypt's N. Bounds keep a damaged file from asking for all the machine's memory. */
export const Sealed = z.object({
  cost: z
    .number()
    .int()
    .min(2 ** 10)
    .max(2 ** 20)
    .refine(n => (n & (n - 1)) === 0),
  salt: Base64,
  iv: Base64,
  tag: Base64,
  sealed: Base64,
});
export type Sealed = z.infer<typeof Sealed>;

const BLOCK = 8;

async function derive(secret: string, salt: Uint8Array, cost: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const bytes = Buffer.from(secret.normalize('NFKC'), 'utf8');
    scrypt(bytes, salt, 32, { N: cost, r: BLOCK, p: 1, maxmem: 160 * BLOCK * cost + 1_048_576 }, (error, key) => {
      bytes.fill(0);
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

export async function seal(content: Uint8Array, secret: string, purpose: string, cost: number): Promise<Sealed> {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const key = await derive(secret, salt, cost);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(`${purpose}\n${cost}`));
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  key.fill(0);
  return {
    cost,
    salt: salt.toString('base64'),
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    sealed: sealed.toString('base64'),
  };
}

/** The content, or null when the secret is not the one that sealed it. */
export async function unseal(box: Sealed, secret: string, purpose: string): Promise<Buffer | null> {
  const key = await derive(secret, Buffer.from(box.salt, 'base64'), box.cost);
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, Buffer.from(box.iv, 'base64'), { authTagLength: 16 });
    cipher.setAAD(Buffer.from(`${purpose}\n${box.cost}`));
    cipher.setAuthTag(Buffer.from(box.tag, 'base64'));
    return Buffer.concat([cipher.update(Buffer.from(box.sealed, 'base64')), cipher.final()]);
  } catch {
    return null;
  } finally {
    key.fill(0);
  }
}
