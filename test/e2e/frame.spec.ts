import { expect, type Page } from '@playwright/test';
import { textOf } from './text-of.ts';
import { test } from './window.ts';

test.use({ data: 'samples' });

const navigation = (page: Page) => page.getByRole('navigation');
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });
const company = (page: Page) => page.getByRole('search').getByRole('combobox', { name: '企业' });

async function choose(page: Page, box: string, option: string): Promise<void> {
  await page.getByRole('search').getByRole('combobox', { name: box }).click();
  await page.getByTitle(option).last().click();
}

test('the language changes at once, calendars included, and stays', async ({ start }) => {
  const { page } = await start();
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(heading(page, 'Overview')).toBeVisible();
  await expect(page).toHaveTitle('Nuandu');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('search').getByRole('textbox').first().click();
  await expect(page.locator('.ant-picker-panel').first()).toContainText('MoTuWeThFrSaSu', {
    ignoreCase: true,
  });
  await page.keyboard.press('Escape');
  const again = (await start()).page;
  await expect(heading(again, 'Overview')).toBeVisible();
  await again.getByRole('button', { name: '切换到中文' }).click();
  await again.getByRole('search').getByRole('textbox').first().click();
  await expect(again.locator('.ant-picker-panel').first()).toContainText('一二三四五六日');
});

test('the theme is light, dark, or what the system has, and stays', async ({ start }) => {
  const { page } = await start();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(heading(page, '总览')).toBeVisible();
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await page.getByRole('button', { name: '外观: 跟随系统' }).click();
  await page.getByRole('menuitem', { name: '浅色' }).click();
  await expect.poll(ground).toBe(light);
  await page.getByRole('button', { name: '外观: 浅色' }).click();
  await page.getByRole('menuitem', { name: '深色' }).click();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(ground).toBe(dark);
  const again = (await start()).page;
  await expect(again.getByRole('button', { name: '外观: 深色' })).toBeVisible();
});

test('period and company are kept across pages, in the address, and over a reload', async ({ page }) => {
  await choose(page, '统计期', '上月');
  await choose(page, '企业', '槐堰热电有限公司');
  const filter = /from=2026-02-01&to=2026-02-28&company=%E6%A7%90/;
  await expect.poll(() => page.url()).toMatch(filter);
  for (const name of ['违规明细', '数据导入', '报表', '总览']) {
    await navigation(page).getByRole('link', { name }).click();
    await expect(heading(page, name)).toBeVisible();
    await expect(page).toHaveURL(filter);
  }
  await page.reload();
  await expect(heading(page, '总览')).toBeVisible();
  await expect(page).toHaveURL(filter);
  await expect(page.getByRole('search').getByTitle('槐堰热电有限公司')).toBeVisible();
  await page.goBack();
  await expect(heading(page, '报表')).toBeVisible();
});

test('the moment is moved, and with it what is pending; then it follows the clock', async ({ page }) => {
  const pending = page
    .getByRole('region', { name: '主要指标' })
    .getByRole('definition')
    .getByRole('link', { name: /项待办/ });
  const before = await textOf(pending);
  await page.getByRole('button', { name: /核查时点/ }).click();
  const form = page.getByRole('form', { name: '核查时点' });
  await form.getByRole('button', { name: /采暖季结束/ }).click();
  await form.getByRole('button', { name: '应用' }).click();
  await expect(page.getByRole('button', { name: /核查时点 · 已固定/ })).toContainText('2026-03-16 00:00');
  await expect(pending).not.toHaveText(before);
  await page.getByRole('button', { name: /核查时点/ }).click();
  await form.getByRole('radio', { name: /随当前时刻/ }).check();
  await form.getByRole('button', { name: '应用' }).click();
  await expect(page.getByRole('button', { name: /核查时点 · 随当前时刻/ })).toBeVisible();
});

test('the keyboard alone goes past the navigation, chooses a company and another page', async ({ page }) => {
  await expect(heading(page, '总览')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('/');
  await expect(company(page)).toBeFocused();
  await page.keyboard.type('澄栎');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('company=%E6%BE%84');
  await page.getByRole('button', { name: '跳到正文' }).focus();
  for (const _ of ['总览', '数据导入', '报送情况', '违规明细']) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(heading(page, '违规明细')).toBeVisible();
});

test('nothing is cut off at 150 % of a small screen', async ({ page }) => {
  await page.setViewportSize({ width: 853, height: 533 });
  for (const name of ['总览', '报表']) {
    await navigation(page).getByRole('link', { name }).click();
    await expect(heading(page, name)).toBeVisible();
    const cut = await page.evaluate(() => {
      const main = document.querySelector('main');
      return (
        document.documentElement.scrollWidth > innerWidth ||
        main === null ||
        main.scrollWidth > main.clientWidth
      );
    });
    expect(cut, name).toBe(false);
  }
});
