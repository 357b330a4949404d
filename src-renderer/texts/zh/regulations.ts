import type { Measure, Penalty } from '../../../src-main/contract/library.ts';
import type { Parameter } from '../../../src-main/contract/rules.ts';

const bases: Readonly<Record<Parameter['basis'], string>> = {
  text: '条文',
  reading: '解读',
  setting: '设定',
};
const measures: Readonly<Record<Measure, string>> = { order: '责令改正', warning: '警告', fine: '罚款' };
const gravities: Readonly<Record<Penalty['fines'][number]['gravity'], string>> = {
  ordinary: '',
  serious: '情节严重的 ',
};

export const regulations = {
  search: '搜索条文、规则、检查项',
  show: '显示',
  parts: { documents: '文件', rules: '规则', checklists: '检查表' },
  list: '目录',
  compare: '同一事项，不同时限',
  compareNote: '文件之间要求不同时，各自按自己的名义核查，都会给出结论。',
  binds: '本次核查适用',
  bindsNot: '未选用',
  counts: (rule: string, item: string, none: string) => `规则 ${rule} · 检查项 ${item} · 不可查 ${none}`,
  articleCount: (count: string) => `共 ${count} 条`,
  noArticles: '主管部门自己的要求，没有条文。',
  article: '条文',
  place: '落在哪里',
  rules: '规则',
  checklist: '检查项',
  notCheckable: '无从检查',
  waiting: '尚未启用',
  findings: (count: string) => `违规 ${count}`,
  findingsOf: (rule: string, count: string) => `${rule}：查看 ${count} 项违规`,
  noFindings: '没有违规',
  requirement: '要求',
  dataset: '数据',
  state: '状态',
  active: '本次核查启用',
  inactive: '所依据的文件都未选用',
  parameters: '参数',
  parametersNote: '开始计时那一天有效的版本起作用',
  parameter: '参数',
  value: '数值',
  basis: '来源',
  bases,
  since: '生效日期',
  always: '一直有效',
  standsOn: '依据条文',
  customer: '主管部门检查要求',
  sameMatter: (matter: string) => `“${matter}”还有其他规定`,
  items: (count: string) => `${count} 项`,
  results: (articles: string, rules: string, items: string) =>
    `找到条文 ${articles} 条、规则 ${rules} 条、检查项 ${items} 项`,
  nothing: '没有找到',
  nothingAdvice: '可以换个说法，或输入编号，如 REP-01、D07。',
  clear: '清除搜索',
  consequence: '后果',
  measures,
  fine: (gravity: Penalty['fines'][number]['gravity'], min: string, max: string) =>
    `${gravities[gravity]}${min}～${max} 元`,
  orderFirst: '先责令改正，不改正的才能罚款',
  needsAdoption: '须先由主管部门作为规章发布',
  validFrom: (date: string) => `${date.length === 4 ? `${date} 年版` : `${date} 起`}`,
  deduction: (yuan: string) => `内部扣罚当事人 ${yuan} 元`,
  refund: '退费',
  grace: (hours: string) => `不达标超过 ${hours} 小时起`,
  ofDailyCharge: '按日热费',
  band: (from: string | null, to: string, percent: string) =>
    `${from === null ? '' : `${from} `}t ${to}：退 ${percent}%`,
  above: (celsius: string, included: boolean) => `${celsius} ℃ ${included ? '≤' : '<'}`,
  below: (celsius: string, included: boolean) => `${included ? '≤' : '<'} ${celsius} ℃`,
};
