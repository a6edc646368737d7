/** Ascending numbers, as differences in 7-bit groups. */
export function readVarints(bytes: Uint8Array): number[] {
  const found: number[] = [];
  let value = 0;
  let delta = 0;
  let shift = 0;
  for (const byte of bytes) {
    delta |= (byte & 127) << shift;
    if (byte & 128) {
      shift += 7;
    } else {
      value += delta;
      found.push(value);
      delta = 0;
      shift = 0;
    }
  }
  return found;
}
