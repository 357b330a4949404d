import { describe } from 'vitest';
import { cases } from './case-table.ts';
import { changed, ruleNamed } from './resources.ts';

/** Rules in resources/rules/statutes.json; notation in case-table.ts. */

describe('SD-28: answered within 3 days', () => {
  cases(
    ruleNamed('SD-28'),
    `
    acceptedAt          | answeredAt          | as of               | roll | expected                               | why
    2025-11-17 09:00    | 2025-11-20 23:59:59 |                     |      | compliant due 2025-11-21 00:00         | last second of the 3rd day, Thursday
    2025-11-17 09:00    | 2025-11-21 00:00    |                     |      | late due 2025-11-21 00:00 over 0       | the first moment of the 4th day
    2025-11-17 09:00    | 2025-11-21 00:01    |                     |      | late due 2025-11-21 00:00 over 1       | a minute later
    2025-11-19 09:00    | 2025-11-24 23:59:59 |                     |      | compliant due 2025-11-25 00:00         | the 3rd day is a Saturday: Monday
    2025-11-19 09:00    | 2025-11-25 00:00    |                     |      | late due 2025-11-25 00:00 over 0       | after that Monday
    2025-11-19 09:00    | 2025-11-22 23:59:59 |                     | off  | compliant due 2025-11-23 00:00         | not moved
    2025-11-19 09:00    | 2025-11-24 12:00    |                     | off  | late due 2025-11-23 00:00 over 2160    | not moved, answered on Monday
    2025-11-20 09:00    | 2025-11-24 12:00    |                     |      | compliant due 2025-11-25 00:00         | the 3rd day is a Sunday: Monday
    2025-11-21 09:00    | 2025-11-24 12:00    |                     |      | compliant due 2025-11-25 00:00         | a weekend on the way counts: Monday anyway
    2025-12-28 09:00    | 2025-12-31 12:00    |                     |      | compliant due 2026-01-01 00:00         | the last day before New Year
    2025-12-29 09:00    | 2026-01-04 23:59:59 |                     |      | compliant due 2026-01-05 00:00         | Jan 1 is off: Jan 4, a Sunday worked
    2025-12-29 09:00    | 2026-01-05 00:00    |                     |      | late due 2026-01-05 00:00 over 0       | not Monday
    2025-12-29 09:00    | 2026-01-02 00:00    |                     | off  | late due 2026-01-02 00:00 over 0       | not moved over New Year
    2025-12-31 23:59:59 | 2026-01-04 12:00    |                     |      | compliant due 2026-01-05 00:00         | Jan 3 is off: Jan 4
    2026-01-01 08:00    | 2026-01-04 12:00    |                     |      | compliant due 2026-01-05 00:00         | the 3rd day is the Sunday worked
    2026-02-11 09:00    | 2026-02-15 00:00    |                     |      | late due 2026-02-15 00:00 over 0       | the 3rd day is the Saturday worked, Feb 14
    2026-02-12 09:00    | 2026-02-24 23:59:59 |                     |      | compliant due 2026-02-25 00:00         | Feb 15 is off: Feb 24
    2026-02-12 09:00    | 2026-02-25 00:00    |                     |      | late due 2026-02-25 00:00 over 0       | the day after
    2026-02-12 09:00    | 2026-02-24 12:00    |                     | off  | late due 2026-02-16 00:00 over 12240   | not moved over Spring Festival
    2026-02-25 09:00    | 2026-02-28 12:00    |                     |      | compliant due 2026-03-01 00:00         | the 3rd day is the Saturday worked, Feb 28
    2026-02-26 09:00    | 2026-03-02 12:00    |                     |      | compliant due 2026-03-03 00:00         | Mar 1 is a Sunday: Monday
    2026-12-28 09:00    | 2026-12-31 12:00    | 2027-01-04 00:00    |      | compliant due 2027-01-01 00:00         | ends with the last day on file
    2026-12-29 09:00    | 2026-12-30 12:00    | 2027-01-04 00:00    |      | calendarMissing                        | whether Jan 1, 2027 is off is not on file
    2026-12-29 09:00    | 2026-12-30 12:00    | 2027-01-04 00:00    | off  | compliant due 2027-01-02 00:00         | not moved: no need to know
    2026-12-29 09:00    | 2027-01-02 00:00    | 2027-01-04 00:00    | off  | late due 2027-01-02 00:00 over 0       | not moved: late into a year without calendar
    2025-11-17 09:00    | -                   | 2025-11-21 00:00    |      | pending due 2025-11-21 00:00           | not done, at the deadline
    2025-11-17 09:00    | -                   | 2025-11-21 00:00:01 |      | missing due 2025-11-21 00:00 over 0    | after it
    2025-11-19 09:00    | -                   | 2025-11-24 12:00    |      | pending due 2025-11-25 00:00           | not done, on the day it was moved to
    2025-11-19 09:00    | -                   | 2025-11-24 12:00    | off  | missing due 2025-11-23 00:00 over 2160 | the same, not moved
    2025-11-17 09:00    | 2025-11-18 12:00    | 2025-11-18 12:00    |      | compliant due 2025-11-21 00:00         | done at asOf
    2025-11-17 09:00    | 2025-11-18 12:00    | 2025-11-18 11:59:59 |      | pending due 2025-11-21 00:00           | done after asOf
    2025-11-17 09:00    | -                   | 2025-11-17 08:59:59 |      | notApplicable                          | begins after asOf
    2025-11-19          | 2025-11-24          |                     |      | compliant due 2025-11-25 00:00         | bare dates are no trouble
    2025-11-19          | 2025-11-25          |                     |      | late due 2025-11-25 00:00 over 0       | nor a day later
    2025-11-17 09:00    | 2025-11-17 08:59    |                     |      | outOfOrder answeredAt                  | before the complaint
    2025-11-17 09:00    | ?                   |                     |      | unreadable answeredAt                  | the act cannot be read
    2025-11-17 09:00    | none                |                     |      | notSupplied answeredAt                 | no column for the act
    ?                   | 2025-11-18 12:00    |                     |      | unreadable acceptedAt                  | the start cannot be read
    `,
  );
});

describe('SD-28, had it been answered before it was taken', () => {
  cases(
    changed('SD-28', ({ check }) => ({ check: { ...check, earlierIsFine: true } as typeof check })),
    `
    acceptedAt       | answeredAt       | as of            | expected                         | why
    2025-11-17 09:00 | 2025-11-17 08:59 |                  | compliant due 2025-11-21 00:00   | a minute before
    2025-11-17 09:00 | 2025-11-10       |                  | compliant due 2025-11-21 00:00   | a week before
    2025-11-17 09:00 | 2025-11-10       | 2025-11-16 00:00 | notApplicable                    | taken after asOf all the same
    `,
  );
});

describe('LY-25: answered within 2 days', () => {
  cases(
    ruleNamed('LY-25'),
    `
    acceptedAt       | answeredAt          | as of               | roll | expected                            | why
    2025-11-17 09:00 | 2025-11-17 10:00    |                     |      | compliant due 2025-11-20 00:00      | the same day
    2025-11-17 09:00 | 2025-11-19 23:59:59 |                     |      | compliant due 2025-11-20 00:00      | last second of the 2nd day
    2025-11-17 09:00 | 2025-11-20 00:00    |                     |      | late due 2025-11-20 00:00 over 0    | the first moment of the 3rd day
    2025-11-17 09:00 | 2025-11-20 00:01    |                     |      | late due 2025-11-20 00:00 over 1    | a minute later
    2025-11-20 09:00 | 2025-11-24 12:00    |                     |      | compliant due 2025-11-25 00:00      | the 2nd day is a Saturday: Monday
    2025-11-20 09:00 | 2025-11-24 12:00    |                     | off  | late due 2025-11-23 00:00 over 2160 | not moved
    2025-12-30 09:00 | 2026-01-04 12:00    |                     |      | compliant due 2026-01-05 00:00      | Jan 1 is off: Jan 4, a Sunday worked
    2026-01-02 09:00 | 2026-01-05 00:00    |                     |      | late due 2026-01-05 00:00 over 0    | the 2nd day is that Sunday
    2026-02-12 09:00 | 2026-02-14 23:59:59 |                     |      | compliant due 2026-02-15 00:00      | the 2nd day is the Saturday worked, Feb 14
    2026-02-13 09:00 | 2026-02-24 12:00    |                     |      | compliant due 2026-02-25 00:00      | Feb 15 is off: Feb 24
    2026-12-30 09:00 | -                   | 2026-12-31 00:00    |      | calendarMissing                     | runs into a year without calendar
    2026-12-30 09:00 | -                   | 2026-12-31 00:00    | off  | pending due 2027-01-02 00:00        | not moved: no need to know
    2025-11-17 09:00 | -                   | 2025-11-20 00:00    |      | pending due 2025-11-20 00:00        | not done, at the deadline
    2025-11-17 09:00 | -                   | 2025-11-20 00:00:01 |      | missing due 2025-11-20 00:00 over 0 | after it
    2025-11-17 09:00 | 2025-11-18 12:00    | 2025-11-18 12:00    |      | compliant due 2025-11-20 00:00      | done at asOf
    2025-11-17 09:00 | 2025-11-18 12:00    | 2025-11-18 11:59:59 |      | pending due 2025-11-20 00:00        | done after asOf
    2025-11-17       | 2025-11-19          |                     |      | compliant due 2025-11-20 00:00      | bare dates are no trouble
    2025-11-17       | 2025-11-20          |                     |      | late due 2025-11-20 00:00 over 0    | nor a day later
    2025-11-17 09:00 | 2025-11-16          |                     |      | outOfOrder answeredAt               | the day before the complaint
    2025-11-17 09:00 | ?                   |                     |      | unreadable answeredAt               | the act cannot be read
    2025-11-17 09:00 | none                |                     |      | notSupplied answeredAt              | no column for the act
    `,
  );
});

describe('QD-49A: on site within 1 hour of a leak', () => {
  cases(
    ruleNamed('QD-49A'),
    `
    category    | acceptedAt       | onsiteAt            | as of               | expected                            | why
    leak        | 2026-01-05 08:00 | 2026-01-05 09:00    |                     | compliant due 2026-01-05 09:00      | exactly at the limit
    leak        | 2026-01-05 08:00 | 2026-01-05 09:00:01 |                     | late due 2026-01-05 09:00 over 0    | a second after
    leak        | 2026-01-05 08:00 | 2026-01-05 09:01    |                     | late due 2026-01-05 09:00 over 1    | a minute after
    leak        | 2025-12-31 23:30 | 2026-01-01 00:30    |                     | compliant due 2026-01-01 00:30      | over New Year
    leak        | 2026-02-16 23:30 | 2026-02-17 00:31    |                     | late due 2026-02-17 00:30 over 1    | over Spring Festival's eve
    leak        | 2026-01-05 08:00 | -                   | 2026-01-05 09:00    | pending due 2026-01-05 09:00        | not there, at the deadline
    leak        | 2026-01-05 08:00 | -                   | 2026-01-05 09:00:01 | missing due 2026-01-05 09:00 over 0 | after it
    leak        | 2026-01-05 08:00 | 2026-01-05 08:40    | 2026-01-05 08:40    | compliant due 2026-01-05 09:00      | there at asOf
    leak        | 2026-01-05 08:00 | 2026-01-05 08:40    | 2026-01-05 08:39:59 | pending due 2026-01-05 09:00        | there after asOf
    leak        | 2026-01-05 08:00 | 2026-01-05          |                     | timeMissing onsiteAt                | the same day, no time
    leak        | 2026-01-05 08:00 | 2026-01-05 07:59    |                     | outOfOrder onsiteAt                 | there before the complaint
    leak        | 2026-01-05 08:00 | ?                   |                     | unreadable onsiteAt                 | the act cannot be read
    leak        | 2026-01-05 08:00 | none                |                     | notSupplied onsiteAt                | no column for the act
    temperature | 2026-01-05 08:00 | -                   |                     | notApplicable                       | another class
    -           | 2026-01-05 08:00 | 2026-01-05 08:40    |                     | valueEmpty category                 | no class
    ?           | 2026-01-05 08:00 | 2026-01-05 08:40    |                     | unreadable category                 | a class that nobody knows
    none        | 2026-01-05 08:00 | 2026-01-05 08:40    |                     | notSupplied category                | no column for the class
    `,
  );
});

describe('LY-37: on site within 2 hours of a report', () => {
  cases(
    ruleNamed('LY-37'),
    `
    category | reportedAt       | arrivedAt           | as of               | expected                            | why
    other    | 2026-01-05 08:00 | 2026-01-05 10:00    |                     | compliant due 2026-01-05 10:00      | exactly at the limit
    leak     | 2026-01-05 08:00 | 2026-01-05 10:00    |                     | compliant due 2026-01-05 10:00      | a leak is no exception
    none     | 2026-01-05 08:00 | 2026-01-05 10:00    |                     | compliant due 2026-01-05 10:00      | nor is a class needed
    other    | 2026-01-05 08:00 | 2026-01-05 10:00:01 |                     | late due 2026-01-05 10:00 over 0    | a second after
    other    | 2026-01-05 08:00 | 2026-01-05 10:01    |                     | late due 2026-01-05 10:00 over 1    | a minute after
    other    | 2025-12-31 23:00 | 2026-01-01 01:00    |                     | compliant due 2026-01-01 01:00      | over New Year
    other    | 2026-02-16 23:00 | 2026-02-17 01:01    |                     | late due 2026-02-17 01:00 over 1    | over Spring Festival's eve
    other    | 2026-01-05 08:00 | -                   | 2026-01-05 10:00    | pending due 2026-01-05 10:00        | not there, at the deadline
    other    | 2026-01-05 08:00 | -                   | 2026-01-05 10:00:01 | missing due 2026-01-05 10:00 over 0 | after it
    other    | 2026-01-05 08:00 | 2026-01-05 09:00    | 2026-01-05 09:00    | compliant due 2026-01-05 10:00      | there at asOf
    other    | 2026-01-05 08:00 | 2026-01-05 09:00    | 2026-01-05 08:59:59 | pending due 2026-01-05 10:00        | there after asOf
    other    | 2026-01-05 08:00 | 2026-01-05          |                     | timeMissing arrivedAt               | the same day, no time
    other    | 2026-01-05       | 2026-01-05          |                     | timeMissing reportedAt              | neither has a time
    other    | 2026-01-05 08:00 | 2026-01-05 07:59    |                     | outOfOrder arrivedAt                | there before the report
    other    | 2026-01-05 08:00 | ?                   |                     | unreadable arrivedAt                | the act cannot be read
    other    | 2026-01-05 08:00 | none                |                     | notSupplied arrivedAt               | no column for the act
    `,
  );
});

describe("SD-29A: two days' notice of a planned outage over 24 hours", () => {
  cases(
    ruleNamed('SD-29A'),
    `
    startAt          | kind    | endAt               | expectedEndAt    | noticeAt         | as of            | expected                               | why
    2026-01-08 08:00 | planned | 2026-01-09 08:01    | none             | 2026-01-06 23:59 |                  | compliant due 2026-01-07 00:00         | two dates before
    2026-01-08 08:00 | planned | 2026-01-09 08:01    | none             | 2026-01-07 00:00 |                  | late due 2026-01-07 00:00 over 0       | one date before
    2026-01-08 08:00 | planned | 2026-01-09 08:00    | none             | -                |                  | notApplicable                          | exactly 24 hours is not more
    2026-01-08 08:00 | planned | 2026-01-09 08:00:01 | none             | -                | 2026-01-10 00:00 | missing due 2026-01-07 00:00 over 4320 | a second more is
    2026-01-08 08:00 | planned | -                   | 2026-01-10 08:00 | -                | 2026-01-07 00:00 | pending due 2026-01-07 00:00           | expected to be longer
    2026-01-08 08:00 | planned | -                   | 2026-01-09 08:00 | -                | 2026-01-08 09:00 | notApplicable                          | expected to be 24 hours
    2026-01-08 08:00 | planned | -                   | -                | -                | 2026-01-08 09:00 | valueEmpty expectedEndAt               | how long will it be?
    2026-01-08 08:00 | planned | -                   | -                | -                | 2026-01-09 08:01 | missing due 2026-01-07 00:00 over 3361 | longer already
    2026-01-08 08:00 | fault   | 2026-01-12 08:00    | none             | -                |                  | notApplicable                          | not planned
    2026-01-08 08:00 | planned | 2026-01-12 08:00    | none             | none             |                  | notSupplied noticeAt                   | no column
    `,
  );
});

describe('SD-29B: a sudden outage: users told within 60 minutes, repair begun within 30', () => {
  cases(
    ruleNamed('SD-29B'),
    `
    startAt          | kind    | noticeAt         | repairStartedAt  | as of            | expected                              | why
    2026-01-08 08:00 | fault   | 2026-01-08 09:00 | 2026-01-08 08:30 |                  | compliant due 2026-01-08 09:00        | both at the limit
    2026-01-08 08:00 | fault   | 2026-01-08 09:01 | 2026-01-08 08:30 |                  | late due 2026-01-08 09:00 over 1      | told late
    2026-01-08 08:00 | fault   | 2026-01-08 09:00 | 2026-01-08 08:35 |                  | late due 2026-01-08 08:30 over 5      | begun late
    2026-01-08 08:00 | fault   | 2026-01-08 08:10 | -                | 2026-01-08 08:30 | pending due 2026-01-08 08:30          | not begun yet
    2026-01-08 08:00 | fault   | -                | -                | 2026-01-08 08:45 | missing due 2026-01-08 08:30 over 15  | the repair is overdue, the word not yet
    2026-01-08 08:00 | fault   | 2026-01-08 07:50 | 2026-01-08 07:55 |                  | compliant due 2026-01-08 09:00        | earlier is fine
    2026-01-08 08:00 | fault   | none             | 2026-01-08 08:10 |                  | notSupplied noticeAt                  | no column
    2026-01-08 08:00 | fault   | none             | 2026-01-08 08:40 |                  | late due 2026-01-08 08:30 over 10     | a breach outweighs a doubt
    2026-01-08 08:00 | fault   | 2026-01-08       | 2026-01-08 08:10 |                  | timeMissing noticeAt                  | told when?
    2026-01-08 08:00 | planned | -                | -                |                  | notApplicable                         | planned
    2026-01-08 08:00 | -       | -                | -                |                  | valueEmpty kind                       | which?
    `,
  );
});

describe('QD-49B: on site for a temperature complaint in 5 hours early in the season, then in 2', () => {
  cases(
    ruleNamed('QD-49B'),
    `
    acceptedAt       | category    | onsiteAt         | as of            | expected                              | why
    2025-11-15 09:00 | temperature | 2025-11-15 14:00 |                  | compliant due 2025-11-15 14:00        | the season's first day
    2025-11-24 23:00 | temperature | 2025-11-25 04:00 |                  | compliant due 2025-11-25 04:00        | its tenth
    2025-11-24 23:00 | temperature | 2025-11-25 04:01 |                  | late due 2025-11-25 04:00 over 1      | a minute too late
    2025-11-25 00:00 | temperature | 2025-11-25 02:00 |                  | compliant due 2025-11-25 02:00        | its eleventh
    2025-11-25 00:00 | temperature | 2025-11-25 02:01 |                  | late due 2025-11-25 02:00 over 1      | two hours now
    2026-03-15 23:00 | temperature | -                | 2026-03-16 02:00 | missing due 2026-03-16 01:00 over 60  | its last day
    2026-03-16 00:00 | temperature | -                |                  | notApplicable                         | after the season
    2025-11-14 23:59 | temperature | -                |                  | notApplicable                         | before it
    2025-11-15       | temperature | 2025-11-15       |                  | timeMissing acceptedAt                | times of day missing
    2025-11-20 09:00 | leak        | -                |                  | notApplicable                         | another category
    2025-11-20 09:00 | -           | -                |                  | valueEmpty category                   | which?
    2025-11-20 09:00 | temperature | none             |                  | notSupplied onsiteAt                  | no column
    `,
  );
});

describe('LY-27A: users told of an outage of 8 hours or more', () => {
  cases(
    ruleNamed('LY-27A'),
    `
    startAt          | endAt            | noticeAt         | as of            | expected                             | why
    2026-01-08 08:00 | 2026-01-08 16:00 | 2026-01-08 16:00 |                  | compliant due 2026-01-08 16:00       | told when it had lasted 8 hours
    2026-01-08 08:00 | 2026-01-08 16:00 | 2026-01-08 16:30 |                  | late due 2026-01-08 16:00 over 30    | told after
    2026-01-08 08:00 | 2026-01-08 16:00 | 2026-01-07 16:30 |                  | compliant due 2026-01-08 16:00       | told before it began
    2026-01-08 08:00 | 2026-01-08 15:59 | -                |                  | notApplicable                        | shorter
    2026-01-08 08:00 | -                | -                | 2026-01-08 16:00 | pending due 2026-01-08 16:00         | goes on
    2026-01-08 08:00 | -                | -                | 2026-01-08 17:00 | missing due 2026-01-08 16:00 over 60 | and on
    2026-01-08 08:00 | none             | -                |                  | notSupplied endAt                    | no column for the end
    `,
  );
});

describe('LY-27B: a refund for an outage of 12 hours or more', () => {
  cases(
    ruleNamed('LY-27B'),
    `
    startAt          | endAt            | compensation | expected                 | why
    2026-01-08 08:00 | 2026-01-08 20:00 | 退费         | compliant                | exactly 12 hours
    2026-01-08 08:00 | 2026-01-08 20:00 | -            | missing                  | no refund
    2026-01-08 08:00 | 2026-01-08 19:59 | -            | notApplicable            | shorter
    2026-01-08 08:00 | -                | -            | notApplicable            | not over
    2026-01-08 08:00 | 2026-01-08 20:00 | none         | notSupplied compensation | no column
    `,
  );
});

describe("XZ-33: two days' notice of a planned outage over 24 hours", () => {
  cases(
    ruleNamed('XZ-33'),
    `
    startAt          | kind    | endAt            | expectedEndAt | noticeAt         | expected                         | why
    2026-01-08 08:00 | planned | 2026-01-10 08:00 | none          | 2026-01-06 12:00 | compliant due 2026-01-07 00:00   | two dates before
    2026-01-08 08:00 | planned | 2026-01-10 08:00 | none          | 2026-01-07 12:00 | late due 2026-01-07 00:00 over 720 | one date before
    2026-01-08 08:00 | planned | 2026-01-09 08:00 | none          | -                | notApplicable                    | not over 24 hours
    `,
  );
});
