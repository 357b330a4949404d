import { describe } from 'vitest';
import { cases } from './case-table.ts';
import { ruleNamed } from './resources.ts';

/** Rules in resources/rules/charges.json; notation in case-table.ts. */

describe('FEE-01: no charge above the standard', () => {
  cases(
    ruleNamed('FEE-01'),
    `
    chargedAt        | kind   | amount  | standardAmount | as of            | expected                   | why
    2025-11-01 09:00 | charge | 2100    | 2100           |                  | compliant                  | the standard
    2025-11-01 09:00 | charge | 2100.01 | 2100           |                  | wrong                      | a cent more
    2025-11-01 09:00 | charge | 2000    | 2100           |                  | compliant                  | less
    2025-11-01 09:00 | charge | 2100    | -              |                  | valueEmpty standardAmount  | no standard told
    2025-11-01 09:00 | charge | 2100    | none           |                  | notSupplied standardAmount | no column
    2025-11-01 09:00 | charge | 2100    | ?              |                  | unreadable standardAmount  | cannot be read
    2025-11-01 09:00 | charge | 9999    | 2100           | 2025-10-31 09:00 | notApplicable              | charged after asOf
    2025-11-01 09:00 | refund | 9999    | 2100           |                  | notApplicable              | a refund
    2025-11-01 09:00 | -      | 9999    | 2100           |                  | valueEmpty kind            | charge or refund?
    `,
  );
});

describe('FEE-02: an itemised list is given', () => {
  cases(
    ruleNamed('FEE-02'),
    `
    chargedAt        | kind   | detailGivenAt    | as of            | expected                  | why
    2025-11-01 09:00 | charge | 2025-11-01 09:00 |                  | compliant                 | given
    2025-11-01 09:00 | charge | -                |                  | missing                   | not given
    2025-11-01 09:00 | charge | 2025-11-05 09:00 | 2025-11-04 09:00 | missing                   | what lies after asOf has not happened
    2025-11-01 09:00 | charge | 2025-11-05 09:00 | 2025-11-05 09:00 | compliant                 | what lies at it has
    2025-11-01 09:00 | charge | 2025-11-05       | 2025-11-05 09:00 | timeMissing detailGivenAt | given yet?
    2025-11-01 09:00 | charge | ?                |                  | unreadable detailGivenAt  | cannot be read
    2025-11-01 09:00 | charge | none             |                  | notSupplied detailGivenAt | no column
    2025-11-01 09:00 | refund | -                |                  | notApplicable             | a refund
    2025-11-01 09:00 | -      | -                |                  | valueEmpty kind           | charge or refund?
    `,
  );
});

describe('FEE-03: refunds are paid in time', () => {
  cases(
    ruleNamed('FEE-03'),
    `
    chargedAt        | kind   | dueOn            | paidAt           | as of            | expected                             | why
    2026-01-05 09:00 | refund | 2026-01-20       | 2026-01-20 23:59 |                  | compliant due 2026-01-21 00:00       | on the last day
    2026-01-05 09:00 | refund | 2026-01-20       | 2026-01-20       |                  | compliant due 2026-01-21 00:00       | only dates
    2026-01-05 09:00 | refund | 2026-01-20       | 2026-01-21       |                  | late due 2026-01-21 00:00 over 0     | the day after
    2026-01-05 09:00 | refund | 2026-01-20 12:00 | 2026-01-20 12:01 |                  | late due 2026-01-20 12:00 over 1     | due at an hour
    2026-01-05 09:00 | refund | 2026-01-20       | -                | 2026-01-21 00:00 | pending due 2026-01-21 00:00         | not yet
    2026-01-05 09:00 | refund | 2026-01-20       | -                | 2026-01-21 01:00 | missing due 2026-01-21 00:00 over 60 | not paid
    2026-01-05 09:00 | refund | 2026-01-20       | 2025-12-30       |                  | compliant due 2026-01-21 00:00       | paid before it was booked
    2026-01-05 09:00 | refund | -                | -                |                  | valueEmpty dueOn                     | due when?
    2026-01-05 09:00 | refund | none             | -                |                  | notSupplied dueOn                    | no column
    2026-01-05 09:00 | refund | ?                | -                |                  | unreadable dueOn                     | cannot be read
    2026-01-05 09:00 | refund | 2026-01-20       | none             |                  | notSupplied paidAt                   | no column
    2026-01-05 09:00 | charge | 2026-01-20       | -                |                  | notApplicable                        | a charge
    `,
  );
});
