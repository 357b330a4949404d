import {
  dayOf,
  formatDate,
  formatIso,
  formatMinute,
  startOfDay,
} from '../../src-main/contract/beijing-time.ts';

/** A deadline as people say it: one at midnight ends the day before, `2026-01-31 24:00`. */
export function deadlineText(at: number): string {
  const day = dayOf(at);
  return at === startOfDay(day) ? `${formatDate(day - 1)} 24:00` : formatMinute(at);
}

/** A deadline, in Beijing time. */
export function DeadlineText({ at }: { at: number }) {
  return (
    <time dateTime={formatIso(at)} style={{ whiteSpace: 'nowrap' }}>
      {deadlineText(at)}
    </time>
  );
}
