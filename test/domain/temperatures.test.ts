import { describe } from 'vitest';
import { cases } from './case-table.ts';
import { ruleNamed } from './resources.ts';

/** Rules of temperature tests in resources/rules; notation in case-table.ts. */

describe('TMP-02: the form of a test is filled in', () => {
  cases(
    ruleNamed('TMP-02'),
    `
    measuredAt       | tester | startedAt        | endedAt          | userSigned | expected              | why
    2026-01-05 10:00 | 张某   | 2026-01-05 09:50 | 2026-01-05 10:10 | yes        | compliant             | all told
    2026-01-05 10:00 | 张某   | 2026-01-05       | 2026-01-05       | yes        | compliant             | dates are told too
    2026-01-05 10:00 | -      | 2026-01-05 09:50 | 2026-01-05 10:10 | yes        | missing               | by whom?
    2026-01-05 10:00 | 张某   | 2026-01-05 09:50 | -                | yes        | missing               | until when?
    2026-01-05 10:00 | 张某   | 2026-01-05 09:50 | 2026-01-05 10:10 | no         | missing               | not signed
    2026-01-05 10:00 | 张某   | ?                | 2026-01-05 10:10 | yes        | unreadable startedAt  | from when?
    2026-01-05 10:00 | none   | 2026-01-05 09:50 | 2026-01-05 10:10 | yes        | notSupplied tester    | no column
    2026-01-05 10:00 | none   | -                | 2026-01-05 10:10 | yes        | missing               | what is clearly not there decides
    `,
  );
});

describe('SD-21A: an indoor temperature of at least 18 °C', () => {
  cases(
    ruleNamed('SD-21A'),
    `
    measuredAt       | celsius | as of            | expected               | why
    2026-01-05 10:00 | 18      |                  | compliant              | exactly
    2026-01-05 10:00 | 17.9    |                  | wrong                  | below
    2025-11-15 00:00 | 17.9    |                  | wrong                  | the season's first day
    2026-03-15 23:59 | 17.9    |                  | wrong                  | and its last
    2026-03-16 00:00 | 17.9    |                  | notApplicable          | after it
    2025-11-14 23:59 | 17.9    |                  | notApplicable          | before it
    2026-03-15       | 17.9    |                  | wrong                  | a date is enough
    2026-01-05 10:00 | 17.9    | 2026-01-05 09:59 | notApplicable          | measured after asOf
    2026-01-05 10:00 | ?       |                  | unreadable celsius     | cannot be read
    `,
  );
});

describe('SD-21B: tested within 24 hours of the request', () => {
  cases(
    ruleNamed('SD-21B'),
    `
    measuredAt       | requestedAt      | expected                         | why
    2026-01-06 09:00 | 2026-01-05 09:00 | compliant due 2026-01-06 09:00   | exactly at the limit
    2026-01-06 09:01 | 2026-01-05 09:00 | late due 2026-01-06 09:00 over 1 | a minute after
    2026-01-06 09:01 | -                | notApplicable                    | not asked for
    2026-01-06 09:01 | none             | notApplicable                    | the file tells of no requests
    2026-01-06 09:01 | ?                | unreadable requestedAt           | asked for when?
    2026-01-04 10:00 | 2026-01-05 09:00 | outOfOrder measuredAt            | before the request
    2026-01-06       | 2026-01-05       | timeMissing requestedAt          | times of day missing
    `,
  );
});

describe('XZ-27: tested within 24 hours of the request', () => {
  cases(
    ruleNamed('XZ-27'),
    `
    measuredAt       | requestedAt      | expected                         | why
    2026-01-06 09:00 | 2026-01-05 09:00 | compliant due 2026-01-06 09:00   | exactly at the limit
    2026-01-06 09:01 | 2026-01-05 09:00 | late due 2026-01-06 09:00 over 1 | a minute after
    2026-01-06 09:01 | -                | notApplicable                    | not asked for
    2026-01-06 09:01 | none             | notApplicable                    | the file tells of no requests
    2026-01-06 09:01 | ?                | unreadable requestedAt           | asked for when?
    2026-01-04 10:00 | 2026-01-05 09:00 | outOfOrder measuredAt            | before the request
    2026-01-06       | 2026-01-05       | timeMissing requestedAt          | times of day missing
    `,
  );
});

describe('LY-29: tested within 12 hours of the request', () => {
  cases(
    ruleNamed('LY-29'),
    `
    measuredAt       | requestedAt      | expected                         | why
    2026-01-05 21:00 | 2026-01-05 09:00 | compliant due 2026-01-05 21:00   | exactly at the limit
    2026-01-05 21:01 | 2026-01-05 09:00 | late due 2026-01-05 21:00 over 1 | a minute after
    2026-01-05 21:01 | -                | notApplicable                    | not asked for
    2026-01-05 21:01 | none             | notApplicable                    | the file tells of no requests
    2026-01-05 21:01 | ?                | unreadable requestedAt           | asked for when?
    2026-01-04 10:00 | 2026-01-05 09:00 | outOfOrder measuredAt            | before the request
    2026-01-06       | 2026-01-05       | timeMissing requestedAt          | times of day missing
    `,
  );
});
