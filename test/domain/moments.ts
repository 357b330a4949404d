import type { Instant } from '../../src-main/contract/values.ts';

/** `2026-01-05 08:00` or `2026-01-05 08:00:01`, Beijing time, → seconds since 1970. Written without the program's own. */
export function at(beijing: string): Instant {
  const seconds = Date.parse(`${beijing.replace(' ', 'T')}+08:00`) / 1000;
  if (Number.isNaN(seconds)) throw new Error(`no moment: ${beijing}`);
  return seconds;
}

/** The inverse of `at`. */
export function told(instant: Instant): string {
  const text = new Date((instant + 8 * 3600) * 1000).toISOString().replace('T', ' ');
  return text.slice(0, text.slice(17, 19) === '00' ? 16 : 19);
}
