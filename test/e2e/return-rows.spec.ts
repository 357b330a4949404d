import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { zipOf } from '../import/readers/zip-file.ts';
import { expectAccessible } from './accessibility.ts';
import { dropFiles } from './drop-files.ts';
import { test } from './window.ts';

const lines = [
  '投诉编号,受理时间,投诉类型,联系人,联系电话,答复时间',
  'TS1,2025-12-01 08:00,收费,王小明,13912345678,2025-12-02 09:00',
  'TS2,待定,收费,李大力,13712345678,2025-12-02 09:00',
  'TS3,2025-12-03 08:00,收费,赵六,13612345678,#N/A',
];

function archive(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, '甲热力公司.zip');
  writeFileSync(path, zipOf([{ name: '投诉/2025年12月.csv', content: lines.join('\r\n') }]));
  return path;
}

async function saved(page: Page, path: string): Promise<ExcelJS.Worksheet> {
  const dialog = page.getByRole('dialog', { name: '退回企业更正' });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '生成并保存' }).click();
  await (await download).saveAs(path);
  await expect(dialog).toBeHidden();
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

test('rejected rows of an archive go back to the company, and come in again corrected', async ({
  page,
  host,
}, testInfo) => {
  test.skip(host === 'electron', 'the place to save to is asked by the system');
  const folder = testInfo.outputPath('files');
  await page.getByRole('button', { name: '开始导入企业文件' }).click();
  await expect(page.getByText('还没有导入过文件')).toBeVisible();
  await dropFiles(page, [archive(folder)]);
  const preview = page.getByRole('region', { name: '导入预览' });
  await expect(preview).toContainText('甲热力公司.zip/投诉/2025年12月.csv');

  const dialog = page.getByRole('dialog', { name: '退回企业更正' });
  const make = dialog.getByRole('button', { name: '生成并保存' });
  await preview.getByRole('button', { name: /^下载被拒绝的行/ }).click();
  await expectAccessible(page, 'the question how rows go back');
  const masked = await saved(page, join(folder, 'masked.xlsx'));
  expect(masked.getCell('D2').value).toBe('李**');

  await preview.getByRole('button', { name: '导入 2 条记录' }).click();
  const returnable = page.getByRole('region', { name: '可以退回企业更正的行' });
  await returnable.getByRole('button', { name: /^下载被拒绝的行/ }).click();
  await dialog.getByRole('radio', { name: /^原样保留/ }).check();
  await expect(make).toBeDisabled();
  await dialog.getByRole('combobox', { name: '理由' }).fill('退回企业更正后重新报送');
  await dialog.getByRole('checkbox', { name: /无法识别的行（1 行）/ }).check();
  await expectAccessible(page, 'the question how rows go back');
  const path = join(folder, '甲热力公司 2025年12月 退回更正.xlsx');
  const sheet = await saved(page, path);
  expect(sheet.getCell('D2').value).toBe('李大力');
  expect(sheet.getCell('A3').value).toBe('TS3');
  expect(sheet.getCell('H2').value).toBe('“受理时间”填写为“待定”，不是有效的日期时间。');

  sheet.getCell('B2').value = '2025-12-02 08:00';
  sheet.getCell('F3').value = '2025-12-03 09:00';
  await sheet.workbook.xlsx.writeFile(path);
  await page.getByRole('button', { name: '继续导入' }).click();
  await dropFiles(page, [path]);
  await preview.getByRole('button', { name: '导入 2 条记录' }).click();
  await expect(page.getByRole('region', { name: '导入完成' })).toContainText('第 2 次导入');
  await expect(returnable).toBeHidden();
});
