import type {
  AlikeSpelling,
  ColumnBy,
  Confidence,
  SheetRecognition,
} from '../../../src-main/contract/sheet-recognition.ts';
import type { UnreadSheet } from '../../../src-main/contract/window.ts';

const confidence: Readonly<Record<Confidence, string>> = {
  certain: '确定',
  likely: '很可能',
  doubtful: '请核对',
};
const columnBy: Readonly<Record<ColumnBy, string>> = {
  user: '由您指定',
  remembered: '沿用上次确认的结果',
  name: '列名就是这项内容',
  synonym: '常见的另一种叫法',
  part: '多行表头中的一部分相符',
  position: '日期列与时间列相配',
  sharedDate: '与其他时间共用日期列',
};
const datasetBy: Readonly<Record<NonNullable<SheetRecognition['dataset']>['by'], string>> = {
  user: '由您指定',
  remembered: '与上次的表相同',
  words: '由表名、标题或文件名识别',
  headers: '由表头识别',
};
const headerBy: Readonly<Record<NonNullable<SheetRecognition['headerRows']>['by'], string>> = {
  user: '由您指定',
  remembered: '与上次选定的位置相同',
  headers: '由列名识别',
};
const spellingBy: Readonly<Record<AlikeSpelling['by'], string>> = {
  user: '由您指定',
  remembered: '沿用以前的指定',
  known: '已有企业',
  spelling: '同一名称的另一种写法',
  new: '新企业',
  several: '与几家已有企业相近',
};
const states: Readonly<Record<UnreadSheet['state'], string>> = {
  unclear: '需要您确认',
  noData: '不像数据表',
  hidden: '隐藏的工作表',
  skipped: '已设为不读取',
};
const stateTexts: Readonly<Record<UnreadSheet['state'], string>> = {
  unclear: '',
  noData: '没有认出表头或数据行，没有读取。如果其中有应当报送的数据，请读取这张表并指定表头。',
  hidden: '工作簿中隐藏了这张表，没有读取。如果其中有应当报送的数据，请读取这张表。',
  skipped: '您已选择不读取这张表。',
};

export const wizard = {
  title: (file: string, sheet: string | null) => `设置读取方式：${[file, sheet].filter(Boolean).join(' / ')}`,
  steps: { file: '文件', table: '工作表与表头', columns: '列', values: '值', preview: '预览' },
  close: '关闭',
  previous: '上一步',
  next: '下一步',
  applyAndNext: '重新读取并继续',
  toPreview: '查看预览',
  applyAndPreview: '重新读取并查看预览',
  sheetGone: '这张工作表目前没有读取。',

  confidence,
  columnBy,
  datasetBy,
  headerBy,
  states,
  stateTexts,

  chooseDataset: '请选择数据类别',
  oneCompany: '整张表属于一家企业',
  companyByText: '按某一列的内容分属多家企业',
  companyField: '按哪一列区分企业',
  byText: '逐行（按列的内容）',
  otherSpelling: (found: string) => `文件写作“${found}”，与已有企业同名`,
  quoted: (text: string) => `“${text}”`,
  andOthers: (named: string, count: string) => `${named}等 ${count} 种`,
  foundAs: (found: string, company: string) => `${found}→“${company}”`,
  between: '；',
  mergedSpellings: (pairs: string) => `下列写法按同一企业处理：${pairs}。如果不是同一家企业，请更改。`,
  alikeCompanies: (groups: string) =>
    `名称相近，可能是同一家企业，现按不同企业处理：${groups}。请核对；指定后以后不再询问。`,
  severalCompanies: (names: string) => `${names}与几家已有企业的名称都相近，这些行没有导入。请指定是哪一家。`,
  spellings: '企业名称',
  spellingsHint: '表中写的每个企业名称按哪家企业处理。更改后对这次导入的所有文件生效，并在以后沿用。',
  foundName: '表中写法',
  takenAs: '按这家企业处理',
  chooseCompany: '请指定企业',
  spellingBy,
  alikeTo: (names: string) => `可能就是${names}；如果不是，选定本名即可`,
  texts: '类别和是否',
  noYear: '未注明',
  season: '采暖季（跨两年）',
  yearHint: '只用于没有写年份的日期；采暖季的 1–6 月属于第二年。',
  headerRows: '表头所在行',
  lastHeaderRow: '表头最后一行',
  headerHint: '点击行号选为表头；按住 Shift 点击可选多行。键盘：上下键移动，回车选定，Shift+回车扩展。',
  headGrid: '工作表开头的内容',
  headPart: '这里只显示工作表开头的部分行列。',
  rowNumber: '行',
  rowAsHeader: (row: number) => `以第 ${row} 行为表头`,

  columnsHint:
    '为每一列选择对应的内容。标“必需”的内容缺失时整行不能导入；标“核查需要”的内容缺失时有关规则无法判定。',
  changeColumns: '更改列的对应',
  samples: '前几个内容',
  reason: '依据',
  noHeader: '（无列名）',
  unused: '不使用',
  tellsCompany: '逐行的企业',
  required: '· 必需',
  neededByRules: '· 核查需要',
  timeBeside: (field: string, column: string) => `${field}（与“${column}”合为日期和时间）`,
  part: { date: '日期部分', time: '时间部分' },
  sharedBy: (fields: string) => `同时是${fields}的日期`,
  nextDay: '；早于应在它之前的时间的，算作次日',
  nextDayTimes: (pairs: string) =>
    `${pairs}只写了钟点，日期取自同一列；早于应在它之前的时间的，算作次日。请核对。`,
  fieldOf: (column: string) => `“${column}”对应的内容`,
  requiredMissing: (fields: string) => `还没有指定必需的内容：${fields}。`,
  unreadable: (count: number, of: number) => `；前 ${of} 个内容中有 ${count} 个读不出`,
  remembered: '沿用',

  fromMemory: (importId: number, actor: string) => `沿用第 ${importId} 次导入时确认的读取方式（${actor}）。`,
  shapeChanged: (importId: number, actor: string) =>
    `沿用第 ${importId} 次导入时确认的读取方式（${actor}），但这次的列与上次不同，请核对。`,
  added: (headers: string) => `新出现的列：${headers}`,
  gone: (headers: string) => `不再出现的列：${headers}`,
  forget: '不再沿用',
  forgotten: '已清除，下次重新识别',

  noUnknown: '没有需要说明的内容：各类别和是否类的填写都能识别。',
  valuesHint:
    '下列填写内容不在已知的类别中。指定含义后对所有行生效，并在下次沿用；不指定的，入库时标为“无法识别”。',
  foundText: '填写内容',
  means: '含义',
  leaveUnknown: '无法识别',
  meaningOf: (text: string) => `“${text}”的含义`,
  companyOfText: (text: string) => `“${text}”所属企业`,
  yesNo: { yes: '是', no: '否' },

  readSheet: '读取这张表',
  skipSheet: '不读取这张表',
  setUp: '逐步设置',
  overwritesNewer: (records: string) =>
    `这个文件此前按另一种方式导入过。按现在的方式导入，将有 ${records} 条记录的内容取代后来文件中的内容。`,
  doubtfulColumns: (count: string) => `有 ${count} 列的对应不太确定，请核对。`,
  unknownValues: (count: string) => `有 ${count} 种填写内容不在已知的类别中，可以指定含义。`,
};
