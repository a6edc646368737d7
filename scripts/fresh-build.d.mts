/** Names, sizes and times of all sources that are built, hashed. */
export function fingerprint(root: string): string;
export function isFresh(root: string): boolean;
/** Null when `out/` is fresh afterwards, else what the build said. */
export function ensureBuilt(root: string, node: string, say: (line: string) => void): string | null;
