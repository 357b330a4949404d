import type { Bilingual } from '../../../../src-main/contract/datasets.ts';
import type { TimePart, ToldField } from '../../../../src-main/contract/explanation.ts';
import { knownMoment } from '../../../../src-main/contract/texts/known-moment.ts';
import type { Instant } from '../../../../src-main/contract/values.ts';

/** Something that happened, or did not by `asOf`, as it is marked on a time line. */
export interface Mark {
  readonly what: 'start' | 'end' | 'act' | 'notDone';
  /** The field that tells it; of `notDone` the field that ought to. */
  readonly field: Bilingual;
  readonly at: Instant;
  /** Only the date is known; `at` is its 00:00. */
  readonly bareDate: boolean;
}

/** What a part of an explanation tells of the record, the earliest first. What lies after `asOf` has not been done. */
export function marksOf({ start, end, act, outcome }: TimePart, asOf: Instant): Mark[] {
  const notDone = outcome === 'missing' || outcome === 'pending';
  const marks = [
    start === null ? null : markOf('start', start),
    end === null ? null : markOf('end', end),
    notDone ? { what: 'notDone' as const, field: act.field, at: asOf, bareDate: false } : markOf('act', act),
  ];
  return marks.filter((mark) => mark !== null).sort((one, other) => one.at - other.at);
}

/** Tells when the duty was done, or until when it was not; null where neither can be told. */
export function settlingMark(marks: readonly Mark[]): Mark | null {
  return marks.find(({ what }) => what === 'act' || what === 'notDone') ?? null;
}

function markOf(what: Mark['what'], { field, told }: ToldField): Mark | null {
  const known = knownMoment(told);
  return known && { what, field, at: known.at, bareDate: known.bareDate };
}
