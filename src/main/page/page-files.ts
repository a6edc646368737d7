/** Answers a request for a file of the built page; the rule that keeps it inside its folder is here and nowhere else. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { commonHeaders, contentSecurityPolicy, NONCE_PLACEHOLDER } from './page-headers.ts';

interface PageAnswer {
  readonly status: 200 | 400 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
]);

/**
 * The file of `root` that a request's path names, or null when the path leaves the folder or is malformed.
 * `requestPath` is as it came, still encoded; a query is dropped.
 */
function resolvePagePath(root: string, requestPath: string): string | null {
  const encoded = requestPath.split(/[?#]/, 1)[0] ?? '';
  let decoded: string;
  try {
    decoded = decodeURIComponent(encoded);
  } catch {
    return null;
  }
  // A backslash is a separator on Windows, a colon a drive or a stream, a percent sign a second encoding.
  if (!decoded.startsWith('/') || /[\0\\:%]/.test(decoded)) return null;
  const file = path.resolve(root, `.${decoded === '/' ? '/index.html' : decoded}`);
  const relative = path.relative(root, file);
  if (relative === '' || relative.startsWith('..') || path.isAbsolute(relative)) return null;
  return file;
}

export async function pageAnswer(root: string, method: string, requestPath: string): Promise<PageAnswer> {
  if (method !== 'GET' && method !== 'HEAD') return refusal(405);
  const file = resolvePagePath(root, requestPath);
  if (file === null) return refusal(400);
  const type = TYPES.get(path.extname(file));
  if (type === undefined) return refusal(404);
  const body = await readFile(file).catch(() => null);
  if (body === null) return refusal(404);
  const nonce = randomBytes(16).toString('base64');
  const filled = file.endsWith('.html') ? Buffer.from(body.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce)) : body;
  const headers = { ...commonHeaders(), 'Content-Type': type, 'Content-Security-Policy': contentSecurityPolicy(nonce), 'Content-Length': String(filled.length) };
  return { status: 200, headers, body: method === 'HEAD' ? null : filled };
}

function refusal(status: 400 | 404 | 405): PageAnswer {
  return { status, headers: { ...commonHeaders(), 'Content-Security-Policy': contentSecurityPolicy(''), 'Content-Length': '0' }, body: null };
}
