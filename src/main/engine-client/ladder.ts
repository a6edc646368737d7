/** Which providers an engine child may still try after crashes. */

/** Best first; the engine tries those that its platform has. TensorRT compiles for minutes: only when asked for. */
export const PROVIDERS = ['cuda', 'dml', 'webgpu', 'coreml', 'cpu'] as const;

/**
 * The rungs below every provider that was in use when the child crashed. The last rung, CPU, is never taken away. Nothing
 * known of what was in use means that it crashed while trying: then only CPU is left.
 */
export function stepDown(allowed: readonly string[], inUse: readonly string[]): readonly string[] {
  const used = inUse.map((provider) => allowed.indexOf(provider)).filter((rung) => rung >= 0);
  const lower = used.length === 0 ? [] : allowed.slice(Math.max(...used) + 1);
  return lower.length === 0 ? ['cpu'] : lower;
}
