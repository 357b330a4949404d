/** How a figure differs from the one of the period before. */
export interface Change {
  readonly direction: 'up' | 'down' | 'same';
  readonly amount: number;
}

/** Of counts. */
export function countChange(now: number, before: number): Change {
  return { direction: directionOf(now - before), amount: Math.abs(now - before) };
}

/** Of shares of one, in percentage points with one decimal. Null: one of them is not known. */
export function pointsChange(now: number | null, before: number | null): Change | null {
  if (now === null || before === null) return null;
  const points = Math.round((now - before) * 1000) / 10;
  return { direction: directionOf(points), amount: Math.abs(points) };
}

function directionOf(difference: number): Change['direction'] {
  if (difference === 0) return 'same';
  return difference > 0 ? 'up' : 'down';
}
