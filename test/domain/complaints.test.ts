import { describe } from 'vitest';
import { cases } from './case-table.ts';
import { ruleNamed } from './resources.ts';

/** Rules in resources/rules/complaints.json; notation in case-table.ts. */

describe('CMP-01: investigated within 24 hours', () => {
  cases(
    ruleNamed('CMP-01'),
    `
    acceptedAt          | investigatedAt      | as of               | expected                                   | why
    2025-11-17 09:00    | 2025-11-17 15:00    |                     | compliant due 2025-11-18 09:00             | the same day
    2025-11-17 09:00    | 2025-11-17 09:00    |                     | compliant due 2025-11-18 09:00             | at once
    2025-11-17 09:00    | 2025-11-18 09:00    |                     | compliant due 2025-11-18 09:00             | exactly at the limit
    2025-11-17 09:00    | 2025-11-18 09:00:01 |                     | late due 2025-11-18 09:00 over 0           | a second after
    2025-11-17 09:00    | 2025-11-18 09:01    |                     | late due 2025-11-18 09:00 over 1           | a minute after
    2025-11-17 09:00:30 | 2025-11-18 09:01:29 |                     | late due 2025-11-18 09:00:30 over 0        | 59 seconds after
    2025-12-31 20:00    | 2026-01-01 20:00    |                     | compliant due 2026-01-01 20:00             | hours run on over New Year
    2026-02-14 18:00    | 2026-02-24 09:00    |                     | late due 2026-02-15 18:00 over 12420       | and over Spring Festival
    2026-02-28 12:00    | 2026-03-01 12:00    |                     | compliant due 2026-03-01 12:00             | and over the end of February
    2026-12-31 12:00    | 2027-01-01 12:00    | 2027-01-05 00:00    | compliant due 2027-01-01 12:00             | a year without calendar is no trouble
    2025-11-17 09:00    | -                   | 2025-11-18 08:59:59 | pending due 2025-11-18 09:00               | not done, before the deadline
    2025-11-17 09:00    | -                   | 2025-11-18 09:00    | pending due 2025-11-18 09:00               | not done, at the deadline
    2025-11-17 09:00    | -                   | 2025-11-18 09:00:01 | missing due 2025-11-18 09:00 over 0        | not done, a second after
    2025-11-17 09:00    | -                   | 2025-11-19 09:00    | missing due 2025-11-18 09:00 over 1440     | not done, a day after
    2025-11-17 09:00    | 2025-11-17 15:00    | 2025-11-17 15:00    | compliant due 2025-11-18 09:00             | done at asOf has happened
    2025-11-17 09:00    | 2025-11-17 15:00    | 2025-11-17 14:59:59 | pending due 2025-11-18 09:00               | done after asOf has not
    2025-11-17 09:00    | 2025-11-18 15:00    | 2025-11-18 15:00    | late due 2025-11-18 09:00 over 360         | late, at asOf
    2025-11-17 09:00    | 2025-11-18 15:00    | 2025-11-18 14:00    | missing due 2025-11-18 09:00 over 300      | late, after asOf
    2025-11-17 09:00    | -                   | 2025-11-17 09:00    | pending due 2025-11-18 09:00               | begins at asOf
    2025-11-17 09:00    | -                   | 2025-11-17 08:59:59 | notApplicable                              | begins after asOf
    2025-11-17 09:00    | ?                   | 2025-11-17 08:59:59 | notApplicable                              | begins after asOf, whatever else it says
    2025-11-17 09:00    | ?                   |                     | unreadable investigatedAt                  | the act cannot be read
    2025-11-17 09:00    | ?                   | 2025-11-17 10:00    | unreadable investigatedAt                  | nor before the deadline
    2025-11-17 09:00    | none                |                     | notSupplied investigatedAt                 | no column for the act
    ?                   | 2025-11-17 15:00    |                     | unreadable acceptedAt                      | the start cannot be read
    2025-11-17 09:00    | 2025-11-17 08:59:59 |                     | outOfOrder investigatedAt                  | before the complaint
    2025-11-17 09:00    | 2025-11-16          |                     | outOfOrder investigatedAt                  | on the day before it
    2025-11-17          | 2025-11-16 23:59:59 |                     | outOfOrder investigatedAt                  | just before its day
    2025-11-17          | 2025-11-16          | 2025-11-17 12:00    | outOfOrder investigatedAt                  | asOf on the day of the complaint
    2025-11-17          | 2025-11-17          |                     | compliant due 2025-11-18 00:00             | both the same day: never more than 24 h
    2025-11-17          | 2025-11-18          |                     | timeMissing acceptedAt                     | the next day: 1 second to 48 hours
    2025-11-17          | 2025-11-19          |                     | late due 2025-11-18 23:59:59 over 0        | two days later: at least 24 h and 1 s
    2025-11-17          | 2025-11-20          |                     | late due 2025-11-18 23:59:59 over 1440     | three days later: at least a day late
    2025-11-17 09:00    | 2025-11-17          |                     | compliant due 2025-11-18 09:00             | the act without time, the same day
    2025-11-17 00:00    | 2025-11-18          |                     | timeMissing investigatedAt                 | only 00:00 would be in time
    2025-11-17 09:00    | 2025-11-18          |                     | timeMissing investigatedAt                 | in time until 9:00
    2025-11-17 23:59:59 | 2025-11-18          |                     | compliant due 2025-11-18 23:59:59          | in time until the day's last second
    2025-11-17 23:59:58 | 2025-11-18          |                     | timeMissing investigatedAt                 | but for the day's last second
    2025-11-17 09:00    | 2025-11-19          |                     | late due 2025-11-18 09:00 over 900         | late from 0:00 on
    2025-11-17          | 2025-11-17 00:00    |                     | compliant due 2025-11-18 00:00             | the start without time
    2025-11-17          | 2025-11-18 00:00    |                     | compliant due 2025-11-18 00:00             | at most 24 h
    2025-11-17          | 2025-11-18 00:00:01 |                     | timeMissing acceptedAt                     | 24 h and 1 s if accepted at 0:00
    2025-11-17          | 2025-11-18 23:59:59 |                     | timeMissing acceptedAt                     | 24 h if accepted in the last second
    2025-11-17          | 2025-11-19 00:00    |                     | late due 2025-11-18 23:59:59 over 0        | at least 24 h and 1 s
    2025-11-17          | -                   | 2025-11-17 00:00    | timeMissing acceptedAt                     | may begin at asOf or after it
    2025-11-17          | -                   | 2025-11-16 23:59:59 | notApplicable                              | begins after asOf
    2025-11-17          | -                   | 2025-11-18 00:00    | pending due 2025-11-18 00:00               | not done, the earliest deadline
    2025-11-17          | -                   | 2025-11-18 00:00:01 | timeMissing acceptedAt                     | between the earliest and the latest
    2025-11-17          | -                   | 2025-11-18 23:59:59 | timeMissing acceptedAt                     | the latest deadline
    2025-11-17          | -                   | 2025-11-19 00:00    | missing due 2025-11-18 23:59:59 over 0     | after the latest
    2025-11-17 09:00    | 2025-11-18          | 2025-11-18 08:00    | timeMissing investigatedAt                 | done, or not yet
    2025-11-15 09:00    | 2025-11-18          | 2025-11-18 12:00    | late due 2025-11-16 09:00 over 2340        | late, whether done yet or not
    2025-11-17 09:00    | 2025-11-18          | 2025-11-17 12:00    | pending due 2025-11-18 09:00               | the act's day lies after asOf
    `,
  );
});

describe('CMP-02: answered within 5 working days', () => {
  cases(
    ruleNamed('CMP-02'),
    `
    acceptedAt          | answeredAt          | as of               | roll | expected                               | why
    2025-11-17 09:00    | 2025-11-17 09:00    |                     |      | compliant due 2025-11-25 00:00         | at once
    2025-11-17 09:00    | 2025-11-24 23:59:59 |                     |      | compliant due 2025-11-25 00:00         | Mon: last second of the 5th day, next Mon
    2025-11-17 09:00    | 2025-11-25 00:00    |                     |      | late due 2025-11-25 00:00 over 0       | the first moment of the 6th day
    2025-11-17 09:00    | 2025-11-25 00:01    |                     |      | late due 2025-11-25 00:00 over 1       | a minute later
    2025-11-17 09:00    | 2025-11-26 10:00    |                     |      | late due 2025-11-25 00:00 over 2040    | a day and ten hours late
    2025-11-17 00:00    | 2025-11-24 23:59:59 |                     |      | compliant due 2025-11-25 00:00         | the first moment of Monday
    2025-11-16 23:59:59 | 2025-11-21 23:59:59 |                     |      | compliant due 2025-11-22 00:00         | Sunday's last second: until Friday
    2025-11-21 17:00    | 2025-11-28 08:00    |                     |      | compliant due 2025-11-29 00:00         | Friday: until next Friday
    2025-11-22 17:00    | 2025-11-29 00:00    |                     |      | late due 2025-11-29 00:00 over 0       | Saturday: until Friday
    2025-12-29 10:00    | 2026-01-06 23:59:59 |                     |      | compliant due 2026-01-07 00:00         | New Year: Dec 30, 31, Jan 4 (Sunday worked), 5, 6
    2025-12-29 10:00    | 2026-01-07 00:00    |                     |      | late due 2026-01-07 00:00 over 0       | the day after that
    2025-12-31 23:59:59 | 2026-01-08 12:00    |                     |      | compliant due 2026-01-09 00:00         | New Year's Eve: Jan 4 to 8
    2026-01-01 08:00    | 2026-01-09 00:00    |                     |      | late due 2026-01-09 00:00 over 0       | taken on the holiday: Jan 4 to 8
    2026-02-12 09:00    | 2026-02-26 23:59:59 |                     |      | compliant due 2026-02-27 00:00         | Spring Festival: Feb 13, 14 (Sat worked), 24, 25, 26
    2026-02-12 09:00    | 2026-02-28 10:00    |                     |      | late due 2026-02-27 00:00 over 2040    | two days after that
    2026-02-14 16:00    | 2026-02-28 23:59:59 |                     |      | compliant due 2026-03-01 00:00         | taken on the worked Saturday: Feb 24 to 27, 28 (Sat worked)
    2026-02-20 12:00    | 2026-03-01 00:00    |                     |      | late due 2026-03-01 00:00 over 0       | taken in the holiday: Feb 24 to 28
    2026-02-27 12:00    | 2026-03-05 12:00    |                     |      | compliant due 2026-03-06 00:00         | Feb 28, Mar 2 to 5
    2026-02-12 09:00    | 2026-02-26 12:00    |                     | off  | compliant due 2026-02-27 00:00         | rolling forward is not for working days
    2026-12-24 09:00    | 2026-12-31 12:00    | 2027-01-04 00:00    |      | compliant due 2027-01-01 00:00         | ends with the last day on file
    2026-12-25 09:00    | 2026-12-28 12:00    | 2027-01-04 00:00    |      | calendarMissing                        | runs into a year without calendar
    2026-12-25 09:00    | -                   | 2026-12-26 00:00    |      | calendarMissing                        | also while it is open
    2026-12-25 09:00    | 2026-12-24 09:00    | 2026-12-26 00:00    |      | outOfOrder answeredAt                  | nonsense needs no calendar
    2025-11-17 09:00    | -                   | 2025-11-24 23:59:59 |      | pending due 2025-11-25 00:00           | not done, before the deadline
    2025-11-17 09:00    | -                   | 2025-11-25 00:00    |      | pending due 2025-11-25 00:00           | at the deadline
    2025-11-17 09:00    | -                   | 2025-11-25 00:00:01 |      | missing due 2025-11-25 00:00 over 0    | a second after
    2025-11-17 09:00    | -                   | 2025-11-26 00:00    |      | missing due 2025-11-25 00:00 over 1440 | a day after
    2025-11-17 09:00    | 2025-11-24 12:00    | 2025-11-24 12:00    |      | compliant due 2025-11-25 00:00         | done at asOf has happened
    2025-11-17 09:00    | 2025-11-24 12:00    | 2025-11-24 11:59    |      | pending due 2025-11-25 00:00           | done after asOf has not
    2025-11-17 09:00    | 2025-11-26 12:00    | 2025-11-25 12:00    |      | missing due 2025-11-25 00:00 over 720  | late, after asOf
    2025-11-17 09:00    | -                   | 2025-11-17 08:59:59 |      | notApplicable                          | begins after asOf
    2025-11-17          | -                   | 2025-11-16 23:59:59 |      | notApplicable                          | its day begins after asOf
    2025-11-17          | -                   | 2025-11-17 00:00    |      | pending due 2025-11-25 00:00           | its day has begun: dates are counted
    2025-11-17          | 2025-11-24          |                     |      | compliant due 2025-11-25 00:00         | bare dates are no trouble
    2025-11-17          | 2025-11-25          |                     |      | late due 2025-11-25 00:00 over 0       | nor a day later
    2025-11-17 09:00    | 2025-11-17          |                     |      | compliant due 2025-11-25 00:00         | the same day
    2025-11-17          | 2025-11-17 00:00    |                     |      | compliant due 2025-11-25 00:00         | the same day, the other way round
    2026-02-12          | 2026-02-27          |                     |      | late due 2026-02-27 00:00 over 0       | bare dates over Spring Festival
    2025-11-17 09:00    | 2025-11-17 08:59:59 |                     |      | outOfOrder answeredAt                  | before the complaint, on its day
    2025-11-17 09:00    | 2025-11-16          |                     |      | outOfOrder answeredAt                  | on the day before
    2025-11-17          | 2025-11-16 23:59:59 |                     |      | outOfOrder answeredAt                  | the second before its day
    2025-11-17 09:00    | ?                   |                     |      | unreadable answeredAt                  | the act cannot be read
    2025-11-17 09:00    | none                |                     |      | notSupplied answeredAt                 | no column for the act
    ?                   | 2025-11-24 12:00    |                     |      | unreadable acceptedAt                  | the start cannot be read
    `,
  );
});

describe('CMP-03: on site within 1 hour of a complaint about a leak', () => {
  cases(
    ruleNamed('CMP-03'),
    `
    category    | acceptedAt       | onsiteAt            | as of               | expected                            | why
    leak        | 2026-01-05 08:00 | 2026-01-05 09:00    |                     | compliant due 2026-01-05 09:00      | exactly at the limit
    leak        | 2026-01-05 08:00 | 2026-01-05 09:00:01 |                     | late due 2026-01-05 09:00 over 0    | a second after
    leak        | 2026-01-05 08:00 | 2026-01-05 09:01    |                     | late due 2026-01-05 09:00 over 1    | a minute after
    leak        | 2025-12-31 23:30 | 2026-01-01 00:30    |                     | compliant due 2026-01-01 00:30      | over midnight of New Year
    leak        | 2026-02-17 23:30 | 2026-02-18 00:31    |                     | late due 2026-02-18 00:30 over 1    | in Spring Festival
    leak        | 2026-01-05 08:00 | -                   | 2026-01-05 09:00    | pending due 2026-01-05 09:00        | not there, at the deadline
    leak        | 2026-01-05 08:00 | -                   | 2026-01-05 09:00:01 | missing due 2026-01-05 09:00 over 0 | not there, after it
    leak        | 2026-01-05 08:00 | 2026-01-05 08:40    | 2026-01-05 08:40    | compliant due 2026-01-05 09:00      | there at asOf
    leak        | 2026-01-05 08:00 | 2026-01-05 08:40    | 2026-01-05 08:39:59 | pending due 2026-01-05 09:00        | there after asOf
    leak        | 2026-01-05 08:00 | 2026-01-05          |                     | timeMissing onsiteAt                | no time of day
    leak        | 2026-01-05       | 2026-01-05          |                     | timeMissing acceptedAt              | none on either side
    leak        | 2026-01-05       | 2026-01-05 01:00    |                     | compliant due 2026-01-05 01:00      | before 1:00 it is in time in any case
    leak        | 2026-01-05       | 2026-01-05 01:00:01 |                     | timeMissing acceptedAt              | a second later it need not be
    leak        | 2026-01-05 08:00 | 2026-01-06          |                     | late due 2026-01-05 09:00 over 900  | the next day is late at every moment
    leak        | 2026-01-05 23:30 | 2026-01-06          |                     | timeMissing onsiteAt                | in time until 0:30
    leak        | 2026-01-05 08:00 | 2026-01-05 07:59    |                     | outOfOrder onsiteAt                 | before the complaint
    leak        | 2026-01-05 08:00 | ?                   |                     | unreadable onsiteAt                 | the act cannot be read
    leak        | 2026-01-05 08:00 | none                |                     | notSupplied onsiteAt                | no column for the act
    temperature | 2026-01-05 08:00 | -                   |                     | notApplicable                       | another class
    temperature | 2026-01-05 08:00 | ?                   |                     | notApplicable                       | another class, whatever else it says
    -           | 2026-01-05 08:00 | 2026-01-05 08:40    |                     | valueEmpty category                 | no class
    ?           | 2026-01-05 08:00 | 2026-01-05 08:40    |                     | unreadable category                 | a class that nobody knows
    none        | 2026-01-05 08:00 | 2026-01-05 08:40    |                     | notSupplied category                | no column for the class
    ?           | 2026-01-05 08:00 | -                   | 2026-01-05 07:59    | notApplicable                       | begins after asOf, whatever class
    `,
  );
});
