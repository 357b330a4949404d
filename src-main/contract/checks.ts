import { z } from 'zod';

/** Name of a field of the rule's dataset. */
const field = z.string().regex(/^[a-z][A-Za-z]*$/);
/** Name of one of the rule's parameters. */
const parameter = z.string().min(1);
/** Codes of classes, or `yes` and `no`; of a yes/no field an empty cell is a no. */
const classes = z.union([z.string(), z.array(z.string()).min(1)]);

/** What must be true of a record for a rule to apply. Where it cannot be told, nothing can be determined. */
export const classCondition = z.union([
  /** `whereTold`: an empty cell says that nothing of the kind was found. */
  z.strictObject({ field, is: classes, whereTold: z.literal(true).optional() }),
  z.strictObject({ field, isNot: classes }),
]);
/** Filled in, whatever it says; without a column it is not. */
export const givenCondition = z.strictObject({ given: field });
export const notGivenCondition = z.strictObject({ notGiven: field });
/** The moment is at `asOf` or before it. */
export const happenedCondition = z.strictObject({ happened: field });
/**
 * From `from` to `to`, and with `expected` to that while it has not ended, at least or more than the parameter. Without
 * `expected` only what is over has a length.
 */
export const lengthCondition = z.union([
  z.strictObject({ from: field, to: field, expected: field.optional(), atLeast: parameter }),
  z.strictObject({ from: field, to: field, expected: field.optional(), moreThan: parameter }),
]);
/**
 * `done` is later than `due`, by the parameter at most; or by more than that, also while it is not done. What is due on
 * a bare date is late after its day.
 */
export const delayCondition = z.union([
  z.strictObject({ due: field, done: field, lateByAtMost: parameter }),
  z.strictObject({ due: field, done: field, lateByMoreThan: parameter }),
]);
/** The moment's date lies in the heating season, its last day included or not. */
export const seasonCondition = z.strictObject({ inSeason: field, lastDay: z.boolean().default(true) });

export const condition = z.union([
  classCondition,
  givenCondition,
  notGivenCondition,
  happenedCondition,
  lengthCondition,
  delayCondition,
  seasonCondition,
]);
export type ClassCondition = z.infer<typeof classCondition>;
export type LengthCondition = z.infer<typeof lengthCondition>;
export type DelayCondition = z.infer<typeof delayCondition>;
export type SeasonCondition = z.infer<typeof seasonCondition>;
export type Condition = z.infer<typeof condition>;

/** `to` within `limit` after `from`. */
export const deadlineCheck = z.strictObject({
  kind: z.literal('deadline'),
  from: field,
  to: field,
  limit: parameter,
  /** An act before the start is in time; otherwise it makes no sense and nothing can be said. */
  earlierIsFine: z.boolean().default(false),
  /** Owed only once the event, which ends at `lastsUntil`, has lasted `limit`. */
  lastsUntil: field.optional(),
  /** Not owed where this was done within the limit. */
  unlessDone: field.optional(),
  /** Another limit for what begins in the first days of the heating season. */
  early: z.strictObject({ limit: parameter, days: parameter }).optional(),
});

/** `notice` at least `limit` before `event`. Runs before the record's start. */
export const noticeCheck = z.strictObject({
  kind: z.literal('notice'),
  notice: field,
  event: field,
  /** Stands for the event where that is empty. */
  instead: field.optional(),
  limit: parameter,
  /**
   * `dates`: the notice's date is at least N dates before; `clearDays`: N whole days lie between;
   * `elapsed`: N × 24 h, or the minutes or hours, before; `anyTime`: before the event, however short.
   */
  counting: z.enum(['dates', 'clearDays', 'elapsed', 'anyTime']),
});

/** `act` not after `by`, another moment of the record; a `by` that is a bare date ends with its day. */
export const orderCheck = z.strictObject({
  kind: z.literal('order'),
  act: field,
  by: field,
  /** Nothing before it makes sense. */
  from: field.optional(),
  /** Nothing can be said where `by` is empty; otherwise nothing is owed yet. */
  byIsNeeded: z.boolean().default(false),
  /**
   * `by` is put off to `field` by a `notice` given in time: `shortNotice` before it for a delay of `shortDelay` at most,
   * `longNotice` before it for a longer one.
   */
  putOff: z
    .strictObject({
      field,
      notice: field,
      shortDelay: parameter,
      shortNotice: parameter,
      longNotice: parameter,
    })
    .optional(),
});

/** Something that a record must hold: a filled cell (of a yes/no field a yes), or a moment at `asOf` or before it. */
export const content = z.union([field, z.strictObject({ happened: field })]);
export type Content = z.infer<typeof content>;

/** Of each group at least one is there. */
export const contentsCheck = z.strictObject({
  kind: z.literal('contents'),
  groups: z.array(z.array(content).min(1)).min(1),
});

/** A field tells what it must. */
export const factCheck = z.strictObject({
  kind: z.literal('fact'),
  field,
  must: z.union([
    z.strictObject({ be: z.enum(['yes', 'no']) }),
    z.strictObject({ atMost: parameter }),
    z.strictObject({ atLeast: parameter }),
    z.strictObject({ notMoreThan: field }),
  ]),
});

/** What the conditions describe must not be: always a breach. */
export const forbiddenCheck = z.strictObject({ kind: z.literal('forbidden'), fields: z.array(field).min(1) });

/** The time of day of `at` lies in one of the windows [from, to), unless `agreed` says yes. */
export const windowCheck = z.strictObject({
  kind: z.literal('window'),
  at: field,
  windows: z.array(z.strictObject({ from: parameter, to: parameter })).min(1),
  agreed: field.optional(),
});

const simpleChecks = [
  deadlineCheck,
  noticeCheck,
  orderCheck,
  contentsCheck,
  factCheck,
  forbiddenCheck,
  windowCheck,
] as const;
const simpleCheck = z.discriminatedUnion('kind', simpleChecks);

/** Several duties at once; the worst answer of a part is the answer. */
export const allCheck = z.strictObject({ kind: z.literal('all'), parts: z.array(simpleCheck).min(2) });

/** Checks whose answer is a function of one record. */
export const recordChecks = [...simpleChecks, allCheck] as const;

export type DeadlineCheck = z.infer<typeof deadlineCheck>;
export type NoticeCheck = z.infer<typeof noticeCheck>;
export type OrderCheck = z.infer<typeof orderCheck>;
export type ContentsCheck = z.infer<typeof contentsCheck>;
export type FactCheck = z.infer<typeof factCheck>;
export type ForbiddenCheck = z.infer<typeof forbiddenCheck>;
export type WindowCheck = z.infer<typeof windowCheck>;
export type SimpleCheck = z.infer<typeof simpleCheck>;
export type AllCheck = z.infer<typeof allCheck>;
export type RecordCheck = SimpleCheck | AllCheck;
