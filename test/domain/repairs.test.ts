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

describe('REP-07: a report is recorded in full', () => {
  cases(
    ruleNamed('REP-07'),
    `
    reportedAt       | userName | phone | address | faultDesc | facilityType | equipmentModel | as of            | expected                   | why
    2026-01-05 08:00 | 王某     | 139   | 锦绣苑  | 不热      | 散热器       | X1             |                  | compliant                  | all told
    2026-01-05 08:00 | 王某     | 139   | 锦绣苑  | 不热      | -            | X1             |                  | compliant                  | one of type and model is enough
    2026-01-05 08:00 | 王某     | 139   | 锦绣苑  | 不热      | 散热器       | none           |                  | compliant                  | the other one
    2026-01-05 08:00 | 王某     | 139   | 锦绣苑  | 不热      | -            | -              |                  | missing                    | neither
    2026-01-05 08:00 | 王某     | 139   | 锦绣苑  | 不热      | -            | none           |                  | notSupplied equipmentModel | it may stand in the column that is not there
    2026-01-05 08:00 | 王某     | -     | 锦绣苑  | 不热      | 散热器       | X1             |                  | missing                    | no telephone
    2026-01-05 08:00 | 王某     | none  | 锦绣苑  | 不热      | 散热器       | X1             |                  | notSupplied phone          | no column for it
    2026-01-05 08:00 | 王某     | none  | -       | 不热      | 散热器       | X1             |                  | missing                    | what is clearly not there decides
    2026-01-05 08:00 | -        | -     | -       | -         | -            | -              | 2026-01-05 08:00 | missing                    | from the report on
    2026-01-05 08:00 | -        | -     | -       | -         | -            | -              | 2026-01-05 07:59 | notApplicable              | not before
    2026-01-05       | -        | -     | -       | -         | -            | -              | 2026-01-05 12:00 | timeMissing reportedAt     | reported yet?
    `,
  );
});

describe('REP-08: on time for the appointment', () => {
  cases(
    ruleNamed('REP-08'),
    `
    reportedAt       | appointmentAt    | arrivedAt        | lateNoticeAt     | rescheduledTo    | as of            | expected                            | why
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 14:00 | none             | none             |                  | compliant due 2026-01-05 14:00      | exactly on time
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 14:01 | none             | none             |                  | late due 2026-01-05 14:00 over 1    | a minute late
    2026-01-05 08:00 | 2026-01-05 14:00 | -                | -                | -                | 2026-01-05 14:00 | pending due 2026-01-05 14:00        | not come, at the time
    2026-01-05 08:00 | 2026-01-05 14:00 | -                | -                | -                | 2026-01-05 15:00 | missing due 2026-01-05 14:00 over 60 | not come
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 14:30 | 2026-01-05 13:55 | 2026-01-05 14:30 |                  | compliant due 2026-01-05 14:30      | put off by 30 minutes, told 5 minutes before
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 14:30 | 2026-01-05 13:56 | 2026-01-05 14:30 |                  | late due 2026-01-05 14:00 over 30   | told 4 minutes before
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 16:00 | 2026-01-05 13:30 | 2026-01-05 16:00 |                  | compliant due 2026-01-05 16:00      | put off by 2 hours, told 30 minutes before
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 16:00 | 2026-01-05 13:31 | 2026-01-05 16:00 |                  | late due 2026-01-05 14:00 over 120  | told 29 minutes before
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 16:05 | 2026-01-05 13:30 | 2026-01-05 16:00 |                  | late due 2026-01-05 16:00 over 5    | late for the new time
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 16:00 | -                | 2026-01-05 16:00 |                  | late due 2026-01-05 14:00 over 120  | nobody was told
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 16:00 | none             | 2026-01-05 16:00 |                  | late due 2026-01-05 14:00 over 120  | nor is it claimed
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 16:00 | 2026-01-05       | 2026-01-05 16:00 |                  | timeMissing lateNoticeAt            | told in time?
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 16:00 | 2026-01-05 10:00 | ?                |                  | unreadable rescheduledTo            | put off to when?
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 13:00 | 2026-01-05 10:00 | ?                |                  | compliant due 2026-01-05 14:00      | kept the first time anyway
    2026-01-05 08:00 | 2026-01-05 14:00 | -                | 2026-01-05 13:00 | 2026-01-06 10:00 | 2026-01-05 12:00 | pending due 2026-01-05 14:00        | not put off yet
    2026-01-05 08:00 | 2026-01-05 14:00 | -                | 2026-01-05 13:00 | 2026-01-06 10:00 | 2026-01-05 18:00 | pending due 2026-01-06 10:00        | put off
    2026-01-05 08:00 | 2026-01-06       | 2026-01-06 23:59 | none             | none             |                  | compliant due 2026-01-07 00:00      | appointed for a day
    2026-01-05 08:00 | 2026-01-06       | 2026-01-07       | none             | none             |                  | late due 2026-01-07 00:00 over 0    | came on the next
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05       | none             | none             |                  | timeMissing arrivedAt               | came on that day, when?
    2026-01-05 08:00 | 2026-01-04 14:00 | 2026-01-05 09:00 | none             | none             |                  | outOfOrder appointmentAt            | appointed before the report
    2026-01-05 08:00 | -                | 2026-01-05 14:01 | none             | none             |                  | notApplicable                       | no appointment
    2026-01-05 08:00 | none             | 2026-01-05 14:01 | none             | none             |                  | notApplicable                       | the file tells of none
    2026-01-05 08:00 | ?                | 2026-01-05 14:01 | none             | none             |                  | unreadable appointmentAt            | cannot be read
    2026-01-05 08:00 | 2026-01-05 14:00 | none             | none             | none             |                  | notSupplied arrivedAt               | no column for arrival
    `,
  );
});

describe('REP-09: notice of a short delay', () => {
  cases(
    ruleNamed('REP-09'),
    `
    reportedAt       | appointmentAt    | arrivedAt        | lateNoticeAt     | as of            | expected                              | why
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 14:01 | 2026-01-05 13:55 |                  | compliant due 2026-01-05 13:55        | told exactly 5 minutes before
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 14:30 | 2026-01-05 13:56 |                  | late due 2026-01-05 13:55 over 1      | told 4 minutes before
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 14:30 | -                | 2026-01-05 14:55 | missing due 2026-01-05 13:55 over 60  | not told
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 14:31 | -                |                  | notApplicable                         | later than 30 minutes
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 14:00 | -                |                  | notApplicable                         | on time
    2026-01-05 08:00 | 2026-01-05 14:00 | -                | -                | 2026-01-05 14:10 | notApplicable                         | not come yet
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 14:20 | -                | 2026-01-05 14:10 | notApplicable                         | comes after asOf
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05       | -                |                  | timeMissing arrivedAt                 | was it late?
    2026-01-05 08:00 | -                | 2026-01-05 14:10 | -                |                  | notApplicable                         | no appointment
    2026-01-05 08:00 | none             | 2026-01-05 14:10 | -                |                  | notApplicable                         | the file tells of none
    2026-01-05 08:00 | ?                | 2026-01-05 14:10 | -                |                  | unreadable appointmentAt              | cannot be read
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 14:10 | none             |                  | notSupplied lateNoticeAt              | no column for the notice
    2026-01-05 08:00 | 2026-01-05 14:00 | none             | -                |                  | notSupplied arrivedAt                 | nor for arrival
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 14:10 | ?                |                  | unreadable lateNoticeAt               | cannot be read
    `,
  );
});

describe('REP-10: notice of a long delay, and a new time', () => {
  cases(
    ruleNamed('REP-10'),
    `
    reportedAt       | appointmentAt    | arrivedAt        | lateNoticeAt     | rescheduledTo    | as of            | expected                              | why
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 14:31 | 2026-01-05 13:30 | 2026-01-05 14:30 |                  | compliant due 2026-01-05 13:30        | told 30 minutes before, with a new time
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 14:31 | 2026-01-05 13:31 | 2026-01-05 14:30 |                  | late due 2026-01-05 13:30 over 1      | told 29 minutes before
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 14:31 | 2026-01-05 13:30 | -                |                  | missing                               | told, but no new time
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 14:30 | -                | -                |                  | notApplicable                         | 30 minutes late: REP-09
    2026-01-05 08:00 | 2026-01-05 14:00 | -                | -                | -                | 2026-01-05 14:30 | notApplicable                         | not come, 30 minutes past
    2026-01-05 08:00 | 2026-01-05 14:00 | -                | -                | -                | 2026-01-05 14:31 | missing due 2026-01-05 13:30 over 61  | and more than 30
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 16:00 | -                | -                | 2026-01-05 15:30 | missing due 2026-01-05 13:30 over 120 | comes after asOf
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 16:00 | 2026-01-05 13:00 | 2026-01-07 10:00 |                  | compliant due 2026-01-05 13:30        | a new time is a promise, however late
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 16:00 | none             | 2026-01-05 16:00 |                  | notSupplied lateNoticeAt              | no column for the notice
    2026-01-05 08:00 | 2026-01-05 14:00 | 2026-01-05 16:00 | none             | -                |                  | missing                               | what is clearly not there decides
    2026-01-05 08:00 | -                | 2026-01-05 16:00 | -                | -                |                  | notApplicable                         | no appointment
    2026-01-05 08:00 | none             | 2026-01-05 16:00 | -                | -                |                  | notApplicable                         | the file tells of none
    `,
  );
});

describe('REP-11: an agreement before an in-home repair', () => {
  cases(
    ruleNamed('REP-11'),
    `
    reportedAt       | userType       | arrivedAt        | agreementSignedAt | as of            | expected                              | why
    2026-01-05 08:00 | residential    | 2026-01-05 10:00 | 2026-01-05 10:30  |                  | compliant due 2026-01-05 10:30        | 30 minutes after arrival
    2026-01-05 08:00 | residential    | 2026-01-05 10:00 | 2026-01-05 10:31  |                  | late due 2026-01-05 10:30 over 1      | a minute more
    2026-01-05 08:00 | residential    | 2026-01-05 10:00 | 2025-10-01 10:00  |                  | compliant due 2026-01-05 10:30        | signed long before
    2026-01-05 08:00 | residential    | 2026-01-05 10:00 | -                 | 2026-01-05 10:30 | pending due 2026-01-05 10:30          | not yet
    2026-01-05 08:00 | residential    | 2026-01-05 10:00 | -                 | 2026-01-05 12:30 | missing due 2026-01-05 10:30 over 120 | not signed
    2026-01-05 08:00 | residential    | -                | -                 |                  | notApplicable                         | not arrived
    2026-01-05 08:00 | nonResidential | 2026-01-05 10:00 | -                 |                  | notApplicable                         | no resident
    2026-01-05 08:00 | -              | 2026-01-05 10:00 | -                 |                  | valueEmpty userType                   | who?
    2026-01-05 08:00 | none           | 2026-01-05 10:00 | -                 |                  | notSupplied userType                  | no column
    2026-01-05 08:00 | residential    | none             | -                 |                  | notSupplied arrivedAt                 | measured from it
    2026-01-05 08:00 | residential    | 2026-01-05 10:00 | none              |                  | notSupplied agreementSignedAt         | no column for the agreement
    2026-01-05 08:00 | residential    | 2026-01-05       | 2026-01-05        |                  | timeMissing arrivedAt                 | times of day missing
    `,
  );
});

describe('REP-12: no labour fee for residents nobody else cares for', () => {
  cases(
    ruleNamed('REP-12'),
    `
    reportedAt       | userType       | propertyUnit | fullPropertyService | laborFee | expected                        | why
    2026-01-05 08:00 | residential    | -            | no                  | 0        | compliant                       | no fee
    2026-01-05 08:00 | residential    | -            | no                  | 30       | wrong                           | a fee
    2026-01-05 08:00 | residential    | -            | -                   | 0.5      | wrong                           | an empty cell is a no
    2026-01-05 08:00 | residential    | -            | no                  | -        | valueEmpty laborFee             | nothing told is not nothing charged
    2026-01-05 08:00 | residential    | -            | no                  | none     | notSupplied laborFee            | no column
    2026-01-05 08:00 | residential    | -            | no                  | ?        | unreadable laborFee             | cannot be read
    2026-01-05 08:00 | residential    | 某厂         | no                  | 30       | notApplicable                   | a property unit is in charge
    2026-01-05 08:00 | residential    | -            | yes                 | 30       | notApplicable                   | full property service
    2026-01-05 08:00 | residential    | none         | no                  | 30       | notSupplied propertyUnit        | no column
    2026-01-05 08:00 | residential    | -            | none                | 30       | notSupplied fullPropertyService | nor for the service
    2026-01-05 08:00 | residential    | none         | yes                 | 30       | notApplicable                   | what speaks against it decides
    2026-01-05 08:00 | nonResidential | -            | no                  | 30       | notApplicable                   | no resident
    2026-01-05 08:00 | -              | -            | no                  | 30       | valueEmpty userType             | who?
    `,
  );
});

describe('REP-13: price told and consent given before parts are replaced', () => {
  cases(
    ruleNamed('REP-13'),
    `
    reportedAt       | partsReplaced | partsPriceTold | partsConsentAt   | completedAt      | as of            | expected                              | why
    2026-01-05 08:00 | yes           | yes            | 2026-01-05 10:00 | 2026-01-05 10:00 |                  | compliant                             | consent at completion
    2026-01-05 08:00 | yes           | yes            | 2026-01-05 10:01 | 2026-01-05 10:00 |                  | late due 2026-01-05 10:00 over 1      | consent after it
    2026-01-05 08:00 | yes           | yes            | -                | 2026-01-05 10:00 | 2026-01-05 11:00 | missing due 2026-01-05 10:00 over 60  | no consent
    2026-01-05 08:00 | yes           | no             | 2026-01-05 09:00 | 2026-01-05 10:00 |                  | wrong                                 | price not told
    2026-01-05 08:00 | yes           | -              | 2026-01-05 09:00 | 2026-01-05 10:00 |                  | missing                               | nor is it marked
    2026-01-05 08:00 | yes           | yes            | 2026-01-05 09:00 | -                |                  | compliant                             | not completed: the price was told
    2026-01-05 08:00 | yes           | yes            | -                | -                |                  | compliant                             | consent is not due yet
    2026-01-05 08:00 | yes           | none           | 2026-01-05 09:00 | 2026-01-05 10:00 |                  | notSupplied partsPriceTold            | no column for the price
    2026-01-05 08:00 | yes           | yes            | none             | 2026-01-05 10:00 |                  | notSupplied partsConsentAt            | nor for the consent
    2026-01-05 08:00 | yes           | no             | none             | 2026-01-05 10:00 |                  | wrong                                 | a breach outweighs a doubt
    2026-01-05 08:00 | yes           | yes            | 2026-01-05       | 2026-01-05 10:00 |                  | timeMissing partsConsentAt            | before or after?
    2026-01-05 08:00 | no            | -              | -                | 2026-01-05 10:00 |                  | notApplicable                         | nothing was replaced
    2026-01-05 08:00 | -             | -              | -                | 2026-01-05 10:00 |                  | notApplicable                         | nor marked so
    2026-01-05 08:00 | none          | -              | -                | 2026-01-05 10:00 |                  | notSupplied partsReplaced             | no column
    `,
  );
});

describe('REP-14: paid service announced beforehand', () => {
  cases(
    ruleNamed('REP-14'),
    `
    reportedAt       | paid | arrivedAt        | feeDisclosedAt   | as of            | expected                             | why
    2026-01-05 08:00 | yes  | 2026-01-05 10:00 | 2026-01-05 10:30 |                  | compliant due 2026-01-05 10:30       | 30 minutes after arrival
    2026-01-05 08:00 | yes  | 2026-01-05 10:00 | 2026-01-05 08:05 |                  | compliant due 2026-01-05 10:30       | on the telephone
    2026-01-05 08:00 | yes  | 2026-01-05 10:00 | 2026-01-05 10:31 |                  | late due 2026-01-05 10:30 over 1     | a minute too late
    2026-01-05 08:00 | yes  | 2026-01-05 10:00 | -                | 2026-01-05 11:30 | missing due 2026-01-05 10:30 over 60 | not told
    2026-01-05 08:00 | yes  | -                | -                |                  | notApplicable                        | not arrived
    2026-01-05 08:00 | no   | 2026-01-05 10:00 | -                |                  | notApplicable                        | not paid
    2026-01-05 08:00 | -    | 2026-01-05 10:00 | -                |                  | notApplicable                        | nor marked as paid
    2026-01-05 08:00 | none | 2026-01-05 10:00 | -                |                  | notSupplied paid                     | no column
    2026-01-05 08:00 | yes  | 2026-01-05 10:00 | none             |                  | notSupplied feeDisclosedAt           | no column for the word
    `,
  );
});

describe('REP-15: a completed repair is recorded in full', () => {
  cases(
    ruleNamed('REP-15'),
    `
    reportedAt       | completedAt      | faultDesc | result | startedAt        | technicianName | technicianPhone | userSigned | as of            | expected                | why
    2026-01-05 08:00 | 2026-01-05 12:00 | 漏水      | 修复   | 2026-01-05 10:00 | 张某           | 138             | yes        |                  | compliant               | all told
    2026-01-05 08:00 | 2026-01-05 12:00 | 漏水      | 修复   | 2026-01-05 10:00 | 张某           | 138             | no         |                  | missing                 | not signed
    2026-01-05 08:00 | 2026-01-05 12:00 | 漏水      | -      | 2026-01-05 10:00 | 张某           | 138             | yes        |                  | missing                 | what was done?
    2026-01-05 08:00 | 2026-01-05 12:00 | 漏水      | 修复   | ?                | 张某           | 138             | yes        |                  | unreadable startedAt    | begun when?
    2026-01-05 08:00 | 2026-01-05 12:00 | 漏水      | 修复   | none             | 张某           | 138             | yes        |                  | notSupplied startedAt   | no column
    2026-01-05 08:00 | 2026-01-05 12:00 | 漏水      | 修复   | none             | -              | 138             | yes        |                  | missing                 | what is clearly not there decides
    2026-01-05 08:00 | -                | -         | -      | -                | -              | -               | -          |                  | notApplicable           | not completed
    2026-01-05 08:00 | 2026-01-05 12:00 | -         | -      | -                | -              | -               | -          | 2026-01-05 11:59 | notApplicable           | not yet
    2026-01-05 08:00 | 2026-01-05 12:00 | -         | -      | -                | -              | -               | -          | 2026-01-05 12:00 | missing                 | completed at asOf
    2026-01-05 08:00 | none             | -         | -      | -                | -              | -               | -          |                  | notSupplied completedAt | completed or not?
    2026-01-05 08:00 | 2026-01-05       | -         | -      | -                | -              | -               | -          | 2026-01-05 12:00 | timeMissing completedAt | yet?
    `,
  );
});

describe('REP-17: visits within hours', () => {
  cases(
    ruleNamed('REP-17'),
    `
    reportedAt       | category | arrivedAt           | offHoursAgreed | as of            | expected                  | why
    2026-01-05 08:00 | other    | 2026-01-05 09:00    | none           |                  | compliant                 | the morning begins
    2026-01-05 08:00 | other    | 2026-01-05 08:59:59 | none           |                  | wrong                     | a second too early
    2026-01-05 08:00 | other    | 2026-01-05 11:59:59 | none           |                  | compliant                 | just before noon
    2026-01-05 08:00 | other    | 2026-01-05 12:00    | none           |                  | wrong                     | noon is out
    2026-01-05 08:00 | other    | 2026-01-05 14:00    | none           |                  | compliant                 | the afternoon begins
    2026-01-05 08:00 | other    | 2026-01-05 18:00    | none           |                  | wrong                     | and ends at 18:00
    2026-01-05 08:00 | other    | 2026-01-05 20:00    | yes            |                  | compliant                 | the user has agreed
    2026-01-05 08:00 | other    | 2026-01-05 20:00    | no             |                  | wrong                     | has not
    2026-01-05 08:00 | other    | 2026-01-05 20:00    | -              |                  | wrong                     | nothing is told of it
    2026-01-05 08:00 | other    | 2026-01-05 20:00    | ?              |                  | unreadable offHoursAgreed | it may have been agreed
    2026-01-05 08:00 | other    | 2026-01-05 10:00    | ?              |                  | compliant                 | no need to
    2026-01-05 08:00 | other    | 2026-01-06          | none           |                  | timeMissing arrivedAt     | at what time?
    2026-01-05 08:00 | other    | 2026-01-06          | yes            |                  | compliant                 | at any
    2026-01-05 08:00 | other    | 2026-01-05 20:00    | none           | 2026-01-05 19:00 | notApplicable             | not arrived yet
    2026-01-05 08:00 | other    | -                   | none           |                  | notApplicable             | not arrived
    2026-01-05 08:00 | other    | none                | none           |                  | notSupplied arrivedAt     | no column
    2026-01-05 08:00 | other    | ?                   | none           |                  | unreadable arrivedAt      | cannot be read
    2026-01-05 08:00 | leak     | 2026-01-05 03:00    | none           |                  | notApplicable             | a leak does not wait
    2026-01-05 08:00 | -        | 2026-01-05 03:00    | none           |                  | valueEmpty category       | was it one?
    `,
  );
});

describe('REP-18: damage caused by the user is confirmed by signature', () => {
  cases(
    ruleNamed('REP-18'),
    `
    reportedAt       | faultParty | responsibilitySigned | expected                         | why
    2026-01-05 08:00 | user       | yes                  | compliant                        | signed
    2026-01-05 08:00 | user       | no                   | wrong                            | not signed
    2026-01-05 08:00 | user       | -                    | missing                          | nothing marked
    2026-01-05 08:00 | user       | ?                    | unreadable responsibilitySigned  | cannot be read
    2026-01-05 08:00 | user       | none                 | notSupplied responsibilitySigned | no column
    2026-01-05 08:00 | company    | -                    | notApplicable                    | the company's own
    2026-01-05 08:00 | -          | -                    | notApplicable                    | nobody's damage was found
    2026-01-05 08:00 | ?          | -                    | unreadable faultParty            | whose?
    2026-01-05 08:00 | none       | -                    | notSupplied faultParty           | no column
    `,
  );
});

describe('REP-19: no private sale of materials', () => {
  cases(
    ruleNamed('REP-19'),
    `
    reportedAt       | materialsSoldPrivately | as of            | expected                           | why
    2026-01-05 08:00 | no                     |                  | compliant                          | nothing sold
    2026-01-05 08:00 | yes                    |                  | wrong                              | sold
    2026-01-05 08:00 | yes                    | 2026-01-05 07:59 | notApplicable                      | reported after asOf
    2026-01-05 08:00 | -                      |                  | valueEmpty materialsSoldPrivately  | nothing told is never compliant
    2026-01-05 08:00 | ?                      |                  | unreadable materialsSoldPrivately  | cannot be read
    2026-01-05 08:00 | none                   |                  | notSupplied materialsSoldPrivately | no column
    `,
  );
});

describe('REP-20: the user is asked for an opinion', () => {
  cases(
    ruleNamed('REP-20'),
    `
    reportedAt       | completedAt      | rating   | as of            | expected                | why
    2026-01-05 08:00 | 2026-01-05 12:00 | 满意     |                  | compliant               | a rating
    2026-01-05 08:00 | 2026-01-05 12:00 | 不予评价 |                  | compliant               | a refusal to rate
    2026-01-05 08:00 | 2026-01-05 12:00 | -        |                  | missing                 | nothing
    2026-01-05 08:00 | 2026-01-05 12:00 | none     |                  | notSupplied rating      | no column
    2026-01-05 08:00 | -                | -        |                  | notApplicable           | not completed
    2026-01-05 08:00 | 2026-01-05 12:00 | -        | 2026-01-05 11:00 | notApplicable           | not yet
    2026-01-05 08:00 | none             | 满意     |                  | notSupplied completedAt | completed or not?
    `,
  );
});

describe('REP-21: a hazard stops the work and is reported', () => {
  cases(
    ruleNamed('REP-21'),
    `
    reportedAt       | hazardFoundAt    | workStopped | hazardReportedAt | as of            | expected                             | why
    2026-01-05 08:00 | 2026-01-05 10:00 | yes         | 2026-01-05 10:30 |                  | compliant                            | stopped, reported after 30 minutes
    2026-01-05 08:00 | 2026-01-05 10:00 | yes         | 2026-01-05 10:31 |                  | late due 2026-01-05 10:30 over 1     | reported after 31
    2026-01-05 08:00 | 2026-01-05 10:00 | yes         | -                | 2026-01-05 10:30 | pending due 2026-01-05 10:30         | not yet
    2026-01-05 08:00 | 2026-01-05 10:00 | yes         | -                | 2026-01-05 11:30 | missing due 2026-01-05 10:30 over 60 | not reported
    2026-01-05 08:00 | 2026-01-05 10:00 | no          | 2026-01-05 10:10 |                  | wrong                                | work went on
    2026-01-05 08:00 | 2026-01-05 10:00 | -           | 2026-01-05 10:10 |                  | missing                              | nothing marked
    2026-01-05 08:00 | 2026-01-05 10:00 | none        | 2026-01-05 10:10 |                  | notSupplied workStopped              | no column
    2026-01-05 08:00 | 2026-01-05 10:00 | yes         | 2026-01-05 09:00 |                  | outOfOrder hazardReportedAt          | reported before it was found
    2026-01-05 08:00 | 2026-01-05 10:00 | -           | -                | 2026-01-05 09:59 | notApplicable                        | found after asOf
    2026-01-05 08:00 | -                | -           | -                |                  | notApplicable                        | none found
    2026-01-05 08:00 | none             | -           | -                |                  | notApplicable                        | the file tells of none
    2026-01-05 08:00 | ?                | yes         | 2026-01-05 10:10 |                  | unreadable hazardFoundAt             | found when?
    `,
  );
});

describe('REP-22: identity shown on arrival', () => {
  cases(
    ruleNamed('REP-22'),
    `
    reportedAt       | arrivedAt        | identityShown | as of            | expected                  | why
    2026-01-05 08:00 | 2026-01-05 10:00 | yes           |                  | compliant                 | shown
    2026-01-05 08:00 | 2026-01-05 10:00 | no            |                  | wrong                     | not shown
    2026-01-05 08:00 | 2026-01-05 10:00 | -             |                  | missing                   | nothing marked
    2026-01-05 08:00 | 2026-01-05 10:00 | none          |                  | notSupplied identityShown | no column
    2026-01-05 08:00 | 2026-01-05 10:00 | ?             |                  | unreadable identityShown  | cannot be read
    2026-01-05 08:00 | 2026-01-05 10:00 | -             | 2026-01-05 09:59 | notApplicable             | not arrived yet
    2026-01-05 08:00 | -                | -             |                  | notApplicable             | not arrived
    2026-01-05 08:00 | none             | yes           |                  | notSupplied arrivedAt     | arrived or not?
    2026-01-05 08:00 | 2026-01-05       | -             | 2026-01-05 12:00 | timeMissing arrivedAt     | arrived yet?
    2026-01-05       | 2026-01-05 10:00 | yes           | 2026-01-05 12:00 | compliant                 | who has arrived was called before
    `,
  );
});

describe('REP-23: a message and a new time where nobody is at home', () => {
  cases(
    ruleNamed('REP-23'),
    `
    reportedAt       | absent | messageLeft | rescheduledTo    | expected                  | why
    2026-01-05 08:00 | yes    | yes         | 2026-01-06 10:00 | compliant                 | both
    2026-01-05 08:00 | yes    | yes         | 2026-01-06       | compliant                 | a date is enough
    2026-01-05 08:00 | yes    | no          | 2026-01-06 10:00 | wrong                     | no message
    2026-01-05 08:00 | yes    | -           | 2026-01-06 10:00 | missing                   | nothing marked
    2026-01-05 08:00 | yes    | yes         | -                | missing                   | no new time
    2026-01-05 08:00 | yes    | yes         | none             | notSupplied rescheduledTo | no column for it
    2026-01-05 08:00 | yes    | yes         | ?                | unreadable rescheduledTo  | cannot be read
    2026-01-05 08:00 | no     | -           | -                | notApplicable             | somebody was at home
    2026-01-05 08:00 | -      | -           | -                | notApplicable             | nothing else marked
    2026-01-05 08:00 | none   | -           | -                | notSupplied absent        | no column
    `,
  );
});

describe('REP-24: users told why staff come late', () => {
  cases(
    ruleNamed('REP-24'),
    `
    reportedAt       | category | arrivedAt        | lateNoticeAt     | as of            | expected                             | why
    2026-01-05 08:00 | leak     | 2026-01-05 09:00 | -                |                  | notApplicable                        | came within the hour
    2026-01-05 08:00 | leak     | 2026-01-05 09:01 | 2026-01-05 09:00 |                  | compliant due 2026-01-05 09:00       | came late, told at the limit
    2026-01-05 08:00 | leak     | 2026-01-05 09:01 | 2026-01-05 09:01 |                  | late due 2026-01-05 09:00 over 1     | told after it
    2026-01-05 08:00 | leak     | 2026-01-05 09:01 | -                | 2026-01-05 10:00 | missing due 2026-01-05 09:00 over 60 | not told
    2026-01-05 08:00 | leak     | -                | -                | 2026-01-05 09:00 | pending due 2026-01-05 09:00         | not come, until the limit
    2026-01-05 08:00 | leak     | -                | -                | 2026-01-05 09:30 | missing due 2026-01-05 09:00 over 30 | nor by it
    2026-01-05 08:00 | leak     | 2026-01-05 08:50 | -                | 2026-01-05 08:40 | pending due 2026-01-05 09:00         | comes after asOf
    2026-01-05 08:00 | leak     | -                | 2026-01-05 08:30 | 2026-01-05 08:40 | compliant due 2026-01-05 09:00       | told already
    2026-01-05 08:00 | leak     | 2026-01-05       | -                |                  | timeMissing arrivedAt                | came within the hour?
    2026-01-05 08:00 | leak     | none             | -                |                  | notSupplied arrivedAt                | no column for arrival
    2026-01-05 08:00 | leak     | 2026-01-05 12:00 | none             |                  | notSupplied lateNoticeAt             | nor for the notice
    2026-01-05 08:00 | leak     | 2026-01-05 08:30 | none             |                  | notApplicable                        | not owed
    2026-01-05 08:00 | leak     | 2026-01-05 07:30 | -                |                  | outOfOrder arrivedAt                 | came before the report
    2026-01-05 08:00 | leak     | 2026-01-05 12:00 | 2026-01-05 07:30 |                  | outOfOrder lateNoticeAt              | told before it
    2026-01-05 08:00 | other    | 2026-01-06 12:00 | -                |                  | notApplicable                        | the document sets no time for others
    2026-01-05 08:00 | -        | 2026-01-06 12:00 | -                |                  | valueEmpty category                  | was it a leak?
    `,
  );
});

describe('REP-25: a report is dispatched at once', () => {
  cases(
    ruleNamed('REP-25'),
    `
    reportedAt       | dispatchedAt        | as of            | expected                             | why
    2026-01-05 08:00 | 2026-01-05 08:30    |                  | compliant due 2026-01-05 08:30       | after 30 minutes
    2026-01-05 08:00 | 2026-01-05 08:30:01 |                  | late due 2026-01-05 08:30 over 0     | a second more
    2026-01-05 08:00 | -                   | 2026-01-05 08:30 | pending due 2026-01-05 08:30         | not yet
    2026-01-05 08:00 | -                   | 2026-01-05 09:30 | missing due 2026-01-05 08:30 over 60 | not dispatched
    2026-01-05 08:00 | 2026-01-05 07:59    |                  | outOfOrder dispatchedAt              | before the report
    2026-01-05 08:00 | none                |                  | notSupplied dispatchedAt             | no column
    2026-01-05 08:00 | ?                   |                  | unreadable dispatchedAt              | cannot be read
    2026-01-05       | 2026-01-05          |                  | timeMissing reportedAt               | times of day missing
    `,
  );
});

describe("REP-26: a written explanation where the cause is at the user's home", () => {
  cases(
    ruleNamed('REP-26'),
    `
    reportedAt       | faultParty | writtenExplanation | expected                       | why
    2026-01-05 08:00 | user       | yes                | compliant                      | given
    2026-01-05 08:00 | user       | no                 | wrong                          | not given
    2026-01-05 08:00 | user       | -                  | missing                        | nothing marked
    2026-01-05 08:00 | user       | none               | notSupplied writtenExplanation | no column
    2026-01-05 08:00 | other      | -                  | notApplicable                  | another cause
    2026-01-05 08:00 | -          | -                  | notApplicable                  | no such cause was found
    2026-01-05 08:00 | none       | -                  | notSupplied faultParty         | no column
    `,
  );
});

describe('REP-27: repair record and warranty card handed over', () => {
  cases(
    ruleNamed('REP-27'),
    `
    reportedAt       | completedAt      | warrantyCardGiven | as of            | expected                      | why
    2026-01-05 08:00 | 2026-01-05 12:00 | yes               |                  | compliant                     | handed over
    2026-01-05 08:00 | 2026-01-05 12:00 | no                |                  | wrong                         | not
    2026-01-05 08:00 | 2026-01-05 12:00 | -                 |                  | missing                       | nothing marked
    2026-01-05 08:00 | 2026-01-05 12:00 | none              |                  | notSupplied warrantyCardGiven | no column
    2026-01-05 08:00 | -                | -                 |                  | notApplicable                 | not completed
    2026-01-05 08:00 | 2026-01-05 12:00 | -                 | 2026-01-05 11:00 | notApplicable                 | not yet
    `,
  );
});
