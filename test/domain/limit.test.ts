import { describe, expect, it } from 'vitest';
import { ruleSetOf } from '../../src-main/app/resources.ts';
import { defaultScope } from '../../src-main/contract/scope.ts';
import { limitOn } from '../../src-main/domain/limit.ts';
import { cases } from './case-table.ts';
import { at } from './moments.ts';
import { always, resources, ruleNamed, withParameters } from './resources.ts';

describe('a number that was changed applies from the date on which its time begins to run', () => {
  cases(
    withParameters('CMP-02', { limit: { versions: [...always(5), { validFrom: '2026-01-05', value: 3 }] } }),
    `
    acceptedAt          | answeredAt       | expected                            | why
    2026-01-04 23:59:59 | 2026-01-09 12:00 | compliant due 2026-01-10 00:00      | the day before: 5 working days, Jan 5 to 9
    2026-01-05 00:00    | 2026-01-09 12:00 | late due 2026-01-09 00:00 over 720  | that day: 3 working days, Jan 6 to 8
    2026-01-04          | 2026-01-09       | compliant due 2026-01-10 00:00      | a bare date before
    2026-01-05          | 2026-01-09       | late due 2026-01-09 00:00 over 0    | a bare date on that day
    `,
  );

  cases(
    withParameters('REP-06', {
      limit: { versions: [...always(48), { validFrom: '2026-01-05', value: 24 }] },
    }),
    `
    reportedAt       | completedAt      | followUpAt       | expected                            | why
    2026-01-03 08:00 | 2026-01-04 15:00 | 2026-01-06 15:00 | compliant due 2026-01-06 15:00      | completed the day before
    2026-01-03 08:00 | 2026-01-05 15:00 | 2026-01-06 15:01 | late due 2026-01-06 15:00 over 1    | reported before, completed after
    `,
  );
});

describe('before its first number is in force a rule does not apply', () => {
  cases(
    withParameters('SD-28', { limit: { versions: [{ validFrom: '2026-01-05', value: 3 }] } }),
    `
    acceptedAt          | answeredAt       | expected                            | why
    2026-01-04 23:59:59 | -                | notApplicable                       | not in force
    2026-01-04 23:59:59 | ?                | notApplicable                       | not in force, whatever else it says
    2026-01-05 00:00    | 2026-01-09 00:00 | late due 2026-01-09 00:00 over 0    | in force
    `,
  );

  cases(
    withParameters('OUT-01', {
      notice: { versions: [{ validFrom: '2026-01-05', value: 2 }] },
      minLength: { versions: [{ validFrom: '2026-01-10', value: 24 }] },
    }),
    `
    kind    | startAt          | noticeAt         | endAt            | expectedEndAt | expected                           | why
    planned | 2026-01-04 23:59 | -                | 2026-01-05 06:00 | -             | notApplicable                      | not in force on the day of the outage
    planned | 2026-01-09 08:00 | 2026-01-08 12:00 | 2026-01-09 10:00 | -             | late due 2026-01-08 00:00 over 720 | in force, no least length yet
    planned | 2026-01-10 08:00 | 2026-01-09 12:00 | 2026-01-10 10:00 | -             | notApplicable                      | a least length of 24 hours
    `,
  );
});

describe('limitOn', () => {
  it('tells value, unit, basis, and since when, where that is known', () => {
    expect(limitOn(ruleNamed('OUT-03'), 'limit', at('2026-01-05 08:00'))).toEqual({
      value: 30,
      unit: 'minutes',
      basis: 'reading',
      validFrom: null,
    });
    const rule = withParameters('SD-28', { limit: { versions: [{ validFrom: '2021-09-01', value: 3 }] } });
    expect(limitOn(rule, 'limit', at('2021-09-01 00:00'))?.validFrom).toBe('2021-09-01');
    expect(limitOn(rule, 'limit', at('2021-08-31 23:59:59'))).toBeNull();
  });

  it('refuses a name that the rule does not have', () => {
    expect(() => limitOn(ruleNamed('CMP-01'), 'least', 0)).toThrow('CMP-01 has no parameter least');
  });
});

it('a duty that hangs on how long an event lasts must be limited by a time, not by dates', () => {
  const rule = withParameters('OUT-02', { limit: { unit: 'days' } });
  const facts = { value: (field: string) => (field === 'startAt' ? at('2026-01-05 08:00') : null) };
  const ruleSet = ruleSetOf(resources, defaultScope);
  expect(() => ruleSet.judge(rule, facts, at('2026-01-06 08:00'))).toThrow('OUT-02: an event lasts a time');
});
