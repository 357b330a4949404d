import { Command, CommanderError, Option } from 'commander';
import { userPath } from '../shared/user-path.ts';
import { audit } from './commands/audit.ts';
import { check } from './commands/check.ts';
import { importCommand } from './commands/import.ts';
import { report } from './commands/report.ts';
import { exitCodes } from './exit-codes.ts';
import { dateOption, momentOption, seasonOption } from './options.ts';

/**
 * Runs one command of the command-line contract and gives the exit code. Throws NuanduError for what went wrong in
 * the engine; wrong usage is told on stderr by the parser and ends with `wrongUsage`.
 */
export async function commandLine(args: readonly string[]): Promise<number> {
  let exitCode: number = exitCodes.done;
  const program = new Command('nuandu').exitOverride().showHelpAfterError();
  const language = new Option('--lang <language>', '输出语言 language of the output')
    .choices(['zh', 'en'])
    .default('zh');
  const data = new Option('--data <dir>', '数据目录 data folder').argParser(userPath);
  const company = new Option('--company <name>', '企业名称 company');
  const period = [
    new Option('--from <date>', '起始日期（含） first day, inclusive').argParser(dateOption),
    new Option('--to <date>', '截止日期（含） last day, inclusive').argParser(dateOption),
  ];
  const asOf = new Option(
    '--as-of <moment>',
    '核查时点，北京时间 moment of the check, Beijing time',
  ).argParser(momentOption);

  const command = (name: string, summary: string, options: readonly Option[]) => {
    const added = program.command(name).description(summary);
    for (const option of [...options, data, language]) added.addOption(option);
    return added;
  };
  const files = new Option('--dataset <name>', '数据类别 dataset');

  command('audit', '导入、核查并出报告 import, check and report in one go', [
    company,
    files,
    asOf,
    new Option('--documents <ids>', '适用文件，如 D03,D07 binding documents').argParser(listOption),
    new Option('--statutes <names>', '适用法规，如 山东,青岛 chosen statutes').argParser(listOption),
    new Option('--season <from..to>', '采暖季 heating season').argParser(seasonOption),
    ...period,
    new Option('--report <file>', 'Excel 报告 Excel report').argParser(userPath),
    new Option('--json <file>', 'JSON 结果 JSON result').argParser(userPath),
  ])
    .argument('<path...>', '文件或文件夹 files and folders')
    .action(async (paths: string[], options) => {
      exitCode = await audit(paths.map(userPath), options);
    });

  command('import', '只导入 import only', [
    company,
    files,
    new Option('--mapping <file>', '列对应关系 JSON：{"字段":"表头"} column mapping').argParser(userPath),
  ])
    .argument('<path...>', '文件或文件夹 files and folders')
    .action(async (paths: string[], options) => {
      exitCode = await importCommand(paths.map(userPath), options);
    });

  command('check', '核查到某一时点 check as of a moment', [
    asOf,
    new Option('--json <file>', 'JSON 结果 JSON result').argParser(userPath),
  ]).action(async (options) => {
    exitCode = await check(options);
  });

  command('report', '输出 Excel 报告 write the Excel report', [
    ...period,
    company,
    new Option('--out <file>', 'Excel 报告 Excel report').argParser(userPath).makeOptionMandatory(),
  ]).action(async (options) => {
    exitCode = await report(options);
  });

  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
  }
  return exitCode;
}

function listOption(text: string): string[] {
  return text
    .split(/[,，]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
