/** How many threads a matrix product gets here. */
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';

/** Pairs of socket and core in the words of Linux; two hyper-threads share one pair. */
export function countCores(cpuinfo: string): number {
  const seen = new Set<string>();
  for (const block of cpuinfo.split(/\n\s*\n/)) {
    const core = /^core id\s*:\s*(\d+)/m.exec(block)?.[1];
    if (core !== undefined) seen.add(`${/^physical id\s*:\s*(\d+)/m.exec(block)?.[1] ?? '0'}/${core}`);
  }
  return seen.size;
}

/**
 * Physical cores that this process may use, at least 1: hyper-threads only get in each other's way in a matrix product.
 * Windows does not say without a native call, so that two logical processors are taken for one core there.
 */
export function usableCores(platform: NodeJS.Platform = process.platform): number {
  const allowed = availableParallelism();
  return Math.max(1, Math.min(allowed, physical(platform, allowed)));
}

function physical(platform: NodeJS.Platform, allowed: number): number {
  if (platform === 'win32') return allowed > 2 ? Math.ceil(allowed / 2) : allowed;
  if (platform !== 'linux') return cpus().length;
  try {
    const counted = countCores(readFileSync('/proc/cpuinfo', 'utf8'));
    return counted > 0 ? counted : allowed; // arm64 lists no cores: it has no hyper-threads either
  } catch {
    return allowed;
  }
}
