import type { Check } from '../../src-main/contract/rules.ts';

/** The fields from which and to which the time of a check runs; null where it asks what is told, not when. */
export function momentsOf(
  check: Check,
  isTold: (field: string) => boolean = () => true,
): { readonly start: string | null; readonly act: string } | null {
  switch (check.kind) {
    case 'deadline':
      return { start: check.from, act: check.to };
    case 'notice':
      return {
        start: check.instead === undefined || isTold(check.event) ? check.event : check.instead,
        act: check.notice,
      };
    case 'order':
      return { start: check.from ?? null, act: check.act };
    default:
      return null;
  }
}
