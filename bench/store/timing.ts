/** Milliseconds of the clock and of the processor, and what many of them come to. */

export interface Timed<T> {
  readonly ms: number;
  /** Processor time of this process: what stays when other programs keep the machine busy. */
  readonly cpu: number;
  readonly value: T;
}
export async function timed<T>(work: () => Promise<T> | T): Promise<Timed<T>> {
  const used = process.cpuUsage();
  const from = performance.now();
  const value = await work();
  const ms = performance.now() - from;
  const { user, system } = process.cpuUsage(used);
  return { ms, cpu: (user + system) / 1000, value };
}

export interface Spread {
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}
export function spread(milliseconds: readonly number[]): Spread {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) * 100) / 100;
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}
/** Both clocks. */
export function spreads(times: readonly { readonly ms: number; readonly cpu: number }[]): Spread & { readonly cpu: Spread } {
  return { ...spread(times.map(time => time.ms)), cpu: spread(times.map(time => time.cpu)) };
}
