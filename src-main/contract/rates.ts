import type { Answer } from './outcomes.ts';

type Counts = Readonly<Record<Extract<Answer, 'compliant' | 'violation' | 'undeterminable'>, number>>;

/** Compliant ÷ (compliant + violation); `null` where there is neither. */
export function rateOf({ compliant, violation }: Omit<Counts, 'undeterminable'>): number | null {
  return compliant + violation === 0 ? null : compliant / (compliant + violation);
}

/** The same without the violations that are excused: compliant ÷ (compliant + violation − excused). */
export function rateWithoutExcused({
  compliant,
  violation,
  excused,
}: Omit<Counts, 'undeterminable'> & { readonly excused: number }): number | null {
  return rateOf({ compliant, violation: violation - excused });
}

/** (Compliant + violation) ÷ (those + undeterminable); `null` where there is none of them. */
export function shareOf({ compliant, violation, undeterminable }: Counts): number | null {
  const all = compliant + violation + undeterminable;
  return all === 0 ? null : (compliant + violation) / all;
}
