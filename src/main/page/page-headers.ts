/** The headers under which a window's page runs, one builder for both hosts. */

/** Stands in index.html where the nonce of each answer goes. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/**
 * The content security policy. Scripts come from our own files only; style tags that Mantine and CodeMirror add carry the
 * nonce; `connect-src 'self'` is the page's own socket. Nothing may be framed, posted or loaded from elsewhere.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

const DENIED = [
  'accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'geolocation', 'gyroscope', 'hid',
  'identity-credentials-get', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'otp-credentials', 'payment',
  'picture-in-picture', 'publickey-credentials-create', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb',
  'window-management', 'xr-spatial-tracking',
];

/** Headers of every answer. */
export function commonHeaders(): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': DENIED.map((name) => `${name}=()`).join(', '),
    'X-Frame-Options': 'DENY',
  };
}

/** Only over HTTP: on a custom scheme Chromium's renderer doesn't survive COOP. */
export const ISOLATION_HEADERS: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
