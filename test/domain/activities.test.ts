import { describe } from 'vitest';
import { cases } from './case-table.ts';
import { ruleNamed } from './resources.ts';

/** Rules of regular work in resources/rules; notation in case-table.ts. */

describe('ACT-02: planned maintenance is done by the planned date', () => {
  cases(
    ruleNamed('ACT-02'),
    `
    kind        | plannedOn  | doneOn           | as of            | expected                             | why
    maintenance | 2025-12-10 | 2025-12-10       |                  | compliant due 2025-12-11 00:00       | on the day
    maintenance | 2025-12-10 | 2025-12-10 23:59 |                  | compliant due 2025-12-11 00:00       | late on it
    maintenance | 2025-12-10 | 2025-12-01       |                  | compliant due 2025-12-11 00:00       | before it
    maintenance | 2025-12-10 | 2025-12-11       |                  | late due 2025-12-11 00:00 over 0     | the day after
    flushing    | 2025-12-10 | 2025-12-13       |                  | late due 2025-12-11 00:00 over 2880  | flushing too
    maintenance | 2025-12-10 | -                | 2025-12-10 12:00 | pending due 2025-12-11 00:00         | on the day
    maintenance | 2025-12-10 | -                | 2025-12-11 01:00 | missing due 2025-12-11 00:00 over 60 | not done
    maintenance | 2025-12-10 | -                | 2025-12-09 12:00 | notApplicable                        | planned for after asOf
    maintenance | -          | 2025-12-13       |                  | notApplicable                        | was not planned
    maintenance | none       | 2025-12-13       |                  | notApplicable                        | the file tells of no plans
    maintenance | ?          | 2025-12-13       |                  | unreadable plannedOn                 | planned for when?
    maintenance | 2025-12-10 | none             |                  | notSupplied doneOn                   | no column
    survey      | 2025-12-10 | -                |                  | notApplicable                        | another kind of work
    `,
  );
});

describe('QD-27: the overhaul is announced 15 days before', () => {
  cases(
    ruleNamed('QD-27'),
    `
    kind              | plannedOn  | doneOn     | announcedAt      | as of            | expected                               | why
    preseasonOverhaul | 2025-10-16 | 2025-10-20 | 2025-10-01       |                  | compliant due 2025-10-02 00:00         | 15 dates before
    preseasonOverhaul | 2025-10-16 | 2025-10-20 | 2025-10-02       |                  | late due 2025-10-02 00:00 over 0       | 14 dates before
    preseasonOverhaul | -          | 2025-10-16 | 2025-10-01 23:59 |                  | compliant due 2025-10-02 00:00         | no plan: the day of the work
    preseasonOverhaul | none       | 2025-10-16 | 2025-10-03       |                  | late due 2025-10-02 00:00 over 1440    | nor a column for it
    preseasonOverhaul | 2025-10-16 | -          | -                | 2025-10-02 00:00 | pending due 2025-10-02 00:00           | not yet
    preseasonOverhaul | 2025-10-16 | -          | -                | 2025-10-03 00:00 | missing due 2025-10-02 00:00 over 1440 | not announced, before the work
    preseasonOverhaul | 2025-10-16 | -          | none             |                  | notSupplied announcedAt                | no column
    maintenance       | 2025-10-16 | -          | -                |                  | notApplicable                          | another kind of work
    `,
  );
});

describe('QD-30: a pressure test is announced 7 days before', () => {
  cases(
    ruleNamed('QD-30'),
    `
    kind         | plannedOn  | announcedAt | expected                         | why
    pressureTest | 2025-10-16 | 2025-10-09  | compliant due 2025-10-10 00:00   | 7 dates before
    pressureTest | 2025-10-16 | 2025-10-10  | late due 2025-10-10 00:00 over 0 | 6 dates before
    drill        | 2025-10-16 | -           | notApplicable                    | another kind of work
    `,
  );
});
