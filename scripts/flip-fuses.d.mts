export const FUSES: Readonly<Record<string, boolean>>;
/** Throws when the given enum has a fuse that isn't settled, or lacks one that is. */
export function fuseConfig(fuses: { FuseVersion: { V1: string }; FuseV1Options: Record<string, string | number> }): Record<string, unknown>;
