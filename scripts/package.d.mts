export const PACKER: string;
export function packerArguments(extra: readonly string[]): string[];
