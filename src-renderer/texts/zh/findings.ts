import type { AnswerFilter } from '../../../src-main/contract/answer-list.ts';
import type { ExplainedPoint, TimePart } from '../../../src-main/contract/explanation.ts';
import type { Undeterminable } from '../../../src-main/contract/outcomes.ts';
import type { Parameter, SourceDocument } from '../../../src-main/contract/rules.ts';
import type { FieldView, FindingQuery } from '../../../src-main/contract/window.ts';
import type { Listed } from '../../pages/findings/findings-address.ts';

const sorts: Readonly<Record<FindingQuery['sort'], string>> = {
  overdue: '逾期最久在前',
  newest: '最近发生在前',
};

const bases: Readonly<Record<Parameter['basis'], string>> = {
  text: '条文写明的时限',
  reading: '条文没有写明数字，按此口径掌握；仅据此不足以处罚',
  setting: '主管部门自行设定',
};

const levels: Readonly<Record<SourceDocument['level'], string>> = {
  commitment: '企业服务承诺',
  authority: '主管部门要求',
  statute: '地方法规',
  none: '不含直接义务',
};

const answers: Readonly<Record<Listed, string>> = {
  violation: '违规',
  compliant: '合规',
  pending: '待办',
  undeterminable: '无法判定',
  notApplicable: '不适用',
  records: '全部记录',
};

const answerMeanings: Readonly<Record<Listed, string>> = {
  violation: '逾期、未办或办理不当',
  compliant: '按要求办理',
  pending: '尚未办理，期限未到',
  undeterminable: '报送的数据不足以判定，不算合规',
  notApplicable: '规则不适用于这条记录',
  records: '一条记录一行，不分规则',
};

/** For each reason why nothing can be determined, given the title of the field, and what would help. */
const reasons: Readonly<Record<Undeterminable, { why: (field: string) => string; advice: string }>> = {
  notSupplied: { why: (field) => `缺少“${field}”列`, advice: '请企业补报这一列' },
  unreadable: { why: (field) => `“${field}”填写的内容无法识别`, advice: '请企业更正后重新报送' },
  valueEmpty: { why: (field) => `“${field}”未填写，无法确定是否适用`, advice: '请企业补填' },
  timeMissing: { why: (field) => `“${field}”只有日期，没有时刻`, advice: '请企业补报到分钟' },
  outOfOrder: { why: (field) => `“${field}”早于起始，前后矛盾`, advice: '请企业核对后更正' },
  registerMissing: { why: (list) => `没有收到“${list}”名单`, advice: '请企业补报名单' },
  calendarMissing: { why: () => '期限所在年份的节假日尚未收录', advice: '收录该年放假安排后自动判定' },
};

const countings: Readonly<Record<TimePart['counting'], string>> = {
  forwards: '从起始时刻向后计算',
  dates: '从开始之日向前数日期',
  clearDays: '通知与开始之间须隔满整日',
  elapsed: '从该时刻向前按小时、分钟计算',
  anyTime: '开始之前任何时候均可',
  by: '不得晚于记录中的另一时刻；只有日期的，到当天 24:00',
};

const verdicts: Readonly<Record<ExplainedPoint['verdict'], string>> = {
  ok: '符合',
  bad: '不符',
  unknown: '无法判定',
};

const fieldStates: Readonly<Record<Exclude<FieldView['state'], 'value'>, string>> = {
  empty: '未填写',
  unreadable: '无法识别',
  notSupplied: '文件中没有这一列',
};

const toldAs: Readonly<Record<NonNullable<AnswerFilter['importedAs']> | 'last', string>> = {
  last: '最后报送',
  accepted: '新增',
  updated: '更新',
  unchanged: '重复报送、内容不变',
  told: '报送',
};

export const findings = {
  title: '违规明细',
  lists: {
    violation: '违规列表',
    compliant: '合规列表',
    pending: '待办列表',
    undeterminable: '无法判定列表',
    notApplicable: '不适用列表',
    records: '记录列表',
  } satisfies Record<Listed, string>,
  answer: '判定结果',
  answers,
  answerMeanings,
  reasons,
  dataset: '数据类别',
  allDatasets: '全部类别',
  allRules: '全部规则',
  rule: '规则',
  kind: '违规情形',
  allKinds: '全部',
  kindMeanings: {
    late: '已经办理，但超过了期限',
    missing: '期限已过，核查时点仍未办理',
    wrong: '办理了，但不符合要求',
  },
  community: '小区或影响区域',
  allCommunities: '全部小区',
  communityOption: (community: string, count: string) => `${community}（${count}）`,
  search: '搜索编号、小区、文件名',
  filters: '筛选',
  fromImport: (importId: number | null, sheet: boolean, as: AnswerFilter['importedAs']) => {
    const which = [importId === null ? '' : `第 ${importId} 次导入`, sheet ? '一张工作表' : ''].join('');
    return `仅${which}${toldAs[as ?? 'last']}的记录`;
  },
  removeImport: '不再限于这次导入',
  clearFilters: '清除本页筛选',
  sort: '排序',
  sorts,
  totals: {
    violation: (total: string) => `共 ${total} 条违规`,
    compliant: (total: string) => `共 ${total} 项合规`,
    pending: (total: string) => `共 ${total} 项待办`,
    undeterminable: (total: string) => `共 ${total} 项无法判定`,
    notApplicable: (total: string) => `共 ${total} 项不适用`,
    records: (total: string) => `共 ${total} 条记录`,
  } satisfies Record<Listed, (total: string) => string>,
  totalUnknown: (shown: string) => `已找到 ${shown} 条`,
  searching: (date: string | null) => (date === null ? '正在查找……' : `正在查找，已查到 ${date}……`),
  counting: '正在计数……',
  scrollOn: '向下滚动时继续查找',
  stop: '停止查找',
  goOn: '继续查找',
  stopped: (date: string | null) =>
    date === null ? '已停止查找，后面可能还有。' : `已停止查找，查到 ${date} 为止，后面可能还有。`,
  keys: '↑ ↓ 移动，Enter 查看证据，Esc 关闭',
  nothing: {
    violation: '没有符合条件的违规',
    compliant: '没有符合条件的合规项',
    pending: '没有符合条件的待办',
    undeterminable: '没有符合条件的无法判定项',
    notApplicable: '没有符合条件的不适用项',
    records: '没有符合条件的记录',
  } satisfies Record<Listed, string>,
  nothingAdvice: '可以放宽统计期、企业或本页的筛选条件。',
  noData: '还没有导入任何记录',
  noDataAdvice: '导入企业报送的投诉、停热或报修表格后，这里列出每一条违规及其证据。',
  goImport: '去导入数据',
  /** In the whole view. */
  nothingAtAll: {
    violation: '没有发现违规',
    compliant: '没有合规项',
    pending: '没有待办',
    undeterminable: '没有无法判定的',
    notApplicable: '没有不适用的',
    records: '没有记录',
  } satisfies Record<Listed, string>,
  columns: {
    rule: '规则',
    company: '企业 / 小区',
    record: '记录编号 / 出处',
    from: '起始',
    due: '期限',
    fromDue: '起始 / 期限',
    act: '实际办理',
    overdue: '逾期',
    actOverdue: '逾期 / 实际办理',
  },
  answerColumns: {
    rule: '规则',
    dataset: '数据类别',
    company: '企业 / 小区',
    record: '记录编号 / 出处',
    start: '记录起始',
    due: '期限',
    act: '实际办理',
    remaining: '剩余',
    reason: '为什么无法判定',
  },
  notDone: '未办理',
  noMoment: '—',
  overdueUntilNow: '至核查时点',
  /** Place in a file; where it is null, the record was derived from others or seen on a visit. */
  place: (file: string | null, sheet: string | null, row: number | null) => {
    if (file === null) return '由其他记录归集或现场检查得出，无对应的文件行';
    return sheet === null ? `${file} 第 ${row} 行` : `${file} / ${sheet} 第 ${row} 行`;
  },

  drawer: {
    title: (recordNo: string, rule: string) => `${recordNo} · ${rule}`,
    previous: '上一条',
    next: '下一条',
    position: (index: string, total: string | null) =>
      total === null ? `第 ${index} 条` : `第 ${index} / ${total} 条`,
    copy: '复制为文字',
    copied: '已复制，可以粘贴到文书或消息中',
    copyFailed: '浏览器没有允许复制。请在下面选中文字后按 Ctrl+C：',
    verdict: '结论',
    allAnswers: '这条记录的全部判定',
    recordAnswers: '各条规则的判定',
    noRules: '没有适用于这类记录的现行规则。',
    rule: '规则',
    clause: '依据',
    clauses: '条文',
    requirement: '要求',
    limit: '时限',
    bases,
    since: (date: string) => `${date} 起执行`,
    counting: '计算方式',
    countings,
    levels,
    timeLine: '时间线',
    facts: '核查内容',
    points: {
      what: '内容',
      required: '要求',
      told: '记录所载',
      verdict: '结果',
      or: ' 或 ',
      filledIn: '须填写',
      must: (required: string) => `应${required}`,
      verdicts,
    },
    advisory: '性质',
    advisoryNote: '条文的建议性内容：列出供参考，不计入合规率',
    record: '报送的记录',
    restsOn: '依据的记录',
    restsOnNote: '本条由多条记录得出，最多列出 50 条',
    recordNote: '按企业报送的原样；姓名、电话、地址已脱敏',
    field: '内容',
    header: '企业表头',
    value: '填报值',
    noHeader: '—',
    fieldStates,
    unreadableAs: (text: string) => `无法识别：“${text}”`,
    missingColumns: (count: number) => `文件中没有的列（${count}）`,
    missingColumnsNote: '需要这些列的规则，对这条记录无法判定。',
    decisive: '判定所用',
    versions: '报送经过',
    onlyVersion: '这条记录只报送过一次，没有改动。',
    version: (number: number) => `第 ${number} 版`,
    latest: '现行',
    filledLater: (lead: {
      field: string;
      told: string;
      emptyAt: string;
      emptyFile: string;
      filledAt: string;
      filledFile: string;
    }) =>
      `线索：${lead.field}（${lead.told}）在 ${lead.emptyAt} 收到的文件（${lead.emptyFile}）中为空，${lead.filledAt} 收到的文件（${lead.filledFile}）才补填。请核实当时是否确已办理；这不是违规结论。`,
    receivedAndImported: (received: string, imported: string, actor: string) =>
      received === imported
        ? `${imported} 由 ${actor} 导入`
        : `${received} 收到，${imported} 由 ${actor} 导入`,
    firstSent: '首次报送',
    change: (title: string, before: string, after: string) => {
      if (before === '') return `${title}：补填为“${after}”`;
      return after === '' ? `${title}：原为“${before}”，现已清空` : `${title}：由“${before}”改为“${after}”`;
    },
    noChanges: '内容没有变化',
    source: '出处',
    file: '文件',
    sha256: 'SHA-256',
    sheet: '工作表',
    row: '行',
    explanation: '完整说明',
  },

  timeLine: {
    label: '时间线：从起始到期限和实际办理',
    weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
    workingDay: (count: number) => `第 ${count} 个工作日`,
    madeUp: '调休上班',
    calendarDay: (count: number) => `第 ${count} 日`,
    dayBefore: (count: number) => `前 ${count} 日`,
    weekend: '周末',
    notCounted: '不计',
    dayOff: '末日逢休息日',
    rolledOver: '顺延至此',
    lastNoticeDay: '最迟通知日',
    startDay: '当天不计',
    late: (days: number) => `逾期第 ${days} 天`,
    lateBreak: (days: number) => `又逾期 ${days} 天`,
    break: (days: number) => `${days} 天`,
    deadline: '期限',
    deadlineAtEnd: '期限到当天 24:00',
    bareDate: '无时刻',
    notDone: (field: string) => `仍无“${field}”`,
    asOf: '核查时点',
    lateFor: (duration: string) => `逾期 ${duration}`,
    lateAtLeast: (duration: string) => `至少逾期 ${duration}`,
    shortened: '示意，未按比例',
    legend: { counted: '计入', skipped: '不计', late: '逾期' },
    none: '记录中的时刻不足以画出时间线，原因见结论。',
  },

  /** Headings of the evidence as plain text. */
  text: {
    heading: (rule: string, title: string) => `【违规证据】${rule} ${title}`,
    /** Of what is no violation. */
    headingOfAnswer: (rule: string, title: string) => `【判定依据】${rule} ${title}`,
    company: '企业',
    record: '记录编号',
    community: '小区或影响区域',
    explanation: '说明',
    fields: '报送的记录（个人信息已脱敏）',
    missing: '文件中没有的列',
    versions: '报送经过',
    source: '出处',
    asOf: '核查时点',
    colon: '：',
  },
};
