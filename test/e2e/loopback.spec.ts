import { type Browser, expect } from '@playwright/test';
import { test } from './window.ts';

/** What only the browser host has: an address that is a key, and a program that can end under its page. */
test.beforeEach(({ host }) => {
  test.skip(host === 'electron', 'Electron’s window has no address');
});

test('the key leaves the address and outlives a reload', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(page.url()).not.toContain('token');
  await page.reload();
  await expect(page.getByRole('heading', { name: '欢迎使用暖督' })).toBeVisible();
});

for (const [what, address] of [
  ['without the key', '/'],
  ['with another key', `/#token=${'A'.repeat(43)}`],
] as const)
  test(`an address ${what} opens nothing and says what to do`, async ({ start, chromium }) => {
    const { origin } = await start();
    const stranger = await (chromium as Browser).newPage();
    await stranger.goto(origin + address);
    await expect(stranger.getByRole('heading', { name: '无法连接暖督程序' })).toBeVisible();
    await stranger.close();
  });

test('a page whose program has ended says so', async ({ start }) => {
  const { page, endProgram } = await start();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await endProgram?.();
  await expect(page.getByText('与程序的连接已断开')).toBeVisible();
});

test('a page is not closed under a running import unasked', async ({ page }) => {
  await page.getByRole('button', { name: '导入示例数据' }).click();
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await expect(page.getByRole('heading', { name: '总览', level: 1 })).toBeVisible();
});
