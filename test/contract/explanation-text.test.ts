import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src-main/contract/rules.ts';
import { renderExplanation } from '../../src-main/contract/texts/explanation.ts';
import type { FieldValue } from '../../src-main/contract/values.ts';
import { type Asked, explained } from '../domain/explained.ts';
import { always, changed, withParameters } from '../domain/resources.ts';

type Fields = Readonly<Record<string, FieldValue>>;

/** Each sentence of an explanation on its own line, as a person would read them out. */
function sentences(rule: Rule | string, fields: Fields, asked: Asked = {}) {
  const explanation = explained(rule, fields, asked);
  return {
    zh: renderExplanation(explanation, 'zh').split(/(?<=。)/),
    en: renderExplanation(explanation, 'en').split(/(?<=[a-z0-9)"]\.) (?=[A-Z"])/),
  };
}

/** What the last sentences say, from where the clause and the start have been told. */
function ending(rule: Rule | string, fields: Fields, asked: Asked = {}) {
  const { zh, en } = sentences(rule, fields, asked);
  return { zh: zh.slice(2), en: en.slice(2) };
}

describe('done too late', () => {
  it('after working days over Spring Festival', () => {
    expect(sentences('CMP-02', { acceptedAt: '2026-02-12 09:00', answeredAt: '2026-02-28 10:00' })).toEqual({
      zh: [
        '依据《供热服务制度（安装、维修、收费、投诉）》（D03）第 8 条、第 10 条：投诉须在受理后 5 个工作日内答复（5 个工作日，条文所定）。',
        '受理时间 2026-02-12（周四）09:00，当天不计。',
        '02-13（周五）第 1 个工作日；02-14（周六）调休上班，第 2 个工作日；02-15（周日）至 02-23（周一）共 9 天春节放假，不计；02-24（周二）第 3 个工作日；02-25（周三）第 4 个工作日；02-26（周四）第 5 个工作日。',
        '期限到 2026-02-26（周四）24:00 为止。',
        '答复时间 2026-02-28（周六）10:00，逾期 1 天 10 小时。',
      ],
      en: [
        'D03 "Heating service system (installation, repair, charges, complaints)", Art. 8 and Art. 10: A complaint is answered within 5 working days of being taken (5 working days, as the clause says).',
        'Accepted at: Thu 2026-02-12 09:00; that day does not count.',
        'Counted: Fri 02-13, working day 1; Sat 02-14, a weekend day worked in exchange, working day 2; Sun 02-15 to Mon 02-23, 9 days, Spring Festival holiday, not counted; Tue 02-24, working day 3; Wed 02-25, working day 4; Thu 02-26, working day 5.',
        'Due by the end of Thu 2026-02-26.',
        'Answered at: Sat 2026-02-28 10:00, 1 day 10 hours late.',
      ],
    });
  });

  it('after hours, by less than a minute', () => {
    expect(sentences('REP-01', { reportedAt: '2026-01-05 08:00', arrivedAt: '2026-01-06 08:00:20' })).toEqual(
      {
        zh: [
          '依据《供热服务制度（安装、维修、收费、投诉）》（D03）第 5 条第 2 项、第 10 条：接到报修后 24 小时内赶到现场（24 小时，条文所定）。',
          '报修时间 2026-01-05（周一）08:00。',
          '期限到 2026-01-06 08:00 为止（含）。',
          '到场时间 2026-01-06（周二）08:00:20，逾期不足 1 分钟。',
        ],
        en: [
          'D03 "Heating service system (installation, repair, charges, complaints)", Art. 5.2 and Art. 10: Staff are on site within 24 hours of a repair report (24 hours, as the clause says).',
          'Reported at: Mon 2026-01-05 08:00.',
          'Due by 2026-01-06 08:00.',
          'Arrived at: Tue 2026-01-06 08:00:20, less than a minute late.',
        ],
      },
    );
  });

  it('after a time that the clause does not name', () => {
    expect(
      sentences('OUT-03', {
        startAt: '2026-01-05 08:00',
        kind: 'fault',
        repairStartedAt: '2026-01-05 09:31',
      }),
    ).toEqual({
      zh: [
        '依据《热力公司维修、检护服务规范》（D07）第 3 条和《供暖业务服务指南》（D13）第一部分第 4 条：突发停热须立即组织抢修，30 分钟内开始（30 分钟，条文未写明时限，按此掌握）。',
        '停热开始时间 2026-01-05（周一）08:00。',
        '期限到 2026-01-05 08:30 为止（含）。',
        '抢修开始时间 2026-01-05（周一）09:31，逾期 1 小时 1 分钟。',
      ],
      en: [
        'D07 "Repair and inspection service code", Art. 3; D13 "Heating business service guide", Part 1, Art. 4: Repair of a sudden outage begins at once: within 30 minutes (30 minutes, as the clause, which sets no time, is read).',
        'Outage start: Mon 2026-01-05 08:00.',
        'Due by 2026-01-05 08:30.',
        'Repair started at: Mon 2026-01-05 09:31, 1 hour 1 minute late.',
      ],
    });
  });

  it('after a last day that was moved', () => {
    expect(sentences('SD-28', { acceptedAt: '2025-12-29 09:00', answeredAt: '2026-01-06 00:00' })).toEqual({
      zh: [
        '依据《山东省供热条例（2021）》第 28 条：投诉须在受理后 3 日内答复（3 日，条文所定）。',
        '受理时间 2025-12-29（周一）09:00，当天不计。',
        '12-30（周二）第 1 日；12-31（周三）第 2 日；01-01（周四）第 3 日，适逢元旦放假；01-02（周五）、01-03（周六）元旦放假，不计；末日顺延至 01-04（周日）。',
        '期限到 2026-01-04（周日）24:00 为止。',
        '答复时间 2026-01-06（周二）00:00，逾期 1 天。',
      ],
      en: [
        'Shandong heating regulations (2021), Art. 28: A complaint is answered within 3 days of being taken (3 days, as the clause says).',
        'Accepted at: Mon 2025-12-29 09:00; that day does not count.',
        "Counted: Tue 12-30, day 1; Wed 12-31, day 2; Thu 01-01, day 3, in the New Year's Day holiday; Fri 01-02 and Sat 01-03, New Year's Day holiday, not counted; the last day moves to Sun 01-04.",
        'Due by the end of Sun 2026-01-04.',
        'Answered at: Tue 2026-01-06 00:00, 1 day late.',
      ],
    });
  });

  it('after a last day that was moved over a weekend', () => {
    expect(ending('SD-28', { acceptedAt: '2025-11-19 09:00', answeredAt: '2025-11-25 08:00' })).toEqual({
      zh: [
        '11-20（周四）第 1 日；11-21（周五）第 2 日；11-22（周六）第 3 日，适逢周末；11-23（周日）周末，不计；末日顺延至 11-24（周一）。',
        '期限到 2025-11-24（周一）24:00 为止。',
        '答复时间 2025-11-25（周二）08:00，逾期 8 小时。',
      ],
      en: [
        'Counted: Thu 11-20, day 1; Fri 11-21, day 2; Sat 11-22, day 3, on a weekend; Sun 11-23, weekend, not counted; the last day moves to Mon 11-24.',
        'Due by the end of Mon 2025-11-24.',
        'Answered at: Tue 2025-11-25 08:00, 8 hours late.',
      ],
    });
  });

  it('by dates without a time of day: at least', () => {
    expect(sentences('CMP-01', { acceptedAt: '2025-11-17', investigatedAt: '2025-11-20' })).toEqual({
      zh: [
        '依据《供热服务制度（安装、维修、收费、投诉）》（D03）第 8 条：接到投诉后 24 小时内进行调查（24 小时，条文所定）。',
        '受理时间 2025-11-17（周一，无时刻）。',
        '期限最迟到 2025-11-18 23:59:59 为止（含）。',
        '调查时间 2025-11-20（周四，无时刻），至少逾期 1 天。',
      ],
      en: [
        'D03 "Heating service system (installation, repair, charges, complaints)", Art. 8: A complaint is investigated within 24 hours of being taken (24 hours, as the clause says).',
        'Accepted at: Mon 2025-11-17 (no time of day).',
        'Due by 2025-11-18 23:59:59 at the latest.',
        'Investigated at: Thu 2025-11-20 (no time of day), at least 1 day late.',
      ],
    });
  });

  it('by dates where dates are counted: at least only for the act', () => {
    const late = ending('CMP-02', { acceptedAt: '2025-11-17', answeredAt: '2025-11-26 10:00' });
    expect(late.zh.at(-1)).toBe('答复时间 2025-11-26（周三）10:00，逾期 1 天 10 小时。');
    const bare = ending('CMP-02', { acceptedAt: '2025-11-17', answeredAt: '2025-11-26' });
    expect(bare.zh.at(-1)).toBe('答复时间 2025-11-26（周三，无时刻），至少逾期 1 天。');
    expect(bare.en.at(-1)).toBe('Answered at: Wed 2025-11-26 (no time of day), at least 1 day late.');
  });
});

it('days off of two holidays in a row are told by holiday', () => {
  const told = ending('CMP-02', { acceptedAt: '2023-09-27 09:00', answeredAt: '2023-10-12 10:00' });
  expect(told.zh[0]).toBe(
    '09-28（周四）第 1 个工作日；09-29（周五）中秋节放假，不计；09-30（周六）至 10-06（周五）共 7 天国庆节放假，不计；10-07（周六）调休上班，第 2 个工作日；10-08（周日）调休上班，第 3 个工作日；10-09（周一）第 4 个工作日；10-10（周二）第 5 个工作日。',
  );
  expect(told.en[0]).toMatch(
    /; Fri 09-29, Mid-Autumn Festival holiday, not counted; Sat 09-30 to Fri 10-06, 7 days, National Day holiday, not counted;/,
  );
});

describe('not done', () => {
  it('and the deadline past', () => {
    expect(
      sentences(
        'REP-06',
        { reportedAt: '2026-01-05 08:00', completedAt: '2026-01-05 18:00', followUpAt: null },
        { asOf: '2026-01-08 00:00' },
      ),
    ).toEqual({
      zh: [
        '依据《供暖业务服务指南》（D13）第一部分第 7 条：维修完成后 48 小时内进行回访（48 小时，条文所定）。',
        '完成时间 2026-01-05（周一）18:00。',
        '期限到 2026-01-07 18:00 为止（含）。',
        '截至 2026-01-08 00:00，“回访时间”没有记录，已逾期 6 小时。',
      ],
      en: [
        'D13 "Heating business service guide", Part 1, Art. 7: The user is called back within 48 hours of the repair (48 hours, as the clause says).',
        'Completed at: Mon 2026-01-05 18:00.',
        'Due by 2026-01-07 18:00.',
        'As of 2026-01-08 00:00 nothing is recorded under "Followed up at"; the deadline passed 6 hours ago.',
      ],
    });
  });

  it('while there is time', () => {
    expect(
      ending('CMP-02', { acceptedAt: '2025-11-17 09:00', answeredAt: null }, { asOf: '2025-11-24 10:00' }),
    ).toEqual({
      zh: [
        '11-18（周二）第 1 个工作日；11-19（周三）第 2 个工作日；11-20（周四）第 3 个工作日；11-21（周五）第 4 个工作日；11-22（周六）、11-23（周日）周末，不计；11-24（周一）第 5 个工作日。',
        '期限到 2025-11-24（周一）24:00 为止。',
        '截至 2025-11-24 10:00，“答复时间”没有记录，期限未到。',
      ],
      en: [
        'Counted: Tue 11-18, working day 1; Wed 11-19, working day 2; Thu 11-20, working day 3; Fri 11-21, working day 4; Sat 11-22 and Sun 11-23, weekend, not counted; Mon 11-24, working day 5.',
        'Due by the end of Mon 2025-11-24.',
        'As of 2025-11-24 10:00 nothing is recorded under "Answered at"; the deadline has not passed.',
      ],
    });
  });

  it('by asOf, only on a later day: overdue by exactly so much', () => {
    const record = { acceptedAt: '2025-11-17 09:00', investigatedAt: '2025-11-20' };
    expect(ending('CMP-01', record, { asOf: '2025-11-19 00:00' }).zh.at(-1)).toBe(
      '截至 2025-11-19 00:00，尚未办理（“调查时间”记为 2025-11-20（周四，无时刻）），已逾期 15 小时。',
    );
  });

  it('by asOf, only later', () => {
    expect(
      ending(
        'CMP-01',
        { acceptedAt: '2025-11-17 09:00', investigatedAt: '2025-11-20 08:00' },
        { asOf: '2025-11-19 00:00' },
      ),
    ).toEqual({
      zh: [
        '期限到 2025-11-18 09:00 为止（含）。',
        '截至 2025-11-19 00:00，尚未办理（“调查时间”记为 2025-11-20（周四）08:00），已逾期 15 小时。',
      ],
      en: [
        'Due by 2025-11-18 09:00.',
        'As of 2025-11-19 00:00 it was not done ("Investigated at" is Thu 2025-11-20 08:00); the deadline passed 15 hours ago.',
      ],
    });
  });
});

it('done in time', () => {
  expect(ending('CMP-01', { acceptedAt: '2025-11-17 09:00', investigatedAt: '2025-11-18 09:00' })).toEqual({
    zh: ['期限到 2025-11-18 09:00 为止（含）。', '调查时间 2025-11-18（周二）09:00，在期限内。'],
    en: ['Due by 2025-11-18 09:00.', 'Investigated at: Tue 2025-11-18 09:00, in time.'],
  });
});

describe('a notice, counted backwards', () => {
  const planned = { startAt: '2026-01-05 08:00', kind: 'planned' };
  const countedBy = (counting: 'clearDays' | 'elapsed') =>
    changed('OUT-01', ({ check }) => ({ check: { ...check, counting } as typeof check }));

  it('given too late', () => {
    expect(sentences('OUT-01', { ...planned, noticeAt: '2026-01-04 10:00' })).toEqual({
      zh: [
        '依据供热主管部门检查要求和《热力公司维修、检护服务规范》（D07）第 3 条：计划停热须至少提前 2 日通知热用户（2 日，条文所定）。',
        '停热开始时间 2026-01-05（周一）08:00，当天不计。',
        '往前数：01-04（周日）为前 1 日；01-03（周六）为前 2 日。',
        '最迟应在 2026-01-03（周六）当天通知。',
        '通知时间 2026-01-04（周日）10:00，逾期 10 小时。',
      ],
      en: [
        'Requirements of the supervising authority; D07 "Repair and inspection service code", Art. 3: Users are told of a planned outage at least 2 days before it starts (2 days, as the clause says).',
        'Outage start: Mon 2026-01-05 08:00; that day does not count.',
        'Counted backwards: Sun 01-04, day 1 before; Sat 01-03, day 2 before.',
        'Notice due by the end of Sat 2026-01-03.',
        'Users told at: Sun 2026-01-04 10:00, 10 hours late.',
      ],
    });
  });

  it('still owed before the outage', () => {
    expect(ending('OUT-01', { ...planned, noticeAt: null }, { asOf: '2026-01-02 00:00' })).toEqual({
      zh: [
        '往前数：01-04（周日）为前 1 日；01-03（周六）为前 2 日。',
        '最迟应在 2026-01-03（周六）当天通知。',
        '截至 2026-01-02 00:00，“通知时间”没有记录，期限未到。',
      ],
      en: [
        'Counted backwards: Sun 01-04, day 1 before; Sat 01-03, day 2 before.',
        'Notice due by the end of Sat 2026-01-03.',
        'As of 2026-01-02 00:00 nothing is recorded under "Users told at"; the deadline has not passed.',
      ],
    });
  });

  it('in clear days', () => {
    expect(ending(countedBy('clearDays'), { ...planned, noticeAt: '2026-01-03 10:00' })).toEqual({
      zh: [
        '往前数：01-04（周日）为前 1 日；01-03（周六）为前 2 日；01-02（周五）为最迟通知日。',
        '最迟应在 2026-01-02（周五）当天通知。',
        '通知时间 2026-01-03（周六）10:00，逾期 10 小时。',
      ],
      en: [
        'Counted backwards: Sun 01-04, day 1 before; Sat 01-03, day 2 before; Fri 01-02, the last day for notice.',
        'Notice due by the end of Fri 2026-01-02.',
        'Users told at: Sat 2026-01-03 10:00, 10 hours late.',
      ],
    });
  });

  it('in hours', () => {
    expect(ending(countedBy('elapsed'), { ...planned, noticeAt: '2026-01-03 10:00' })).toEqual({
      zh: [
        '每日按 24 小时计，最迟应在 2026-01-03 08:00 通知。',
        '通知时间 2026-01-03（周六）10:00，逾期 2 小时。',
      ],
      en: [
        'Notice due by 2026-01-03 08:00, a day being 24 hours.',
        'Users told at: Sat 2026-01-03 10:00, 2 hours late.',
      ],
    });
  });

  it('however short', () => {
    expect(sentences('OUT-05', { ...planned, noticeAt: '2026-01-05 10:00' })).toEqual({
      zh: [
        '依据《小区供暖系统管理条例》（D11）第 10 条：计划停热须在停热开始之前告知居民。',
        '停热开始时间 2026-01-05（周一）08:00。',
        '应在此之前通知。',
        '通知时间 2026-01-05（周一）10:00，逾期 2 小时。',
      ],
      en: [
        'D11 "Residential heating system regulations", Art. 10: Residents are told of a planned outage before it starts.',
        'Outage start: Mon 2026-01-05 08:00.',
        'Notice due before that.',
        'Users told at: Mon 2026-01-05 10:00, 2 hours late.',
      ],
    });
  });
});

describe('an outage that has to last', () => {
  it('and is over', () => {
    expect(
      ending(
        'OUT-02',
        { startAt: '2026-01-05 08:00', endAt: '2026-01-05 15:00', noticeAt: null },
        { asOf: '2026-01-06 00:00' },
      ),
    ).toEqual({
      zh: [
        '恢复供热时间 2026-01-05（周一）15:00。',
        '期限到 2026-01-05 11:00 为止（含）。',
        '截至 2026-01-06 00:00，“通知时间”没有记录，已逾期 13 小时。',
      ],
      en: [
        'Heating restored: Mon 2026-01-05 15:00.',
        'Due by 2026-01-05 11:00.',
        'As of 2026-01-06 00:00 nothing is recorded under "Users told at"; the deadline passed 13 hours ago.',
      ],
    });
  });

  it('and is still running', () => {
    expect(
      ending(
        'OUT-02',
        { startAt: '2026-01-05 08:00', endAt: null, noticeAt: '2026-01-05 09:00' },
        { asOf: '2026-01-05 10:00' },
      ),
    ).toEqual({
      zh: [
        '截至 2026-01-05 10:00，“恢复供热时间”没有记录，仍在持续。',
        '期限到 2026-01-05 11:00 为止（含）。',
        '通知时间 2026-01-05（周一）09:00，在期限内。',
      ],
      en: [
        'As of 2026-01-05 10:00 nothing is recorded under "Heating restored": it goes on.',
        'Due by 2026-01-05 11:00.',
        'Users told at: Mon 2026-01-05 09:00, in time.',
      ],
    });
  });
});

describe('what cannot be determined says what to ask the company for', () => {
  const leak = { acceptedAt: '2026-01-05 09:00', category: 'leak', onsiteAt: null };

  it.each<[string, string, Fields, string, string]>([
    [
      'a column that the file does not have',
      'CMP-03',
      { acceptedAt: '2026-01-05 09:00', category: 'leak' },
      '无法判定：文件中没有“到场时间”一列，请企业补报。',
      'Cannot be determined: the file has no column "On site at". Ask the company for it.',
    ],
    [
      'a class that cannot be read',
      'CMP-03',
      { ...leak, category: { unreadable: '跑水' } },
      '无法判定：“投诉类型”填写为“跑水”，无法识别，请企业更正。',
      'Cannot be determined: "Category" holds "跑水", which cannot be read. Ask the company to correct it.',
    ],
    [
      'a class that is empty',
      'CMP-03',
      { ...leak, category: null },
      '无法判定：“投诉类型”未填写，请企业补填。',
      'Cannot be determined: "Category" is empty. Ask the company to fill it in.',
    ],
    [
      'dates without times on both sides',
      'CMP-01',
      { acceptedAt: '2025-11-17', investigatedAt: '2025-11-18' },
      '无法判定：“受理时间”、“调查时间”只有日期，没有具体时刻，请企业补报时刻。',
      'Cannot be determined: only the date is known of "Accepted at" and "Investigated at". Ask the company for the time of day.',
    ],
    [
      'a date without a time on one side',
      'CMP-01',
      { acceptedAt: '2025-11-17 09:00', investigatedAt: '2025-11-18' },
      '无法判定：“调查时间”只有日期，没有具体时刻，请企业补报时刻。',
      'Cannot be determined: only the date is known of "Investigated at". Ask the company for the time of day.',
    ],
    [
      'an act before the start',
      'CMP-01',
      { acceptedAt: '2025-11-17 09:00', investigatedAt: '2025-11-17 08:00' },
      '无法判定：“调查时间” 2025-11-17（周一）08:00 早于“受理时间”，前后矛盾，请企业核实。',
      'Cannot be determined: "Investigated at" (Mon 2025-11-17 08:00) lies before "Accepted at". Ask the company to verify it.',
    ],
    [
      'an end before the start',
      'OUT-02',
      { startAt: '2026-01-05 08:00', endAt: '2026-01-05 07:00', noticeAt: null },
      '无法判定：“恢复供热时间”早于“停热开始时间”，前后矛盾，请企业核实。',
      'Cannot be determined: "Heating restored" lies before "Outage start". Ask the company to verify it.',
    ],
    [
      'a year without calendar',
      'CMP-02',
      { acceptedAt: '2026-12-28 09:00', answeredAt: null },
      '无法判定：期限涉及的年份尚无节假日安排，请补录后重新检查。',
      'Cannot be determined: the holidays of a year that the deadline reaches into are not on file. Add them and check again.',
    ],
    [
      'a class that the clause is not for',
      'CMP-03',
      { ...leak, category: 'fee' },
      '本条不适用于这条记录。',
      'The clause does not apply to this record.',
    ],
  ])('%s', (_, rule, fields, zh, en) => {
    const explanation = explained(rule, fields, { asOf: '2027-01-01 00:00' });
    expect(renderExplanation(explanation, 'zh')).toMatch(new RegExp(`。${escaped(zh)}$`));
    expect(renderExplanation(explanation, 'en')).toMatch(new RegExp(`\\. ${escaped(en)}$`));
  });

  it('the end of an outage whose length decides', () => {
    const longOnes = withParameters('OUT-01', { minLength: { versions: always(24) } });
    const { zh } = sentences(longOnes, {
      startAt: '2026-01-05 08:00',
      kind: 'planned',
      endAt: '2026-01-06',
      noticeAt: '2026-01-03',
    });
    expect(zh.at(-1)).toBe('无法判定：“恢复供热时间”只有日期，没有具体时刻，请企业补报时刻。');
  });

  function escaped(text: string): string {
    return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  }
});

it('a number that was changed says since when it holds, one of the authority that it is its own', () => {
  const dated = withParameters('SD-28', {
    limit: { basis: 'setting', versions: [{ validFrom: '2026-01-01', value: 1 }] },
  });
  const [zh] = sentences(dated, { acceptedAt: '2026-01-05 09:00', answeredAt: null }).zh;
  const [en] = sentences(dated, { acceptedAt: '2026-01-05 09:00', answeredAt: null }).en;
  expect(zh).toMatch(/（1 日，主管部门设定，2026-01-01 起执行）。$/);
  expect(en).toMatch(/\(1 day, the authority's own setting, in force since 2026-01-01\)\.$/);
});

describe('what was asked for, and what the record tells of it', () => {
  /** What follows the requirement. */
  function told(rule: string, fields: Fields, asked: Asked = {}) {
    const { zh, en } = sentences(rule, fields, asked);
    return { zh: zh.slice(1), en: en.slice(1) };
  }

  it('contents: first what is there, then what is not', () => {
    const fields = { reportedAt: '2026-01-05 08:00', userName: '王某', phone: null, address: '锦绣苑' };
    const report = { ...fields, faultDesc: '不热', facilityType: null, equipmentModel: null };
    expect(told('REP-07', report)).toEqual({
      zh: [
        '“用户姓名”、“地址”、“故障描述”已填写。',
        '“联系电话”、“设施类型”或“设备型号”未填写，不符合要求。',
      ],
      en: [
        '"User", "Address", and "Fault description" are filled in.',
        '"Phone" and "Facility type" or "Equipment model" are empty, not as required.',
      ],
    });
  });

  it('a number beside what it may be, and where that comes from', () => {
    expect(told('HOT-01', { callAt: '2026-01-05 08:00', direction: 'inbound', rings: 5 })).toEqual({
      zh: ['“振铃次数”为 5 声，应不超过 3 声（条文所定）。'],
      en: ['"Rings" is 5 rings; it must be at most 3 rings (as the clause says).'],
    });
  });

  it('a number beside another one of the record', () => {
    const fields = { chargedAt: '2026-01-05 08:00', kind: 'charge', amount: 2200, standardAmount: 2100 };
    expect(told('FEE-01', fields)).toEqual({
      zh: ['“金额”为 2200 元，应不超过“标准金额”（2100 元）。'],
      en: ['"Amount" is 2200 yuan; it must be at most "Standard amount" (2100 yuan).'],
    });
  });

  it('a yes that should be, and what ought never to be', () => {
    const visit = { reportedAt: '2026-01-05 08:00', arrivedAt: '2026-01-05 13:10' };
    expect(told('REP-22', { ...visit, identityShown: false })).toEqual({
      zh: ['“出示证件”为“否”，应为“是”。'],
      en: ['"Identity shown" is "no"; it must be "yes".'],
    });
    const complaint = { acceptedAt: '2025-11-17 09:00', category: 'integrity', verified: true };
    expect(told('CMP-07', complaint)).toEqual({
      zh: ['“投诉类型”为“吃拿卡要”，“是否属实”为“是”，不符合要求。'],
      en: ['"Category" is "integrity", "Verified" is "yes", not as required.'],
    });
  });

  it('a time of day beside the hours, and an agreement where there is one', () => {
    const visit = { reportedAt: '2026-01-05 08:00', category: 'other', arrivedAt: '2026-01-05 13:10' };
    expect(told('REP-17', visit)).toEqual({
      zh: ['“到场时间”为 2026-01-05 13:10，应在 09:00–12:00、14:00–18:00 之间（条文所定）。'],
      en: [
        '"Arrived at" is 2026-01-05 13:10; it must be within 09:00–12:00 or 14:00–18:00 (as the clause says).',
      ],
    });
    expect(told('REP-17', { ...visit, offHoursAgreed: true })).toEqual({
      zh: ['“到场时间”为 2026-01-05 13:10，“时段外同意”为“是”，符合要求。'],
      en: ['"Arrived at" is 2026-01-05 13:10, "Agreed to off-hours visit" is "yes", as required.'],
    });
  });

  it('advice is called advice, and hours that are read so are called a reading', () => {
    const { zh, en } = told('HOT-03', { callAt: '2026-01-05 13:00', direction: 'callback' });
    expect(zh.join('')).toContain('宜在 07:00–12:00');
    expect(en.join(' ')).toContain('it should be within 07:00–12:00');
    expect(zh.at(-1)).toBe('本条为建议性内容，不计入合规率。');
    expect(zh.at(-2)).toMatch(/（条文未写明时限，按此掌握）。$/);
    expect(en.at(-1)).toBe('This clause is advice and stays outside the compliance rate.');
  });
});

describe('an act by another moment of the record', () => {
  const complaint = { acceptedAt: '2025-11-17 09:00', category: 'temperature' };

  it('by an hour', () => {
    const fields = { ...complaint, appointmentAt: '2025-11-19 15:00', closedAt: '2025-11-20 15:00' };
    expect(ending('CMP-04', fields)).toEqual({
      zh: [
        '约定维修时间 2025-11-19（周三）15:00，最迟应到此时。',
        '办结时间 2025-11-20（周四）15:00，逾期 1 天。',
      ],
      en: [
        'Due by "Repair appointment": Wed 2025-11-19 15:00.',
        'Closed at: Thu 2025-11-20 15:00, 1 day late.',
      ],
    });
  });

  it('by the end of a day', () => {
    const fields = { ...complaint, appointmentAt: '2025-11-19', closedAt: '2025-11-20 15:00' };
    expect(ending('CMP-04', fields)).toEqual({
      zh: [
        '约定维修时间 2025-11-19（周三），最迟应到当天 24:00。',
        '办结时间 2025-11-20（周四）15:00，逾期 15 小时。',
      ],
      en: [
        'Due by "Repair appointment": the end of Wed 2025-11-19.',
        'Closed at: Thu 2025-11-20 15:00, 15 hours late.',
      ],
    });
  });
});

describe('several duties at once', () => {
  it('each is told with what came of it', () => {
    const closed = { acceptedAt: '2025-11-17 09:00', verified: true, closedAt: '2025-11-20 10:00' };
    expect(ending('CMP-06', { ...closed, rectifiedAt: '2025-11-20 11:00', compensation: null })).toEqual({
      zh: [
        '办结时间 2025-11-20（周四）10:00，最迟应到此时。',
        '整改时间 2025-11-20（周四）11:00，逾期 1 小时。',
        '“赔偿金额”未填写，不符合要求。',
      ],
      en: [
        'Due by "Closed at": Thu 2025-11-20 10:00.',
        'Rectified at: Thu 2025-11-20 11:00, 1 hour late.',
        '"Compensation" is empty, not as required.',
      ],
    });
  });

  it('and what cannot be determined because of a condition is said once', () => {
    const { zh } = ending('CMP-06', { acceptedAt: '2025-11-17 09:00', closedAt: '2025-11-20 10:00' });
    expect(zh.filter((sentence) => sentence.startsWith('无法判定'))).toContain(
      '无法判定：文件中没有“是否属实”一列，请企业补报。',
    );
  });
});

it('a word that would have been needless tells what was not done', () => {
  const leak = { reportedAt: '2026-01-05 08:00', category: 'leak', lateNoticeAt: null };
  const { zh } = ending('REP-24', { ...leak, arrivedAt: '2026-01-05 13:10' }, { asOf: '2026-01-06 00:00' });
  expect(zh).toEqual([
    '期限到 2026-01-05 09:00 为止（含）。',
    '到场时间 2026-01-05（周一）13:10。',
    '截至 2026-01-06 00:00，“延误告知时间”没有记录，已逾期 15 小时。',
  ]);
});
