import { expect, type Page } from '@playwright/test';
import { expectAccessible, inEveryLook } from './accessibility.ts';
import { test } from './window.ts';

test.use({ data: 'samples' });

const goTo = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name }).click();

async function openRule(page: Page, id: string) {
  await goTo(page, '法规库');
  await page.getByRole('radiogroup', { name: '显示' }).getByText('规则').click();
  const contents = page.getByRole('navigation', { name: '目录' });
  await contents.getByRole('link', { name: new RegExp(`^${id}`) }).click();
  await expect(page.getByRole('main').getByRole('heading', { name: new RegExp(`^${id}`) })).toBeVisible();
}

/** Findings of a rule as its own page counts them. */
async function findingsOf(page: Page, id: string): Promise<number> {
  const link = page.getByRole('link', { name: new RegExp(`^${id}：查看 `) }).first();
  const label = (await link.getAttribute('aria-label')) ?? '';
  return Number(/查看 ([\d,]+) 项/.exec(label)?.[1]?.replaceAll(',', ''));
}

async function keep(page: Page, reason: string) {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('更改理由').fill(reason);
  await dialog.getByRole('button', { name: '保存更改' }).click();
  await expect(dialog).toBeHidden();
}

test('a number is changed after its effect was seen; the findings follow, and the history tells who and why', async ({
  page,
}) => {
  await openRule(page, 'CMP-02');
  const before = await findingsOf(page, 'CMP-02');
  await page.getByRole('button', { name: '修改“答复时限”' }).click();
  const dialog = page.getByRole('dialog', { name: /CMP-02/ });
  await dialog.getByLabel('新的数值').fill('3');
  await dialog.getByLabel('生效日期').fill('2025-11-01');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: '保存更改' })).toBeDisabled();
  await dialog.getByRole('button', { name: '试算影响' }).click();
  const effect = dialog.getByRole('region', { name: '对本采暖季的影响' }).first();
  await expect(effect).toContainText(/违规增加 \d+ 条，涉及/);
  const more = Number(/违规增加 (\d+) 条/.exec((await effect.textContent()) ?? '')?.[1]);
  expect(more).toBeGreaterThan(0);
  await expectAccessible(page, 'a trial');
  await keep(page, '办公会决定');

  await expect(page.getByRole('region', { name: '参数' })).toContainText(/3 个工作日\s*设定/);
  await expect.poll(() => findingsOf(page, 'CMP-02')).toBe(before + more);
  await expect(page.getByRole('region', { name: '更改记录' }).first()).toContainText(
    /CMP-02“答复时限”自 2025-11-01 起为 3 个工作日.*办公会决定/,
  );
  await expect(page.getByRole('main').getByRole('heading', { name: /^CMP-02/ })).toContainText(
    '投诉 3 个工作日（2025-11-01 之前：5 个工作日）内答复',
  );

  // It was a slip after all.
  await page.getByRole('button', { name: '更正“答复时限”自 2025-11-01 起的版本' }).click();
  const slip = page.getByRole('dialog', { name: /^更正“CMP-02 答复时限”/ });
  await slip.getByText('不应录入，删除这一版本').click();
  await slip.getByRole('button', { name: '试算影响' }).click();
  await expect(slip).toContainText(`违规减少 ${more} 条`);
  await keep(page, '录错了规则');
  await expect.poll(() => findingsOf(page, 'CMP-02')).toBe(before);
  await expect(page.getByRole('region', { name: '更改记录' }).first()).toContainText(
    /自 2025-11-01 起的版本系误录，删除.*录错了规则.*自 2025-11-01 起为 3 个工作日/,
  );
});

test('a trial that is closed changes nothing', async ({ page }) => {
  await openRule(page, 'CMP-02');
  const before = await findingsOf(page, 'CMP-02');
  await page.getByRole('button', { name: '修改“答复时限”' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('新的数值').fill('1');
  await dialog.getByLabel('生效日期').fill('2025-11-01');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: '试算影响' }).click();
  await expect(dialog).toContainText('违规增加');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await findingsOf(page, 'CMP-02')).toBe(before);
  await expect(page.getByRole('region', { name: '更改记录' })).toContainText('没有更改过。');
});

test('a company is freed from a document, by keyboard, and its findings of it go', async ({ page }) => {
  await goTo(page, '设置');
  const choice = page.getByRole('combobox', { name: 'D03 对 槐堰热电有限公司' });
  await choice.focus();
  await choice.selectOption('不适用');
  const dialog = page.getByRole('dialog', { name: '更改适用' });
  await expect(dialog).toContainText('D03：槐堰热电有限公司、各采暖季不适用');
  await dialog.getByRole('button', { name: '试算影响' }).click();
  await expect(dialog).toContainText(/违规减少 [\d,]+ 条，涉及槐堰热电有限公司 [\d,]+/);
  await keep(page, '该企业未作此承诺');
  await expect(choice).toHaveValue('false');
});

test('a yearly notice is pasted, understood, and the year is there', async ({ page }) => {
  await goTo(page, '设置');
  await page.getByRole('button', { name: '导入一年的放假安排' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('内容', { exact: true })
    .fill('关于2027年部分节假日安排的通知\n一、元旦：1月1日（周四）至3日（周日）放假，共3天。');
  await dialog.getByRole('button', { name: /^读\s?取$/ }).click();
  await expect(dialog).toContainText('这一天是周五');
  await expect(dialog.getByRole('button', { name: '试算影响' })).toBeDisabled();
  await dialog
    .getByLabel('内容', { exact: true })
    .fill('关于2027年部分节假日安排的通知\n一、元旦：1月1日（周五）至3日（周日）放假，共3天。');
  await dialog.getByRole('button', { name: /^读\s?取$/ }).click();
  await expect(dialog).toContainText('元旦 2027-01-01～2027-01-03');
  await dialog.getByLabel('依据', { exact: true }).fill('国办发明电〔2026〕9号');
  await dialog.getByRole('button', { name: '试算影响' }).click();
  await expect(dialog).toContainText('本采暖季的结论没有变化');
  await keep(page, '通知已发布');
  await expect(page.getByRole('button', { name: '2027-01-01 元旦放假' })).toBeVisible();
});

test('the settings are accessible in every look', async ({ page }) => {
  await goTo(page, '设置');
  await expect(page.getByRole('region', { name: '工作日日历' })).toBeVisible();
  await inEveryLook(page, (name) => expectAccessible(page, `settings, ${name}`));
});

test('a rule pack with slips is told what is wrong; corrected, it judges', async ({ page }) => {
  const limit = {
    title: { zh: '试行时限', en: 'Trial limit' },
    basis: 'setting',
    unit: 'minutes',
    versions: [{ validFrom: '2025-01-01', value: 1 }],
  };
  const rule = {
    id: 'OWN-01',
    dataset: 'complaints',
    title: { zh: '投诉一分钟内调查', en: 'Complaint looked into within a minute' },
    requirement: { zh: '受理投诉后一分钟内调查。', en: 'A complaint is looked into within a minute.' },
    sources: [{ document: 'AUTH', article: null }],
    check: { kind: 'deadline', from: 'acceptedAt', to: 'investigatedAt', limit: 'limit' },
    parameters: { limit },
  };
  const pack = { pack: { id: 'own', version: '1', title: { zh: '自订', en: 'Own' } }, rules: [rule] };
  const give = (content: object) =>
    page.getByLabel('选择文件').setInputFiles({
      name: 'pack.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    });
  await goTo(page, '法规库');
  await page.getByRole('radiogroup', { name: '显示' }).getByText('规则').click();
  await page.getByRole('link', { name: '规则包与更改记录' }).click();
  await give({ ...pack, rules: [{ ...rule, parameters: { limit: { ...limit, unit: 'rings' } } }] });
  await expect(page.getByRole('alert')).toContainText(
    'OWN-01 parameters.limit.unit：单位 rings 在这里不能用',
  );
  await give(pack);
  const dialog = page.getByRole('dialog', { name: '导入规则包' });
  await expect(dialog.getByRole('row', { name: /^OWN-01/ })).toContainText('新增');
  await dialog.getByRole('button', { name: '试算影响' }).click();
  await expect(dialog).toContainText(/违规增加 [\d,]+ 条/);
  await keep(page, '试行');
  await page
    .getByRole('navigation', { name: '目录' })
    .getByRole('link', { name: /^OWN-01/ })
    .click();
  await expect.poll(() => findingsOf(page, 'OWN-01')).toBeGreaterThan(0);
});
