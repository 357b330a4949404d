import { describe } from 'vitest';
import { cases } from './case-table.ts';
import { always, changed, ruleNamed, withParameters } from './resources.ts';

/** Rules in resources/rules/outages.json; notation in case-table.ts. */

describe('OUT-01: told at least 2 days before a planned outage', () => {
  cases(
    ruleNamed('OUT-01'),
    `
    kind    | startAt             | noticeAt            | as of               | expected                               | why
    planned | 2026-01-05 08:00    | 2026-01-02 10:00    |                     | compliant due 2026-01-04 00:00         | three days before
    planned | 2026-01-05 08:00    | 2026-01-03 23:59:59 |                     | compliant due 2026-01-04 00:00         | the last second two dates before
    planned | 2026-01-05 08:00    | 2026-01-04 00:00    |                     | late due 2026-01-04 00:00 over 0       | the first moment of the day before
    planned | 2026-01-05 08:00    | 2026-01-04 00:01    |                     | late due 2026-01-04 00:00 over 1       | a minute later
    planned | 2026-01-05 08:00    | 2026-01-05 07:00    |                     | late due 2026-01-04 00:00 over 1860    | an hour before the start
    planned | 2026-01-05 08:00    | 2026-01-05 09:00    |                     | late due 2026-01-04 00:00 over 1980    | when it had begun
    planned | 2026-01-05 00:00    | 2026-01-03 12:00    |                     | compliant due 2026-01-04 00:00         | a start at 0:00 belongs to its own date
    planned | 2026-01-04 23:59:59 | 2026-01-03 12:00    |                     | late due 2026-01-03 00:00 over 720     | a start a second earlier to the day before
    planned | 2026-01-01 06:00    | 2025-12-30 20:00    |                     | compliant due 2025-12-31 00:00         | over New Year
    planned | 2026-01-01 06:00    | 2025-12-31 00:00    |                     | late due 2025-12-31 00:00 over 0       | over New Year, a day too late
    planned | 2026-02-24 06:00    | 2026-02-22 12:00    |                     | compliant due 2026-02-23 00:00         | in Spring Festival: holidays count like any day
    planned | 2026-02-16 06:00    | 2026-02-14 18:00    |                     | compliant due 2026-02-15 00:00         | so does the worked Saturday
    planned | 2026-03-01 06:00    | 2026-02-27 18:00    |                     | compliant due 2026-02-28 00:00         | over the end of February
    planned | 2027-01-01 06:00    | 2026-12-30 18:00    | 2027-01-02 00:00    | compliant due 2026-12-31 00:00         | a year without calendar is no trouble
    planned | 2026-01-05 08:00    | -                   | 2026-01-03 12:00    | pending due 2026-01-04 00:00           | not told, before the deadline
    planned | 2026-01-05 08:00    | -                   | 2026-01-04 00:00    | pending due 2026-01-04 00:00           | not told, at the deadline
    planned | 2026-01-05 08:00    | -                   | 2026-01-04 00:00:01 | missing due 2026-01-04 00:00 over 0    | not told, a second after, the start still ahead
    planned | 2026-01-05 08:00    | -                   | 2026-01-05 08:00    | missing due 2026-01-04 00:00 over 1920 | not told when it begins
    planned | 2026-01-05 08:00    | 2026-01-03 12:00    | 2026-01-03 12:00    | compliant due 2026-01-04 00:00         | told at asOf, the start ahead
    planned | 2026-01-05 08:00    | 2026-01-03 12:00    | 2026-01-03 11:59:59 | pending due 2026-01-04 00:00           | told after asOf is not yet
    planned | 2026-01-05 08:00    | 2026-01-04 12:00    | 2026-01-04 06:00    | missing due 2026-01-04 00:00 over 360  | too late, and after asOf
    planned | 2026-01-05          | 2026-01-03          |                     | compliant due 2026-01-04 00:00         | dates are enough
    planned | 2026-01-05          | 2026-01-04          |                     | late due 2026-01-04 00:00 over 0       | dates are enough to be late
    planned | 2026-01-05 08:00    | 2026-01-03          |                     | compliant due 2026-01-04 00:00         | the notice without time
    planned | 2026-01-05          | 2026-01-04 09:00    |                     | late due 2026-01-04 00:00 over 540     | the start without time
    planned | 2026-01-05          | -                   | 2026-01-04 00:00:01 | missing due 2026-01-04 00:00 over 0    | the start without time, not told
    planned | 2026-01-05 08:00    | ?                   |                     | unreadable noticeAt                    | the notice cannot be read
    planned | 2026-01-05 08:00    | none                |                     | notSupplied noticeAt                   | no column for the notice
    planned | 2026-01-05 08:00    | ?                   | 2026-01-01 00:00    | unreadable noticeAt                    | before the start too
    planned | ?                   | 2026-01-03 12:00    |                     | unreadable startAt                     | the start cannot be read
    fault   | 2026-01-05 08:00    | -                   |                     | notApplicable                          | a fault is not planned
    fault   | 2026-01-05 08:00    | ?                   |                     | notApplicable                          | whatever else it says
    -       | 2026-01-05 08:00    | 2026-01-03 12:00    |                     | valueEmpty kind                        | no kind
    ?       | 2026-01-05 08:00    | 2026-01-03 12:00    |                     | unreadable kind                        | a kind that nobody knows
    none    | 2026-01-05 08:00    | 2026-01-03 12:00    |                     | notSupplied kind                       | no column for the kind
    `,
  );
});

describe('OUT-01 counted in clear days', () => {
  cases(
    changed('OUT-01', ({ check }) => ({ check: { ...check, counting: 'clearDays' } as typeof check })),
    `
    kind    | startAt             | noticeAt            | as of               | expected                            | why
    planned | 2026-01-05 08:00    | 2026-01-02 23:59:59 |                     | compliant due 2026-01-03 00:00      | two whole days lie between
    planned | 2026-01-05 08:00    | 2026-01-03 00:00    |                     | late due 2026-01-03 00:00 over 0    | only one does
    planned | 2026-01-05          | 2026-01-02          |                     | compliant due 2026-01-03 00:00      | dates are enough
    planned | 2026-01-05          | 2026-01-03          |                     | late due 2026-01-03 00:00 over 0    | dates are enough to be late
    planned | 2026-01-05 08:00    | -                   | 2026-01-03 00:00    | pending due 2026-01-03 00:00        | at the deadline
    planned | 2026-01-05 08:00    | -                   | 2026-01-03 00:00:01 | missing due 2026-01-03 00:00 over 0 | after it
    `,
  );
});

describe('OUT-01 counted in 24 hours a day', () => {
  cases(
    changed('OUT-01', ({ check }) => ({ check: { ...check, counting: 'elapsed' } as typeof check })),
    `
    kind    | startAt             | noticeAt            | as of               | expected                               | why
    planned | 2026-01-05 08:00    | 2026-01-03 08:00    |                     | compliant due 2026-01-03 08:00         | exactly 48 hours before
    planned | 2026-01-05 08:00    | 2026-01-03 08:00:01 |                     | late due 2026-01-03 08:00 over 0       | a second less
    planned | 2026-01-05 08:00    | 2026-01-03 08:01    |                     | late due 2026-01-03 08:00 over 1       | a minute less
    planned | 2026-01-05 08:00    | -                   | 2026-01-03 08:00    | pending due 2026-01-03 08:00           | at the deadline
    planned | 2026-01-05 08:00    | -                   | 2026-01-03 08:00:01 | missing due 2026-01-03 08:00 over 0    | after it
    planned | 2026-01-05 08:00    | 2026-01-02          |                     | compliant due 2026-01-03 08:00         | the day before the deadline
    planned | 2026-01-05 08:00    | 2026-01-03          |                     | timeMissing noticeAt                   | its day
    planned | 2026-01-05 08:00    | 2026-01-04          |                     | late due 2026-01-03 08:00 over 960     | the day after
    planned | 2026-01-05          | 2026-01-03 00:00    |                     | compliant due 2026-01-03 00:00         | 48 hours before the start's day
    planned | 2026-01-05          | 2026-01-03 00:00:01 |                     | timeMissing startAt                    | a second less
    planned | 2026-01-05          | 2026-01-03 23:59:59 |                     | timeMissing startAt                    | 48 hours before its last second
    planned | 2026-01-05          | 2026-01-04 00:00    |                     | late due 2026-01-03 23:59:59 over 0    | less than 48 hours in any case
    planned | 2026-01-05          | -                   | 2026-01-04 00:00    | missing due 2026-01-03 23:59:59 over 0 | the latest deadline is past
    planned | 2026-01-05          | -                   | 2026-01-03 00:00    | pending due 2026-01-03 00:00           | the earliest deadline
    planned | 2026-01-05          | 2026-01-02          |                     | compliant due 2026-01-03 00:00         | both without time
    planned | 2026-01-05          | 2026-01-03          |                     | timeMissing startAt                    | both without time, a day later
    planned | 2026-01-05          | 2026-01-04          |                     | late due 2026-01-03 23:59:59 over 0    | both without time, two days later
    `,
  );
});

describe('OUT-01 only for outages of 24 hours and more (D07-3)', () => {
  cases(
    withParameters('OUT-01', { minLength: { versions: always(24) } }),
    `
    kind    | startAt          | noticeAt         | expectedEndAt       | endAt               | as of               | expected                               | why
    planned | 2026-01-05 08:00 | 2026-01-04 12:00 | 2026-01-05 12:00    | 2026-01-06 08:00    |                     | late due 2026-01-04 00:00 over 720     | over, exactly 24 hours, whatever was expected
    planned | 2026-01-05 08:00 | 2026-01-04 12:00 | 2026-01-07 12:00    | 2026-01-06 07:59:59 |                     | notApplicable                          | over, a second less
    planned | 2026-01-05 08:00 | 2026-01-03 12:00 | -                   | 2026-01-07 08:00    |                     | compliant due 2026-01-04 00:00         | over, long, told in time
    planned | 2026-01-05 08:00 | 2026-01-04 12:00 | 2026-01-06 08:00    | 2026-01-05 12:00    | 2026-01-05 11:59    | late due 2026-01-04 00:00 over 720     | not over at asOf: the expected length
    planned | 2026-01-05 08:00 | 2026-01-04 12:00 | 2026-01-06 08:00    | 2026-01-05 12:00    | 2026-01-05 12:00    | notApplicable                          | over at asOf
    planned | 2026-01-05 08:00 | 2026-01-04 12:00 | 2026-01-06 07:59:59 | -                   | 2026-01-05 12:00    | notApplicable                          | running, expected to be shorter
    planned | 2026-01-05 08:00 | 2026-01-04 12:00 | 2026-01-05 12:00    | -                   | 2026-01-06 07:59:59 | notApplicable                          | running longer than expected, not yet 24 hours
    planned | 2026-01-05 08:00 | 2026-01-04 12:00 | 2026-01-05 12:00    | -                   | 2026-01-06 08:00    | late due 2026-01-04 00:00 over 720     | running for 24 hours, whatever was expected
    planned | 2026-01-05 08:00 | -                | -                   | -                   | 2026-01-06 08:00    | missing due 2026-01-04 00:00 over 3360 | running for 24 hours, nothing expected
    planned | 2026-01-05 08:00 | 2026-01-03 12:00 | -                   | -                   | 2026-01-06 07:59:59 | valueEmpty expectedEndAt               | running, nothing expected
    planned | 2026-01-05 08:00 | 2026-01-03 12:00 | none                | -                   | 2026-01-06 07:59:59 | notSupplied expectedEndAt              | running, no column
    planned | 2026-01-05 08:00 | 2026-01-03 12:00 | ?                   | -                   | 2026-01-06 07:59:59 | unreadable expectedEndAt               | running, not to be read
    planned | 2026-01-05 08:00 | 2026-01-03 12:00 | 2026-01-06 12:00    | ?                   |                     | unreadable endAt                       | the end cannot be read
    planned | 2026-01-05 08:00 | 2026-01-03 12:00 | 2026-01-06 12:00    | none                |                     | compliant due 2026-01-04 00:00         | no column for the end: the expected length
    planned | 2026-01-05 08:00 | 2026-01-03 12:00 | 2026-01-05 12:00    | none                |                     | notApplicable                          | the same, shorter
    planned | 2026-01-05 08:00 | 2026-01-03 12:00 | -                   | none                |                     | valueEmpty expectedEndAt               | the same, nothing expected
    planned | 2026-01-05 08:00 | 2026-01-03 12:00 | -                   | 2026-01-05 07:00    |                     | outOfOrder endAt                       | over before it began
    planned | 2026-01-05 08:00 | 2026-01-03 12:00 | 2026-01-04 12:00    | -                   | 2026-01-05 12:00    | outOfOrder expectedEndAt               | expected to be over before it begins
    planned | 2026-01-05 08:00 | 2026-01-03 12:00 | 2026-01-07 00:00    | -                   | 2026-01-01 00:00    | pending due 2026-01-04 00:00           | all of it ahead
    planned | 2026-01-05 08:00 | 2026-01-03 12:00 | -                   | 2026-01-06          |                     | timeMissing endAt                      | 16 to 40 hours
    planned | 2026-01-05 08:00 | 2026-01-03 12:00 | -                   | 2026-01-05          |                     | notApplicable                          | less than 24 hours at every moment
    planned | 2026-01-05 08:00 | 2026-01-03 12:00 | -                   | 2026-01-07          |                     | compliant due 2026-01-04 00:00         | more at every moment
    planned | 2026-01-05 08:00 | 2026-01-03 12:00 | 2026-01-06 12:00    | 2026-01-05          | 2026-01-05 20:00    | timeMissing endAt                      | perhaps over at asOf, perhaps not
    planned | 2026-01-05 08:00 | 2026-01-03 12:00 | 2026-01-05 12:00    | 2026-01-05          | 2026-01-05 20:00    | notApplicable                          | short in both cases
    planned | 2026-01-05       | 2026-01-03       | -                   | 2026-01-06          |                     | timeMissing startAt                    | both without time, 1 second to 48 hours
    planned | 2026-01-05       | 2026-01-03       | -                   | 2026-01-07          |                     | compliant due 2026-01-04 00:00         | both without time, more than 24 hours
    planned | 2026-01-05       | 2026-01-03       | -                   | 2026-01-06 12:00    |                     | timeMissing startAt                    | the start without time
    fault   | 2026-01-05 08:00 | -                | -                   | ?                   |                     | notApplicable                          | a kind that it is not for decides
    ?       | 2026-01-05 08:00 | -                | -                   | 2026-01-05 12:00    |                     | notApplicable                          | so does a length
    `,
  );
});

describe('OUT-02: told by the time an outage has lasted 3 hours', () => {
  cases(
    ruleNamed('OUT-02'),
    `
    startAt             | endAt               | noticeAt            | as of               | expected                               | why
    2026-01-05 08:00    | 2026-01-05 14:00    | 2026-01-05 09:00    |                     | compliant due 2026-01-05 11:00         | told an hour after the start
    2026-01-05 08:00    | 2026-01-05 14:00    | 2026-01-05 11:00    |                     | compliant due 2026-01-05 11:00         | exactly after 3 hours
    2026-01-05 08:00    | 2026-01-05 14:00    | 2026-01-05 11:00:01 |                     | late due 2026-01-05 11:00 over 0       | a second after
    2026-01-05 08:00    | 2026-01-05 14:00    | 2026-01-05 11:01    |                     | late due 2026-01-05 11:00 over 1       | a minute after
    2026-01-05 08:00    | 2026-01-05 14:00    | 2026-01-05 15:00    |                     | late due 2026-01-05 11:00 over 240     | when it was over
    2026-01-05 08:00    | 2026-01-05 14:00    | 2026-01-02 08:00    |                     | compliant due 2026-01-05 11:00         | told days before
    2026-01-05 08:00    | 2026-01-05 11:00    | 2026-01-05 12:00    |                     | late due 2026-01-05 11:00 over 60      | lasted exactly 3 hours
    2026-01-05 08:00    | 2026-01-05 10:59:59 | 2026-01-05 12:00    |                     | notApplicable                          | a second less
    2026-01-05 08:00    | 2026-01-05 10:59:59 | -                   |                     | notApplicable                          | over before 3 hours, not told
    2026-01-05 08:00    | 2026-01-05 14:00    | -                   | 2026-01-06 11:00    | missing due 2026-01-05 11:00 over 1440 | not told at all
    2026-01-05 08:00    | -                   | -                   | 2026-01-05 08:00    | pending due 2026-01-05 11:00           | begins at asOf
    2026-01-05 08:00    | -                   | -                   | 2026-01-05 07:59:59 | notApplicable                          | begins after asOf
    2026-01-05 08:00    | -                   | 2026-01-04 08:00    | 2026-01-05 07:59:59 | notApplicable                          | the same, told already
    2026-01-05 08:00    | -                   | -                   | 2026-01-05 10:59:59 | pending due 2026-01-05 11:00           | running, shorter, not told
    2026-01-05 08:00    | -                   | 2026-01-05 09:00    | 2026-01-05 09:00    | compliant due 2026-01-05 11:00         | running, shorter, told at asOf
    2026-01-05 08:00    | -                   | 2026-01-05 09:00    | 2026-01-05 08:59:59 | pending due 2026-01-05 11:00           | running, told after asOf
    2026-01-05 08:00    | -                   | 2026-01-04 09:00    | 2026-01-05 08:30    | compliant due 2026-01-05 11:00         | running, told before it began
    2026-01-05 08:00    | -                   | -                   | 2026-01-05 11:00    | pending due 2026-01-05 11:00           | running for exactly 3 hours
    2026-01-05 08:00    | -                   | -                   | 2026-01-05 11:00:01 | missing due 2026-01-05 11:00 over 0    | a second longer
    2026-01-05 08:00    | -                   | 2026-01-05 12:00    | 2026-01-05 11:30    | missing due 2026-01-05 11:00 over 30   | running, told too late and after asOf
    2026-01-05 08:00    | 2026-01-05 10:00    | -                   | 2026-01-05 09:59:59 | pending due 2026-01-05 11:00           | the end lies after asOf: still running
    2026-01-05 08:00    | 2026-01-05 10:00    | -                   | 2026-01-05 10:00    | notApplicable                          | over at asOf
    2026-01-05 08:00    | 2026-01-05 10:00    | 2026-01-05 08:30    | 2026-01-05 09:00    | compliant due 2026-01-05 11:00         | running at asOf, told
    2025-12-31 22:00    | 2026-01-01 03:00    | 2026-01-01 01:00    |                     | compliant due 2026-01-01 01:00         | over New Year
    2026-02-16 22:00    | 2026-02-17 06:00    | 2026-02-17 01:01    |                     | late due 2026-02-17 01:00 over 1       | over Spring Festival's eve
    2026-01-05 08:00    | 2026-01-05 07:59    | 2026-01-05 09:00    |                     | outOfOrder endAt                       | over before it began
    2026-01-05 08:00    | 2026-01-04          | 2026-01-05 09:00    |                     | outOfOrder endAt                       | over on the day before
    2026-01-05 08:00    | 2026-01-05 08:00    | -                   |                     | notApplicable                          | over as it begins
    2026-01-05 08:00    | ?                   | 2026-01-05 09:00    |                     | unreadable endAt                       | the end cannot be read
    2026-01-05 08:00    | none                | 2026-01-05 09:00    |                     | notSupplied endAt                      | no column for the end
    2026-01-05 08:00    | 2026-01-05 14:00    | ?                   |                     | unreadable noticeAt                    | the notice cannot be read
    2026-01-05 08:00    | 2026-01-05 14:00    | none                |                     | notSupplied noticeAt                   | no column for the notice
    2026-01-05 08:00    | 2026-01-05 10:00    | ?                   |                     | notApplicable                          | too short, whatever the notice
    2026-01-05 08:00    | 2026-01-05 10:00    | none                |                     | notApplicable                          | too short, no column for the notice
    2026-01-05 08:00    | 2026-01-05 07:00    | ?                   |                     | outOfOrder endAt                       | nonsense, whatever the notice
    2026-01-05 08:00    | -                   | ?                   | 2026-01-05 09:00    | unreadable noticeAt                    | running, the notice cannot be read
    ?                   | 2026-01-05 14:00    | 2026-01-05 09:00    |                     | unreadable startAt                     | the start cannot be read
    2026-01-05 08:00    | 2026-01-05 14:00    | 2026-01-05          |                     | timeMissing noticeAt                   | told on the day, no time
    2026-01-05 08:00    | 2026-01-05 14:00    | 2026-01-04          |                     | compliant due 2026-01-05 11:00         | told on the day before, no time
    2026-01-05 08:00    | 2026-01-05 14:00    | 2026-01-06          |                     | late due 2026-01-05 11:00 over 780     | told on the day after, no time
    2026-01-05 08:00    | 2026-01-05          | 2026-01-05 09:00    |                     | timeMissing endAt                      | compliant or too short
    2026-01-05 08:00    | 2026-01-06          | 2026-01-05 09:00    |                     | compliant due 2026-01-05 11:00         | ended the next day, no time
    2026-01-05 22:00    | 2026-01-06          | 2026-01-05 23:00    |                     | timeMissing endAt                      | the next day may be two hours later
    2026-01-05          | 2026-01-05          | 2026-01-04          |                     | timeMissing startAt                    | both on one day
    2026-01-05          | 2026-01-06 03:00    | 2026-01-04          |                     | compliant due 2026-01-05 03:00         | at least 3 hours and a second
    2026-01-05          | 2026-01-06 02:59:59 | 2026-01-04          |                     | compliant due 2026-01-05 03:00         | at least 3 hours
    2026-01-05          | 2026-01-06 02:59:58 | 2026-01-04          |                     | timeMissing startAt                    | 3 hours less a second, if it began last
    2026-01-05          | 2026-01-05 02:59:59 | -                   |                     | notApplicable                          | at most 2:59:59
    2026-01-05          | 2026-01-07          | 2026-01-05 03:00    |                     | compliant due 2026-01-05 03:00         | the start without time, told by 3:00
    2026-01-05          | 2026-01-07          | 2026-01-05 03:00:01 |                     | timeMissing startAt                    | a second later
    2026-01-05          | 2026-01-07          | 2026-01-06 03:00    |                     | late due 2026-01-06 02:59:59 over 0    | after the latest deadline
    2026-01-05          | -                   | -                   | 2026-01-06 12:00    | missing due 2026-01-06 02:59:59 over 540 | running, the start without time
    2026-01-05          | -                   | 2026-01-04          | 2026-01-06 12:00    | compliant due 2026-01-05 03:00         | running, told the day before
    2026-01-05          | -                   | 2026-01-04          | 2026-01-05 12:00    | timeMissing startAt                    | compliant, or not begun yet
    2026-01-05          | -                   | -                   | 2026-01-05 23:59:59 | timeMissing startAt                    | missing or pending
    2026-01-05          | -                   | 2026-01-05          | 2026-01-07 00:00    | timeMissing startAt                    | running, told on its first day
    2026-01-05          | -                   | 2026-01-07          | 2026-01-08 00:00    | late due 2026-01-06 02:59:59 over 1260 | running, told two days later
    2026-01-05          | 2026-01-04          | 2026-01-05          | 2026-01-05 12:00    | outOfOrder endAt                       | over on the day before, asOf on its day
    2026-01-05          | -                   | -                   | 2026-01-04 23:59:59 | notApplicable                          | its day lies after asOf
    `,
  );
});

describe('OUT-03: repair of a sudden outage begins within 30 minutes', () => {
  cases(
    ruleNamed('OUT-03'),
    `
    kind    | startAt          | repairStartedAt     | as of               | expected                              | why
    fault   | 2026-01-05 08:00 | 2026-01-05 08:30    |                     | compliant due 2026-01-05 08:30        | exactly at the limit
    fault   | 2026-01-05 08:00 | 2026-01-05 08:30:01 |                     | late due 2026-01-05 08:30 over 0      | a second after
    fault   | 2026-01-05 08:00 | 2026-01-05 08:31    |                     | late due 2026-01-05 08:30 over 1      | a minute after
    fault   | 2026-01-05 08:00 | 2026-01-05 07:00    |                     | compliant due 2026-01-05 08:30        | begun before the stop is in time
    fault   | 2026-01-05 08:00 | 2026-01-04          |                     | compliant due 2026-01-05 08:30        | the day before, no time
    fault   | 2025-12-31 23:45 | 2026-01-01 00:15    |                     | compliant due 2026-01-01 00:15        | over New Year
    fault   | 2026-02-17 23:45 | 2026-02-18 00:16    |                     | late due 2026-02-18 00:15 over 1      | in Spring Festival
    fault   | 2026-01-05 08:00 | -                   | 2026-01-05 08:30    | pending due 2026-01-05 08:30          | not begun, at the deadline
    fault   | 2026-01-05 08:00 | -                   | 2026-01-05 08:30:01 | missing due 2026-01-05 08:30 over 0   | not begun, after it
    fault   | 2026-01-05 08:00 | 2026-01-05 08:20    | 2026-01-05 08:20    | compliant due 2026-01-05 08:30        | begun at asOf
    fault   | 2026-01-05 08:00 | 2026-01-05 08:20    | 2026-01-05 08:19:59 | pending due 2026-01-05 08:30          | begun after asOf
    fault   | 2026-01-05 08:00 | 2026-01-05 07:00    | 2026-01-05 07:30    | notApplicable                         | the stop lies after asOf
    fault   | 2026-01-05 08:00 | 2026-01-05          |                     | timeMissing repairStartedAt           | the same day, no time
    fault   | 2026-01-05 08:00 | 2026-01-06          |                     | late due 2026-01-05 08:30 over 930    | the next day, no time
    fault   | 2026-01-05       | 2026-01-05          |                     | timeMissing startAt                   | neither has a time
    fault   | 2026-01-05       | 2026-01-04          |                     | compliant due 2026-01-05 00:30        | neither has a time, the day before
    fault   | 2026-01-05       | 2026-01-07          |                     | late due 2026-01-06 00:29:59 over 1410 | neither has a time, two days later
    fault   | 2026-01-05       | 2026-01-05 00:30    |                     | compliant due 2026-01-05 00:30        | the start without time
    fault   | 2026-01-05       | 2026-01-05 00:30:01 |                     | timeMissing startAt                   | a second later
    fault   | 2026-01-05       | 2026-01-06 00:30    |                     | late due 2026-01-06 00:29:59 over 0   | late at every moment
    fault   | 2026-01-05 08:00 | ?                   |                     | unreadable repairStartedAt            | the act cannot be read
    fault   | 2026-01-05 08:00 | none                |                     | notSupplied repairStartedAt           | no column for the act
    planned | 2026-01-05 08:00 | -                   |                     | notApplicable                         | planned
    -       | 2026-01-05 08:00 | 2026-01-05 08:30    |                     | valueEmpty kind                       | no kind
    ?       | 2026-01-05 08:00 | 2026-01-05 08:30    |                     | unreadable kind                       | a kind that nobody knows
    none    | 2026-01-05 08:00 | 2026-01-05 08:30    |                     | notSupplied kind                      | no column for the kind
    `,
  );
});

describe('OUT-05: told before a planned outage', () => {
  cases(
    ruleNamed('OUT-05'),
    `
    kind    | startAt          | noticeAt            | as of               | expected                               | why
    planned | 2026-01-05 08:00 | 2026-01-05 07:59:59 |                     | compliant due 2026-01-05 08:00         | a second before
    planned | 2026-01-05 08:00 | 2026-01-05 08:00    |                     | late due 2026-01-05 08:00 over 0       | as it begins is not before
    planned | 2026-01-05 08:00 | 2026-01-05 08:01    |                     | late due 2026-01-05 08:00 over 1       | a minute after
    planned | 2026-01-01 00:00 | 2025-12-31 23:59    |                     | compliant due 2026-01-01 00:00         | over New Year
    planned | 2026-02-18 08:00 | 2026-02-18 08:30    |                     | late due 2026-02-18 08:00 over 30      | in Spring Festival
    planned | 2026-01-05 08:00 | -                   | 2026-01-01 00:00    | pending due 2026-01-05 08:00           | the start ahead
    planned | 2026-01-05 08:00 | -                   | 2026-01-05 08:00    | pending due 2026-01-05 08:00           | begins at asOf
    planned | 2026-01-05 08:00 | -                   | 2026-01-05 08:00:01 | missing due 2026-01-05 08:00 over 0    | has begun
    planned | 2026-01-05 08:00 | 2026-01-04 12:00    | 2026-01-04 12:00    | compliant due 2026-01-05 08:00         | told at asOf, the start ahead
    planned | 2026-01-05 08:00 | 2026-01-04 12:00    | 2026-01-04 11:59    | pending due 2026-01-05 08:00           | told after asOf
    planned | 2026-01-05 08:00 | 2026-01-04          |                     | compliant due 2026-01-05 08:00         | the day before, no time
    planned | 2026-01-05 08:00 | 2026-01-05          |                     | timeMissing noticeAt                   | its day, no time
    planned | 2026-01-05 08:00 | 2026-01-06          |                     | late due 2026-01-05 08:00 over 960     | the next day, no time
    planned | 2026-01-05       | 2026-01-05          |                     | timeMissing startAt                    | neither has a time
    planned | 2026-01-05       | 2026-01-04          |                     | compliant due 2026-01-05 00:00         | neither has a time, the day before
    planned | 2026-01-05       | 2026-01-06          |                     | late due 2026-01-05 23:59:59 over 0    | neither has a time, the next day
    planned | 2026-01-05       | 2026-01-05 00:00    |                     | timeMissing startAt                    | the start without time
    planned | 2026-01-05       | -                   | 2026-01-05 12:00    | timeMissing startAt                    | missing or pending
    planned | 2026-01-05       | -                   | 2026-01-06 00:00    | missing due 2026-01-05 23:59:59 over 0 | its day is over
    planned | 2026-01-05 08:00 | ?                   |                     | unreadable noticeAt                    | the notice cannot be read
    planned | 2026-01-05 08:00 | none                |                     | notSupplied noticeAt                   | no column for the notice
    fault   | 2026-01-05 08:00 | -                   |                     | notApplicable                          | a fault is not planned
    -       | 2026-01-05 08:00 | 2026-01-04 12:00    |                     | valueEmpty kind                        | no kind
    ?       | 2026-01-05 08:00 | 2026-01-04 12:00    |                     | unreadable kind                        | a kind that nobody knows
    none    | 2026-01-05 08:00 | 2026-01-04 12:00    |                     | notSupplied kind                       | no column for the kind
    `,
  );
});

describe('OUT-04: compensation for an outage of 24 hours or more', () => {
  cases(
    ruleNamed('OUT-04'),
    `
    startAt          | endAt               | compensation | as of            | expected                  | why
    2026-01-05 08:00 | 2026-01-06 08:00    | 退费         |                  | compliant                 | exactly 24 hours
    2026-01-05 08:00 | 2026-01-06 08:00    | -            |                  | missing                   | and none
    2026-01-05 08:00 | 2026-01-06 07:59:59 | -            |                  | notApplicable             | a second shorter
    2026-01-05 08:00 | -                   | -            |                  | notApplicable             | not over
    2026-01-05 08:00 | 2026-01-06 08:00    | -            | 2026-01-06 07:59 | notApplicable             | not over yet
    2026-01-05 08:00 | 2026-01-06 08:00    | -            | 2026-01-06 08:00 | missing                   | over at asOf
    2026-01-05 08:00 | 2026-01-06 08:00    | none         |                  | notSupplied compensation  | no column
    2026-01-05 08:00 | none                | -            |                  | notSupplied endAt         | no column for the end
    2026-01-05 08:00 | ?                   | -            |                  | unreadable endAt          | an end that cannot be read
    2026-01-05 08:00 | 2026-01-04 08:00    | -            |                  | outOfOrder endAt          | over before it began
    2026-01-05 08:00 | 2026-01-06          | -            |                  | timeMissing endAt         | 16 to 40 hours
    2026-01-05 08:00 | 2026-01-07          | -            |                  | missing                   | 40 hours at least
    2026-01-05       | 2026-01-05          | -            |                  | notApplicable             | within a day
    `,
  );
});
