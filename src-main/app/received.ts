import { formatMinute } from '../contract/beijing-time.ts';
import { NuanduError } from '../contract/errors.ts';
import type { Instant } from '../contract/values.ts';

/** A file cannot have been handed in after now. Throws NuanduError `received-later`. */
export function checkReceived(received: Iterable<Instant>, now: Instant): void {
  for (const at of received) {
    if (at > now) throw new NuanduError('received-later', { at: formatMinute(at), now: formatMinute(now) });
  }
}
