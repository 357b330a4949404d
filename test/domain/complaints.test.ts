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

describe('CMP-04: a temperature complaint is settled by the agreed time', () => {
  cases(
    ruleNamed('CMP-04'),
    `
    acceptedAt       | category    | appointmentAt    | closedAt            | as of               | expected                                | why
    2025-11-17 09:00 | temperature | 2025-11-19 15:00 | 2025-11-19 15:00    |                     | compliant due 2025-11-19 15:00          | exactly at the agreed time
    2025-11-17 09:00 | temperature | 2025-11-19 15:00 | 2025-11-19 15:00:01 |                     | late due 2025-11-19 15:00 over 0        | a second after
    2025-11-17 09:00 | temperature | 2025-11-19 15:00 | 2025-11-20 15:00    |                     | late due 2025-11-19 15:00 over 1440     | a day after
    2025-11-17 09:00 | temperature | 2025-11-19 15:00 | -                   | 2025-11-19 15:00    | pending due 2025-11-19 15:00            | not settled, at the agreed time
    2025-11-17 09:00 | temperature | 2025-11-19 15:00 | -                   | 2025-11-19 15:01    | missing due 2025-11-19 15:00 over 1     | not settled, after it
    2025-11-17 09:00 | temperature | 2025-11-19 15:00 | 2025-11-19 14:00    | 2025-11-19 13:00    | pending due 2025-11-19 15:00            | settled after asOf
    2025-11-17 09:00 | temperature | 2025-11-19       | 2025-11-19 23:59:59 |                     | compliant due 2025-11-20 00:00          | agreed for a day: until its end
    2025-11-17 09:00 | temperature | 2025-11-19       | 2025-11-20 00:00    |                     | late due 2025-11-20 00:00 over 0        | and not longer
    2025-11-17 09:00 | temperature | 2025-11-19       | 2025-11-19          |                     | compliant due 2025-11-20 00:00          | both only dates
    2025-11-17 09:00 | temperature | 2025-11-19 15:00 | 2025-11-19          |                     | timeMissing closedAt                    | settled on that day, at what time?
    2025-11-17 09:00 | temperature | 2025-11-19 15:00 | 2025-11-20          |                     | late due 2025-11-19 15:00 over 540      | on the next day at any time
    2025-11-17 09:00 | temperature | -                | 2025-11-19 15:00    |                     | notApplicable                           | nothing was agreed
    2025-11-17 09:00 | temperature | none             | 2025-11-19 15:00    |                     | notApplicable                           | the file tells of no appointments
    2025-11-17 09:00 | temperature | ?                | 2025-11-19 15:00    |                     | unreadable appointmentAt                | the agreed time cannot be read
    2025-11-17 09:00 | temperature | 2025-11-19 15:00 | ?                   |                     | unreadable closedAt                     | nor when it was settled
    2025-11-17 09:00 | temperature | 2025-11-19 15:00 | none                |                     | notSupplied closedAt                    | the file does not tell when
    2025-11-17 09:00 | temperature | 2025-11-19 15:00 | 2025-11-16 15:00    |                     | outOfOrder closedAt                     | settled before it was taken
    2025-11-17 09:00 | temperature | 2025-11-16 15:00 | 2025-11-19 15:00    |                     | outOfOrder appointmentAt                | agreed for a time before it
    2025-11-17 09:00 | leak        | 2025-11-19 15:00 | 2025-11-20 15:00    |                     | notApplicable                           | another category
    2025-11-17 09:00 | -           | 2025-11-19 15:00 | 2025-11-20 15:00    |                     | valueEmpty category                     | no category
    2025-11-17 09:00 | none        | 2025-11-19 15:00 | 2025-11-20 15:00    |                     | notSupplied category                    | no column for it
    2025-11-17 09:00 | ?           | 2025-11-19 15:00 | 2025-11-20 15:00    |                     | unreadable category                     | an unknown one
    2025-11-17 09:00 | temperature | 2025-11-19 15:00 | -                   | 2025-11-17 08:59    | notApplicable                           | taken after asOf
    `,
  );
});

describe('CMP-05: a transferred complaint is reported back by 17:30 of the working day', () => {
  cases(
    ruleNamed('CMP-05'),
    `
    acceptedAt       | transferredAt    | feedbackAt          | as of               | expected                                | why
    2025-11-17 09:00 | 2025-11-17 10:00 | 2025-11-17 17:30    |                     | compliant due 2025-11-17 17:30          | Monday, at 17:30
    2025-11-17 09:00 | 2025-11-17 10:00 | 2025-11-17 17:30:01 |                     | late due 2025-11-17 17:30 over 0        | a second after
    2025-11-17 09:00 | 2025-11-17 10:00 | 2025-11-18 09:30    |                     | late due 2025-11-17 17:30 over 960      | the next morning
    2025-11-17 09:00 | 2025-11-17 17:29 | 2025-11-17 17:31    |                     | late due 2025-11-17 17:30 over 1        | received a minute before
    2025-11-17 09:00 | 2025-11-17 17:30 | 2025-11-18 17:30    |                     | compliant due 2025-11-18 17:30          | received at 17:30: the next working day
    2025-11-17 09:00 | 2025-11-21 18:00 | 2025-11-24 17:00    |                     | compliant due 2025-11-24 17:30          | received on Friday evening: Monday
    2025-11-17 09:00 | 2025-11-22 09:00 | 2025-11-24 17:31    |                     | late due 2025-11-24 17:30 over 1        | on a Saturday: Monday
    2026-02-13 09:00 | 2026-02-14 09:00 | 2026-02-14 17:00    |                     | compliant due 2026-02-14 17:30          | on a Saturday that is worked: the same day
    2026-02-13 09:00 | 2026-02-14 18:00 | 2026-02-24 17:30    |                     | compliant due 2026-02-24 17:30          | in the evening before Spring Festival
    2026-12-30 09:00 | 2026-12-31 18:00 | 2027-01-04 09:00    | 2027-02-01 00:00    | calendarMissing                         | the next working day is not known
    2026-12-30 09:00 | 2026-12-31 09:00 | 2026-12-31 12:00    | 2027-02-01 00:00    | compliant due 2026-12-31 17:30          | this one is
    2025-11-17 09:00 | 2025-11-17 10:00 | -                   | 2025-11-17 17:30    | pending due 2025-11-17 17:30            | not yet, at 17:30
    2025-11-17 09:00 | 2025-11-17 10:00 | -                   | 2025-11-17 18:30    | missing due 2025-11-17 17:30 over 60    | not yet, an hour after
    2025-11-17 09:00 | 2025-11-17 10:00 | -                   | 2025-11-17 09:30    | notApplicable                           | transferred after asOf
    2025-11-17 09:00 | 2025-11-17       | 2025-11-17 12:00    |                     | compliant due 2025-11-17 17:30          | received before it was reported back
    2025-11-17 09:00 | 2025-11-17       | 2025-11-18 12:00    |                     | timeMissing transferredAt               | received before or after 17:30?
    2025-11-17 09:00 | 2025-11-17       | 2025-11-18 18:00    |                     | late due 2025-11-18 17:30 over 30       | late in any case
    2025-11-17 09:00 | 2025-11-17 10:00 | 2025-11-17          |                     | timeMissing feedbackAt                  | reported back before or after?
    2025-11-17 09:00 | 2025-11-17 10:00 | 2025-11-17 09:00    |                     | outOfOrder feedbackAt                   | before it was received
    2025-11-17 09:00 | -                | -                   |                     | notApplicable                           | was not transferred
    2025-11-17 09:00 | none             | none                |                     | notApplicable                           | the file tells of no transfers
    2025-11-17 09:00 | ?                | 2025-11-17 12:00    |                     | unreadable transferredAt                | cannot be read
    2025-11-17 09:00 | 2025-11-17 10:00 | ?                   |                     | unreadable feedbackAt                   | nor can this
    2025-11-17 09:00 | 2025-11-17 10:00 | none                |                     | notSupplied feedbackAt                  | no column
    `,
  );
});

describe('CMP-06: a verified complaint is put right before it is closed, and compensated', () => {
  cases(
    ruleNamed('CMP-06'),
    `
    acceptedAt       | verified | closedAt         | rectifiedAt      | compensation | as of            | expected                                | why
    2025-11-17 09:00 | yes      | 2025-11-20 10:00 | 2025-11-20 10:00 | 100          |                  | compliant due 2025-11-20 10:00          | put right when it was closed
    2025-11-17 09:00 | yes      | 2025-11-20 10:00 | 2025-11-19 10:00 | 0            |                  | compliant due 2025-11-20 10:00          | zero is an answer
    2025-11-17 09:00 | yes      | 2025-11-20 10:00 | 2025-11-20 11:00 | 100          |                  | late due 2025-11-20 10:00 over 60       | put right after it was closed
    2025-11-17 09:00 | yes      | 2025-11-20 10:00 | -                | 100          | 2025-11-20 10:30 | missing due 2025-11-20 10:00 over 30    | not put right
    2025-11-17 09:00 | yes      | 2025-11-20 10:00 | 2025-11-19 10:00 | -            |                  | missing                                 | no word of compensation
    2025-11-17 09:00 | yes      | 2025-11-20 10:00 | 2025-11-20 11:00 | -            |                  | late due 2025-11-20 10:00 over 60       | both: the first is told
    2025-11-17 09:00 | yes      | 2025-11-20 10:00 | none             | -            |                  | missing                                 | what is clearly not there decides
    2025-11-17 09:00 | yes      | 2025-11-20 10:00 | none             | 0            |                  | notSupplied rectifiedAt                 | else what cannot be told
    2025-11-17 09:00 | yes      | 2025-11-20 10:00 | 2025-11-19 10:00 | none         |                  | notSupplied compensation                | no column
    2025-11-17 09:00 | yes      | 2025-11-20 10:00 | 2025-11-19 10:00 | ?            |                  | unreadable compensation                 | 面议 is no amount
    2025-11-17 09:00 | yes      | 2025-11-20 10:00 | 2025-11-16 10:00 | 0            |                  | outOfOrder rectifiedAt                  | put right before it was taken
    2025-11-17 09:00 | yes      | 2025-11-20       | 2025-11-20       | 0            |                  | compliant due 2025-11-21 00:00          | only dates
    2025-11-17 09:00 | yes      | -                | -                | -            |                  | notApplicable                           | not closed
    2025-11-17 09:00 | yes      | 2025-11-20 10:00 | -                | -            | 2025-11-20 09:59 | notApplicable                           | not closed yet
    2025-11-17 09:00 | yes      | 2025-11-20       | -                | -            | 2025-11-20 12:00 | timeMissing closedAt                    | closed yet?
    2025-11-17 09:00 | yes      | none             | -                | -            |                  | notSupplied closedAt                    | no column for closing
    2025-11-17 09:00 | no       | 2025-11-20 10:00 | -                | -            |                  | notApplicable                           | not true
    2025-11-17 09:00 | -        | 2025-11-20 10:00 | -                | -            |                  | notApplicable                           | not found to be true
    2025-11-17 09:00 | ?        | 2025-11-20 10:00 | -                | -            |                  | unreadable verified                     | 部分属实
    2025-11-17 09:00 | none     | 2025-11-20 10:00 | -                | -            |                  | notSupplied verified                    | no column
    `,
  );
});

describe('CMP-07: a verified complaint about integrity is a breach', () => {
  cases(
    ruleNamed('CMP-07'),
    `
    acceptedAt       | category  | verified | as of            | expected              | why
    2025-11-17 09:00 | integrity | yes      |                  | wrong                 | found to be true
    2025-11-17 09:00 | integrity | yes      | 2025-11-17 09:00 | wrong                 | from when it was taken
    2025-11-17 09:00 | integrity | yes      | 2025-11-17 08:59 | notApplicable         | not before
    2025-11-17       | integrity | yes      | 2025-11-17 12:00 | timeMissing acceptedAt | taken yet?
    2025-11-17       | integrity | yes      | 2025-11-18 00:00 | wrong                 | taken by then
    2025-11-17 09:00 | integrity | no       |                  | notApplicable         | not true
    2025-11-17 09:00 | integrity | -        |                  | notApplicable         | not found to be true
    2025-11-17 09:00 | integrity | ?        |                  | unreadable verified   | cannot be read
    2025-11-17 09:00 | integrity | none     |                  | notSupplied verified  | no column
    2025-11-17 09:00 | fee       | yes      |                  | notApplicable         | another category
    2025-11-17 09:00 | -         | yes      |                  | valueEmpty category   | no category
    2025-11-17 09:00 | none      | yes      |                  | notSupplied category  | no column for it
    2025-11-17 09:00 | -         | no       |                  | notApplicable         | what speaks against it decides
    `,
  );
});

describe('CMP-08: follow-up within 7 days of the answer', () => {
  cases(
    ruleNamed('CMP-08'),
    `
    acceptedAt       | answeredAt       | followUpAt       | as of            | expected                              | why
    2025-11-17 09:00 | 2025-11-18 10:00 | 2025-11-25 23:59 |                  | compliant due 2025-11-26 00:00        | Tuesday: until the end of next Tuesday
    2025-11-17 09:00 | 2025-11-18 10:00 | 2025-11-26 00:00 |                  | late due 2025-11-26 00:00 over 0      | the day after
    2025-11-17 09:00 | 2025-11-22 10:00 | 2025-12-01 12:00 |                  | compliant due 2025-12-02 00:00        | answered on a Saturday: the last day moves to Monday
    2025-11-17 09:00 | 2025-11-18 10:00 | 2025-11-18       |                  | compliant due 2025-11-26 00:00        | dates are enough
    2025-11-17 09:00 | 2025-11-18 10:00 | -                | 2025-11-26 00:00 | pending due 2025-11-26 00:00          | not yet
    2025-11-17 09:00 | 2025-11-18 10:00 | -                | 2025-11-26 01:00 | missing due 2025-11-26 00:00 over 60  | not done
    2025-11-17 09:00 | 2025-11-18 10:00 | 2025-11-17 10:00 |                  | outOfOrder followUpAt                 | before the answer
    2025-11-17 09:00 | -                | -                |                  | notApplicable                         | not answered
    2025-11-17 09:00 | 2025-11-18 10:00 | -                | 2025-11-18 09:59 | notApplicable                         | not answered yet
    2025-11-17 09:00 | none             | 2025-11-20 10:00 |                  | notSupplied answeredAt                | no column for the answer
    2025-11-17 09:00 | 2025-11-18 10:00 | none             |                  | notSupplied followUpAt                | nor for the follow-up
    2025-11-17 09:00 | 2025-11-18 10:00 | ?                |                  | unreadable followUpAt                 | cannot be read
    `,
  );
});
