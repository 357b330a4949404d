import type { Language } from '../../contract/texts/language.ts';

/** Why the window is not opened by Electron. */
export type NoElectron = 'not-installed' | 'not-downloaded' | 'no-display' | 'ended';

interface LaunchTexts {
  readonly building: string;
  readonly downloading: string;
  readonly noElectron: Readonly<Record<NoElectron, string>>;
  readonly address: string;
  readonly stop: string;
  readonly ending: string;
}

const zh: LaunchTexts = {
  building: '正在构建界面……',
  downloading: '正在获取 Electron 运行环境……',
  noElectron: {
    'not-installed': '未安装 Electron，改在浏览器中打开。',
    'not-downloaded': '无法下载 Electron 运行环境，改在浏览器中打开。',
    'no-display': '没有图形桌面，Electron 无法打开窗口，改在浏览器中打开。',
    ended: 'Electron 未能打开窗口，改在浏览器中打开。',
  },
  address: '请在本机浏览器中打开下列地址。地址相当于钥匙，请勿转发；本程序结束后失效：',
  stop: '按 Ctrl-C 结束程序。',
  ending: '正在停止尚未完成的处理，已有数据不受影响。再按一次 Ctrl-C 立即结束。',
};

const en: LaunchTexts = {
  building: 'Building the page …',
  downloading: 'Fetching the Electron runtime …',
  noElectron: {
    'not-installed': 'Electron is not installed; the window opens in the browser.',
    'not-downloaded': 'The Electron runtime cannot be downloaded; the window opens in the browser.',
    'no-display': 'There is no desktop for Electron to open a window on; it opens in the browser.',
    ended: 'Electron could not open the window; it opens in the browser.',
  },
  address:
    'Open this address in a browser of this machine. It is a key: do not pass it on. It ends with this program:',
  stop: 'Press Ctrl-C to end the program.',
  ending: 'Stopping what is not finished; the data stay as they are. Press Ctrl-C again to end at once.',
};

export const launchTexts: Readonly<Record<Language, LaunchTexts>> = { zh, en };
