import { describe } from 'vitest';
import { cases } from './case-table.ts';
import { ruleNamed } from './resources.ts';

/** Rules in resources/rules/repairs.json; notation in case-table.ts. */

describe('REP-01: on site within 24 hours', () => {
  cases(
    ruleNamed('REP-01'),
    `
    reportedAt       | arrivedAt           | as of               | expected                                | why
    2026-01-05 08:00 | 2026-01-06 08:00    |                     | compliant due 2026-01-06 08:00          | exactly at the limit
    2026-01-05 08:00 | 2026-01-06 08:00:01 |                     | late due 2026-01-06 08:00 over 0        | a second after
    2026-01-05 08:00 | 2026-01-06 08:01    |                     | late due 2026-01-06 08:00 over 1        | a minute after
    2025-12-31 18:00 | 2026-01-01 18:00    |                     | compliant due 2026-01-01 18:00          | over New Year
    2026-02-14 18:00 | 2026-02-16 09:00    |                     | late due 2026-02-15 18:00 over 900      | over Spring Festival
    2026-01-05 08:00 | -                   | 2026-01-06 07:59    | pending due 2026-01-06 08:00            | not there, before the deadline
    2026-01-05 08:00 | -                   | 2026-01-06 08:00    | pending due 2026-01-06 08:00            | at the deadline
    2026-01-05 08:00 | -                   | 2026-01-06 08:00:01 | missing due 2026-01-06 08:00 over 0     | after it
    2026-01-05 08:00 | 2026-01-05 20:00    | 2026-01-05 20:00    | compliant due 2026-01-06 08:00          | there at asOf
    2026-01-05 08:00 | 2026-01-05 20:00    | 2026-01-05 19:59:59 | pending due 2026-01-06 08:00            | there after asOf
    2026-01-05 08:00 | 2026-01-07 08:00    | 2026-01-06 20:00    | missing due 2026-01-06 08:00 over 720   | late, after asOf
    2026-01-05 08:00 | -                   | 2026-01-05 08:00    | pending due 2026-01-06 08:00            | reported at asOf
    2026-01-05 08:00 | -                   | 2026-01-05 07:59:59 | notApplicable                           | reported after asOf
    2026-01-05 08:00 | 2026-01-06          |                     | timeMissing arrivedAt                   | the next day, no time
    2026-01-05 08:00 | 2026-01-07          |                     | late due 2026-01-06 08:00 over 960      | two days later, no time
    2026-01-05       | 2026-01-05          |                     | compliant due 2026-01-06 00:00          | the same day, neither has a time
    2026-01-05       | 2026-01-06          |                     | timeMissing reportedAt                  | the next day, neither has a time
    2026-01-05       | 2026-01-06 08:00    |                     | timeMissing reportedAt                  | the report without time
    2026-01-05       | 2026-01-07          |                     | late due 2026-01-06 23:59:59 over 0     | two days later, neither has a time
    2026-01-05 08:00 | 2026-01-05 07:59:59 |                     | outOfOrder arrivedAt                    | there before the report
    2026-01-05 08:00 | ?                   |                     | unreadable arrivedAt                    | the act cannot be read
    2026-01-05 08:00 | none                |                     | notSupplied arrivedAt                   | no column for the act
    ?                | 2026-01-05 09:00    |                     | unreadable reportedAt                   | the report cannot be read
    `,
  );
});

describe('REP-02: on site within 30 minutes of a leak', () => {
  cases(
    ruleNamed('REP-02'),
    `
    category | reportedAt       | arrivedAt           | as of               | expected                            | why
    leak     | 2026-01-05 08:00 | 2026-01-05 08:30    |                     | compliant due 2026-01-05 08:30      | exactly at the limit
    leak     | 2026-01-05 08:00 | 2026-01-05 08:30:01 |                     | late due 2026-01-05 08:30 over 0    | a second after
    leak     | 2026-01-05 08:00 | 2026-01-05 08:31    |                     | late due 2026-01-05 08:30 over 1    | a minute after
    leak     | 2025-12-31 23:45 | 2026-01-01 00:15    |                     | compliant due 2026-01-01 00:15      | over New Year
    leak     | 2026-02-16 23:45 | 2026-02-17 00:16    |                     | late due 2026-02-17 00:15 over 1    | over Spring Festival's eve
    leak     | 2026-01-05 08:00 | -                   | 2026-01-05 08:30    | pending due 2026-01-05 08:30        | not there, at the deadline
    leak     | 2026-01-05 08:00 | -                   | 2026-01-05 08:30:01 | missing due 2026-01-05 08:30 over 0 | after it
    leak     | 2026-01-05 08:00 | 2026-01-05 08:20    | 2026-01-05 08:20    | compliant due 2026-01-05 08:30      | there at asOf
    leak     | 2026-01-05 08:00 | 2026-01-05 08:20    | 2026-01-05 08:19:59 | pending due 2026-01-05 08:30        | there after asOf
    leak     | 2026-01-05 08:00 | 2026-01-05          |                     | timeMissing arrivedAt               | the same day, no time
    leak     | 2026-01-05 23:30 | 2026-01-05          |                     | compliant due 2026-01-06 00:00      | its day ends before the limit
    leak     | 2026-01-05 08:00 | 2026-01-05 07:59    |                     | outOfOrder arrivedAt                | there before the report
    leak     | 2026-01-05 08:00 | ?                   |                     | unreadable arrivedAt                | the act cannot be read
    leak     | 2026-01-05 08:00 | none                |                     | notSupplied arrivedAt               | no column for the act
    other    | 2026-01-05 08:00 | -                   |                     | notApplicable                       | another fault
    -        | 2026-01-05 08:00 | 2026-01-05 08:20    |                     | valueEmpty category                 | no class
    ?        | 2026-01-05 08:00 | 2026-01-05 08:20    |                     | unreadable category                 | a class that nobody knows
    none     | 2026-01-05 08:00 | 2026-01-05 08:20    |                     | notSupplied category                | no column for the class
    `,
  );
});

describe('REP-03: user contacted within 30 minutes, except for a leak', () => {
  cases(
    ruleNamed('REP-03'),
    `
    category | reportedAt       | contactedAt         | as of               | expected                            | why
    other    | 2026-01-05 08:00 | 2026-01-05 08:30    |                     | compliant due 2026-01-05 08:30      | exactly at the limit
    other    | 2026-01-05 08:00 | 2026-01-05 08:30:01 |                     | late due 2026-01-05 08:30 over 0    | a second after
    other    | 2026-01-05 08:00 | 2026-01-05 08:31    |                     | late due 2026-01-05 08:30 over 1    | a minute after
    other    | 2025-12-31 23:45 | 2026-01-01 00:15    |                     | compliant due 2026-01-01 00:15      | over New Year
    other    | 2026-02-16 23:45 | 2026-02-17 00:16    |                     | late due 2026-02-17 00:15 over 1    | over Spring Festival's eve
    other    | 2026-01-05 08:00 | -                   | 2026-01-05 08:30    | pending due 2026-01-05 08:30        | not called, at the deadline
    other    | 2026-01-05 08:00 | -                   | 2026-01-05 08:30:01 | missing due 2026-01-05 08:30 over 0 | after it
    other    | 2026-01-05 08:00 | 2026-01-05 08:20    | 2026-01-05 08:20    | compliant due 2026-01-05 08:30      | called at asOf
    other    | 2026-01-05 08:00 | 2026-01-05 08:20    | 2026-01-05 08:19:59 | pending due 2026-01-05 08:30        | called after asOf
    other    | 2026-01-05 08:00 | 2026-01-05          |                     | timeMissing contactedAt             | the same day, no time
    other    | 2026-01-05 08:00 | 2026-01-05 07:59    |                     | outOfOrder contactedAt              | called before the report
    other    | 2026-01-05 08:00 | ?                   |                     | unreadable contactedAt              | the act cannot be read
    other    | 2026-01-05 08:00 | none                |                     | notSupplied contactedAt             | no column for the act
    leak     | 2026-01-05 08:00 | -                   |                     | notApplicable                       | a leak
    -        | 2026-01-05 08:00 | 2026-01-05 08:20    |                     | valueEmpty category                 | no class: not "anything but a leak"
    ?        | 2026-01-05 08:00 | 2026-01-05 08:20    |                     | unreadable category                 | a class that nobody knows
    none     | 2026-01-05 08:00 | 2026-01-05 08:20    |                     | notSupplied category                | no column for the class
    `,
  );
});

describe('REP-04: on site within 2 hours, except for a leak', () => {
  cases(
    ruleNamed('REP-04'),
    `
    category | reportedAt       | arrivedAt           | as of               | expected                             | why
    other    | 2026-01-05 08:00 | 2026-01-05 10:00    |                     | compliant due 2026-01-05 10:00       | exactly at the limit
    other    | 2026-01-05 08:00 | 2026-01-05 10:00:01 |                     | late due 2026-01-05 10:00 over 0     | a second after
    other    | 2026-01-05 08:00 | 2026-01-05 10:01    |                     | late due 2026-01-05 10:00 over 1     | a minute after
    other    | 2025-12-31 23:00 | 2026-01-01 01:00    |                     | compliant due 2026-01-01 01:00       | over New Year
    other    | 2026-02-16 23:00 | 2026-02-17 09:00    |                     | late due 2026-02-17 01:00 over 480   | over Spring Festival's eve
    other    | 2026-01-05 08:00 | -                   | 2026-01-05 10:00    | pending due 2026-01-05 10:00         | not there, at the deadline
    other    | 2026-01-05 08:00 | -                   | 2026-01-05 10:00:01 | missing due 2026-01-05 10:00 over 0  | after it
    other    | 2026-01-05 08:00 | 2026-01-05 09:00    | 2026-01-05 09:00    | compliant due 2026-01-05 10:00       | there at asOf
    other    | 2026-01-05 08:00 | 2026-01-05 09:00    | 2026-01-05 08:59:59 | pending due 2026-01-05 10:00         | there after asOf
    other    | 2026-01-05 08:00 | 2026-01-05          |                     | timeMissing arrivedAt                | the same day, no time
    other    | 2026-01-05 08:00 | 2026-01-06          |                     | late due 2026-01-05 10:00 over 840   | the next day, no time
    other    | 2026-01-05       | 2026-01-05 02:00    |                     | compliant due 2026-01-05 02:00       | the report without time
    other    | 2026-01-05       | 2026-01-05 02:00:01 |                     | timeMissing reportedAt               | a second later
    other    | 2026-01-05       | 2026-01-06 02:00    |                     | late due 2026-01-06 01:59:59 over 0  | late at every moment
    other    | 2026-01-05 08:00 | 2026-01-05 07:59    |                     | outOfOrder arrivedAt                 | there before the report
    other    | 2026-01-05 08:00 | ?                   |                     | unreadable arrivedAt                 | the act cannot be read
    other    | 2026-01-05 08:00 | none                |                     | notSupplied arrivedAt                | no column for the act
    leak     | 2026-01-05 08:00 | -                   |                     | notApplicable                        | a leak
    -        | 2026-01-05 08:00 | 2026-01-05 08:20    |                     | valueEmpty category                  | no class: not "anything but a leak"
    ?        | 2026-01-05 08:00 | 2026-01-05 08:20    |                     | unreadable category                  | a class that nobody knows
    none     | 2026-01-05 08:00 | 2026-01-05 08:20    |                     | notSupplied category                 | no column for the class
    `,
  );
});

describe('REP-05: repaired within 24 hours', () => {
  cases(
    ruleNamed('REP-05'),
    `
    reportedAt       | completedAt         | refusedReason      | documents | as of               | expected                              | why
    2026-01-05 08:00 | 2026-01-06 08:00    | -                  |           |                     | compliant due 2026-01-06 08:00        | exactly at the limit
    2026-01-05 08:00 | 2026-01-06 08:00:01 | -                  |           |                     | late due 2026-01-06 08:00 over 0      | a second after
    2026-01-05 08:00 | 2026-01-06 08:01    | -                  |           |                     | late due 2026-01-06 08:00 over 1      | a minute after
    2025-12-31 18:00 | 2026-01-01 18:00    | -                  |           |                     | compliant due 2026-01-01 18:00        | over New Year
    2026-02-14 18:00 | 2026-02-24 18:00    | -                  |           |                     | late due 2026-02-15 18:00 over 12960  | over Spring Festival
    2026-01-05 08:00 | -                   | -                  |           | 2026-01-06 08:00    | pending due 2026-01-06 08:00          | not done, at the deadline
    2026-01-05 08:00 | -                   | -                  |           | 2026-01-06 08:00:01 | missing due 2026-01-06 08:00 over 0   | after it
    2026-01-05 08:00 | 2026-01-05 20:00    | -                  |           | 2026-01-05 20:00    | compliant due 2026-01-06 08:00        | done at asOf
    2026-01-05 08:00 | 2026-01-05 20:00    | -                  |           | 2026-01-05 19:59:59 | pending due 2026-01-06 08:00          | done after asOf
    2026-01-05 08:00 | 2026-01-06          | -                  |           |                     | timeMissing completedAt               | the next day, no time
    2026-01-05       | 2026-01-05          | -                  |           |                     | compliant due 2026-01-06 00:00        | the same day, neither has a time
    2026-01-05 08:00 | 2026-01-05 07:59    | -                  |           |                     | outOfOrder completedAt                | done before the report
    2026-01-05 08:00 | ?                   | -                  |           |                     | unreadable completedAt                | the act cannot be read
    2026-01-05 08:00 | none                | -                  |           |                     | notSupplied completedAt               | no column for the act
    2026-01-05 08:00 | 2026-01-06 07:00    | none               |           |                     | compliant due 2026-01-06 08:00        | no column for a refusal: none is claimed
    2026-01-05 08:00 | -                   | none               |           | 2026-01-07 08:00    | missing due 2026-01-06 08:00 over 1440 | no column for a refusal: no excuse
    2026-01-05 08:00 | -                   | unlawfulAlteration |           |                     | notApplicable                         | refused for unlawful alteration (D19-3)
    2026-01-05 08:00 | -                   | arrears            |           |                     | notApplicable                         | refused for arrears
    2026-01-05 08:00 | ?                   | arrears            |           |                     | notApplicable                         | refused, whatever else it says
    2026-01-05 08:00 | -                   | other              |           | 2026-01-07 08:00    | missing due 2026-01-06 08:00 over 1440 | refused for another reason
    2026-01-05 08:00 | -                   | arrears            | D13       | 2026-01-07 08:00    | missing due 2026-01-06 08:00 over 1440 | refused, but D19 does not bind
    2026-01-05 08:00 | 2026-01-06 07:00    | arrears            | D13       |                     | compliant due 2026-01-06 08:00        | D19 does not bind, repaired all the same
    2026-01-05 08:00 | -                   | arrears            | D13 D19   |                     | notApplicable                         | D19 binds
    2026-01-05 08:00 | -                   | ?                  |           |                     | unreadable refusedReason              | a refusal that cannot be read may be one
    2026-01-05 08:00 | 2026-01-06 07:00    | ?                  |           |                     | unreadable refusedReason              | also where it was repaired
    2026-01-05 08:00 | -                   | ?                  | D13       | 2026-01-07 08:00    | missing due 2026-01-06 08:00 over 1440 | D19 does not bind: nobody needs the reason
    2026-01-05 08:00 | -                   | ?                  |           | 2026-01-05 07:00    | notApplicable                         | reported after asOf
    `,
  );
});

describe('REP-06: called back within 48 hours of the repair', () => {
  cases(
    ruleNamed('REP-06'),
    `
    reportedAt       | completedAt      | followUpAt          | refusedReason      | documents | as of               | expected                               | why
    2025-12-30 09:00 | 2025-12-30 15:00 | 2026-01-01 15:00    | -                  |           |                     | compliant due 2026-01-01 15:00         | exactly at the limit, over New Year
    2025-12-30 09:00 | 2025-12-30 15:00 | 2026-01-01 15:00:01 | -                  |           |                     | late due 2026-01-01 15:00 over 0       | a second after
    2025-12-30 09:00 | 2025-12-30 15:00 | 2026-01-01 15:01    | -                  |           |                     | late due 2026-01-01 15:00 over 1       | a minute after
    2026-02-14 09:00 | 2026-02-14 15:00 | 2026-02-24 15:00    | -                  |           |                     | late due 2026-02-16 15:00 over 11520   | over Spring Festival
    2026-01-05 08:00 | 2026-01-05 15:00 | -                   | -                  |           | 2026-01-07 15:00    | pending due 2026-01-07 15:00           | not called, at the deadline
    2026-01-05 08:00 | 2026-01-05 15:00 | -                   | -                  |           | 2026-01-07 15:00:01 | missing due 2026-01-07 15:00 over 0    | after it
    2026-01-05 08:00 | 2026-01-05 15:00 | 2026-01-06 10:00    | -                  |           | 2026-01-06 10:00    | compliant due 2026-01-07 15:00         | called at asOf
    2026-01-05 08:00 | 2026-01-05 15:00 | 2026-01-06 10:00    | -                  |           | 2026-01-06 09:59:59 | pending due 2026-01-07 15:00           | called after asOf
    2026-01-05 08:00 | -                | -                   | -                  |           |                     | notApplicable                          | not completed
    2026-01-05 08:00 | -                | 2026-01-06 10:00    | -                  |           |                     | notApplicable                          | not completed, called all the same
    2026-01-05 08:00 | -                | ?                   | -                  |           |                     | notApplicable                          | not completed, whatever else it says
    2026-01-05 08:00 | 2026-01-05 15:00 | -                   | -                  |           | 2026-01-05 14:59:59 | notApplicable                          | completed after asOf
    2026-01-05 08:00 | 2026-01-05 15:00 | -                   | -                  |           | 2026-01-05 15:00    | pending due 2026-01-07 15:00           | completed at asOf
    2026-01-05 08:00 | 2026-01-05 15:00 | 2026-01-05 12:00    | -                  |           | 2026-01-05 14:00    | notApplicable                          | called before, completed after asOf
    2026-01-05 08:00 | 2026-01-05 15:00 | -                   | -                  |           | 2026-01-05 07:59    | notApplicable                          | reported after asOf
    2026-01-05 08:00 | ?                | 2026-01-06 10:00    | -                  |           |                     | unreadable completedAt                 | whether completed cannot be read
    2026-01-05 08:00 | none             | 2026-01-06 10:00    | -                  |           |                     | notSupplied completedAt                | no column for what is measured
    2026-01-05 08:00 | 2026-01-05 15:00 | ?                   | -                  |           |                     | unreadable followUpAt                  | the act cannot be read
    2026-01-05 08:00 | 2026-01-05 15:00 | none                | -                  |           |                     | notSupplied followUpAt                 | no column for the act
    2026-01-05 08:00 | 2026-01-05 15:00 | 2026-01-05 14:59    | -                  |           |                     | outOfOrder followUpAt                  | called before it was completed
    2026-01-05 08:00 | 2026-01-05       | 2026-01-04          | -                  |           | 2026-01-05 12:00    | outOfOrder followUpAt                  | called the day before, asOf on the day of completion
    2025-12-30 09:00 | 2025-12-30       | 2025-12-31          | -                  |           |                     | compliant due 2026-01-01 00:00         | neither has a time: at most 47:59:59
    2025-12-30 09:00 | 2025-12-30       | 2026-01-01          | -                  |           |                     | timeMissing completedAt                | a day later: 24 to 72 hours
    2025-12-30 09:00 | 2025-12-30       | 2026-01-02          | -                  |           |                     | late due 2026-01-01 23:59:59 over 0    | two days later: at least 48 h and 1 s
    2026-01-05 08:00 | 2026-01-05 15:00 | 2026-01-07          | -                  |           |                     | timeMissing followUpAt                 | the call without time
    2026-01-05 08:00 | 2026-01-05       | -                   | -                  |           | 2026-01-05 12:00    | timeMissing completedAt                | completed at asOf, or not yet
    2026-01-05 08:00 | 2026-01-05 15:00 | -                   | unlawfulAlteration |           |                     | notApplicable                          | refused for unlawful alteration (D19-3)
    2026-01-05 08:00 | 2026-01-05 15:00 | -                   | arrears            |           |                     | notApplicable                          | refused for arrears
    2026-01-05 08:00 | 2026-01-05 15:00 | -                   | other              |           | 2026-01-08 15:00    | missing due 2026-01-07 15:00 over 1440 | refused for another reason
    2026-01-05 08:00 | 2026-01-05 15:00 | -                   | arrears            | D13       | 2026-01-08 15:00    | missing due 2026-01-07 15:00 over 1440 | refused, but D19 does not bind
    2026-01-05 08:00 | 2026-01-05 15:00 | -                   | none               |           | 2026-01-08 15:00    | missing due 2026-01-07 15:00 over 1440 | no column for a refusal
    2026-01-05 08:00 | 2026-01-05 15:00 | -                   | ?                  |           |                     | unreadable refusedReason               | a refusal that cannot be read may be one
    2026-01-05 08:00 | -                | -                   | ?                  |           |                     | notApplicable                          | not completed decides
    `,
  );
});
