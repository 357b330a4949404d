import type { AuthorityChange } from '../../../src-main/contract/authority-change.ts';
import type { DocumentLevel, Parameter } from '../../../src-main/contract/rules.ts';

const kinds: Readonly<Record<AuthorityChange['kind'], string>> = {
  parameter: '参数',
  withdrawal: '撤回',
  correction: '更正',
  level: '层级',
  binding: '适用',
  pack: '规则包',
  calendar: '日历',
  scope: '核查范围',
};

export const bases: Readonly<Record<Parameter['basis'], string>> = {
  text: '条文写明',
  reading: '对条文的解读',
  setting: '主管部门设定',
};

export const levels: Readonly<Record<DocumentLevel, string>> = {
  commitment: '企业服务承诺',
  authority: '主管部门要求',
  statute: '地方法规',
  none: '不含直接义务',
};

/** What a change says, with its names in words already. */
export const what = {
  parameter: (rule: string, name: string, value: string, from: string, basis: string) =>
    `${rule}“${name}”自 ${from} 起为 ${value}（${basis}）`,
  withdrawal: (rule: string, name: string, from: string) => `${rule}“${name}”撤回自 ${from} 起的版本`,
  correction: (rule: string, name: string, wrong: string, value: string, from: string, basis: string) =>
    `${rule}“${name}”更正自 ${wrong} 起的版本：自 ${from} 起为 ${value}（${basis}）`,
  removal: (rule: string, name: string, wrong: string) =>
    `${rule}“${name}”更正：自 ${wrong} 起的版本系误录，删除`,
  level: (document: string, level: string) => `${document} 作为“${level}”`,
  binding: (document: string, company: string | null, season: string | null, binds: boolean | null) =>
    `${document}：${company ?? '全部企业'}、${season ?? '各采暖季'}${binds === null ? '恢复为随全部' : binds ? '适用' : '不适用'}`,
  pack: (title: string, version: string, rules: number, retired: number) =>
    `${title} ${version}：写入规则 ${rules} 条，停用 ${retired} 条`,
  calendar: (year: number, notice: string) => `${year} 年放假安排（${notice}）`,
  scope: (documents: string, statutes: string, season: string | null, rollForward: boolean) =>
    `适用文件：${documents}；法规：${statutes}；采暖季：${season ?? '按惯例'}；期限末日${rollForward ? '顺延至工作日' : '不顺延'}`,
  allDocuments: '全部',
  none: '无',
};

export const authority = {
  kinds,
  bases,
  levels,
  what,
  season: (year: number) => `${year}–${year + 1} 采暖季`,
  tryIt: '试算影响',
  trying: '正在试算',
  keep: '保存更改',
  keeping: '正在保存并重新核查',
  kept: '更改已保存，全部记录已重新核查。',
  cancelled: '已取消，没有改动。',
  reason: '更改理由',
  reasonHint: '必填，写入更改记录',
  source: '依据文件',
  sourceHint: '文号、会议纪要等，可不填',
  noEffect: '本采暖季的结论没有变化。',
  more: (count: string) => `违规增加 ${count} 条`,
  fewer: (count: string) => `违规减少 ${count} 条`,
  same: '违规条数不变，其他结论有变化',
  of: (parts: string) => `，涉及${parts}`,
  part: (company: string, count: string) => `${company} ${count}`,
  effect: '对本采暖季的影响',
  effectPeriod: (from: string, to: string) => `${from} 至 ${to}`,
  allTime: (before: string, after: string) => `全部时期的违规：${before} → ${after} 条`,
  columns: {
    violation: '违规',
    compliant: '合规',
    pending: '待办',
    undeterminable: '无法判定',
    notApplicable: '不适用',
  },
  change: (before: string, after: string) => `${before} → ${after}`,
  added: '新增的违规（前几条）',
  gone: '不再是违规的（前几条）',
  history: '更改记录',
  noHistory: '没有更改过。',
  when: '时间',
  who: '更改人',
  whatChanged: '内容',
  why: '理由与依据',
  unfit: '没有生效：',
  edit: '修改',
  editOf: (name: string) => `修改“${name}”`,
  withdraw: '撤回',
  withdrawOf: (name: string, from: string) => `撤回“${name}”自 ${from} 起的版本`,
  correct: '更正',
  correctOf: (name: string, from: string) => `更正“${name}”自 ${from} 起的版本`,
  correctHint:
    '录入有误才更正：按错误数字得出的结论全部重新核查，原来的录入和更正都留在更改记录中。要求本身变了的，请用“修改”。',
  correctHow: '怎样更正',
  correctValue: '改为正确的数值',
  neverEntered: '不应录入，删除这一版本',
  value: '新的数值',
  now: (value: string) => `现为 ${value}`,
  validFrom: '生效日期',
  validFromHint: '自这一天起开始计时的，按新的数值核查；此前的仍按原来的',
  basis: '来源',
  noBasisForPenalty: '只有“条文写明”的数字可以作为处罚依据。',
  raise: '更改层级',
  raiseOf: (document: string) => `更改 ${document} 的层级`,
  level: '层级',
  bindings: '对各企业的适用',
  bindingsNote: '企业优先于采暖季：对某企业说的，先于对某采暖季说的；都没有说的，随全部企业',
  bindingOf: (document: string, company: string) => `${document} 对 ${company}`,
  document: '文件',
  everyCompany: '全部企业',
  seasonChoice: '采暖季',
  everySeason: '各采暖季',
  inherit: (binds: boolean) => `随全部（${binds ? '适用' : '不适用'}）`,
  binds: '适用',
  bindsNot: '不适用',
  noCompanies: '还没有企业报送数据。导入后可以按企业指定。',
  changeBinding: '更改适用',
  packs: '规则包与更改记录',
  pack: '规则包',
  packNote: '一个经过审核的 JSON 文件：规则及其所依据的文件',
  exportAll: '导出全部规则',
  exportOne: '导出这条规则',
  importPack: '导入规则包',
  choosePack: '选择文件',
  packProblems: (count: string) => `文件有 ${count} 处问题，没有导入`,
  packParts: { added: '新增', replaced: '更改', retired: '停用', unchanged: '不变' },
  packPart: '规则或文件',
  packChanges: '更改之处',
};
