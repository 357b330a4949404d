import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { writeComplaints } from '../bench/complaints-file.ts';
import { expectAccessible, inEveryLook } from './accessibility.ts';
import { writeComplaintsCsv } from './complaints-csv.ts';
import { dropFiles } from './drop-files.ts';
import { test as windowTest } from './window.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/files/${name}`, import.meta.url));

/** On the import page of an empty season; files are written to `folder`. */
const test = windowTest.extend<{ folder: string; importPage: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern that nothing is needed
  folder: async ({}, use, testInfo) => use(testInfo.outputPath('files')),
  importPage: async ({ page }, use) => {
    await page.getByRole('button', { name: '开始导入企业文件' }).click();
    await expect(page.getByText('还没有导入过文件')).toBeVisible();
    await use(page);
  },
});

const preview = (page: Page) => page.getByRole('region', { name: '导入预览' });
const rows = (page: Page) =>
  page
    .getByRole('grid', { name: '数据行' })
    .getByRole('row')
    .filter({
      has: page.getByRole('gridcell'),
    });
const commitButton = (page: Page) => preview(page).getByRole('button', { name: /^导入 [\d,]+ 条记录$/ });
const result = (page: Page) => page.getByRole('region', { name: '导入完成' });

/** 甲热力公司, complaints: one is answered too late, one row is rejected, one cell cannot be read. */
function decemberFile(folder: string): string {
  return writeComplaintsCsv(join(folder, '甲热力公司2025年12月投诉台账.csv'), 30, {
    3: { 5: '2025-12-31 16:00' },
    5: { 1: '待定' },
    7: { 5: '#N/A' },
  });
}

async function drop(page: Page, ...paths: string[]): Promise<void> {
  await dropFiles(page, paths);
  await expect(preview(page)).toBeVisible();
}

async function dropAndCommit(page: Page, ...paths: string[]): Promise<void> {
  await drop(page, ...paths);
  await commitButton(page).click();
  await expect(result(page)).toBeVisible();
}

test('the counts of an import lead to its rows, and what was rejected to the problems', async ({
  importPage: page,
  folder,
}) => {
  await dropAndCommit(page, decemberFile(folder));
  await result(page).getByRole('link', { name: '29' }).first().click();
  const status = page.getByRole('main').getByRole('status').first();
  await expect(status).toContainText('共 29 条记录');
  await expect(page.getByText('仅第 1 次导入新增的记录')).toBeVisible();
  await page.goBack();
  const history = page.getByRole('region', { name: '导入记录' });
  await history.getByRole('row').nth(1).getByRole('link', { name: '1', exact: true }).click();
  await expect(history.getByRole('heading', { name: '问题清单（2）' })).toBeVisible();
});

test('a dropped file: what was recognised, problem cells, commit, the findings it brought', async ({
  importPage: page,
  folder,
}) => {
  await drop(page, decemberFile(folder));
  await expect(preview(page)).toContainText(/甲热力公司\s*很可能\s*取自文件名/);
  await expect(preview(page)).toContainText(/投诉\s*确定\s*由表名、标题或文件名识别/);
  await expect(preview(page).getByText('新增').first().locator('..').locator('..')).toContainText('29');

  await expect(rows(page).nth(4)).toContainText('整行拒绝');
  await page.getByText('有问题的行（2）', { exact: true }).last().click();
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).nth(0)).toContainText('待定');
  await rows(page).nth(1).click();
  await expect(preview(page)).toContainText('第 8 行');
  await expect(preview(page)).toContainText('是公式错误');

  await page.getByRole('tab', { name: '列的对应' }).click();
  await expect(preview(page).getByRole('row', { name: /不使用/ })).toHaveCount(1);
  await page.getByRole('tab', { name: /缺少的列/ }).click();
  await expect(preview(page).getByRole('row', { name: /调查时间/ })).toContainText('CMP-01');

  await expect(commitButton(page)).toHaveText('导入 29 条记录');
  await commitButton(page).click();
  await expect(result(page)).toContainText('第 1 次导入');
  const brought = page.getByRole('region', { name: '这次导入带来的违规' });
  await brought
    .getByRole('row', { name: /CMP-02/ })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByRole('heading', { name: '违规明细', level: 1 })).toBeVisible();
  await expect(page.getByText('仅第 1 次导入最后报送的记录')).toBeVisible();
  await expect(page.getByRole('main').getByRole('status').first()).toContainText('共 1 条违规');
  await expect(page.getByRole('grid')).toContainText('TS0003');
});

test('refused files say why and what to do, and do not stop the others', async ({
  importPage: page,
  folder,
}) => {
  await drop(page, decemberFile(folder), fixture('password.xlsx'), fixture('word.xls'));
  await page.getByRole('button', { name: /未读取.*打开密码/ }).click();
  await expect(preview(page).getByRole('alert')).toContainText('请企业去掉密码后重新发送');
  await preview(page)
    .getByRole('listitem')
    .filter({ hasText: 'password.xlsx' })
    .getByRole('button', { name: '移除此文件' })
    .click();
  await expect(page.getByText('password.xlsx')).toHaveCount(0);
  await commitButton(page).click();
  await expect(result(page)).toContainText('未能读取的文件或工作表（1）');
  await expect(result(page)).toContainText('word.xls');
  const history = page.getByRole('region', { name: '导入记录' });
  await history.getByRole('button', { name: '第 1 次导入的文件和问题' }).click();
  await expect(history).toContainText('问题清单（3）');
  await expect(history.getByText(/^[0-9a-f]{64}$/).first()).toBeVisible();
});

test('where nothing can be read, nothing can be imported', async ({ importPage: page }) => {
  await drop(page, fixture('password.xlsx'));
  await expect(preview(page).getByRole('button', { name: '没有可以导入的内容' })).toBeDisabled();
  await preview(page).getByRole('button', { name: '放弃' }).click();
  await expect(page.getByText('还没有导入过文件')).toBeVisible();
});

test('the company can be said by hand where it is uncertain', async ({ importPage: page, folder }) => {
  await drop(page, writeComplaintsCsv(join(folder, 'data.csv'), 10));
  await expect(preview(page).getByRole('alert')).toContainText('不能确定是哪家企业的数据');
  await page.getByLabel('企业名称').fill('乙热力公司');
  await preview(page).getByRole('button', { name: '重新读取' }).click();
  await expect(preview(page)).toContainText(/乙热力公司\s*确定\s*由您指定/);
  await commitButton(page).click();
  await expect(result(page).getByRole('row', { name: /data\.csv/ })).toContainText('乙热力公司');
});

test('the company can be changed where it was taken for another', async ({ importPage: page, folder }) => {
  await drop(page, decemberFile(folder));
  await preview(page).getByRole('button', { name: '更改', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('企业名称').fill('丙热力公司');
  await dialog.getByRole('button', { name: '重新读取并查看预览' }).click();
  await expect(dialog).toBeHidden();
  await expect(preview(page)).toContainText(/丙热力公司\s*确定\s*由您指定/);
});

test('a dropped folder: its name tells the company, and what is no table is passed over', async ({
  importPage: page,
  folder,
}) => {
  writeComplaintsCsv(join(folder, '丁热力公司', '12月.csv'), 10);
  writeComplaintsCsv(join(folder, '丁热力公司', '~$12月.csv'), 10);
  await drop(page, join(folder, '丁热力公司'));
  await expect(preview(page)).toContainText('1 个文件，1 张工作表');
  await expect(preview(page)).toContainText(/丁热力公司\s*很可能\s*取自文件夹名/);
});

test('the same file again changes nothing and says so', async ({ importPage: page, folder }) => {
  const file = decemberFile(folder);
  await dropAndCommit(page, file);
  await dropFiles(page, [file]);
  await expect(preview(page)).toContainText('再次导入不会改变任何数据');
  await expect(preview(page).getByRole('button', { name: '没有可以导入的内容' })).toBeDisabled();
});

test('reading and storing can be cancelled, and then nothing is stored', async ({
  importPage: page,
  folder,
}) => {
  const large = join(writeComplaintsCsv(join(folder, 'x.csv'), 1), '..', '大热力公司投诉.csv');
  await writeComplaints(large, 150_000, 1);

  await dropFiles(page, [large]);
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByText('已停止读取，没有写入任何数据')).toBeVisible();

  await drop(page, large);
  await commitButton(page).click();
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByText('已取消入库，没有写入任何数据')).toBeVisible();
  // What was shown is still what would be stored.
  await expect(commitButton(page)).toBeEnabled();
  await preview(page).getByRole('button', { name: '放弃' }).click();
  await expect(page.getByText('还没有导入过文件')).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: '违规明细' }).click();
  await expect(page.getByText('还没有导入任何记录')).toBeVisible();
});

test('an import goes on while another page is looked at', async ({ importPage: page, folder }) => {
  const large = join(writeComplaintsCsv(join(folder, 'x.csv'), 1), '..', '大热力公司投诉.csv');
  await writeComplaints(large, 60_000, 1);
  await drop(page, large);
  await commitButton(page).click();
  await page.getByRole('navigation').getByRole('link', { name: '报表' }).click();
  await expect(page.getByRole('heading', { name: '报表', level: 1 })).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: '数据导入' }).click();
  await expect(result(page)).toContainText('60,000');
});

test('what is stored is what was shown, or it says why not', async ({ importPage: page, folder }) => {
  await drop(page, decemberFile(folder));
  await page.getByRole('button', { name: /核查时点/ }).click();
  await page.getByRole('button', { name: /采暖季结束/ }).click();
  await page.getByRole('button', { name: '应用' }).click();
  await expect(page.getByRole('button', { name: /核查时点/ })).toContainText('已固定');
  await page.keyboard.press('Escape');
  await commitButton(page).click();
  await expect(page.getByRole('alert').filter({ hasText: 'preview-outdated' })).toContainText('请重新预览');
  await page.getByRole('button', { name: '重试' }).click();
  await expect(page.getByText('preview-outdated')).toHaveCount(0);
  await commitButton(page).click();
  await expect(result(page)).toBeVisible();
});

test('an import can be taken back, after it is said in numbers what that does', async ({
  importPage: page,
  folder,
}) => {
  await dropAndCommit(page, decemberFile(folder));
  const history = page.getByRole('region', { name: '导入记录' });
  await history.getByRole('button', { name: '撤销' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('将移除只由这次导入报送的 29 条记录，并把 0 条记录恢复');
  await expect(dialog).toContainText('违规总数将由 1 条变为 0 条');
  await dialog.getByRole('button', { name: '撤销这次导入' }).click();
  await expect(dialog).toBeHidden();
  await expect(history).toContainText(/已于 .* 撤销/);
  await expect(result(page)).toHaveCount(0);
  await expect(history.getByRole('button', { name: '撤销' })).toHaveCount(0);
});

test('can be worked with the keyboard alone', async ({ importPage: page, folder }) => {
  const file = decemberFile(folder);
  await page.getByRole('button', { name: '选择文件', exact: true }).focus();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(file);
  await expect(preview(page)).toBeVisible();
  const grid = page.getByRole('grid', { name: '数据行' });
  await grid.focus();
  await page.keyboard.press('Home');
  await expect(preview(page)).toContainText(/第 2 行\s*这一行没有问题/);
  await page.keyboard.press('ArrowDown');
  await expect(preview(page)).toContainText(/第 3 行\s*这一行没有问题/);
  await commitButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(result(page)).toBeVisible();
});

test('has no serious accessibility finding in either theme or language', async ({
  importPage: page,
  folder,
}) => {
  const file = decemberFile(folder);
  await inEveryLook(page, (look) => expectAccessible(page, `the beginning, ${look}`));
  await drop(page, file, fixture('password.xlsx'));
  await inEveryLook(page, (look) => expectAccessible(page, `the preview, ${look}`));
  for (const tab of ['列的对应', /缺少的列/]) {
    await page.getByRole('tab', { name: tab }).click();
    await expectAccessible(page, `the tab ${tab}`);
  }
  await page.getByRole('button', { name: /未读取/ }).click();
  await expectAccessible(page, 'a refusal');
  await commitButton(page).click();
  await expect(result(page)).toBeVisible();
  await page.getByRole('button', { name: '第 1 次导入的文件和问题' }).click();
  await expect(page.getByText(/问题清单/)).toBeVisible();
  await inEveryLook(page, (look) => expectAccessible(page, `the result, ${look}`));
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('dialog')).toContainText('将移除');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `the question before undoing, ${colorScheme}`);
  }
});
