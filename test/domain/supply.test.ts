import { describe } from 'vitest';
import { cases } from './case-table.ts';
import { ruleNamed } from './resources.ts';

/** Rules of the supply's start and end in resources/rules; notation in case-table.ts. */

describe('SD-30: supply does not end before the season does without leave', () => {
  cases(
    ruleNamed('SD-30'),
    `
    stoppedAt        | approvalNo | as of            | expected               | why
    2026-03-14 23:59 | 批 1 号    |                  | compliant              | a day early, with leave
    2026-03-14 23:59 | -          |                  | missing                | without
    2026-03-14       | -          |                  | missing                | a date is enough
    2026-03-15 00:00 | -          |                  | notApplicable          | on the season's last day
    2026-03-20 00:00 | -          | 2026-03-21 00:00 | notApplicable          | after it
    2025-11-15 10:00 | -          |                  | missing                | on its first
    2025-11-14 10:00 | -          |                  | notApplicable          | before it
    2026-01-20 10:00 | -          | 2026-01-20 09:59 | notApplicable          | stops after asOf
    2026-01-20 10:00 | none       |                  | notSupplied approvalNo | no column
    -                | -          |                  | notApplicable          | goes on
    ?                | -          |                  | unreadable stoppedAt   | stopped when?
    none             | -          |                  | notSupplied stoppedAt  | no column
    `,
  );
});
