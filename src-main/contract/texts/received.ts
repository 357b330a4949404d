import { dayOf, formatDate, formatMinute, startOfDay } from '../beijing-time.ts';
import type { Instant } from '../values.ts';

/** Whether somebody said on which day a file arrived, and not when of the day: it stands at the day's 00:00. */
export function isSaidDay(receivedAt: Instant): boolean {
  return receivedAt === startOfDay(dayOf(receivedAt));
}

/** `2025-12-08`, or with the minute where it arrived with its import. */
export function receivedText(receivedAt: Instant): string {
  return isSaidDay(receivedAt) ? formatDate(dayOf(receivedAt)) : formatMinute(receivedAt - (receivedAt % 60));
}
