import { expect } from '@playwright/test';
import { test } from './window.ts';

test('opens on a new data folder and offers what a first start needs', async ({ page }) => {
  await expect(page).toHaveTitle(/暖督/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button')).not.toHaveCount(0);
});

test.describe('with the samples', () => {
  test.use({ data: 'samples' });

  test('opens on its pages, and each can be gone to', async ({ page }) => {
    const navigation = page.getByRole('navigation');
    for (const name of ['总览', '数据导入', '违规明细', '现场检查', '报表']) {
      await navigation.getByRole('link', { name }).click();
      await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    }
  });

  test('tells an error of the engine in words', async ({ page }) => {
    await expect(page.getByRole('main')).toBeVisible();
    await page.evaluate(() => {
      location.hash = '#/findings?open=999999.CMP-01';
    });
    await expect(page.getByText('这条记录或规则已不存在')).toBeVisible();
  });

  test('opens on the page where it was closed', async ({ start }) => {
    const { page } = await start();
    await page.getByRole('navigation').getByRole('link', { name: '报表' }).click();
    await expect(page.getByRole('heading', { name: '报表', level: 1 })).toBeVisible();
    const again = await start();
    await expect(again.page.getByRole('heading', { name: '报表', level: 1 })).toBeVisible();
  });
});
