import type { Language } from '../../contract/texts/language.ts';

interface ElectronTexts {
  readonly product: string;
  readonly busy: string;
  readonly busyDetail: string;
  readonly stay: string;
  readonly quit: string;
  readonly workbooks: string;
}

const zh: ElectronTexts = {
  product: '暖督',
  busy: '正在处理文件',
  busyDetail: '现在退出，未完成的导入或报表将中止，已有数据不受影响。',
  stay: '继续处理',
  quit: '中止并退出',
  workbooks: 'Excel 工作簿',
};

const en: ElectronTexts = {
  product: 'Nuandu',
  busy: 'Files are being processed',
  busyDetail:
    'If you quit now, the unfinished import or report is abandoned. What is already stored stays as it is.',
  stay: 'Go on',
  quit: 'Abandon and quit',
  workbooks: 'Excel workbook',
};

export const electronTexts: Readonly<Record<Language, ElectronTexts>> = { zh, en };
