import { expect, type Page } from '@playwright/test';
import { expectAccessible, inEveryLook } from './accessibility.ts';
import { test } from './window.ts';

test.use({ data: 'samples' });

const table = (page: Page) => page.getByRole('region', { name: '各企业按月报送情况' }).getByRole('table');

async function open(page: Page): Promise<void> {
  await page.getByRole('link', { name: '报送情况' }).click();
  await expect(page.getByRole('heading', { name: '报送情况', level: 1 })).toBeVisible();
}

test('what is owed, what came when, and what is late or missing', async ({ page }) => {
  await open(page);
  const main = page.getByRole('main');
  await expect(main).toContainText('应按月报送：投诉、停热、报修；次月 10 日 24:00 前送达（主管部门设定）');
  await expect(main).toContainText('▲ 迟报 19● 缺报 4○ 未到期 1');
  const rows = table(page).locator('tbody tr');
  await expect(rows).toHaveCount(9);
  await expect(rows.filter({ hasText: '朔榆供热有限责任公司' })).toContainText(
    /投诉▲ 迟 29 天01-08 收到45 条记录✓ 按时01-08 收到69 条记录▲ 迟 37 天03-19 收到/,
  );
  await expect(rows.nth(4)).toContainText(/停热● 缺报 99 天03-25 才收到.*○ 04-10 到期/);
});

test('a month leads to its answer, where the arrival stands without a time of day, and to its records', async ({
  page,
}) => {
  await open(page);
  await table(page).getByRole('link', { name: '朔榆供热有限责任公司 投诉 2025-11 迟 29 天' }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText('RPT-01');
  await expect(drawer).toContainText('2026-01-08');
  await expect(drawer).not.toContainText('2026-01-08 00:00');
  await page.goBack();
  await table(page).getByRole('link', { name: '朔榆供热有限责任公司 投诉 2025-12 69 条记录' }).click();
  await expect(page.getByRole('main').getByRole('status').first()).toContainText('共 69 条记录');
  for (const part of ['from=2025-12-01', 'to=2025-12-31', 'dataset=complaints', 'answer=records'])
    await expect.poll(() => decodeURIComponent(page.url())).toContain(part);
});

test('rejected rows lead to the problems of their import, and columns never supplied name the rules', async ({
  page,
}) => {
  await open(page);
  const row = table(page).locator('tbody tr').nth(3);
  await row.locator('summary').click();
  await expect(row.locator('details li').first()).toHaveText(/（[A-Z]+-\d+.*）$/);
  await row.getByRole('link', { name: '退回行 第 1 次' }).click();
  await expect(page.getByRole('main')).toContainText('槐投260206-1430');
});

test('dataset, period and company stand in the address and stay after going elsewhere and back', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('combobox', { name: '类别' }).click();
  await page.getByTitle('全部类别').click();
  await expect(table(page)).toContainText('热线');
  await expect(table(page)).toContainText('名册，不按月报送');
  await page.reload();
  await expect(table(page)).toContainText('名册，不按月报送');
  await expect(page).toHaveURL(/dataset=all/);
});

test('is accessible in both languages and themes', async ({ page }) => {
  await open(page);
  await expect(table(page)).toBeVisible();
  await inEveryLook(page, (look) => expectAccessible(page, `the reporting page (${look})`));
});
