/** What a cell means once it has been read as the type of its field. */

/** A moment with a known time of day: seconds since 1970-01-01T00:00Z. Only its display is Beijing time. */
export type Instant = number;

/** A calendar date without a time of day, `YYYY-MM-DD` in Beijing: it stands for the whole day [00:00, 24:00). */
export type BareDate = string;

/** A filled-in cell that could not be read as its field's type; `unreadable` is the text as found. */
export interface Unreadable {
  readonly unreadable: string;
}

/**
 * The value of one field of one record. `null`: the cell was empty, which means "not done".
 * A datetime field holds an `Instant` or a `BareDate`; a class field the code of its class; a yes/no field a boolean.
 */
export type FieldValue = null | string | number | boolean | Unreadable;

export function isUnreadable(value: FieldValue | undefined): value is Unreadable {
  return typeof value === 'object' && value !== null;
}
