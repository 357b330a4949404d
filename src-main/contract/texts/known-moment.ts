import type { ToldField, ToldMoment } from '../explanation.ts';

export type KnownMoment = Extract<ToldMoment, { at: number }>;

/** The moment that a record tells; null where it tells none. */
export function knownMoment(told: ToldMoment): KnownMoment | null {
  return typeof told === 'object' && 'at' in told ? told : null;
}

/** The fields that tell a date without a time of day. */
export function bareFields(fields: readonly (ToldField | null)[]): ToldField[] {
  return fields.flatMap((field) =>
    field !== null && knownMoment(field.told)?.bareDate === true ? [field] : [],
  );
}
