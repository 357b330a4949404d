import { describe, expect, it } from 'vitest';
import { at } from '../moments.ts';
import { unitRuleNamed } from '../resources.ts';
import { answers, brokenPromises, company, type Row } from './company.ts';

function activities(...rows: Row[]) {
  const numbered = rows.map((row, index) => ({ activityNo: `H${index}`, plannedOn: '2025-12-01', ...row }));
  return company({ activities: { number: 'activityNo', start: 'plannedOn', rows: numbered } });
}

const survey = (doneOn: Row[string]) => ({ kind: 'survey', doneOn });
const end = '2026-03-20 00:00';

describe('ACT-04: a survey once in each season', () => {
  const rule = unitRuleNamed('ACT-04');
  it.each([
    ['done in the season', [survey('2026-01-10')], end, 'compliant due 2026-03-16 00:00'],
    ['done in autumn, for the season to come', [survey('2025-10-08')], end, 'compliant due 2026-03-16 00:00'],
    ['done on its last day', [survey('2026-03-15 23:59')], end, 'compliant due 2026-03-16 00:00'],
    ['done the day after', [survey('2026-03-16')], end, 'late due 2026-03-16 00:00'],
    ['done in the season before', [survey('2025-06-30')], end, 'missing due 2026-03-16 00:00'],
    ['another kind of work', [{ kind: 'drill', doneOn: '2026-01-10' }], end, 'missing due 2026-03-16 00:00'],
    ['planned only', [survey(null)], end, 'missing due 2026-03-16 00:00'],
    ['not done yet', [survey(null)], '2026-01-10 00:00', 'pending due 2026-03-16 00:00'],
    [
      'done, but after the moment asked about',
      [survey('2026-02-10')],
      '2026-01-10 00:00',
      'pending due 2026-03-16 00:00',
    ],
    ['before the season', [survey('2025-10-08')], '2025-11-14 23:59', 'notApplicable due'],
    ['a date that cannot be read', [survey({ unreadable: '冬天' })], end, 'unreadable doneOn'],
    [
      'one that can be read beside it',
      [survey({ unreadable: '冬天' }), survey('2026-01-10')],
      end,
      'compliant due 2026-03-16 00:00',
    ],
    ['no column for it', [{ kind: 'survey' }], end, 'notSupplied doneOn'],
    [
      'no column for it in one file, and in another one that was only planned',
      [{ kind: 'survey' }, survey(null)],
      end,
      'notSupplied doneOn',
    ],
    [
      'it cannot be read what was done',
      [{ kind: { unreadable: '见附件' }, doneOn: '2026-01-10' }],
      end,
      'unreadable kind',
    ],
    ['it is not told what was done', [{ kind: null, doneOn: '2026-01-10' }], end, 'valueEmpty kind'],
    [
      'it cannot be read what was done in the season before',
      [{ kind: { unreadable: '见附件' }, doneOn: '2025-06-30' }],
      end,
      'missing due 2026-03-16 00:00',
    ],
  ])('%s', (_, rows, asOf, expected) => {
    const [answer] = answers(rule, activities(...rows), asOf);
    expect(answer?.replace('notApplicable', 'notApplicable due')).toBe(`甲热力/2025-2026: ${expected}`);
  });

  it('says nothing of a company that sent no list of activities', () => {
    expect(answers(rule, company({}), end)).toEqual([]);
  });
});

describe('ACT-09: the heating plan is made before the first day of the season', () => {
  const rule = unitRuleNamed('ACT-09');
  const plan = (doneOn: string | null) => activities({ kind: 'heatingPlan', doneOn });
  it.each([
    ['2025-11-14', end, 'compliant due 2025-11-15 00:00'],
    ['2025-11-15', end, 'late due 2025-11-15 00:00'],
    [null, end, 'missing due 2025-11-15 00:00'],
    [null, '2025-10-01 00:00', 'pending due 2025-11-15 00:00'],
  ])('made %s, as of %s: %s', (doneOn, asOf, expected) => {
    expect(answers(rule, plan(doneOn), asOf)).toEqual([`甲热力/2025-2026: ${expected}`]);
  });
});

describe('ACT-10: a spot check in each month of the season', () => {
  const rule = unitRuleNamed('ACT-10');
  it('clips the first and the last month to the season', () => {
    const checks = ['2025-11-10', '2025-12-31 23:59', '2026-02-01', '2026-03-15'];
    expect(
      answers(rule, activities(...checks.map((doneOn) => ({ kind: 'spotCheck', doneOn }))), end),
    ).toEqual([
      '甲热力/2025-11: missing due 2025-12-01 00:00',
      '甲热力/2025-12: compliant due 2026-01-01 00:00',
      '甲热力/2026-01: missing due 2026-02-01 00:00',
      '甲热力/2026-02: compliant due 2026-03-01 00:00',
      '甲热力/2026-03: compliant due 2026-03-16 00:00',
    ]);
  });

  it('holds as long as it says', () => {
    const records = activities(
      { kind: 'spotCheck', doneOn: '2025-12-31 23:59' },
      { kind: 'spotCheck', doneOn: '2026-02-01' },
    );
    const moments = [
      '2025-11-01 00:00',
      '2025-12-01 00:00',
      '2025-12-31 23:59',
      '2026-01-31 23:59',
      '2026-02-01 00:00',
    ];
    expect(brokenPromises(rule, records, moments.map(at))).toEqual([]);
  });
});
