import type { Bilingual } from '../datasets.ts';
import type { TimePart, ToldField, ToldMoment } from '../explanation.ts';

export type KnownMoment = Extract<ToldMoment, { at: number }>;

/** The moment that a record tells; null where it tells none. */
export function knownMoment(told: ToldMoment): KnownMoment | null {
  return typeof told === 'object' && 'at' in told ? told : null;
}

/** Whether the time overdue is only the least, because a moment that it is measured from or to is a bare date. */
export function isLeast({ outcome, start, by, act, days }: TimePart): boolean {
  const fromBare = days.length === 0 && by === null && start !== null && isBare(start);
  return fromBare || (outcome === 'late' && isBare(act));
}

/** The fields to ask the company for a time of day: the one that the answer hangs on, and the others without one. */
export function withoutTime({ start, end, act, doubt }: TimePart): Bilingual[] {
  const bare = [start, end, act].flatMap((told) => (told !== null && isBare(told) ? [told.field] : []));
  const asked = doubt === null ? [] : [doubt.field];
  return asked.every(({ zh }) => bare.some((field) => field.zh === zh)) ? bare : asked;
}

function isBare({ told }: ToldField): boolean {
  return knownMoment(told)?.bareDate === true;
}
