/** The nonce that the host put into the page for the styles we make at run time. */
export function cspNonce(): string {
  return document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
}

/** Libraries that make a style element of their own (scroll lock under a dialog) look for it under this name. */
export function shareNonce(): void {
  Object.assign(window, { __webpack_nonce__: cspNonce() });
}
