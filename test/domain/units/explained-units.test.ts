import { describe, expect, it } from 'vitest';
import { ruleTexts } from '../../../src-main/domain/rule-texts.ts';
import { at } from '../moments.ts';
import { unitRuleNamed } from '../resources.ts';
import { accounts } from './accounts.ts';
import { company, type Row } from './company.ts';

const end = '2026-03-20 00:00';

const staff = (person: Row) =>
  company({
    staff: {
      number: 'staffNo',
      rows: [
        {
          ...{ staffNo: 'W1', name: '王五', certificateNo: 'Z1', certificateValidTo: '2026-12-31' },
          ...{ examPassedOn: '2025-10-01', firstDutyOn: '2025-11-01' },
          ...person,
        },
      ],
    },
    repairs: {
      ...{ number: 'orderNo', start: 'reportedAt' },
      rows: [
        {
          ...{ orderNo: 'B1', reportedAt: '2026-01-05 08:00', arrivedAt: '2026-01-05 09:00' },
          ...{ technicianNo: 'W1', technicianName: '王五' },
        },
      ],
    },
  });

const contract = (told: Row) =>
  company({
    users: { number: 'userNo', rows: [{ userNo: 'U1', address: '1号楼101', heated: true }] },
    contracts: {
      number: 'contractNo',
      rows: [
        {
          ...{ contractNo: 'H1', userNo: 'U1', address: '1号楼101', signedOn: '2025-10-10' },
          ...{ statesTerm: true, statesQuality: true, statesPrice: true },
          ...told,
        },
      ],
    },
    complaints: {
      ...{ number: 'complaintNo', start: 'acceptedAt' },
      rows: [{ complaintNo: 'T1', acceptedAt: '2025-12-01 08:00' }],
    },
  });

const repairs = (again: Row) => {
  const fault = { address: '1号楼101', category: 'leak', facilityType: '散热器', faultDesc: '阀门漏水' };
  const first = {
    orderNo: 'B1',
    reportedAt: '2025-11-20 08:00',
    completedAt: '2025-11-20 12:00',
    paid: true,
  };
  const second = { orderNo: 'B2', reportedAt: '2026-01-10 08:00', completedAt: null, ...again };
  const rows = [first, second].map((row) => ({ ...fault, ...row }));
  return company({ repairs: { number: 'orderNo', start: 'reportedAt', rows } });
};

const tests = (...readings: [measuredAt: string, celsius: Row[string]][]) => ({
  ...{ number: 'testNo', start: 'measuredAt' },
  rows: readings.map(([measuredAt, celsius], index) => ({
    ...{ testNo: `C${index + 1}`, measuredAt, celsius, address: '1号楼', room: '101' },
  })),
});

const refunded = (told: Row) =>
  company({
    temperatures: tests(['2026-01-05 08:00', 15.9]),
    charges: {
      ...{ number: 'chargeNo', start: 'chargedAt' },
      rows: [
        {
          ...{ chargeNo: 'F1', kind: 'refund', chargedAt: '2026-02-01', paidAt: '2026-02-03' },
          ...{ address: '1号楼', room: '101', amount: 5, standardAmount: 10 },
          ...{ periodFrom: '2026-01-05', periodTo: '2026-01-05', ...told },
        },
      ],
    },
  });

/** What follows the requirement, which is the rule's own text. */
function told(id: string, records: ReturnType<typeof company>, language: 'zh' | 'en' = 'zh'): string {
  const rule = unitRuleNamed(id);
  const [account = ''] = accounts(rule, records, { asOf: end, language });
  const requirement = ruleTexts(rule, at(end)).requirement[language].replace(/[。.]$/, '');
  expect(account).toContain(requirement);
  return account.replace(requirement, '').replace(/^[。.] ?/, '');
}

describe('what is told of a unit that is no row', () => {
  it.each<[string, string, ReturnType<typeof company>, string, string]>([
    [
      'STF-01',
      'expired',
      staff({ certificateValidTo: '2026-01-04' }),
      '“人员中的对应记录”为 W1，“证书编号”已填写，“考核合格日期”为 2025-10-01。“证书有效期至”为 2026-01-04，应不早于 2026-01-05。',
      '"Matching record (Staff)" is W1, "Certificate no." is filled in, "Exam passed on" is 2025-10-01. "Certificate valid to" is 2026-01-04; it must be no earlier than 2026-01-05.',
    ],
    [
      'STF-01',
      'two things wrong',
      staff({ examPassedOn: '2025-11-02', certificateNo: null }),
      '“人员中的对应记录”为 W1，“证书有效期至”为 2026-12-31。“证书编号”未填写，不符合要求；“考核合格日期”为 2025-11-02，应不晚于“首次上岗日期”（2025-11-01）。',
      '"Matching record (Staff)" is W1, "Certificate valid to" is 2026-12-31. "Certificate no." is empty, not as required. "Exam passed on" is 2025-11-02; it must be no later than "First duty on" (2025-11-01).',
    ],
    [
      'STF-01',
      'in order',
      staff({}),
      '“人员中的对应记录”为 W1，“证书编号”已填写，“证书有效期至”为 2026-12-31，“考核合格日期”为 2025-10-01，符合要求。',
      '"Matching record (Staff)" is W1, "Certificate no." is filled in, "Certificate valid to" is 2026-12-31, "Exam passed on" is 2025-10-01, as required.',
    ],
    [
      'CON-01',
      'in order',
      contract({}),
      '“供热合同中的对应记录”为 H1，“载明供热期限”、“载明供热质量”、“载明价格”为“是”，符合要求。最后期限 2025-11-14（周五），最迟应到当天 24:00。签订日期 2025-10-10（周五，无时刻），在期限内。',
      '"Matching record (Heating contracts)" is H1, "States term", "States quality", and "States price" are "yes", as required. Due by "Last day": the end of Fri 2025-11-14. Signed on: Fri 2025-10-10 (no time of day), in time.',
    ],
    [
      'CON-01',
      'two things not stated, signed in time',
      contract({ statesQuality: false, statesTerm: null }),
      '“供热合同中的对应记录”为 H1，“载明价格”为“是”。“载明供热期限”未填写，“载明供热质量”为“否”，均应为“是”。最后期限 2025-11-14（周五），最迟应到当天 24:00。签订日期 2025-10-10（周五，无时刻），在期限内。',
      '"Matching record (Heating contracts)" is H1, "States price" is "yes". "States term" is empty, "States quality" is "no"; it must be "yes". Due by "Last day": the end of Fri 2025-11-14. Signed on: Fri 2025-10-10 (no time of day), in time.',
    ],
    [
      'CON-01',
      'signed too late',
      contract({ signedOn: '2025-11-20' }),
      '“供热合同中的对应记录”为 H1，“载明供热期限”、“载明供热质量”、“载明价格”为“是”，符合要求。最后期限 2025-11-14（周五），最迟应到当天 24:00。签订日期 2025-11-20（周四，无时刻），至少逾期 5 天。',
      '"Matching record (Heating contracts)" is H1, "States term", "States quality", and "States price" are "yes", as required. Due by "Last day": the end of Fri 2025-11-14. Signed on: Thu 2025-11-20 (no time of day), at least 5 days late.',
    ],
    [
      'CON-01',
      'not signed',
      contract({ signedOn: null }),
      '“供热合同中的对应记录”为 H1，“载明供热期限”、“载明供热质量”、“载明价格”为“是”，符合要求。最后期限 2025-11-14（周五），最迟应到当天 24:00。截至 2026-03-20 00:00，“签订日期”没有记录，已逾期 125 天。',
      '"Matching record (Heating contracts)" is H1, "States term", "States quality", and "States price" are "yes", as required. Due by "Last day": the end of Fri 2025-11-14. As of 2026-03-20 00:00 nothing is recorded under "Signed on"; the deadline passed 125 days ago.',
    ],
    [
      'REP-16',
      'charged',
      repairs({ paid: true }),
      '“上次维修”为 B1，2025-11-20 12:00 完成，保修至 2026-05-20。“是否收费”为“是”，应为“否”。',
      '"Repaired before" is B1, completed 2025-11-20 12:00, warranty until 2026-05-20. "Paid service" is "yes"; it must be "no".',
    ],
    [
      'REP-16',
      'not told whether it was charged',
      repairs({ paid: null }),
      '“上次维修”为 B1，2025-11-20 12:00 完成，保修至 2026-05-20。无法判定：“是否收费”未填写，请企业补填。',
      '"Repaired before" is B1, completed 2025-11-20 12:00, warranty until 2026-05-20. Cannot be determined: "Paid service" is empty. Ask the company to fill it in.',
    ],
    [
      'TMP-01',
      'warm enough',
      company({ temperatures: tests(['2026-01-05 08:00', 19]) }),
      '“室温”为 19 ℃，符合要求。',
      '"Temperature" is 19 °C, as required.',
    ],
    [
      'TMP-01',
      'warm again in time',
      company({ temperatures: tests(['2026-01-05 08:00', 17], ['2026-01-06 08:00', 18]) }),
      '（48 小时，主管部门设定）。首次测得不达标 2026-01-05（周一）08:00。期限到 2026-01-07 08:00 为止（含）。复测达标 2026-01-06（周二）08:00，在期限内。“室温”为 17 ℃、18 ℃，符合要求。',
      ` (48 hours, the authority's own setting). First test below the standard: Mon 2026-01-05 08:00. Due by 2026-01-07 08:00. Passing retest: Tue 2026-01-06 08:00, in time. "Temperature" is 17 °C, 18 °C, as required.`,
    ],
    [
      'TMP-01',
      'warm again too late',
      company({ temperatures: tests(['2026-01-05 08:00', 17], ['2026-01-08 08:00', 18]) }),
      '（48 小时，主管部门设定）。首次测得不达标 2026-01-05（周一）08:00。期限到 2026-01-07 08:00 为止（含）。复测达标 2026-01-08（周四）08:00，逾期 1 天。“室温”为 17 ℃、18 ℃，应不低于 18 ℃（主管部门设定）。',
      ` (48 hours, the authority's own setting). First test below the standard: Mon 2026-01-05 08:00. Due by 2026-01-07 08:00. Passing retest: Thu 2026-01-08 08:00, 1 day late. "Temperature" is 17 °C, 18 °C; it must be at least 18 °C (the authority's own setting).`,
    ],
    [
      'TMP-01',
      'a later test that cannot be read',
      company({
        temperatures: tests(['2026-01-05 08:00', 17], ['2026-01-06 08:00', { unreadable: '合格' }]),
      }),
      '（48 小时，主管部门设定）。首次测得不达标 2026-01-05（周一）08:00。无法判定：“其后一次测温的室温”的内容无法识别，请企业更正。“室温”为 17 ℃，应不低于 18 ℃（主管部门设定）。',
      ` (48 hours, the authority's own setting). First test below the standard: Mon 2026-01-05 08:00. Cannot be determined: "Temperature (later test)" cannot be read. Ask the company to correct it. "Temperature" is 17 °C; it must be at least 18 °C (the authority's own setting).`,
    ],
    [
      'TMP-01',
      'bare dates: it may have been in time',
      company({ temperatures: tests(['2026-01-05', 17], ['2026-01-07', 18]) }),
      '（48 小时，主管部门设定）。首次测得不达标 2026-01-05（周一，无时刻）。期限最早到 2026-01-07 00:00 为止（含）。无法判定：“测温时间”只有日期，没有具体时刻，请企业补报时刻。“室温”为 17 ℃、18 ℃，符合要求。',
      ` (48 hours, the authority's own setting). First test below the standard: Mon 2026-01-05 (no time of day). Due by 2026-01-07 00:00 at the earliest. Cannot be determined: only the date is known of "Measured at". Ask the company for the time of day. "Temperature" is 17 °C, 18 °C, as required.`,
    ],
    [
      'TMP-01',
      'never measured again',
      company({ temperatures: tests(['2026-01-05 08:00', 17]) }),
      '（48 小时，主管部门设定）。首次测得不达标 2026-01-05（周一）08:00。期限到 2026-01-07 08:00 为止（含）。截至 2026-03-20 00:00，“复测达标”没有记录，已逾期 71 天 16 小时。“室温”为 17 ℃，应不低于 18 ℃（主管部门设定）。',
      ` (48 hours, the authority's own setting). First test below the standard: Mon 2026-01-05 08:00. Due by 2026-01-07 08:00. As of 2026-03-20 00:00 nothing is recorded under "Passing retest"; the deadline passed 71 days 16 hours ago. "Temperature" is 17 °C; it must be at least 18 °C (the authority's own setting).`,
    ],
    [
      'QD-51',
      'enough',
      refunded({}),
      '“室温”为 15.9 ℃，“应退比例”为 50 %，“金额”为 5.00 元，符合要求。最后期限 2026-03-15（周日），最迟应到当天 24:00。支付时间 2026-02-03（周二，无时刻），在期限内。',
      '"Temperature" is 15.9 °C, "Share owed" is 50 %, "Amount" is 5.00 yuan, as required. Due by "Last day": the end of Sun 2026-03-15. Paid at: Tue 2026-02-03 (no time of day), in time.',
    ],
    [
      'QD-51',
      'too little',
      refunded({ amount: 2 }),
      '“室温”为 15.9 ℃，“应退比例”为 50 %。“金额”为 2.00 元，应不少于 5.00 元。最后期限 2026-03-15（周日），最迟应到当天 24:00。支付时间 2026-02-03（周二，无时刻），在期限内。',
      '"Temperature" is 15.9 °C, "Share owed" is 50 %. "Amount" is 2.00 yuan; it must be at least 5.00 yuan. Due by "Last day": the end of Sun 2026-03-15. Paid at: Tue 2026-02-03 (no time of day), in time.',
    ],
    [
      'QD-51',
      'not paid yet',
      refunded({ paidAt: null }),
      '“室温”为 15.9 ℃，“应退比例”为 50 %，“金额”为 5.00 元，符合要求。最后期限 2026-03-15（周日），最迟应到当天 24:00。截至 2026-03-20 00:00，“支付时间”没有记录，已逾期 4 天。',
      '"Temperature" is 15.9 °C, "Share owed" is 50 %, "Amount" is 5.00 yuan, as required. Due by "Last day": the end of Sun 2026-03-15. As of 2026-03-20 00:00 nothing is recorded under "Paid at"; the deadline passed 4 days ago.',
    ],
    [
      'QD-51',
      'it cannot be read when',
      refunded({ paidAt: { unreadable: '见附件' } }),
      '“室温”为 15.9 ℃，“应退比例”为 50 %。无法判定：“支付时间”的内容无法识别，请企业更正。',
      '"Temperature" is 15.9 °C, "Share owed" is 50 %. Cannot be determined: "Paid at" cannot be read. Ask the company to correct it.',
    ],
    [
      'QD-51',
      'it cannot be read whether it is a refund',
      refunded({ kind: { unreadable: '其他' } }),
      '“室温”为 15.9 ℃，“应退比例”为 50 %。无法判定：“收退类型”的内容无法识别，请企业更正。',
      '"Temperature" is 15.9 °C, "Share owed" is 50 %. Cannot be determined: "Kind" cannot be read. Ask the company to correct it.',
    ],
    [
      'QD-51',
      'no refund',
      refunded({ address: '2号楼' }),
      '“室温”为 15.9 ℃，“应退比例”为 50 %。“金额”没有退费记录，不符合要求。最后期限 2026-03-15（周日），最迟应到当天 24:00。截至 2026-03-20 00:00，“支付时间”没有记录，已逾期 4 天。',
      '"Temperature" is 15.9 °C, "Share owed" is 50 %. "Amount" is no refund on record, not as required. Due by "Last day": the end of Sun 2026-03-15. As of 2026-03-20 00:00 nothing is recorded under "Paid at"; the deadline passed 4 days ago.',
    ],
  ])('%s %s', (id, _, records, zh, en) => {
    expect(told(id, records)).toBe(zh);
    expect(told(id, records, 'en')).toBe(en);
  });
});
