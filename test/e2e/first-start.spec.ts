import { expect } from '@playwright/test';
import { expectAccessible, inEveryLook } from './accessibility.ts';
import { test } from './window.ts';

const loadSamples = { name: '导入示例数据' };

test('the samples are loaded, and the overview of their season is shown as of its end', async ({ page }) => {
  await expect(page.getByRole('heading', { name: '欢迎使用暖督' })).toBeVisible();
  await page.getByRole('button', loadSamples).click();
  await expect(page.getByRole('heading', { name: '总览', level: 1 })).toBeVisible();
  await expect.poll(() => page.url()).toContain('/overview?from=2025-11-15&to=2026-03-15');
  await expect(page.getByRole('button', { name: /核查时点 · 已固定/ })).toContainText('2026-03-20 00:00');
  const companies = page.getByRole('region', { name: '企业 × 规则' }).getByRole('rowheader');
  await expect(companies).toHaveText(
    ['朔榆供热有限责任公司', '澄栎热力有限公司', '槐堰热电有限公司', '全部企业'],
    { useInnerText: true },
  );
});

test('cancelled, nothing is stored, and it can be begun again', async ({ page }) => {
  await page.getByRole('button', loadSamples).click();
  await expect(page.getByRole('progressbar', { name: '正在导入示例数据' })).toBeVisible();
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByText('已取消，没有导入示例数据。')).toBeVisible();
  await page.reload();
  await page.getByRole('button', loadSamples).click();
  await expect(page.getByRole('heading', { name: '总览', level: 1 })).toBeVisible();
});

test('an empty season is chosen, every page says what to do next, and the samples are not offered again', async ({
  start,
}) => {
  const { page } = await start();
  await page.getByRole('button', { name: '开始导入企业文件' }).click();
  await expect(page.getByRole('heading', { name: '数据导入', level: 1 })).toBeVisible();
  const again = (await start()).page;
  await again.getByRole('navigation').getByRole('link', { name: '总览' }).click();
  await expect(again.getByText('还没有数据')).toBeVisible();
  await again.getByRole('button', { name: '导入数据' }).click();
  await expect(again.getByRole('heading', { name: '数据导入', level: 1 })).toBeVisible();
  await again.getByRole('navigation').getByRole('link', { name: '报表' }).click();
  await expect(again.getByText('还没有报表')).toBeVisible();
});

test('it is told in both languages, and read aloud, without serious accessibility findings', async ({
  page,
}) => {
  await inEveryLook(page, async (look) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(欢迎使用暖督|Welcome to Nuandu)$/);
    await expectAccessible(page, `the first start, ${look}`);
  });
});
