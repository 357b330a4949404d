import type { ErrorCode, NuanduError } from '../errors.ts';
import type { Language } from './language.ts';

type Told = (detail: Readonly<Record<string, string | number>>) => string;

const messages: Readonly<Record<Language, Readonly<Record<ErrorCode, Told>>>> = {
  zh: {
    'bad-request': ({ what }) => `请求有误：${what}。请改正后重试。`,
    'data-folder-busy': ({ path }) => `数据目录正被另一个暖督程序使用：${path}。请等它完成或关闭它后重试。`,
    'data-folder-unusable': ({ path }) => `数据目录无法使用：${path}。请检查路径、权限和剩余空间。`,
    'database-newer': ({ path }) => `数据由更新版本的暖督写成：${path}。请先升级程序，数据没有改动。`,
    'database-damaged': ({ path }) =>
      `数据库已损坏：${path}。请从 backups 目录或备份恢复，不要在原处继续使用。`,
    'resources-invalid': ({ path, what }) =>
      `程序资源有误：${path ?? ''} ${what ?? ''}。请改正该文件或重新安装。`,
    'nothing-found': ({ paths }) =>
      `没有找到可以导入的文件：${paths}。请给出 .xlsx、.xls、.csv、.txt 文件或其所在文件夹。`,
    'report-not-written': ({ path, what }) =>
      `无法写出 ${path}：${what}。请检查文件是否正被打开、目录是否存在。`,
    cancelled: () => '已取消，没有写入任何数据。',
    internal: ({ what }) => `程序出错，数据没有改动，请把下面的内容报告给维护人员：${what}`,
  },
  en: {
    'bad-request': ({ what }) => `The request is wrong: ${what}. Correct it and try again.`,
    'data-folder-busy': ({ path }) =>
      `Another Nuandu is using the data folder ${path}. Wait until it has finished, or close it, and try again.`,
    'data-folder-unusable': ({ path }) =>
      `The data folder ${path} cannot be used. Check the path, the rights and the free space.`,
    'database-newer': ({ path }) =>
      `The data in ${path} were written by a newer Nuandu. Update the program first; nothing was changed.`,
    'database-damaged': ({ path }) =>
      `The database in ${path} is damaged. Restore it from the backups folder or a backup of yours.`,
    'resources-invalid': ({ path, what }) =>
      `The program's resources are wrong: ${path ?? ''} ${what ?? ''}. Correct that file or install again.`,
    'nothing-found': ({ paths }) =>
      `There is no file to import in ${paths}. Name .xlsx, .xls, .csv or .txt files, or their folder.`,
    'report-not-written': ({ path, what }) =>
      `${path} could not be written: ${what}. See whether it is open elsewhere and whether its folder exists.`,
    cancelled: () => 'Cancelled; nothing was stored.',
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
