import { expect, type Page } from '@playwright/test';
import { expectAccessible, inEveryLook } from './accessibility.ts';
import { test } from './window.ts';

test.use({ data: 'samples' });

const goToLibrary = (page: Page) =>
  page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '法规库' }).click();
const contents = (page: Page) => page.getByRole('navigation', { name: '目录' });
const search = (page: Page) => page.getByRole('searchbox', { name: '搜索条文、规则、检查项' });

test('from an article to its rule, to its findings, and back to the article', async ({ page }) => {
  await goToLibrary(page);
  await contents(page).getByRole('link', { name: /^D07/ }).click();
  const article = page.getByRole('row', { name: /^第 8 条第（1）项/ });
  await expect(article).toContainText('CMP-03');
  await article.getByRole('link', { name: /^CMP-03 漏水/ }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: /^CMP-03/ })).toBeVisible();
  await expect(page.getByRole('region', { name: '参数' })).toContainText(/到场时限\s*1 小时\s*条文/);

  const findings = page.getByRole('link', { name: /^CMP-03：查看 \d+ 项违规/ }).first();
  const count = /\d+/.exec((await findings.getAttribute('aria-label'))?.replace('CMP-03', '') ?? '')?.[0];
  await findings.click();
  await expect(page.getByRole('heading', { name: '违规明细', level: 1 })).toBeVisible();
  await expect(main.getByRole('status').first()).toContainText(`共 ${count} 条违规`);

  await page.goBack();
  await page.getByRole('region', { name: '依据条文' }).getByRole('link', { name: /^D07/ }).click();
  await expect(article).toBeInViewport();
});

test('documents that limit one matter differently stand side by side', async ({ page }) => {
  await goToLibrary(page);
  await page.getByRole('radiogroup', { name: '显示' }).getByText('规则').click();
  const onSite = page.getByRole('table', { name: '到场时限' });
  for (const [limit, clause] of [
    ['24 小时', 'D03 第 5 条第 2 项'],
    ['1 小时', 'D07 第 8 条第（1）项'],
    ['30 分钟', 'D13 第一部分第 6 条'],
  ] as const) {
    await expect(onSite.getByRole('row').filter({ hasText: clause }).first()).toContainText(limit);
  }
});

test('a search finds articles, rules and checklist items, and ends with Esc', async ({ page }) => {
  await goToLibrary(page);
  await expect(contents(page)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('鞋套');
  await expect(page.getByRole('main').getByRole('status').first()).toContainText(/找到条文 \d+ 条/);
  const item = page.getByRole('listitem').filter({ hasText: 'CHK-VISIT-05' });
  await expect(item).toContainText('备用');
  await item.getByRole('link', { name: /^D15/ }).click();
  await expect(page.getByRole('row', { name: /^第 9 条/ })).toBeInViewport();
  await expect(search(page)).toHaveValue('');

  await search(page).fill('没有这样的话');
  await expect(page.getByRole('main')).toContainText('没有找到');
  await search(page).press('Escape');
  await expect(page.getByRole('heading', { name: /^D15/ })).toBeVisible();
});

test('a statute that is not chosen says so, and what it attaches to a breach', async ({ page }) => {
  await goToLibrary(page);
  await contents(page).getByRole('link', { name: /^洛阳/ }).click();
  await expect(page.getByRole('main')).toContainText('未选用 · 地方法规');
  const consequence = page.getByRole('row', { name: /^第 46 条/ });
  await expect(consequence).toContainText('警告、责令改正、罚款 · 10,000～50,000 元 · 先责令改正');
  await expect(page.getByRole('row', { name: /^第 29 条/ })).toContainText('14 ℃ ≤ t < 18 ℃：退 50%');
});

test('is accessible in every look', async ({ page }) => {
  await goToLibrary(page);
  await contents(page).getByRole('link', { name: /^D19/ }).click();
  await inEveryLook(page, async (look) => {
    await expect(page.getByRole('main').getByRole('heading', { name: /^D19/ })).toBeVisible();
    await expectAccessible(page, `a document, ${look}`);
  });
  await page.getByRole('radiogroup', { name: '显示' }).getByText('检查表').click();
  await expect(page.getByText('CHK-FEE-01')).toBeVisible();
  await expectAccessible(page, 'a checklist');
  await search(page).fill('投诉');
  await expect(page.getByRole('main').getByRole('status').first()).toContainText('找到');
  await expectAccessible(page, 'search results');
});
