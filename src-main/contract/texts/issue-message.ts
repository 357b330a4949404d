import type { ImportIssue, IssueCode } from '../issues.ts';
import type { Language } from './language.ts';

type Told = Pick<ImportIssue, 'code' | 'column' | 'value' | 'detail'>;
type Messages = Readonly<Record<IssueCode, (issue: Told) => string>>;

const megabytes = (bytes: string | number | undefined) => `${Math.ceil(Number(bytes ?? 0) / 1048576)} MB`;
const cell = ({ column, value }: Told) => `“${column ?? ''}”填写为“${value ?? ''}”`;
const cellEn = ({ column, value }: Told) => `"${column ?? ''}" holds "${value ?? ''}"`;

const zh: Messages = {
  'file-not-found': ({ detail }) => `找不到文件：${detail.path ?? ''}。请检查路径。`,
  'file-unreadable': ({ detail }) =>
    `文件打不开（${detail.what ?? ''}）。请检查读取权限，或关闭正在使用它的程序后重试。`,
  'file-empty': () => '文件是空的。请重新导出后再导入。',
  'file-too-large': ({ detail }) =>
    `文件有 ${megabytes(detail.bytes)}，超过上限 ${megabytes(detail.limit)}。请按月份拆分，或另存为 .xlsx、.csv。`,
  'format-unsupported': ({ detail }) =>
    `文件实际是 ${detail.found ?? '其他'} 格式，不能读取。请用 Excel 或 WPS 另存为 .xlsx 后再导入。`,
  'file-damaged': ({ detail }) =>
    `文件已损坏或不完整（${[detail.row === undefined ? '' : `第 ${detail.row} 行`, detail.what ?? ''].filter(Boolean).join(' ')}）。请企业重新导出并发送。`,
  'file-encrypted': () => '文件设有打开密码。请企业去掉密码后重新发送。',
  'file-suspicious': ({ detail }) =>
    `文件解压后异常庞大（${detail.what ?? ''}），为安全起见没有读取。请企业重新导出。`,
  'archive-without-tables': () =>
    '压缩包里没有 .xlsx、.xls、.csv、.txt 表格文件。请确认没有发错，或请企业重新打包。',
  'archive-in-archive': () => '压缩包里还有压缩包，里面的文件没有读取。请解压后再导入其中的表格。',
  'archive-unsafe': ({ detail }) =>
    `压缩包里有不安全的文件名、重名文件或链接（${detail.what ?? ''}），为安全起见没有读取。请企业直接选中表格文件重新打包。`,
  'archive-too-many-files': ({ detail }) =>
    `压缩包里的文件超过 ${detail.limit} 个。请分成几个压缩包，或解压后导入。`,
  'archive-method': ({ detail }) =>
    `压缩包的压缩方法不常用，不能读取（${detail.what ?? ''}）。请解压后导入，或用 Windows 自带的“压缩文件夹”重新打包。`,
  'too-many-sheets': ({ detail }) => `工作表超过 ${detail.limit} 张。请只保留数据所在的工作表。`,
  'too-many-rows': ({ detail }) => `数据超过 ${detail.limit} 行。请按月份拆分。`,
  'too-many-columns': ({ detail }) => `第 ${detail.row ?? ''} 行超过 ${detail.limit} 列。请删去多余的列。`,
  'no-header': () => '没有找到表头行。请确认表中有“编号”“受理时间”一类的列名。',
  'no-rows': () =>
    '只有表头，没有数据行。确实没有发生的，请在标题或文件名中写明月份（如“2025年11月”）和企业，即按零报告收下；否则请确认没有发错文件，或请企业补报。',
  'company-uncertain': ({ detail }) =>
    `不能确定是哪家企业的数据${detail.candidates ? `（可能是：${detail.candidates}）` : ''}。请用 --company 指明，或在表上方写明“填报单位：…”。`,
  'dataset-uncertain': ({ detail }) =>
    `不能确定是哪一类数据${detail.candidates ? `（可能是：${detail.candidates}）` : ''}。请用 --dataset 指明。`,
  'required-column-missing': ({ detail }) =>
    `缺少必需的列“${detail.field ?? detail.header ?? ''}”。请企业补上该列，或用 --mapping 指明哪一列是它。`,
  'column-ambiguous': ({ detail }) =>
    `有多列都可能是“${detail.field ?? ''}”（${detail.header ?? ''}）。请用 --mapping 指明用哪一列，或删去重复的列。`,
  'no-data-sheet': () => '文件里没有数据工作表。请确认没有把数据表隐藏，或发错文件。',
  'missing-required': ({ column }) => `“${column ?? ''}”没有填写，这一行没有导入。请补填后重新报送。`,
  'invalid-datetime': (issue) => `${cell(issue)}，不是有效的日期时间。请改成 2026-01-31 08:30 这样的写法。`,
  'year-unknown': (issue) => `${cell(issue)}，没有年份。请写明年份，或在标题、文件名中写明。`,
  'day-unclear': (issue) =>
    `${cell(issue)}，早于或等于应在它之前的时间，看不出是哪一天。请写明日期，或写“次日”。`,
  'invalid-number': (issue) => `${cell(issue)}，不是数字。请只填数字。`,
  'invalid-yes-no': (issue) => `${cell(issue)}，不是“是”或“否”。请改成其中之一。`,
  'unknown-value': (issue) => `${cell(issue)}，不在已知的类别中。请改用规定的类别名称。`,
  'company-unmapped': (issue) =>
    `${cell(issue)}，没有指定属于哪家企业，这一行没有导入。请在导入预览中指定后重新读取。`,
  'company-several': (issue) =>
    `${cell(issue)}，与几家已有企业的名称都相近（${issue.detail.candidates ?? ''}），这一行没有导入。请在导入预览中指定是哪一家后重新读取。`,
  'error-cell': (issue) => `${cell(issue)}，是公式错误。请企业修正公式后重新报送。`,
  'formula-without-value': ({ column }) =>
    `“${column ?? ''}”是公式，但文件里没有计算结果。请用 Excel 打开、保存后重新报送。`,
  'text-too-long': ({ column }) => `“${column ?? ''}”的文字过长。请缩短后重新报送。`,
  'conflict-in-file': ({ detail }) =>
    `编号 ${detail.recordNo} 在本文件中出现多次而内容不同（另见${detail.otherSheet ? `“${detail.otherSheet}”` : ''}第 ${detail.otherRow} 行），都没有导入。请企业说明以哪一行为准。`,
  'conflict-with-stored': ({ detail }) =>
    `编号 ${detail.recordNo} 已有 ${detail.storedDate} 的记录，本行却是 ${detail.date}，没有导入。请企业核对编号。`,
};

const en: Messages = {
  'file-not-found': ({ detail }) => `There is no file ${detail.path ?? ''}. Check the path.`,
  'file-unreadable': ({ detail }) =>
    `The file cannot be opened (${detail.what ?? ''}). Check that you may read it, or close the program that has it open.`,
  'file-empty': () => 'The file is empty. Export it again.',
  'file-too-large': ({ detail }) =>
    `The file has ${megabytes(detail.bytes)}, more than the limit of ${megabytes(detail.limit)}. Split it by month, or save it as .xlsx or .csv.`,
  'format-unsupported': ({ detail }) =>
    `The file really is ${detail.found ?? 'something else'} and cannot be read. Save it as .xlsx with Excel or WPS.`,
  'file-damaged': ({ detail }) =>
    `The file is damaged or incomplete (${[detail.row === undefined ? '' : `row ${detail.row}`, detail.what ?? ''].filter(Boolean).join(' ')}). Ask the company to export and send it again.`,
  'file-encrypted': () => 'The file has a password. Ask the company to remove it and send the file again.',
  'file-suspicious': ({ detail }) =>
    `The file unpacks to something abnormally large (${detail.what ?? ''}) and was not read. Ask the company to export it again.`,
  'archive-without-tables': () =>
    'The archive holds no .xlsx, .xls, .csv or .txt table. Check that it is the right one, or ask the company to pack it again.',
  'archive-in-archive': () =>
    'This is an archive in an archive, which is not opened. Unpack it and import the tables in it.',
  'archive-unsafe': ({ detail }) =>
    `The archive holds an unsafe name, two files of one name, or a link (${detail.what ?? ''}) and was not read. Ask the company to pack the tables themselves again.`,
  'archive-too-many-files': ({ detail }) =>
    `The archive holds more than ${detail.limit} files. Split it, or unpack it and import the files.`,
  'archive-method': ({ detail }) =>
    `The archive is compressed in an unusual way and cannot be read (${detail.what ?? ''}). Unpack it and import the files, or pack it again as a plain .zip.`,
  'too-many-sheets': ({ detail }) =>
    `There are more than ${detail.limit} sheets. Keep only those that hold data.`,
  'too-many-rows': ({ detail }) => `There are more than ${detail.limit} rows. Split the file by month.`,
  'too-many-columns': ({ detail }) =>
    `Row ${detail.row ?? ''} has more than ${detail.limit} columns. Delete those not needed.`,
  'no-header': () =>
    'No header row was found. Check that the table has column names such as 编号 and 受理时间.',
  'no-rows': () =>
    'There is a header but no row of data. If nothing happened, name the month (2025年11月) and the company in the title or file name: it is then taken as a report of nothing. Otherwise check that it is the right file, or ask the company.',
  'company-uncertain': ({ detail }) =>
    `It is not certain whose data these are${detail.candidates ? ` (perhaps ${detail.candidates})` : ''}. Name the company with --company, or write 填报单位：… above the table.`,
  'dataset-uncertain': ({ detail }) =>
    `It is not certain what kind of data these are${detail.candidates ? ` (perhaps ${detail.candidates})` : ''}. Name it with --dataset.`,
  'required-column-missing': ({ detail }) =>
    `The required column ${detail.field ?? detail.header ?? ''} is missing. Ask the company for it, or name it with --mapping.`,
  'column-ambiguous': ({ detail }) =>
    `Several columns may be ${detail.field ?? ''} (${detail.header ?? ''}). Name one with --mapping, or delete the others.`,
  'no-data-sheet': () =>
    'No sheet of the file holds data. Check that it is not hidden and that it is the right file.',
  'missing-required': ({ column }) =>
    `"${column ?? ''}" is empty, so the row was not imported. Fill it in and send it again.`,
  'invalid-datetime': (issue) => `${cellEn(issue)}, which is no date and time. Write it as 2026-01-31 08:30.`,
  'year-unknown': (issue) =>
    `${cellEn(issue)}, which has no year. Write the year, there or in the title or file name.`,
  'day-unclear': (issue) =>
    `${cellEn(issue)}, which is not after the time that it follows, so that its day is not clear. Write the date, or 次日 for the next day.`,
  'invalid-number': (issue) => `${cellEn(issue)}, which is no number. Enter digits only.`,
  'invalid-yes-no': (issue) => `${cellEn(issue)}, which is neither yes nor no. Enter 是 or 否.`,
  'unknown-value': (issue) => `${cellEn(issue)}, which is no known class. Use one of the prescribed names.`,
  'company-unmapped': (issue) =>
    `${cellEn(issue)}, and nobody has said whose that is, so the row was not imported. Say so in the import preview.`,
  'company-several': (issue) =>
    `${cellEn(issue)}, which may be any of several known companies (${issue.detail.candidates ?? ''}), so the row was not imported. Say which in the import preview.`,
  'error-cell': (issue) => `${cellEn(issue)}, an error of a formula. Ask the company to correct it.`,
  'formula-without-value': ({ column }) =>
    `"${column ?? ''}" is a formula without a stored result. Open and save the file in Excel and send it again.`,
  'text-too-long': ({ column }) => `The text of "${column ?? ''}" is too long. Shorten it and send it again.`,
  'conflict-in-file': ({ detail }) =>
    `Number ${detail.recordNo} stands in this file more than once with different contents (see ${detail.otherSheet ? `"${detail.otherSheet}" ` : ''}row ${detail.otherRow}); none was imported. Ask the company which one holds.`,
  'conflict-with-stored': ({ detail }) =>
    `Number ${detail.recordNo} is known from ${detail.storedDate}, but this row says ${detail.date}; it was not imported. Ask the company to check the number.`,
};

/** What is wrong and what to do, in one or two sentences. */
export function issueMessage(issue: Told, language: Language): string {
  return (language === 'zh' ? zh : en)[issue.code](issue);
}

/** The same as two texts: what is wrong, and what to do, which is the last sentence of every message. */
export function issueParts(issue: Told, language: Language): { problem: string; remedy: string } {
  const message = issueMessage(issue, language);
  const end = language === 'zh' ? '。' : '. ';
  const cut = message.lastIndexOf(end, message.length - 2) + 1;
  return { problem: message.slice(0, cut), remedy: message.slice(cut).trimStart() };
}
