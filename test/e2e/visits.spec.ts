import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible, inEveryLook } from './accessibility.ts';
import { test } from './window.ts';

test.use({ data: 'samples' });

const picture = fileURLToPath(new URL('../../resources/icons/icon.png', import.meta.url));
const company = '槐堰热电有限公司';
/** Before the moment as of which the samples are judged. */
const day = '2026-03-10';

const item = (page: Page, id: string) => page.locator(`[data-card="${id}"]`);
const progress = (page: Page) => page.getByRole('main').getByRole('status');
const dialog = (page: Page) => page.getByRole('dialog');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const evidenceOf = (page: Page) =>
  dialog(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: '现场检查' }) });
const rows = (page: Page) => page.getByRole('grid', { name: '违规列表' }).getByRole('row');

async function goToVisits(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: '现场检查' }).click();
  await expect(page.getByRole('heading', { name: '检查记录' })).toBeVisible();
}

/** Opens a visit to a service hall: five questions on charges and thirteen on the hall. */
async function openVisit(page: Page, date = day): Promise<void> {
  await goToVisits(page);
  await button(page, '新检查').click();
  await page.getByRole('combobox', { name: '企业' }).fill('槐堰');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: '客服大厅' }).check();
  await page.getByRole('textbox', { name: '地址或名称' }).fill('河西客服大厅');
  await page.getByRole('textbox', { name: '检查人' }).fill('王敏、李雷');
  await page.getByRole('textbox', { name: '日期' }).fill(date);
  await page.keyboard.press('Enter');
  await button(page, '开始检查').click();
  await expect(progress(page)).toHaveText('已答 0 / 18');
}

async function sign(page: Page): Promise<void> {
  await button(page, '签字确认').click();
  await dialog(page)
    .getByRole('checkbox', { name: /没有回答/ })
    .check();
  await dialog(page).getByRole('button', { name: '签字确认' }).click();
  await expect(dialog(page)).toBeHidden();
}

/** Goes on with the tab key until the keyboard is where it is wanted. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let steps = 0; steps < 60; steps += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}

test('a visit is made with the keyboard alone, and what is missing is a finding with the visit as its evidence', async ({
  page,
}) => {
  const { keyboard } = page;
  await tabTo(page, page.getByRole('navigation').getByRole('link', { name: '现场检查' }));
  await keyboard.press('Enter');
  await tabTo(page, button(page, '新检查'));
  await keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: '企业' })).toBeFocused();
  await keyboard.type('槐堰');
  await keyboard.press('Enter');
  await tabTo(page, page.getByRole('radio', { name: '用户家中' }));
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('checkbox', { name: /^客服大厅与接待/ })).toBeChecked();
  await tabTo(page, page.getByRole('textbox', { name: '地址或名称' }));
  await keyboard.type('河西客服大厅2楼201');
  await tabTo(page, page.getByRole('textbox', { name: '检查人' }));
  await keyboard.type('王敏、李雷');
  await tabTo(page, page.getByRole('textbox', { name: '日期' }));
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type(day);
  await keyboard.press('Enter');
  await tabTo(page, button(page, '开始检查'));
  await keyboard.press('Enter');

  await expect(item(page, 'CHK-FEE-01')).toBeFocused();
  await keyboard.press('1');
  await keyboard.press('ArrowDown');
  await keyboard.press('2');
  await keyboard.press('n');
  await keyboard.type('窗口只收微信，3 号窗口挂“不收现金”牌');
  await keyboard.press('Escape');
  const chosen = page.waitForEvent('filechooser');
  await keyboard.press('p');
  await (await chosen).setFiles(picture);
  await expect(item(page, 'CHK-FEE-02').getByRole('img', { name: '照片：icon.png' })).toBeVisible();
  await tabTo(page, button(page, '照片：icon.png'));
  await keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await keyboard.press('3');
  await keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(progress(page), 'keys pressed before a photo answer nothing').toHaveText(
    '已答 2 / 18 · 违规 1 条',
  );
  await keyboard.press('ArrowDown');
  await keyboard.press('3');
  await keyboard.press('ArrowUp');
  await keyboard.press('u');
  await expect(item(page, 'CHK-FEE-04')).toBeFocused();
  await keyboard.press('1');
  await keyboard.press('1');
  await expect(item(page, 'CHK-FEE-04')).toContainText('未答');
  await expect(progress(page)).toHaveText('已答 3 / 18 · 违规 1 条');

  await tabTo(page, button(page, '签字确认'));
  await keyboard.press('Enter');
  await expect(dialog(page)).toContainText('违规 1 条');
  await expect(dialog(page)).toContainText('未答 15 项，不产生任何结论');
  await tabTo(page, dialog(page).getByRole('checkbox'));
  await keyboard.press('Space');
  await tabTo(page, dialog(page).getByRole('button', { name: '签字确认' }));
  await keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(item(page, 'CHK-FEE-04')).toBeFocused();
  await expect(page.getByText('未答', { exact: true })).toHaveCount(15);

  await tabTo(page, page.getByRole('link', { name: '查看本次的违规' }));
  await keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText('共 1 条违规');
  await expect(rows(page).nth(1)).toContainText('2026-001/CHK-FEE-02');
  await tabTo(page, page.getByRole('grid', { name: '违规列表' }));
  await keyboard.press('Home');
  await keyboard.press('Enter');
  await expect(dialog(page)).toContainText('为“否”，应为“是”');
  const evidence = evidenceOf(page);
  await expect(evidence).toContainText('2026-001');
  await expect(evidence).toContainText('王敏、李雷');
  await expect(evidence).toContainText('窗口只收微信，3 号窗口挂“不收现金”牌');
  await expect(evidence, 'the address is masked').toContainText('河西客服大厅*楼***');
  await expect(evidence.getByRole('img', { name: '照片：icon.png' })).toBeVisible();

  await tabTo(page, evidence.getByRole('link', { name: '2026-001' }));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '检查 2026-001' })).toBeVisible();
  await goToVisits(page);
  await expect(page.getByRole('row', { name: /^2026-001/ })).toContainText(/已签字.*3 \/ 18\s*1$/);
});

test('a signed visit changes only by a correction with its reason, and its finding goes', async ({
  page,
}) => {
  await openVisit(page);
  await item(page, 'CHK-FEE-02').getByRole('button', { name: '否' }).click();
  await sign(page);
  await expect(button(page, '签字确认')).toHaveCount(0);
  await expect(item(page, 'CHK-FEE-02').getByRole('button')).toHaveText(['更正']);
  await expect(page.getByRole('link', { name: '查看本次的违规' })).toBeVisible();

  await button(page, '更正 CHK-FEE-02').click();
  await dialog(page).getByRole('radio', { name: '是', exact: true }).check();
  const correct = dialog(page).getByRole('button', { name: '更正' });
  await expect(correct, 'there is no correction without a reason').toBeDisabled();
  await dialog(page).getByRole('textbox', { name: '理由' }).fill('复核票据，窗口收现金');
  await correct.click();
  await expect(dialog(page)).toBeHidden();
  const log = item(page, 'CHK-FEE-02').getByRole('list', { name: '记录' }).getByRole('listitem');
  await expect(log).toHaveText([/是 · 更正理由：复核票据，窗口收现金$/, /否$/]);
  await expect(progress(page)).toHaveText('已答 1 / 18');

  await page.getByRole('navigation').getByRole('link', { name: '违规明细' }).click();
  await page.getByRole('searchbox').fill('2026-001/CHK');
  await expect(page.getByRole('main')).toContainText('共 0 条违规');
});

test('nothing is lost, however fast it is said and in whatever way the page is left', async ({ page }) => {
  await openVisit(page);
  await item(page, 'CHK-FEE-01').focus();
  for (const key of ['1', '2', '1', '3', '1', '2', '1', '1']) {
    await page.keyboard.press(key);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('n');
  await page.keyboard.type('两名工作人员在聊天');
  await page.getByRole('link', { name: '全部检查记录' }).click();
  await expect(page.getByRole('row', { name: /^2026-001/ })).toContainText(/进行中.*8 \/ 18\s*2$/);
  await page.reload();
  await page.getByRole('link', { name: '2026-001' }).click();
  await expect(page.getByRole('textbox', { name: 'CHK-HALL-04 的备注' })).toHaveValue('两名工作人员在聊天');
  await expect(progress(page)).toHaveText('已答 8 / 18 · 违规 2 条');
  await expect(item(page, 'CHK-HALL-04'), 'it goes on where it was left').toBeFocused();
});

test('a refused photo is told, and the question stays as it was', async ({ page }) => {
  await openVisit(page);
  const photo = { name: '现场.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture at all') };
  await item(page, 'CHK-FEE-01').locator('input[type=file]').setInputFiles(photo);
  await expect(page.getByRole('alert')).toContainText('现场.jpg');
  await expect(item(page, 'CHK-FEE-01').getByRole('img')).toHaveCount(0);
});

test('says of a visit after the moment that it does not show yet', async ({ page }) => {
  await openVisit(page, '2026-03-18');
  await button(page, '签字确认').click();
  await expect(dialog(page)).toContainText('签字后将记入');
  await expect(dialog(page)).not.toContainText('那时还没有这次检查');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /核查时点/ }).click();
  const form = page.getByRole('form', { name: '核查时点' });
  await form.getByRole('button', { name: /采暖季结束/ }).click();
  await form.getByRole('button', { name: '应用' }).click();
  await expect(form).toBeHidden();
  await button(page, '签字确认').click();
  await expect(dialog(page)).toContainText('那时还没有这次检查：时点移到 2026-03-18 或以后');
});

test('prints the answers or an empty form, on A4 and nothing else of the window', async ({ page, host }) => {
  await openVisit(page);
  await item(page, 'CHK-FEE-02').getByRole('button', { name: '否' }).click();
  await item(page, 'CHK-FEE-02').locator('input[type=file]').setInputFiles(picture);
  await expect(item(page, 'CHK-FEE-02').getByRole('img')).toBeVisible();
  const sheet = page.getByRole('article', { name: '供热服务现场检查表', includeHidden: true });
  await expect(sheet).toBeHidden();
  // What a printer would get: no test can answer the dialog of the system.
  await page.evaluate(() => {
    const printed: string[] = [];
    Object.assign(window, {
      printed,
      print: () => printed.push(document.querySelector('article')?.textContent ?? ''),
    });
  });
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(progress(page)).toBeHidden();
  for (const name of ['打印空白表', '打印'] as const) {
    await page.getByRole('button', { name, exact: true, includeHidden: true }).dispatchEvent('click');
  }
  const printed = () => page.evaluate(() => (window as unknown as { printed: string[] }).printed);
  await expect.poll(printed).toHaveLength(2);
  const [empty = '', answered = ''] = await printed();
  expect(empty).toContain(company);
  expect(empty.match(/☐/g)).toHaveLength(54);
  expect(empty).not.toContain('☑');
  expect(answered.match(/☑ 否/g)).toHaveLength(1);
  expect(answered.match(/☐/g)).toHaveLength(53);

  // The width between the margins of A4.
  await page.setViewportSize({ width: 687, height: 970 });
  await expect(sheet.getByRole('img', { name: '照片：icon.png' })).toBeVisible();
  expect(await sheet.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  if (host === 'electron') return;
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/\/MediaBox ?\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  expect(Number(/\/Count (\d+)/.exec(pdf)?.[1]), 'pages').toBeLessThanOrEqual(3);
});

test('the list and the form of a new visit are accessible in every look', async ({ page }) => {
  await goToVisits(page);
  await inEveryLook(page, (look) => expectAccessible(page, `no visits, ${look}`));
  await openVisit(page);
  await goToVisits(page);
  await inEveryLook(page, (look) => expectAccessible(page, `the visits, ${look}`));
  await button(page, '新检查').click();
  await expect(button(page, '开始检查')).toBeVisible();
  await inEveryLook(page, (look) => expectAccessible(page, `a new visit, ${look}`));
});

test('a visit, its dialogs and what it proves are accessible in every look', async ({ page }) => {
  await openVisit(page);
  for (const [index, id] of ['CHK-FEE-01', 'CHK-FEE-02', 'CHK-FEE-03'].entries()) {
    await item(page, id).getByRole('button').nth(index).click();
  }
  await item(page, 'CHK-FEE-02').locator('input[type=file]').setInputFiles(picture);
  await expect(item(page, 'CHK-FEE-02').getByRole('img')).toBeVisible();
  await inEveryLook(page, (look) => expectAccessible(page, `a visit, ${look}`));
  await button(page, '签字确认').click();
  await expectAccessible(page, 'the question before signing');
  await page.keyboard.press('Escape');
  await sign(page);
  await inEveryLook(page, (look) => expectAccessible(page, `a signed visit, ${look}`));
  await button(page, '更正 CHK-FEE-02').click();
  await expectAccessible(page, 'a correction');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '查看本次的违规' }).click();
  await rows(page).nth(1).getByRole('gridcell').nth(1).click();
  await expect(evidenceOf(page)).toBeVisible();
  // The drawer covers the switch of the language.
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `the visit as evidence, ${colorScheme}`);
  }
});
