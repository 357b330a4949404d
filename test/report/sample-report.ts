import type { ViolationKind } from '../../src-main/contract/outcomes.ts';
import type {
  ReportData,
  ReportFinding,
  ReportIssue,
  ReportPending,
  ReportRule,
  ReportTally,
} from '../../src-main/report/report-data.ts';
import { sampleRules } from './sample-rules.ts';

export const companies = ['城东热力有限公司', '城西供热有限责任公司', '北郊热电联产集团有限公司'] as const;

/** 2026-01-31 00:00 in Beijing. */
export const asOf = Date.UTC(2026, 0, 30, 16) / 1000;
/** 2025-11-15 00:00 in Beijing. */
export const seasonStart = Date.UTC(2025, 10, 14, 16) / 1000;

const communities = ['阳光家园', '和平里', '矿务局家属院', '翠湖花园', '站前小区'];
const kinds: readonly ViolationKind[] = ['late', 'missing', 'wrong'];

function pick<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

function sampleTally(
  company: string,
  companyIndex: number,
  rule: ReportRule,
  ruleIndex: number,
): ReportTally {
  const scale = 3 - companyIndex;
  return {
    company,
    ruleId: rule.id,
    compliant: 120 * scale + ruleIndex * 7,
    late: (ruleIndex % 4) * scale * 3 + 1,
    missing: ruleIndex % 3,
    wrong: rule.id === 'REP-22' ? 2 : 0,
    pending: ruleIndex % 5,
    notSupplied: companyIndex === 2 && ruleIndex % 3 === 0 ? 140 : 0,
    unreadable: ruleIndex % 2,
    valueEmpty: ruleIndex % 4 === 1 ? 2 : 0,
    timeMissing: ruleIndex % 5 === 2 ? 1 : 0,
    outOfOrder: ruleIndex % 6 === 3 ? 1 : 0,
    calendarMissing: 0,
    registerMissing: 0,
    notApplicable: ruleIndex % 2 === 0 ? 310 : 0,
    excused: ruleIndex % 4 === 1 ? 1 : 0,
  };
}

/** A finding as a check would give it; `index` spreads companies, rules, kinds and moments. */
export function sampleFinding(
  company: string,
  ruleId: string,
  kind: ViolationKind,
  index: number,
): ReportFinding {
  const startAt = seasonStart + index * 3_607 + 8 * 3600;
  const dueAt = startAt + 86_400;
  const overdueMinutes = kind === 'wrong' ? null : 37 + (index % 90) * 61;
  const actualAt = kind === 'late' && overdueMinutes !== null ? dueAt + overdueMinutes * 60 : null;
  return {
    company,
    ruleId,
    recordNo: `BX2025${String(110_000 + index)}`,
    kind,
    place: index % 11 === 0 ? null : pick(communities, index),
    startAt: { at: startAt, bareDate: false },
    dueAt: kind === 'wrong' ? null : dueAt,
    actualAt: actualAt === null ? null : { at: actualAt, bareDate: false },
    overdueMinutes,
    account: pick(
      [
        '受理后第 5 个工作日内应当答复；期间 11 月 22、23 日为周末，不计入工作日。',
        '期限届满时没有办理记录。',
        '到场时间晚于期限；约定时间未改。',
      ],
      index,
    ),
    file: `${company}2025年${index % 2 === 0 ? '11' : '12'}月报修台账.xlsx`,
    sheet: '报修',
    row: 4 + index,
  };
}

function* findingsOf(tallies: readonly ReportTally[]): Generator<ReportFinding> {
  let index = 0;
  for (const tally of tallies) {
    for (const kind of kinds) {
      for (let nth = 0; nth < tally[kind]; nth += 1) {
        index += 1;
        yield sampleFinding(tally.company, tally.ruleId, kind, index);
      }
    }
  }
}

function* pendingOf(tallies: readonly ReportTally[]): Generator<ReportPending> {
  let index = 0;
  for (const tally of tallies) {
    for (let nth = 0; nth < tally.pending; nth += 1) {
      index += 1;
      yield {
        company: tally.company,
        ruleId: tally.ruleId,
        recordNo: `TS2026${String(1_000 + index)}`,
        fromAt: index % 6 === 0 ? null : asOf - 7_200,
        dueAt: asOf + index * 5_400,
        file: `${tally.company}2026年1月投诉台账.csv`,
        sheet: null,
        row: 20 + index,
      };
    }
  }
}

function* issuesOf(): Generator<ReportIssue> {
  for (const company of companies) {
    yield {
      company,
      file: `${company}2025年11月报修台账.xlsx`,
      sheet: '报修',
      row: 17,
      column: '受理/日期',
      value: '待定',
      severity: 'cell',
      code: 'invalid-datetime',
      message: '“待定”不是日期时间。请填写如 2025-11-15 08:30 的时刻，尚未办理的留空。',
    };
    yield {
      company,
      file: `${company}2025年11月报修台账.xlsx`,
      sheet: '报修',
      row: 33,
      column: '报修单号',
      value: null,
      severity: 'row',
      code: 'missing-required',
      message: '缺少报修单号，整行未导入。请补填后重新报送。',
    };
  }
  yield {
    company: null,
    file: '和平里站投诉（加密）.xlsx',
    sheet: null,
    row: null,
    column: null,
    value: null,
    severity: 'file',
    code: 'file-encrypted',
    message: '文件有密码，无法读取。请取消密码后重新报送。',
  };
}

/** Two months in which one company was in time, one late, and one sent nothing; the last stands in no register. */
function sampleDiscipline(): ReportData['discipline'] {
  const complaints = { zh: '投诉', en: 'Complaints' };
  const dueAt = seasonStart + 26 * 86_400;
  const month = { month: '2025-11', records: 41, dueAt, recordId: 1, nothing: false };
  const open = {
    ...{ month: '2025-12', records: 0, receivedAt: null, nothing: false },
    ...{ dueAt: asOf + 86_400, daysLate: null },
  };
  const pending = { ...open, state: 'pending' as const, recordId: 2 };
  const arrived = { state: 'inTime' as const, receivedAt: asOf - 86_400 };
  const ofNothing = { ...pending, ...arrived, nothing: true };
  const first = [
    { ...month, state: 'inTime' as const, receivedAt: dueAt - 86_400, daysLate: null },
    { ...month, state: 'late' as const, receivedAt: dueAt + 2 * 86_400, daysLate: 3 },
    { ...month, state: 'notOwed' as const, receivedAt: null, daysLate: null },
  ];
  return {
    months: ['2025-11', '2025-12'],
    owed: { datasets: [complaints], day: 10, unregistered: [companies[2]] },
    rows: [
      ...companies.map((company, index) => ({
        ...{ company, dataset: complaints, months: [pick(first, index), index === 1 ? ofNothing : pending] },
        ...{ late: index === 1 ? 1 : 0, missing: 0, pending: index === 1 ? 0 : 1 },
        ...{ rows: 1_240 + index, rejected: 2 + index, unreadable: index },
        neverSupplied:
          index === 2 ? [{ title: { zh: '到场时间', en: 'Arrived at' }, rules: ['REP-01', 'REP-04'] }] : [],
      })),
      {
        ...{ company: null, dataset: complaints, months: [], late: 0, missing: 0, pending: 0 },
        ...{ rows: 4, rejected: 4, unreadable: 0, neverSupplied: [] },
      },
    ],
  };
}

/** A report of three companies and thirteen rules that adds up; change a part to make another. */
export function sampleReport(changes: Partial<ReportData> = {}): ReportData {
  const tallies = companies.flatMap((company, companyIndex) =>
    sampleRules.map((rule, ruleIndex) => sampleTally(company, companyIndex, rule, ruleIndex)),
  );
  return {
    scope: {
      companies: [...companies],
      from: '2025-11-15',
      to: '2026-01-30',
      asOf,
      createdAt: asOf + 37_260,
      season: { from: '2025-11-15', to: '2026-03-15' },
      documents: Array.from({ length: 19 }, (_, index) => `D${String(index + 1).padStart(2, '0')}`),
      statutes: ['山东省供热条例（2021）'],
      exceptions: [],
      calendar: [
        { year: 2025, notice: '国办发明电〔2024〕12号' },
        { year: 2026, notice: '国办发明电〔2025〕7号' },
      ],
      rulesFingerprint: '9f2c4e1ab07d53c8e6f0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f6',
    },
    rules: sampleRules,
    tallies,
    files: companies.map((company, index) => ({
      file: `${company}2025年11月报修台账.xlsx`,
      sheet: '报修',
      company,
      dataset: { zh: '报修', en: 'Repairs' },
      sha256: '3b7e'.repeat(15) + String(1000 + index),
      importedAt: asOf + 32_400 + index * 60,
      rows: 1_240 + index,
      accepted: 1_230,
      updated: 6,
      unchanged: 2,
      rejected: 2 + index,
      missingColumns:
        index === 2 ? [{ title: { zh: '到场时间', en: 'Arrived at' }, rules: ['REP-01', 'REP-04'] }] : [],
    })),
    discipline: sampleDiscipline(),
    findings: findingsOf(tallies),
    pending: pendingOf(tallies),
    issues: issuesOf(),
    ...changes,
  };
}

/** The same frame with nothing in it. */
export function emptyReport(): ReportData {
  const sample = sampleReport();
  return {
    ...sample,
    scope: { ...sample.scope, companies: [], from: null, to: null, statutes: [], calendar: [] },
    rules: [],
    tallies: [],
    files: [],
    discipline: { months: [], owed: null, rows: [] },
    findings: [],
    pending: [],
    issues: [],
  };
}
