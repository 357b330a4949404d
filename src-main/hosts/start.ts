import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { NuanduError } from '../contract/errors.ts';
import { errorMessage } from '../contract/texts/error-message.ts';
import type { Language } from '../contract/texts/language.ts';
import { buildWhereOld } from './launch/build-page.ts';
import { findElectron } from './launch/electron-runtime.ts';
import { inBrowser } from './launch/in-browser.ts';
import { inElectron } from './launch/in-electron.ts';
import { launchTexts } from './launch/texts.ts';
import { defaultDataDir } from './shared/data-folder.ts';
import { userPath } from './shared/user-path.ts';

/** Opens the window: with Electron, or in the browser where Electron is not to be had or not wanted. */

interface StartOptions {
  readonly browser?: true;
  readonly data: string;
  readonly open: boolean;
  readonly dev?: true;
  readonly lang: Language;
}

const { browser, data, open, dev, lang } = new Command('nuandu')
  .addOption(new Option('--browser', '在浏览器中打开 open in the browser'))
  .addOption(new Option('--data <dir>', '数据目录 data folder').argParser(userPath).default(defaultDataDir()))
  .addOption(new Option('--no-open', '只打印地址，不打开浏览器 only print the address'))
  .addOption(new Option('--dev', '开发模式，源码改动即时生效 development, with hot reload'))
  .addOption(
    new Option('--lang <language>', '输出语言 language of the output').choices(['zh', 'en']).default('zh'),
  )
  .showHelpAfterError()
  .parse()
  .opts<StartOptions>();
const root = fileURLToPath(new URL('../..', import.meta.url));
const texts = launchTexts[lang];
const development = dev === true;
const tell = (line: string) => void process.stdout.write(`${line}\n`);

try {
  if (!development) await buildWhereOld(root, () => tell(texts.building));
  const opened = browser !== true && (await openedInElectron());
  if (!opened) await inBrowser({ root, dataDir: data, language: lang, open, development, tell });
} catch (error) {
  if (!(error instanceof NuanduError)) throw error;
  process.stderr.write(`${errorMessage(error, lang)} (${error.code})\n`);
  process.exitCode = 1;
}

async function openedInElectron(): Promise<boolean> {
  const electron = await findElectron(() => tell(texts.downloading));
  if ('missing' in electron) {
    tell(texts.noElectron[electron.missing]);
    return false;
  }
  const [command, ...args] = development
    ? [process.execPath, join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'dev', '--']
    : [electron.program, root];
  const opened = await inElectron(command, [...args, '--data', data], root);
  if (!opened) tell(texts.noElectron.ended);
  return opened;
}
