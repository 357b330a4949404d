import type { IssueCode } from '../../../src-main/contract/issues.ts';
import type { SheetRecognition } from '../../../src-main/contract/sheet-recognition.ts';

const companyBy: Readonly<Record<NonNullable<SheetRecognition['company']>['by'], string>> = {
  column: '由表中的企业列逐行确定',
  value: '由表中的文字逐行确定',
  option: '由您指定',
  unitLine: '取自表中“填报单位”一行',
  title: '取自表上方的标题',
  fileName: '取自文件名',
  folderName: '取自文件夹名',
};

/** What to do in the window, where the general advice speaks of the command line. */
const advice: Partial<
  Readonly<Record<IssueCode, (candidates: string, field: string, header: string) => string>>
> = {
  'company-uncertain': (candidates) =>
    `不能确定是哪家企业的数据${candidates && `（可能是：${candidates}）`}。请在导入预览中选定企业。`,
  'dataset-uncertain': (candidates) =>
    `不能确定是哪一类数据${candidates && `（可能是：${candidates}）`}。请在导入预览中选定类别。`,
  'required-column-missing': (_, field, header) =>
    `缺少必需的列“${field || header}”。请在导入预览的“列”一步指明哪一列是它；文件中确实没有的，请企业补上后重新报送。`,
  'column-ambiguous': (_, field, header) =>
    `有多列都可能是“${field}”（${header}）。请在导入预览的“列”一步指明用哪一列。`,
  'no-header': () => '没有认出表头行。请在导入预览的“工作表与表头”一步点选表头所在的行。',
};

export const importPage = {
  drop: '把文件或文件夹拖到页面任意位置',
  dropText:
    '可以一次放入多家企业、多个月份的 .xlsx、.xls、.csv 文件，也可以是文件夹或 .zip 压缩包。先看识别结果和问题行，确认之后才入库。',
  dropNow: '松开即可添加',
  chooseFiles: '选择文件',
  chooseFolder: '选择文件夹',
  addFiles: '添加文件',
  nothingInFolder: '文件夹里没有 .xlsx、.xls、.csv、.txt 表格文件或 .zip 压缩包。',
  reading: '正在读取',
  readingCancelled: '已停止读取，没有写入任何数据。请重新选择文件。',
  committing: '正在入库',
  commitCancelled: '已取消入库，没有写入任何数据。预览仍然有效。',

  preview: '导入预览',
  sheets: '文件和工作表',
  sheetsOf: (files: string, sheets: string) => `${files} 个文件，${sheets} 张工作表`,
  counts: {
    rows: '数据行',
    accepted: '新增',
    updated: '更新',
    unchanged: '不变',
    rejected: '拒绝',
    unreadable: '有无法识别的内容',
  },
  countMeanings: {
    accepted: '第一次报送的记录',
    updated: '已有记录的内容有变化，保留旧版本',
    unchanged: '与已有记录相同，或在文件中重复出现，没有改动任何记录',
    rejected: '缺少必需内容、填写错误或编号冲突，不入库',
    unreadable: '入库，但读不出的内容标为“无法识别”，有关规则无法判定',
  },
  commit: (rows: string) => `导入 ${rows} 条记录`,
  commitNothing: '没有可以导入的内容',
  nothingNew: '这些文件此前已按同样的方式导入过，再次导入不会改变任何数据。',
  allRejected: '所有数据行都被拒绝，导入后不会增加记录，但会留下问题清单。',
  discard: '放弃',
  known: '已导入过',
  knownText: '这张工作表的内容此前已按同样的方式导入过，不会改变任何数据。',
  refused: '未读取',
  leaveOut: '移除此文件',

  company: '企业',
  companyBy,
  byColumn: '逐行（表中有企业列）',
  dataset: '数据类别',
  headerRows: '表头',
  headerRowsOf: (from: number, to: number) => (from === to ? `第 ${from} 行` : `第 ${from}–${to} 行`),
  year: '年份',
  yearFrom: {
    user: '由您指定，用于没有写年份的日期',
    title: '取自标题，用于没有写年份的日期',
    fileName: '取自文件名，用于没有写年份的日期',
  },
  change: '更改',
  changeText: '对整个文件生效，更改后重新读取。',
  changeCompany: '企业名称',
  changeCompanyHint: '从已有企业中选择，或直接输入全称',
  changeDataset: '数据类别',
  automatic: '自动识别',
  apply: '重新读取',

  tabs: { rows: '数据行', columns: '列的对应', missing: (count: number) => `缺少的列（${count}）` },
  allRows: '全部',
  problemRows: (count: string) => `有问题的行（${count}）`,
  rowFilter: '显示哪些行',
  shownPart: (count: string, total: string) =>
    `预览保留前 200 行和有问题的行：这里显示 ${count} 行，共 ${total} 行；导入的是全部。`,
  shownProblems: (count: string) => `这里显示前 ${count} 行有问题的行；全部问题在导入后的记录中查看。`,
  noProblems: '没有有问题的行。',
  emptyCell: '（空）',
  colon: '：',
  show: '查看违规',
  row: '行',
  problem: '问题',
  rejectedRow: '整行拒绝',
  problemCell: '无法识别',
  chosenRow: (row: number) => `第 ${row} 行`,
  rowFine: '这一行没有问题。',
  preparing: '正在读取预览……',

  theirColumn: '企业表头',
  ourField: '对应内容',
  /** Of a column whose numbers are counted in ten thousands. */
  multiplied: (factor: string) => `单位为“万”，数值乘以 ${factor} 后存入`,
  missingText: '文件里没有下列内容。受影响的规则对这张表的记录将“无法判定”，不会算作合规。请企业补报。',
  missingField: '缺少的内容',
  missingOthers: (fields: string) => `另外没有的列，不影响现行规则：${fields}。`,
  affected: '受影响的规则',
  nothingMissing: '核查需要的列都有。',

  refusals: (count: number) => `未能读取的文件或工作表（${count}）`,
  advice,

  done: '导入完成',
  doneNothing: '没有新内容入库',
  doneNothingText: '这些文件此前已按同样的方式导入过，数据没有变化。',
  importNumber: (importId: number) => `第 ${importId} 次导入`,
  brought: '这次导入带来的违规',
  broughtText: '涉及这次新增或更新的记录。点击数字查看明细。',
  broughtNone: '这次导入的记录没有发现违规。',
  total: '合计',
  showFindings: '查看全部违规',
  importMore: '继续导入',
  file: '文件',
  receivedOn: '收到日期',
  receivedNow: '今天',
  receivedHint: '企业送达文件的日期；月报是否按时以它为准',

  history: '导入记录',
  historyNone: '还没有导入过文件',
  historyNoneText: '导入之后，这里保留每一次导入的文件、指纹、数量和问题清单。',
  number: '序号',
  time: '时间和操作人',
  files: '文件',
  fileCount: (count: number) => `等 ${count} 个文件`,
  companies: '企业和类别',
  refusedFiles: (count: number) => `另有 ${count} 个文件未能读取`,
  actions: '操作',
  undo: '撤销',
  undoTitle: (importId: number) => `撤销第 ${importId} 次导入`,
  undoNow: '撤销这次导入',
  undoTrying: '正在试算撤销的结果',
  undoing: '正在撤销',
  undoCancelled: '已取消撤销，数据没有变动。',
  undoWould: (removed: string, restored: string) =>
    `将移除只由这次导入报送的 ${removed} 条记录，并把 ${restored} 条记录恢复为此前的内容。`,
  undoFindings: (before: string, after: string) => `违规总数将由 ${before} 条变为 ${after} 条。`,
  undoStates: (count: string) =>
    `其中 ${count} 条违规已有人员作出的处理状态，撤销后不再计入；处理记录和附件仍然保留，重新导入后恢复。`,
  undoKeeps: '文件原件、导入记录和已确认的读取方式仍然保留；需要时可以重新导入同一文件。',
  undone: (moment: string, actor: string) => `已于 ${moment} 由 ${actor} 撤销`,
  older: '更早的记录',
  details: (importId: number) => `第 ${importId} 次导入的文件和问题`,
  bytes: '大小',
  issues: (count: string) => `问题清单（${count}）`,
  issuesPart: (shown: string, total: string) => `显示前 ${shown} 条，共 ${total} 条。`,
  noIssues: '没有问题。',
  place: '位置',
  placeOf: (sheet: string | null, row: number | null) =>
    [sheet, row === null ? null : `第 ${row} 行`].filter((part) => part !== null).join(' '),
  cell: '列和填写内容',
  severity: { file: '未读取', row: '整行拒绝', cell: '无法识别' },
  whatToDo: '问题和处理办法',
};
