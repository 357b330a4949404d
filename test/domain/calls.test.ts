import { describe } from 'vitest';
import { cases } from './case-table.ts';
import { ruleNamed } from './resources.ts';

/** Rules in resources/rules/calls.json; notation in case-table.ts. */

describe('HOT-01: the hotline is answered within three rings', () => {
  cases(
    ruleNamed('HOT-01'),
    `
    callAt           | direction | rings | as of            | expected             | why
    2026-01-05 08:00 | inbound   | 3     |                  | compliant            | at the third
    2026-01-05 08:00 | inbound   | 4     |                  | wrong                | at the fourth
    2026-01-05 08:00 | inbound   | 0     |                  | compliant            | at once
    2026-01-05 08:00 | inbound   | 4     | 2026-01-05 07:59 | notApplicable        | rings after asOf
    2026-01-05       | inbound   | 4     | 2026-01-05 12:00 | timeMissing callAt   | has it rung?
    2026-01-05 08:00 | inbound   | -     |                  | valueEmpty rings     | nothing told
    2026-01-05 08:00 | inbound   | ?     |                  | unreadable rings     | cannot be read
    2026-01-05 08:00 | inbound   | none  |                  | notSupplied rings    | no column
    2026-01-05 08:00 | callback  | 9     |                  | notApplicable        | the company calls
    2026-01-05 08:00 | -         | 4     |                  | valueEmpty direction | who calls?
    2026-01-05 08:00 | none      | 4     |                  | notSupplied direction | no column
    `,
  );
});

describe('HOT-03: call-backs at suitable hours', () => {
  cases(
    ruleNamed('HOT-03'),
    `
    callAt              | direction | expected             | why
    2026-01-05 07:00    | callback  | compliant            | from 7:00
    2026-01-05 06:59:59 | callback  | wrong                | not before
    2026-01-05 11:59:59 | callback  | compliant            | until noon
    2026-01-05 12:00    | callback  | wrong                | midday rest
    2026-01-05 14:00    | callback  | compliant            | after it
    2026-01-05 17:30    | callback  | wrong                | evening meal
    2026-01-05 18:30    | callback  | compliant            | after it
    2026-01-05 21:59:59 | callback  | compliant            | until 22:00
    2026-01-05 22:00    | callback  | wrong                | night
    2026-01-05          | callback  | timeMissing callAt   | when?
    2026-01-05 03:00    | inbound   | notApplicable        | users call when they like
    2026-01-05 03:00    | -         | valueEmpty direction | who called?
    `,
  );
});

describe('HOT-04: a steward passes on an urgent call from outside his area within 10 minutes', () => {
  cases(
    ruleNamed('HOT-04'),
    `
    callAt           | takenBy | outOfArea | urgency  | passedOnAt       | as of            | expected                             | why
    2026-01-05 08:00 | steward | yes       | urgent   | 2026-01-05 08:10 |                  | compliant due 2026-01-05 08:10       | exactly 10 minutes
    2026-01-05 08:00 | steward | yes       | urgent   | 2026-01-05 08:11 |                  | late due 2026-01-05 08:10 over 1     | a minute more
    2026-01-05 08:00 | steward | yes       | urgent   | -                | 2026-01-05 08:10 | pending due 2026-01-05 08:10         | not yet
    2026-01-05 08:00 | steward | yes       | urgent   | -                | 2026-01-05 09:10 | missing due 2026-01-05 08:10 over 60 | not passed on
    2026-01-05 08:00 | steward | yes       | urgent   | 2026-01-05 07:50 |                  | outOfOrder passedOnAt                | before the call
    2026-01-05 08:00 | steward | yes       | urgent   | none             |                  | notSupplied passedOnAt               | no column
    2026-01-05 08:00 | steward | yes       | ordinary | -                |                  | notApplicable                        | HOT-05
    2026-01-05 08:00 | steward | yes       | -        | -                |                  | valueEmpty urgency                   | urgent or not?
    2026-01-05 08:00 | steward | no        | urgent   | -                |                  | notApplicable                        | his own area
    2026-01-05 08:00 | steward | -         | urgent   | -                |                  | notApplicable                        | not marked as outside
    2026-01-05 08:00 | hotline | yes       | urgent   | -                |                  | notApplicable                        | the hotline took it
    2026-01-05 08:00 | none    | yes       | urgent   | -                |                  | notSupplied takenBy                  | who took it?
    `,
  );
});

describe('HOT-05: an ordinary one within an hour', () => {
  cases(
    ruleNamed('HOT-05'),
    `
    callAt           | takenBy | outOfArea | urgency  | passedOnAt       | expected                         | why
    2026-01-05 08:00 | steward | yes       | ordinary | 2026-01-05 09:00 | compliant due 2026-01-05 09:00   | exactly an hour
    2026-01-05 08:00 | steward | yes       | ordinary | 2026-01-05 09:01 | late due 2026-01-05 09:00 over 1 | a minute more
    2026-01-05 08:00 | steward | yes       | urgent   | 2026-01-05 09:01 | notApplicable                    | HOT-04
    2026-01-05 08:00 | hotline | yes       | ordinary | -                | notApplicable                    | the hotline took it
    2026-01-05 08:00 | steward | none      | ordinary | -                | notSupplied outOfArea            | whose area?
    `,
  );
});
