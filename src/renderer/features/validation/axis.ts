/** How both plots name and mark their axes. */
const QUIET = { fill: 'var(--au-quiet)', fontSize: 11 };

export const TICK = QUIET;
export const MARGIN = { top: 6, right: 10, bottom: 14, left: 2 };

/** A title below the axis, or beside an upright one. */
export const axis = (value: string, upright = false) => (upright ? { value, angle: -90, position: 'insideLeft' as const, offset: 4, style: { ...QUIET, textAnchor: 'middle' as const } } : { value, position: 'insideBottom' as const, offset: -8, style: QUIET });
