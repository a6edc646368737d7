/** At least the Node that the native modules need. */
export function isRecent(version: string): boolean;
/** A Node that is recent enough: the project's own, else the running one; null when neither is. */
export function findNode(root: string, current?: { version: string; execPath: string }): string | null;
/** Electron's program if its runtime is unpacked. */
export function findElectron(root: string): string | null;
/** Fetches the runtime once within `limit` milliseconds; null when that failed, now or before. */
export function fetchElectron(root: string, node: string, limit: number): string | null;
