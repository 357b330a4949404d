const beijingOffsetSeconds = 8 * 3600;

/** A moment as a date cell that shows Beijing wall-clock time: exceljs writes the UTC parts of a `Date`. */
export function momentCell(epochSeconds: number): Date {
  return new Date((epochSeconds + beijingOffsetSeconds) * 1000);
}

/** `2026-01-31 08:30`, Beijing time. */
export function momentText(epochSeconds: number): string {
  return momentCell(epochSeconds).toISOString().slice(0, 16).replace('T', ' ');
}

/** Minutes as hours, to two decimals. */
export function hoursOfMinutes(minutes: number): number {
  return Math.round((minutes * 100) / 60) / 100;
}
