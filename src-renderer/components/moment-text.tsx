import { formatIso, formatMinute } from '../../src-main/contract/beijing-time.ts';

/**
 * A moment as `2026-01-31 08:30`, in Beijing time. With its seconds, unless they are zero; `toMinute` leaves them out
 * where a clock gave them.
 */
export function MomentText({ at, toMinute = false }: { at: number; toMinute?: boolean }) {
  return (
    <time dateTime={formatIso(at)} style={{ whiteSpace: 'nowrap' }}>
      {formatMinute(toMinute ? at - (at % 60) : at)}
    </time>
  );
}
