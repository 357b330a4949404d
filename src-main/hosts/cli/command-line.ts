import { Command, CommanderError, Option } from 'commander';
import type { Language } from '../../contract/texts/language.ts';
import { audit } from './commands/audit.ts';
import { check } from './commands/check.ts';
import { importCommand } from './commands/import.ts';
import { report } from './commands/report.ts';
import { errorText } from './error-text.ts';
import { exitCodes } from './exit-codes.ts';
import {
  dateOption,
  dayOption,
  listOption,
  momentOption,
  pathOption,
  seasonOption,
  textOption,
} from './options.ts';
import { plainText } from './plain-text.ts';

/** Runs one command of the command-line contract and gives the exit code. What goes wrong is told on stderr. */
export async function commandLine(args: readonly string[]): Promise<number> {
  let exitCode: number = exitCodes.done;
  let spoken: Language = 'zh';
  const program = new Command('nuandu').exitOverride().showHelpAfterError();
  program.hook('preAction', (_, action) => {
    spoken = action.getOptionValue('lang');
  });
  const language = new Option('--lang <language>', '输出语言 language of the output')
    .choices(['zh', 'en'])
    .default('zh');
  const data = new Option('--data <dir>', '数据目录 data folder').argParser(pathOption);
  const company = new Option('--company <name>', '企业名称 company').argParser(textOption);
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
  const dataset = new Option('--dataset <name>', '数据类别 dataset').argParser(textOption);

  const received = new Option(
    '--received <date>',
    '收到日期，默认与导入同时 day on which the files arrived, by default now',
  ).argParser(dayOption);

  command('audit', '导入、核查并出报告 import, check and report in one go', [
    company,
    dataset,
    received,
    asOf,
    new Option('--documents <ids>', '适用文件，如 D03,D07 binding documents').argParser(listOption),
    new Option('--statutes <names>', '适用法规，如 山东,青岛 chosen statutes').argParser(listOption),
    new Option('--season <from..to>', '采暖季 heating season').argParser(seasonOption),
    ...period,
    new Option('--report <file>', 'Excel 报告 Excel report').argParser(pathOption),
    new Option('--json <file>', 'JSON 结果 JSON result').argParser(pathOption),
  ])
    .argument('<path...>', '文件、文件夹或 .zip files, folders or .zip', addPath)
    .action(async (paths: string[], options) => {
      exitCode = await audit(paths, options);
    });

  command('import', '只导入 import only', [
    company,
    dataset,
    received,
    new Option('--mapping <file>', '列对应关系 JSON：{"字段":"表头"} column mapping').argParser(pathOption),
  ])
    .argument('<path...>', '文件、文件夹或 .zip files, folders or .zip', addPath)
    .action(async (paths: string[], options) => {
      exitCode = await importCommand(paths, options);
    });

  command('check', '核查到某一时点 check as of a moment', [
    asOf,
    new Option('--json <file>', 'JSON 结果 JSON result').argParser(pathOption),
  ]).action(async (options) => {
    exitCode = await check(options);
  });

  command('report', '输出 Excel 报告 write the Excel report', [
    ...period,
    company,
    new Option('--out <file>', 'Excel 报告 Excel report').argParser(pathOption).makeOptionMandatory(),
  ]).action(async (options) => {
    exitCode = await report(options);
  });

  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
    const told = errorText(error, spoken);
    process.stderr.write(`${plainText(told.text)}\n`);
    return told.exitCode;
  }
  return exitCode;
}

function addPath(path: string, before: readonly string[] = []): string[] {
  return [...before, pathOption(path)];
}
