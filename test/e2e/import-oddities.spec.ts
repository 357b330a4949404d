import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { odditiesWorkbook } from '../fixtures/oddities-workbook.ts';
import { expectAccessible } from './accessibility.ts';
import { dropFiles } from './drop-files.ts';
import { commitButton, preview, result, rows, wizard } from './import-page.ts';
import { test as windowTest } from './window.ts';

const test = windowTest.extend<{ folder: string; importPage: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern that nothing is needed
  folder: async ({}, use, testInfo) => {
    const folder = testInfo.outputPath('files');
    mkdirSync(folder, { recursive: true });
    await use(folder);
  },
  importPage: async ({ page }, use) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('button', { name: '开始导入企业文件' }).click();
    await expect(page.getByText('还没有导入过文件')).toBeVisible();
    await use(page);
  },
});

// Each run leaves a recording that can be looked at step by step.
test.use({ trace: 'on' });

/** A choice in one of antd's lists, by its visible name. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await wizard(page).getByLabel(label, { exact: true }).click();
  await page.keyboard.type(option);
  await page.keyboard.press('Enter');
}

test('a workbook with all oddities at once goes from the drop to its findings, and the next month is known', async ({
  importPage: page,
  folder,
}) => {
  test.setTimeout(120_000);
  const november = join(folder, '台账一.xlsx');
  writeFileSync(november, await odditiesWorkbook('A'));
  await dropFiles(page, [november]);
  await expect(preview(page)).toContainText('1 个文件，2 张工作表');
  await expect(preview(page)).toContainText(/甲热力有限公司\s*确定\s*取自表中“填报单位”一行/);
  await expect(preview(page)).toContainText(/表头\s*第 4–6 行/);
  await expect(preview(page)).toContainText(/年份\s*2025–2026\s*确定\s*取自标题/);
  await expect(preview(page).getByRole('button', { name: /隐藏的工作表\s*旧数据/ })).toBeVisible();
  await expect(rows(page)).toHaveCount(6);

  await preview(page).getByRole('button', { name: '更改', exact: true }).first().click();
  const grid = wizard(page).getByRole('table', { name: '工作表开头的内容' });
  await expect(grid.getByRole('row', { name: /^以第 4 行为表头/ })).toContainText('投诉信息');
  await expect(grid.getByRole('button', { pressed: true })).toHaveText(['4', '5', '6']);
  await expectAccessible(page, 'the step of the table');
  await wizard(page).getByRole('button', { name: '下一步' }).click();
  await expect(wizard(page).getByRole('row', { name: /投诉信息\/受理\/日期/ })).toContainText('日期部分');
  await expect(wizard(page).getByRole('row', { name: /投诉信息\/受理\/时间/ })).toContainText('时间部分');
  await expectAccessible(page, 'the step of the columns');
  await wizard(page).getByRole('button', { name: '下一步' }).click();
  await expect(wizard(page).getByRole('row', { name: /屋里凉/ })).toContainText('2');
  await choose(page, '“屋里凉”的含义', '温度');
  await expectAccessible(page, 'the step of the values');
  await wizard(page).getByRole('button', { name: '重新读取并查看预览' }).click();
  await expect(wizard(page)).toBeHidden();
  await expect(preview(page).getByText('不在已知的类别中')).toHaveCount(0);

  await expect(commitButton(page)).toHaveText('导入 8 条记录');
  await commitButton(page).click();
  await expect(result(page)).toContainText('第 1 次导入');
  await expect(result(page).getByRole('row', { name: /城西站/ })).toContainText('2');

  await result(page).getByRole('button', { name: '继续导入' }).click();
  const december = join(folder, '台账二.xlsx');
  writeFileSync(december, await odditiesWorkbook('B', '办理方式'));
  await dropFiles(page, [december]);
  await expect(preview(page)).toContainText('沿用第 1 次导入时确认的读取方式');
  await expect(preview(page)).toContainText('新出现的列：办理方式');
  // 屋里凉 was explained once and is known by now.
  await expect(preview(page).getByText('不在已知的类别中')).toHaveCount(0);
  await page.getByRole('tab', { name: '列的对应' }).click();
  await expect(preview(page).getByRole('row', { name: /投诉信息\/投诉编号/ })).toContainText(
    '沿用上次确认的结果',
  );
});

/** A ledger in words that no one else uses, and without a company. */
const unclear = (month: string) =>
  `台账\n流水,登记,事情,户主电话\n${month}1,2025-11-15 08:00,屋里凉,13900001234\n${month}2,2025-11-16 08:00,漏水,13900001234\n`;

test('a sheet with an unclear header is set up step by step by mouse', async ({
  importPage: page,
  folder,
}) => {
  const file = join(folder, 'x.csv');
  writeFileSync(file, unclear('A'));
  await dropFiles(page, [file]);
  await expect(preview(page)).toContainText('没有认出表头行');
  await preview(page).getByRole('button', { name: '逐步设置' }).click();
  await expect(wizard(page)).toContainText('139****1234');
  await wizard(page).getByRole('button', { name: '以第 2 行为表头' }).click();
  await choose(page, '数据类别', '投诉');
  await wizard(page).getByLabel('企业名称').fill('乙热力公司');
  await wizard(page).getByRole('button', { name: '重新读取并继续' }).click();
  await expect(wizard(page)).toContainText('还没有指定必需的内容：投诉编号、受理时间');
  await choose(page, '“流水”对应的内容', '投诉编号');
  await choose(page, '“登记”对应的内容', '受理时间');
  await choose(page, '“事情”对应的内容', '投诉类型');
  await wizard(page).getByRole('button', { name: '重新读取并继续' }).click();
  await choose(page, '“屋里凉”的含义', '温度');
  await wizard(page).getByRole('button', { name: '重新读取并查看预览' }).click();
  await expect(wizard(page)).toBeHidden();
  await expect(preview(page)).toContainText(/乙热力公司\s*确定\s*由您指定/);
  await commitButton(page).click();
  await expect(result(page)).toContainText('第 1 次导入');
});

test('a sheet with an unclear header is set up by keyboard alone', async ({ importPage: page, folder }) => {
  const file = join(folder, '丙热力公司.csv');
  writeFileSync(file, unclear('A'));
  await dropFiles(page, [file]);
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  const pick = async (label: string, option: string) => {
    await wizard(page).getByLabel(label, { exact: true }).focus();
    await page.keyboard.type(option);
    await page.keyboard.press('Enter');
  };
  await press('逐步设置');
  const grid = wizard(page).getByRole('table', { name: '工作表开头的内容' });
  await expect(grid).toContainText('流水');
  await wizard(page).getByRole('button', { name: '以第 1 行为表头' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('button', { pressed: true })).toHaveText('2');
  await pick('数据类别', '投诉');
  await press('重新读取并继续');
  await expect(wizard(page)).toContainText('还没有指定必需的内容');
  await pick('“流水”对应的内容', '投诉编号');
  await pick('“登记”对应的内容', '受理时间');
  await press('重新读取并查看预览');
  await expect(wizard(page)).toBeHidden();
  await commitButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(result(page)).toContainText('第 1 次导入');
});
