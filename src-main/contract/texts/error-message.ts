import type { ErrorCode, NuanduError } from '../errors.ts';
import { ruleProblem } from '../rule-problem.ts';
import type { Language } from './language.ts';
import { placedProblemText } from './rule-problem.ts';

/** Kinds of names that people choose from. */
const kinds: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: {
    document: '文件',
    statute: '法规',
    dataset: '数据类别',
    field: '字段',
    company: '企业',
    checklist: '检查表',
    item: '检查项',
  },
  en: {
    document: 'document',
    statute: 'statute',
    dataset: 'dataset',
    field: 'field',
    company: 'company',
    checklist: 'checklist',
    item: 'item',
  },
};

type Detail = Readonly<Record<string, string | number>>;
type Told = (detail: Detail) => string;

/** Why a file cannot be evidence. */
const refusals: Readonly<Record<Language, Readonly<Record<string, Told>>>> = {
  zh: {
    kind: ({ kinds: allowed }) => `只收 ${allowed} 文件`,
    content: () => '内容与扩展名不符',
    size: ({ megabytes }) => `超过 ${megabytes} MB`,
    empty: () => '文件是空的',
    unreadable: () => '读不到这个文件',
  },
  en: {
    kind: ({ kinds: allowed }) => `only ${allowed} files are taken`,
    content: () => 'what is in it is not what its name says',
    size: ({ megabytes }) => `it is larger than ${megabytes} MB`,
    empty: () => 'it is empty',
    unreadable: () => 'it cannot be read',
  },
};

/** What is wrong in a rule, document or calendar, in words; null where an error is not about one. */
function problemText(
  { problem: code, where, field, found, allowed }: Detail,
  language: Language,
): string | null {
  const problem = ruleProblem.safeParse({ code, where, field, found, allowed });
  return problem.success ? placedProblemText(problem.data, language) : null;
}

function refusalText(detail: Detail, language: Language): string {
  return refusals[language][detail.what ?? '']?.(detail) ?? String(detail.what);
}

function place({ path, what }: Detail, separator: string): string {
  return [path, what].filter((part) => part !== undefined).join(separator);
}

const messages: Readonly<Record<Language, Readonly<Record<ErrorCode, Told>>>> = {
  zh: {
    'bad-request': ({ what }) => `请求有误：${what}。请改正后重试。`,
    'unknown-name': ({ kind, name, known }) =>
      `没有名为“${name}”的${kinds.zh[kind ?? ''] ?? kind}。可用的有：${known}。请改用其中之一。`,
    'data-folder-busy': ({ path }) => `数据目录正被另一个暖督程序使用：${path}。请等它完成或关闭它后重试。`,
    'data-folder-unusable': ({ path }) => `数据目录无法使用：${path}。请检查路径、权限和剩余空间。`,
    'database-newer': ({ path }) => `数据由更新版本的暖督写成：${path}。请先升级程序，数据没有改动。`,
    'database-damaged': ({ path }) =>
      `数据库已损坏：${path}。请从 backups 目录或备份恢复，不要在原处继续使用。`,
    'resources-invalid': (detail) =>
      `程序资源有误：${problemText(detail, 'zh') ?? `${place(detail, '，')}。`}请改正该文件或重新安装。`,
    'nothing-found': ({ paths }) =>
      `没有找到可以导入的文件：${paths}。请给出 .xlsx、.xls、.csv、.txt 文件、其所在文件夹或 .zip 压缩包。`,
    'no-such-record': () => '这条记录或规则已不存在，可能是数据或适用文件刚有变动。请刷新后重试。',
    'received-later': ({ at, now }) =>
      `收到日期 ${at} 晚于现在（${now}），没有导入任何数据。请填写企业实际送达的日期。`,
    'no-finding': ({ rule }) =>
      `按 ${rule}，这条记录现在不是违规，不能给它定处理状态，没有改动任何数据。请刷新后重试。`,
    'attachment-refused': (detail) =>
      `不能用 ${detail.file} 作附件：${refusalText(detail, 'zh')}。没有改动任何数据。请转换、核对或移除这个文件后重试。`,
    'no-such-visit': () => '没有这次检查或这张照片。请刷新后重试。',
    'visit-signed': ({ no }) => `检查 ${no} 已签字确认，不能再改动。如有错误，请在该项上作更正并写明理由。`,
    'visit-open': ({ no }) => `检查 ${no} 尚未签字确认，不需要更正。请直接修改答复。`,
    'visit-unanswered': ({ no, items }) =>
      `检查 ${no} 有 ${items} 项没有答复，与确认时看到的不同。请核对后重新签字。`,
    'visit-later': ({ date }) => `检查日期 ${date} 在今天之后。请填写实际检查的日期。`,
    'preview-gone': () => '预览已被新的预览取代或已取消。请重新选择文件。',
    'preview-outdated': () =>
      '预览之后数据或核查时点有变动，预览的结果不再成立，没有写入任何数据。请重新预览。',
    'change-refused': (detail) =>
      `不能这样更改：${problemText(detail, 'zh') ?? `${place(detail, '，')}。`}没有改动任何数据，请改正后重试。`,
    'trial-gone': () => '这次试算已被新的试算取代或已放弃。请重新试算。',
    'trial-outdated': () => '试算之后数据或规则有变动，试算的结果不再成立，没有保存。请重新试算。',
    'not-empty': () => '已有数据，不能再载入示例。请在空的数据目录中载入。',
    'no-such-import': () => '没有这次导入，或它已经撤销。请刷新后重试。',
    'later-imports': ({ imports }) =>
      `之后的导入含有同一企业的同类数据，须先撤销它们（由新到旧）：${imports}。没有改动任何数据。`,
    'original-gone': ({ file }) =>
      `数据目录中没有原始文件 ${file}，不能从中取出退回的行。请从备份恢复 originals 目录。`,
    'report-gone': ({ fileName }) => `报表文件已不在数据目录中：${fileName}。请重新生成。`,
    'report-not-written': ({ path, what }) =>
      `无法写出 ${path}：${what}。请检查文件是否正被打开、目录是否存在。`,
    cancelled: () => '已取消，这一步没有写入任何数据。需要时请重新开始。',
    internal: ({ what }) => `程序出错，数据没有改动，请把下面的内容报告给维护人员：${what}`,
  },
  en: {
    'bad-request': ({ what }) => `The request is wrong: ${what}. Correct it and try again.`,
    'unknown-name': ({ kind, name, known }) =>
      `There is no ${kinds.en[kind ?? ''] ?? kind} "${name}". Use one of these: ${known}.`,
    'data-folder-busy': ({ path }) =>
      `Another Nuandu is using the data folder ${path}. Wait until it has finished, or close it, and try again.`,
    'data-folder-unusable': ({ path }) =>
      `The data folder ${path} cannot be used. Check the path, the rights and the free space.`,
    'database-newer': ({ path }) =>
      `The data in ${path} were written by a newer Nuandu. Update the program first; nothing was changed.`,
    'database-damaged': ({ path }) =>
      `The database in ${path} is damaged. Restore it from the backups folder or a backup of yours.`,
    'resources-invalid': (detail) =>
      `The program's resources are wrong: ${problemText(detail, 'en') ?? `${place(detail, ', ')}.`} Correct that file or install again.`,
    'nothing-found': ({ paths }) =>
      `There is no file to import in ${paths}. Name .xlsx, .xls, .csv or .txt files, their folder, or a .zip of them.`,
    'no-such-record': () =>
      'This record or rule no longer exists; data or binding documents may just have changed. Reload and try again.',
    'received-later': ({ at, now }) =>
      `The files cannot have been received on ${at}: it is ${now} now. Nothing was imported; say the day on which they arrived.`,
    'no-finding': ({ rule }) =>
      `Under ${rule} this record is no violation now, so it was given no state; nothing was changed. Reload and try again.`,
    'attachment-refused': (detail) =>
      `${detail.file} cannot be attached: ${refusalText(detail, 'en')}. Nothing was changed. Convert, check or remove it and try again.`,
    'no-such-visit': () => 'There is no such visit or photo. Reload and try again.',
    'visit-signed': ({ no }) =>
      `Visit ${no} was signed off and stays as it is. Correct the item instead, with a reason.`,
    'visit-open': ({ no }) =>
      `Visit ${no} is not signed off yet, so there is nothing to correct. Change the answer itself.`,
    'visit-unanswered': ({ no, items }) =>
      `Visit ${no} has ${items} items without an answer, not as many as were confirmed. Look again and sign again.`,
    'visit-later': ({ date }) => `The date of the visit, ${date}, is after today. Give the day of the visit.`,
    'preview-gone': () => 'A newer preview took its place, or it was cancelled. Choose the files again.',
    'preview-outdated': () =>
      'Data or the moment of the check changed since the preview, so it no longer holds; nothing was stored. Preview again.',
    'change-refused': (detail) =>
      `It cannot be changed like this: ${problemText(detail, 'en') ?? `${place(detail, ', ')}.`} Nothing was changed; correct it and try again.`,
    'trial-gone': () => 'A newer trial took its place, or it was given up. Try the change again.',
    'trial-outdated': () =>
      'Data or rules changed since the trial, so it no longer holds; nothing was saved. Try the change again.',
    'not-empty': () => 'There are data already, so the samples were not loaded. Choose an empty data folder.',
    'no-such-import': () => 'There is no such import, or it was taken back already. Reload and try again.',
    'later-imports': ({ imports }) =>
      `Later imports told of the same company and dataset. Take these back first, the newest first: ${imports}. Nothing was changed.`,
    'original-gone': ({ file }) =>
      `The original of ${file} is not in the data folder, so its rows cannot be sent back. Restore the originals folder from a backup.`,
    'report-gone': ({ fileName }) => `The report ${fileName} is no longer in the data folder. Make it again.`,
    'report-not-written': ({ path, what }) =>
      `${path} could not be written: ${what}. See whether it is open elsewhere and whether its folder exists.`,
    cancelled: () => 'Cancelled; this step stored nothing. Start again when you need to.',
    internal: ({ what }) => `The program failed; the data are unchanged. Please report this: ${what}`,
  },
};

/** What went wrong and what to do, in one or two sentences. */
export function errorMessage(
  { code, detail }: Pick<NuanduError, 'code' | 'detail'>,
  language: Language,
): string {
  return messages[language][code](detail);
}
