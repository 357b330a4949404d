import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible, inEveryLook } from './accessibility.ts';
import { writeComplaintsCsv } from './complaints-csv.ts';
import { commitButton, result } from './import-page.ts';
import { importInto } from './samples.ts';
import { test } from './window.ts';

const list = (page: Page) => page.getByRole('grid', { name: '违规列表' });
const rowsOf = (page: Page) =>
  list(page)
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });
const rowOf = (page: Page, number: string) => rowsOf(page).filter({ hasText: number });
const drawer = (page: Page) => page.getByRole('dialog');
const log = (page: Page) => drawer(page).getByRole('list', { name: '处理记录' }).getByRole('listitem');

/** Six complaints without an answer, and one that is answered in another file. */
const unanswered = Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [number, { 5: '' }]));

test.beforeEach(async ({ dataDir }, testInfo) => {
  await importInto(
    dataDir,
    writeComplaintsCsv(testInfo.outputPath('甲热力公司', '投诉.csv'), 40, unanswered),
  );
});

async function openFindings(page: Page): Promise<void> {
  await page.getByRole('link', { name: '违规明细' }).first().click();
  await expect(rowsOf(page)).toHaveCount(6);
}

test('a finding is disputed with evidence, then excused with proof; both rates are on the overview', async ({
  page,
}, testInfo) => {
  await openFindings(page);
  await expect(rowOf(page, 'TS0001')).toContainText('待处理');
  await rowOf(page, 'TS0001').click();
  await expect(drawer(page)).toContainText('还没有人处理');

  await drawer(page).getByRole('button', { name: '企业有异议' }).click();
  const form = drawer(page).getByRole('form', { name: '企业有异议' });
  await expect(form).toContainText('还需填写理由、附上文件');
  await expect(form.getByRole('button', { name: '记录异议' })).toBeDisabled();
  await form.getByRole('textbox', { name: '理由' }).fill('企业称已当面答复');
  const letter = testInfo.outputPath('答复函.txt');
  writeFileSync(letter, '已于 12 月 3 日当面答复');
  await form.locator('input[type=file]').setInputFiles(letter);
  await expect(form.getByRole('button', { name: '移除 答复函.txt' })).toBeVisible();
  await expectAccessible(page, 'the form of a dispute');
  await form.getByRole('button', { name: '记录异议' }).click();
  await expect(log(page)).toHaveText([/有异议.*由 .* 作出.*企业称已当面答复.*答复函\.txt/s]);

  const saved = page.waitForEvent('download');
  await drawer(page)
    .getByRole('button', { name: /^保存 答复函\.txt/ })
    .click();
  const path = join(testInfo.outputPath(), 'saved.txt');
  await (await saved).saveAs(path);
  expect(readFileSync(path, 'utf8')).toBe('已于 12 月 3 日当面答复');

  await drawer(page).getByRole('button', { name: '免责', exact: true }).click();
  const excuse = drawer(page).getByRole('form', { name: '免责' });
  await excuse.getByRole('radio', { name: '不可抗力' }).check();
  await excuse.getByRole('textbox', { name: '理由' }).fill('暴雪封路');
  const picture = testInfo.outputPath('现场.png');
  writeFileSync(picture, 'no picture at all');
  await excuse.locator('input[type=file]').setInputFiles(picture);
  await excuse.getByRole('button', { name: '记录免责' }).click();
  await expect(excuse).toContainText('不能用 现场.png 作附件');
  await excuse.getByRole('button', { name: '移除 现场.png' }).click();
  await excuse.locator('input[type=file]').setInputFiles(letter);
  await excuse.getByRole('button', { name: '记录免责' }).click();
  await expect(log(page)).toHaveText([/已免责.*不可抗力.*暴雪封路/s, /有异议/]);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `the states of a finding, ${colorScheme}`);
  }
  await page.keyboard.press('Escape');
  await expect(rowOf(page, 'TS0001')).toContainText('已免责');

  await page.getByRole('link', { name: '总览' }).first().click();
  const figures = page.getByRole('region', { name: '主要指标' });
  const excused = figures.getByRole('link', { name: /^剔除免责 1 项后 \d+\.\d%$/ });
  await excused.click();
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(page.getByRole('main')).toContainText('共 1 条违规');
});

test('several findings are selected and confirmed by keyboard and by mouse; the filter tells them apart', async ({
  page,
}) => {
  await openFindings(page);
  await list(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('已选 4 条')).toBeVisible();
  await rowsOf(page).nth(3).getByRole('gridcell').first().click();
  await expect(page.getByText('已选 3 条')).toBeVisible();
  await expect(rowsOf(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await inEveryLook(page, (look) => expectAccessible(page, `selected findings, ${look}`));
  await page.getByRole('button', { name: '确认所选' }).click();
  await expect(rowsOf(page).filter({ hasText: '已确认' })).toHaveCount(3);
  await expect(page.getByText(/^已选/)).toHaveCount(0);

  await page.getByRole('combobox', { name: '处理状态' }).click();
  await page.getByTitle('待处理', { exact: true }).last().click();
  await expect(rowsOf(page)).toHaveCount(3);
  await expect(page.getByRole('main')).toContainText('共 3 条违规');
});

test('a state stays with its finding when a later file changes the record, and says so', async ({
  page,
}, testInfo) => {
  await openFindings(page);
  await rowOf(page, 'TS0002').click();
  await drawer(page).getByRole('button', { name: '确认', exact: true }).click();
  await page.keyboard.type('电话核实过');
  await page.keyboard.press('ArrowLeft');
  await drawer(page).getByRole('form').getByRole('button', { name: '确认' }).click();
  await expect(log(page)).toHaveText([/已确认.*电话核实过/s]);
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: '数据导入' }).first().click();
  const later = { ...unanswered, 2: { 5: '2025-12-30 09:00' } };
  const path = writeComplaintsCsv(testInfo.outputPath('后报', '甲热力公司投诉.csv'), 40, later);
  await page.locator('input[type=file]').first().setInputFiles(path);
  await commitButton(page).click();
  await expect(result(page)).toBeVisible();

  await openFindings(page);
  await rowOf(page, 'TS0002').click();
  await expect(log(page)).toHaveText([/已确认.*状态按第 1 版作出，记录此后已有更新/s]);
});
