import { formatIso, formatMinute } from '../../src-main/contract/beijing-time.ts';

/** A moment as `2026-01-31 08:30`, in Beijing time. */
export function MomentText({ at }: { at: number }) {
  return (
    <time dateTime={formatIso(at)} style={{ whiteSpace: 'nowrap' }}>
      {formatMinute(at)}
    </time>
  );
}
