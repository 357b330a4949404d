const beijingOffsetSeconds = 8 * 3600;

/** A moment as a date cell that shows Beijing wall-clock time: exceljs writes the UTC parts of a `Date`. */
export function momentCell(epochSeconds: number): Date {
  return new Date((epochSeconds + beijingOffsetSeconds) * 1000);
}

/**
 * The last day of a deadline that is a whole day, as the last second of that day: so it sorts and compares as the
 * day's end and is still counted to the day. `dueAt` is the 00:00 after it; its format shows it as 24:00.
 */
export function lastDayCell(dueAt: number): Date {
  return momentCell(dueAt - 1);
}

/** `YYYY-MM-DD` as a date cell. */
export function dateCell(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** `2026-01-31 08:30`, Beijing time. */
export function momentText(epochSeconds: number): string {
  return momentCell(epochSeconds).toISOString().slice(0, 16).replace('T', ' ');
}

/** Minutes as hours, to two decimals. */
export function hoursOfMinutes(minutes: number): number {
  return Math.round((minutes * 100) / 60) / 100;
}
