import type { ExcuseGround, FindingState } from '../../../src-main/contract/finding-states.ts';

const words: Readonly<Record<FindingState, string>> = {
  open: '待处理',
  confirmed: '已确认',
  disputed: '有异议',
  excused: '已免责',
};

const actions: Readonly<Record<FindingState, string>> = {
  open: '撤回，恢复待处理',
  confirmed: '确认',
  disputed: '企业有异议',
  excused: '免责',
};

const grounds: Readonly<Record<ExcuseGround, string>> = {
  forceMajeure: '不可抗力',
  noAccess: '无法入户',
  other: '其他',
};

/** What a reason is asked for. */
const reasonHints: Readonly<Record<FindingState, string>> = {
  open: '为什么撤回',
  confirmed: '可以不填',
  disputed: '企业的说法',
  excused: '什么事由，证明了什么',
};

export const states = {
  words,
  column: '处理状态',
  filter: '处理状态',
  all: '全部状态',
  title: '处理状态',
  note: '由人员作出；不改变判定结论，合规率仍计入',
  nobody: '还没有人处理。',
  log: '处理记录',
  noViolation: '现在不是违规，以下处理记录不再计入。',
  by: (actor: string) => `由 ${actor} 作出`,
  outdated: (version: number) => `状态按第 ${version} 版作出，记录此后已有更新`,
  actions,
  grounds,
  ground: '免责事由',
  reason: '理由',
  reasonHints,
  files: {
    open: '附件',
    confirmed: '附件',
    disputed: '企业提供的证据',
    excused: '证明材料',
  } satisfies Record<FindingState, string>,
  addFiles: '添加文件',
  fileKinds: (most: number) => `PDF、图片、docx、xlsx、txt、eml，每个不超过 ${most} MB`,
  removeFile: (name: string) => `移除 ${name}`,
  saveFile: (name: string, size: string) => `保存 ${name}（${size}）`,
  fileSaved: (name: string) => `已保存 ${name}`,
  submit: { open: '撤回', confirmed: '确认', disputed: '记录异议', excused: '记录免责' } satisfies Record<
    FindingState,
    string
  >,
  cancel: '取消',
  missing: { ground: '选择事由', reason: '填写理由', files: '附上文件' },
  stillMissing: (parts: readonly string[]) => `还需${parts.join('、')}`,
  select: '选择',
  selected: (count: string) => `已选 ${count} 条`,
  selectKeys: '；空格选择，Shift+↑↓ 连选',
  confirmSelected: '确认所选',
  clearSelection: '取消选择',
  confirmed: (count: string) => `已确认 ${count} 条违规`,
  most: (count: string) => `一次最多 ${count} 条`,
};
