import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible, inEveryLook } from './accessibility.ts';
import { textOf } from './text-of.ts';
import { test } from './window.ts';

test.use({ data: 'samples' });

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true }).first();
const heat = (page: Page) => section(page, '企业 × 规则');

/** The number that a link of the overview shows last: of a cell `79.1% ▲ 62`, its findings. */
async function shownBy(link: Locator): Promise<string> {
  return /([\d,]+)\s*$/.exec(await textOf(link))?.[1] ?? '';
}

/** The findings page lists as many as the number that led there, and no row more. */
async function expectListed(page: Page, told: string, address: readonly string[]): Promise<void> {
  await expect(page.getByRole('heading', { name: '违规明细', level: 1 })).toBeVisible();
  const parameters = () =>
    [...new URLSearchParams(page.url().split('?')[1])].map(([name, value]) => `${name}=${value}`);
  for (const part of address) await expect.poll(parameters).toContain(part);
  await expect(page.getByRole('main').getByRole('status').first()).toContainText(`共 ${told}`);
  const count = Number(/^[\d,]+/.exec(told)?.[0].replaceAll(',', ''));
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(count + 1));
}

async function expectFindings(page: Page, count: string, address: readonly string[]): Promise<void> {
  await expectListed(page, `${count} 条违规`, address);
}

test('key figures lead to what they count', async ({ page }) => {
  const figures = section(page, '主要指标');
  await expect(figures).toContainText(/\d\d\.\d%可判定 \d\d\.\d%/);
  await expect(figures).toContainText('与前一同长期间（2025-07-17 至 2025-11-14）相比');

  for (const [name, answer, unit] of [
    [/项待办/, 'pending', '项待办'],
    [/项无法判定/, 'undeterminable', '项无法判定'],
    [/条记录/, 'records', '条记录'],
  ] as const) {
    const link = figures.getByRole('link', { name });
    const count = await textOf(link);
    await link.click();
    await expectListed(page, `${count} ${unit}`, [`answer=${answer}`, 'from=2025-11-15', 'to=2026-03-15']);
    await page.goBack();
  }
  await figures.getByRole('link', { name: /^\d\d\.\d%$/ }).click();
  await expect(page.getByRole('radio', { name: '合规', exact: true })).toBeChecked();
  await page.goBack();

  const findings = figures.getByRole('link', { name: /项违规/ });
  const found = await textOf(findings);
  await findings.click();
  await expectFindings(page, found, ['from=2025-11-15', 'to=2026-03-15']);
});

test('the determinable share leads to what is undeterminable, why, and the record with all its answers', async ({
  page,
}) => {
  await section(page, '主要指标')
    .getByRole('link', { name: /可判定/ })
    .click();
  const grid = page.getByRole('grid', { name: '无法判定列表' });
  const row = grid.getByRole('row').filter({ hasText: 'REP-03' }).first();
  await expect(row).toContainText('缺少“联系时间”列');
  await expect(row).toContainText('请企业补报这一列');
  await row.click();
  const evidence = page.getByRole('dialog');
  await expect(evidence.getByRole('region', { name: '结论' })).toContainText('无法判定');
  await evidence.getByRole('button', { name: '这条记录的全部判定' }).click();
  await expect.poll(() => page.url()).toMatch(/open=\d+$/);
  const answers = evidence.getByRole('listitem').filter({ hasText: /^REP-0\d/ });
  await expect(answers).toHaveCount(9);
  await expect(answers.filter({ hasText: 'REP-03' })).toContainText('无法判定');
  await answers.filter({ hasText: 'REP-05' }).getByRole('button').click();
  await expect(evidence).toContainText('· REP-05');
});

test('figures are told against the period before, which is named', async ({ page }) => {
  await page.getByRole('search').getByRole('combobox', { name: '统计期' }).click();
  await page.getByTitle('上月').last().click();
  await expect(section(page, '主要指标')).toContainText('与前一同长期间（2026-01-04 至 2026-01-31）相比');
  await expect(section(page, '主要指标')).toContainText(/减少 ↓ \d+\.\d 个百分点/);
});

test('a cell, a rule and a company of the heat map lead to their rows', async ({ page }) => {
  const cell = heat(page)
    .getByRole('row', { name: /^槐堰热电有限公司/ })
    .getByRole('link')
    .nth(1);
  const count = await shownBy(cell);
  await cell.focus();
  await page.keyboard.press('Enter');
  await expectFindings(page, count, ['company=槐堰热电有限公司', 'rule=CMP-02', 'from=2025-11-15']);

  await page.goBack();
  const total = await shownBy(
    heat(page)
      .getByRole('row', { name: /^全部企业/ })
      .getByRole('link')
      .nth(1),
  );
  await heat(page)
    .getByRole('columnheader', { name: /CMP-02/ })
    .getByRole('link')
    .click();
  await expectFindings(page, total, ['rule=CMP-02']);

  await page.goBack();
  const undeterminable = heat(page)
    .getByRole('link', { name: /^无法判定 \d+$/ })
    .first();
  const without = /\d+/.exec(await textOf(undeterminable))?.[0] ?? '';
  await undeterminable.click();
  await expectListed(page, `${without} 项无法判定`, ['company=槐堰热电有限公司', 'rule=CMP-06']);

  await page.goBack();
  await heat(page).getByText('待办', { exact: true }).click();
  const pending = heat(page)
    .getByRole('row', { name: /^全部企业/ })
    .getByRole('link')
    .last();
  const open = await shownBy(pending);
  await pending.click();
  await expectListed(page, `${open} 项待办`, ['answer=pending']);

  await page.goBack();
  await heat(page).getByRole('button', { name: '澄栎热力有限公司' }).click();
  await expect
    .poll(() => new URLSearchParams(page.url().split('?')[1]).get('company'))
    .toBe('澄栎热力有限公司');
  await expect(heat(page).getByRole('rowheader')).toHaveText(['澄栎热力有限公司']);
});

test('companies of whom too little can be determined are marked and stand last', async ({ page }) => {
  const companies = heat(page).getByRole('rowheader');
  await expect(companies.nth(2)).toHaveText('槐堰热电有限公司');
  await expect(heat(page).getByRole('row', { name: /^槐堰/ }).getByRole('cell').last()).toContainText('▽');
  await expect(heat(page)).toContainText('▽ 可判定率不足 90%，合规率仅供参考，排在最后');
  await heat(page).getByRole('combobox', { name: '排序' }).click();
  await page.getByTitle('按企业名称').last().click();
  await expect(companies).toHaveText([/^澄栎/, /^槐堰/, /^朔榆/, '全部企业']);
});

test('the weekly chart has its table, and both lead to the rows of a week', async ({ page }) => {
  const weekly = section(page, '每周合规率');
  await weekly.getByText('表', { exact: true }).click();
  const week = weekly.getByRole('row', { name: /^2026-01-19 至 2026-01-25/ });
  const days = ['from=2026-01-19', 'to=2026-01-25'];
  for (const [cell, told, address] of [
    [2, '条违规', days],
    [4, '项无法判定', [...days, 'answer=undeterminable']],
    [5, '条记录', [...days, 'answer=records']],
  ] as const) {
    const count = await textOf(week.getByRole('cell').nth(cell));
    await week.getByRole('cell').nth(cell).getByRole('link').click();
    await expectListed(page, `${count} ${told}`, address);
    await page.goBack();
    await weekly.getByText('表', { exact: true }).click();
  }

  await weekly.getByText('图', { exact: true }).click();
  const chart = weekly.getByRole('img', { name: /^每周合规率/ });
  const box = await chart.boundingBox();
  if (box === null) throw new Error('the chart is not drawn');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const tooltip = weekly.locator('.recharts-tooltip-wrapper');
  const [, from, to, shown] =
    /(\S+) 至 ([\d-]+)\s*合规率.*违规\s*(\d+)\s*记录/.exec(await textOf(tooltip)) ?? [];
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expectFindings(page, shown ?? 'no tooltip', [`from=${from}`, `to=${to}`]);
});

test('a week of the chart is chosen and opened by keyboard alone', async ({ page }) => {
  const weekly = section(page, '每周合规率');
  const chart = weekly.getByRole('img', { name: /^每周合规率/ });
  await chart.focus();
  const tooltip = weekly.locator('.recharts-tooltip-wrapper');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(tooltip).toContainText('2025-11-24 至 2025-11-30');
  const shown = /违规\s*(\d+)\s*记录/.exec(await textOf(tooltip))?.[1] ?? '';
  await page.keyboard.press('Enter');
  await expectFindings(page, shown, ['from=2025-11-24', 'to=2025-11-30']);
});

test('the weeks of one rule are those of its findings', async ({ page }) => {
  const weekly = section(page, '每周合规率');
  await weekly.getByText('表', { exact: true }).click();
  await weekly.getByRole('combobox', { name: '规则' }).fill('OUT-01');
  await page
    .getByTitle(/^OUT-01/)
    .last()
    .click();
  const total = await shownBy(
    heat(page)
      .getByRole('row', { name: /^全部企业/ })
      .locator('a[href*="rule=OUT-01"]'),
  );
  await expect
    .poll(async () => {
      const counts = await weekly.locator('td:nth-child(4) a').allInnerTexts();
      return String(counts.reduce((sum, count) => sum + Number(count), 0));
    })
    .toBe(total);
});

test('all deadlines are listed, the next first', async ({ page }) => {
  const all = section(page, '即将到期').getByRole('button', { name: /^全部 \d+ 项$/ });
  const count = Number(/\d+/.exec(await textOf(all))?.[0]);
  await all.click();
  const drawer = page.getByRole('dialog', { name: '待办期限' });
  const links = drawer.getByRole('table').getByRole('link');
  await expect(links).toHaveCount(20);
  await drawer.getByRole('listitem', { name: '2' }).click();
  await expect(links).toHaveCount(count - 20);
  await drawer.getByRole('listitem', { name: '1' }).click();
  await links.first().click();
  await expect(page.getByRole('dialog')).toContainText('第 ');
  await expect(page).toHaveURL(/answer=pending/);
});

test('deadlines and what is longest overdue lead to their evidence', async ({ page }) => {
  const deadlines = section(page, '即将到期').getByRole('listitem');
  const next = deadlines.filter({ hasText: '2026-03-20 15:00' });
  await expect(next).toContainText('还剩 15 小时');
  await next.getByRole('link').click();
  await expect(page.getByRole('dialog')).toContainText('REP-06');
  await page.goBack();

  const overdue = section(page, '逾期最长');
  await overdue.getByRole('combobox', { name: '规则' }).fill('CMP-03');
  await page
    .getByTitle(/^CMP-03/)
    .last()
    .click();
  await expect(overdue.getByRole('listitem').first()).toContainText('CMP-03');
  const days = (await overdue.getByRole('listitem').allInnerTexts()).map((text) =>
    Number(/^(\d+) 天/.exec(text)?.[1] ?? 0),
  );
  expect(days).toEqual(days.toSorted((one, other) => other - one));
  const number = /\S+$/.exec(await textOf(overdue.getByRole('link').nth(1)))?.[0] ?? '';
  await overdue.getByRole('link').nth(1).click();
  await expect(page.getByRole('dialog')).toContainText(number);
});

test('says until when each company has told what', async ({ page }) => {
  const row = section(page, '数据报送到哪一天').getByRole('row', { name: /^槐堰热电有限公司/ });
  for (const [place, told] of [
    /^2026-03-15\s*307 条$/,
    /^2026-03-15\s*162 条$/,
    /^2026-03-15\s*313 条$/,
  ].entries()) {
    await expect(row.getByRole('cell').nth(place)).toHaveText(told);
  }
  await row.getByRole('link').nth(2).click();
  await expectListed(page, '313 条记录', ['company=槐堰热电有限公司', 'dataset=repairs', 'answer=records']);
});

test('says what to do where a period holds nothing', async ({ page }) => {
  const days = page.getByRole('search').getByRole('textbox');
  await days.first().fill('2024-01-01');
  await page.keyboard.press('Enter');
  // The picker moves on in the next frame; what is typed before that would still be the first day.
  await expect(days.last()).toBeFocused();
  await days.last().fill('2024-01-31');
  await page.keyboard.press('Enter');
  await expect(page.getByText('这一范围内没有记录')).toBeVisible();
  await page.getByRole('button', { name: '查看全部记录' }).click();
  await expect(section(page, '主要指标')).toContainText('统计期没有起始日期，不与前期比较');
});

test('has no serious accessibility finding in either theme or language', async ({ page }) => {
  await inEveryLook(page, async (look) => {
    await expect(
      page
        .getByRole('listitem')
        .filter({ hasText: /2026-03-20/ })
        .first(),
    ).toBeVisible();
    await expectAccessible(page, `the overview, ${look}`);
    await page.getByText(/^(表|Table)$/).click();
    const weekly = page.getByRole('region', { name: /^(每周合规率|Compliance by week)$/ }).first();
    await expect(weekly.getByRole('table')).toBeVisible();
    await expectAccessible(page, `the weeks as a table, ${look}`, weekly);
    await page.getByText(/^(图|Chart)$/).click();
    await page.getByRole('button', { name: /核查时点|As of/ }).click();
    const moment = page.getByRole('form');
    await expect(moment.getByRole('radio').first()).toBeVisible();
    await expectAccessible(page, `the moment, ${look}`, moment);
    await page.keyboard.press('Escape');
  });
});
