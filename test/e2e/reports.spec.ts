import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { expectAccessible, inEveryLook } from './accessibility.ts';
import { textOf } from './text-of.ts';
import { test } from './window.ts';

test.use({ data: 'samples' });

const goToReports = (page: Page) => page.getByRole('navigation').getByRole('link', { name: '报表' }).click();
const history = (page: Page) => page.getByRole('region', { name: '历史报表' }).getByRole('table');
const make = (page: Page) => page.getByRole('button', { name: '生成 Excel 报表' }).click();

/** Saves what a button saves; gives the file's bytes and name. */
async function saved(page: Page, button: Locator): Promise<{ bytes: Buffer; name: string }> {
  const download = page.waitForEvent('download');
  await button.click();
  const file = await download;
  return { bytes: await readFile(await file.path()), name: file.suggestedFilename() };
}

test('a report is made, saved and read back: its numbers are those of the page', async ({ page, host }) => {
  test.skip(host === 'electron', 'the system’s own dialog asks where to save');
  const figures = page.getByRole('region', { name: '主要指标' });
  const [findings, pending] = await Promise.all([
    textOf(figures.getByRole('link', { name: /项违规/ })),
    textOf(figures.getByRole('link', { name: /项待办/ })),
  ]);
  await goToReports(page);
  await expect(page.getByText(`${findings} 项违规、${pending} 项待办`)).toBeVisible();
  await make(page);
  await expect(page.getByText(/^报表已生成/)).toBeVisible();
  const { bytes, name } = await saved(page, page.getByRole('button', { name: /^保存/ }).first());
  expect(name).toMatch(/2025-11-15~2026-03-15.*\.xlsx$/);

  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
    ...[
      '封面',
      '企业合规率',
      '企业×规则',
      '违规明细',
      '待办期限',
      '报送情况',
      '退回与疑问',
      '数据来源',
      '口径说明',
    ],
  ]);
  expect(numbered(workbook, '违规明细', '规则编号')).toBe(Number(findings.replaceAll(',', '')));
  expect(numbered(workbook, '待办期限', '规则编号')).toBe(Number(pending.replaceAll(',', '')));

  // What is kept is what was saved, and its checksum is told.
  const row = history(page).getByRole('row').nth(1);
  await row.getByRole('button', { name: /的校验值/ }).click();
  await expect(page.getByText(createHash('sha256').update(bytes).digest('hex'))).toBeVisible();
  await page.keyboard.press('Escape');
  const again = await saved(page, row.getByRole('button', { name: /^保存/ }));
  expect(again.bytes.equals(bytes)).toBe(true);
});

test('a report covers the period, company, contents and language that are chosen', async ({ page, host }) => {
  test.skip(host === 'electron', 'the system’s own dialog asks where to save');
  await goToReports(page);
  await page.getByRole('combobox', { name: '统计期' }).click();
  await page.getByTitle('上月').last().click();
  await page.getByRole('combobox', { name: '企业' }).click();
  await page.getByTitle('澄栎热力有限公司').last().click();
  for (const sheet of ['待办期限', '报送情况', '退回与疑问', '数据来源', '口径说明']) {
    await page.getByRole('checkbox', { name: sheet }).uncheck();
  }
  await page.getByRole('radio', { name: 'English' }).check();
  await make(page);
  await expect(page.getByText(/^报表已生成/)).toBeVisible();
  await expect(history(page).getByRole('row').nth(1)).toContainText(
    /澄栎热力有限公司\s*2026-02-01 至 2026-02-28/,
  );
  await expect(history(page).getByRole('row').nth(1)).toContainText(/违规明细\s*English/);

  const { bytes } = await saved(page, page.getByRole('button', { name: /^保存/ }).first());
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
    ...['Cover', 'Compliance by company', 'Company × rule', 'Findings'],
  ]);
  await page.getByRole('navigation').getByRole('link', { name: '违规明细' }).click();
  await expect(page.getByRole('main').getByRole('status').first()).toContainText(
    `共 ${numbered(workbook, 'Findings', 'Rule')} 条违规`,
  );
});

test('reports stay in the history, and say when they are no longer the newest word', async ({ start }) => {
  const { page } = await start();
  await goToReports(page);
  await expect(page.getByText('还没有报表')).toBeVisible();
  await make(page);
  await expect(history(page).getByRole('row')).toHaveCount(2);
  const again = (await start()).page;
  await expect(history(again).getByRole('row')).toHaveCount(2);
  await expect(history(again)).not.toContainText('核查时点已改变');
  await again.getByRole('button', { name: /核查时点/ }).click();
  await again.getByRole('button', { name: /采暖季结束/ }).click();
  await again.getByRole('button', { name: '应用' }).click();
  await expect(history(again)).toContainText('核查时点已改变');
});

test('has no serious accessibility finding in either theme or language', async ({ page }) => {
  await goToReports(page);
  await make(page);
  await expect(history(page)).toBeVisible();
  await inEveryLook(page, async (look) => {
    await expect(page.getByRole('table')).toBeVisible();
    await expectAccessible(page, `the reports, ${look}`);
  });
});

/** How many rows of a sheet have something under this header. */
function numbered(workbook: ExcelJS.Workbook, name: string, header: string): number {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`there is no sheet ${name}`);
  const rows = sheet.getRows(1, sheet.rowCount) ?? [];
  const texts = (row: ExcelJS.Row) =>
    Array.from({ length: sheet.columnCount }, (_, index) => row.getCell(index + 1).text);
  const head = rows.findIndex((row) => texts(row).includes(header));
  const column = rows[head] === undefined ? -1 : texts(rows[head]).indexOf(header);
  return rows.slice(head + 1).filter((row) => /^[A-Z]{2,3}-\d/.test(texts(row)[column] ?? '')).length;
}
