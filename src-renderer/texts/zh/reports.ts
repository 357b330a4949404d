import type { reportSheets } from '../../../src-main/contract/window.ts';

type ReportSheet = (typeof reportSheets)[number];

const sheets: Readonly<Record<ReportSheet, string>> = {
  findings: '违规明细',
  pending: '待办期限',
  discipline: '报送情况',
  issues: '退回与疑问',
  files: '数据来源',
  method: '口径说明',
};

const holds: Readonly<Record<ReportSheet, string>> = {
  findings: '逐条列出条款、期限、实际时刻、说明，以及来源文件、工作表和行号',
  pending: '尚未办理、期限未到的事项，按截止时刻排列',
  discipline: '各企业各类数据按月是否按时送达，退回的行和从未提供的列',
  issues: '未能导入的文件和行、无法读取的单元格，及处理办法',
  files: '所依据的文件及其 SHA-256 校验值、导入时间和行数',
  method: '时间如何计算、各项结论和比率的含义，以及全部规则的要求、条款和参数',
};

export const reports = {
  make: '制作报表',
  period: '统计期',
  companies: '企业',
  contents: '内容',
  always: '总是包含：封面、企业合规率、企业 × 规则',
  sheets,
  holds,
  language: '报表语言',
  languages: { zh: '中文', en: 'English' },
  /** Before, between and after the three counts. */
  covers: ['范围内有 ', '、', '、', '。'],
  coversRecords: (count: string) => `${count} 条记录`,
  coversFindings: (count: string) => `${count} 项违规`,
  coversPending: (count: string) => `${count} 项待办`,
  coversNothing: '范围内没有记录，报表将只有封面和空表。',
  makeNow: '生成 Excel 报表',
  making: '正在生成报表',
  made: '报表已生成',
  cancelled: '已取消，没有生成报表。',
  save: '保存',
  saveOf: (name: string) => `保存 ${name}`,
  saved: (name: string) => `已保存 ${name}`,
  masked: '姓名、电话、地址在报表中已作遮盖。',
  history: '历史报表',
  historyNote: '可随时再次保存，内容与当时完全一致',
  noHistory: '还没有报表',
  noHistoryAdvice: '在上面选好统计期、企业和内容，生成的报表会留在这里。',
  createdAt: '生成时间',
  asOf: '核查时点',
  scope: '范围',
  allCompanies: '全部企业',
  allPeriod: '全部期间',
  from: (date: string) => `${date} 起`,
  to: (date: string) => `至 ${date}`,
  between: (from: string, to: string) => `${from} 至 ${to}`,
  allContents: '全部内容',
  size: '大小',
  checksums: '校验值',
  sha256: '文件 SHA-256',
  sha256Meaning: '所保存的文件的校验值。收到报表的人可以用它核对文件未被改动。',
  madeFrom: '依据指纹',
  madeFromMeaning:
    '规则、日历、核查时点、范围以及所依据文件的校验值。两份报表的指纹相同，即依据相同的数据、按相同的口径做成。',
  copy: '复制',
  showChecksums: (name: string) => `${name} 的校验值`,
  newerImport: '其后又导入了数据',
  otherMoment: '核查时点已改变',
  action: '操作',
};
