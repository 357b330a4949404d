import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, type TestInfo } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { dropFiles } from './drop-files.ts';
import { commitButton, preview, result, wizard } from './import-page.ts';
import { test } from './window.ts';

/** Drops a file of these lines onto the import page. */
async function drop(page: Page, testInfo: TestInfo, name: string, lines: readonly string[]): Promise<void> {
  const folder = testInfo.outputPath('files');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  await dropFiles(page, [join(folder, name)]);
}

const list = (first: number, companies: readonly string[]) => [
  '投诉编号,受理时间,内容,供热单位',
  ...companies.map((company, at) => `TS${first + at},2025-11-15 08:00,漏水,${company}`),
];

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: '开始导入企业文件' }).click();
  await expect(page.getByText('还没有导入过文件')).toBeVisible();
});

test('spellings of one company are shown as one; what is only likely is asked once and remembered', async ({
  page,
}, testInfo) => {
  await drop(page, testInfo, '一月.csv', list(1, ['甲热力', '甲热力有限公司', '甲热力集团']));
  await expect(preview(page)).toContainText('下列写法按同一企业处理：“甲热力”→“甲热力有限公司”');
  const alike = preview(page).getByRole('alert').filter({ hasText: '名称相近' });
  await expect(alike).toContainText('“甲热力有限公司”、“甲热力集团”');
  await alike.getByRole('button', { name: '更改' }).click();
  const group = wizard(page).getByRole('row', { name: /^甲热力集团/ });
  await expect(group).toContainText('可能就是甲热力有限公司');
  await expectAccessible(page, 'the step of the values');
  await wizard(page).getByLabel('“甲热力集团”所属企业').fill('甲热力有限公司');
  await page.keyboard.press('Escape');
  await wizard(page).getByRole('button', { name: '重新读取并查看预览' }).click();
  await expect(preview(page).getByText('名称相近')).toHaveCount(0);
  await commitButton(page).click();
  await expect(result(page)).toContainText('第 1 次导入');
  await result(page).getByRole('button', { name: '继续导入' }).click();
  await drop(page, testInfo, '二月.csv', list(11, ['甲热力集团']));
  await expect(commitButton(page)).toHaveText('导入 1 条记录');
  await expect(preview(page).getByText('名称相近')).toHaveCount(0);
});

test('times beside one date are said to share it, and each can be given another', async ({
  page,
}, testInfo) => {
  await drop(page, testInfo, '甲热力公司值班表.csv', [
    '站点,日期,开始时间,结束时间,值班人员',
    '一站,2025-11-15,20:00,8:00,张三',
    '一站,2025-11-16,8:00,8:00,李四',
  ]);
  const told = preview(page).getByRole('alert').filter({ hasText: '算作次日' });
  await expect(told).toContainText('“结束时间”');
  await expect(preview(page)).toContainText('看不出是哪一天');
  await told.getByRole('button', { name: '更改' }).click();
  await expect(wizard(page).getByRole('row', { name: /^B 日期/ })).toContainText(
    '同时是开始时间、结束时间的日期',
  );
  await expect(
    wizard(page)
      .getByRole('row', { name: /结束时间/ })
      .last(),
  ).toContainText('算作次日');
  await expectAccessible(page, 'the step of the columns');
});
