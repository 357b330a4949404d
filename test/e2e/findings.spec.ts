import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { expectAccessible, inEveryLook } from './accessibility.ts';
import { test } from './window.ts';

/** The program's own address of a page, as a link of another page or the user's history would have it. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.getByRole('navigation').first().waitFor();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
}

const list = (page: Page) => page.getByRole('grid', { name: '违规列表' });
const rowsOf = (grid: Locator) => grid.getByRole('row').filter({ has: grid.page().getByRole('gridcell') });
const drawer = (page: Page) => page.getByRole('dialog');

/** The texts of one column in the rows in sight. */
async function column(grid: Locator, name: string): Promise<string[]> {
  const titles = await grid.getByRole('columnheader').allInnerTexts();
  const place = titles.findIndex((title) => title.startsWith(name));
  const rows = await rowsOf(grid).all();
  const texts = rows.map((row) => row.getByRole('gridcell').nth(place).textContent());
  return (await Promise.all(texts)).map((text) => text ?? '');
}

test('from a cold start, the complaint that was answered latest and why: in four clicks', async ({
  page,
}) => {
  // 1: the first start says what the samples are.
  await page.getByRole('button', { name: '导入示例数据' }).click();
  // 2: the overview names every rule; a click on one leads to what breaks it.
  await page
    .getByRole('link', { name: /CMP-02/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: '违规明细', level: 1 })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('CMP-02 投诉 5 个工作日内答复');
  await expect(page.getByRole('radio', { name: '逾期最久在前' })).toBeChecked();
  // 3: only what was answered, too late.
  await page.getByRole('radiogroup', { name: '违规情形' }).getByText('逾期').click();
  await expect(rowsOf(list(page)).first()).toContainText('逾期');
  // 4: the first one's evidence.
  await rowsOf(list(page)).first().click();

  // Laid into the samples by hand: taken 17 November 10:25, due 24 November, answered 16 March 16:40.
  await expect(drawer(page)).toContainText('槐投251117-1025');
  await expect(drawer(page).getByRole('region', { name: '结论' })).toContainText(
    '答复时间 2026-03-16（周一）16:40，逾期 111 天 16 小时 40 分钟。',
  );
  const days = drawer(page)
    .getByRole('list', { name: /^时间线/ })
    .getByRole('listitem');
  await expect(days).toHaveText([
    /11-17 周一.*当天不计.*受理时间 10:25/s,
    /11-18 周二.*第 1 个工作日/s,
    /11-19 周三.*第 2 个工作日/s,
    /11-20 周四.*第 3 个工作日/s,
    /11-21 周五.*第 4 个工作日/s,
    /11-22 周六.*周末.*不计/s,
    /11-23 周日.*周末.*不计/s,
    /11-24 周一.*第 5 个工作日.*期限到当天 24:00/s,
    /11-25 周二.*逾期第 1 天/s,
    /又逾期 109 天/,
    /03-15 周日.*逾期第 111 天/s,
    /03-16 周一.*逾期第 112 天.*答复时间 16:40/s,
  ]);
});

test.describe('with the samples', () => {
  test.use({ data: 'samples' });

  test('shows all the evidence: skipped holidays, clause, record, versions, source', async ({ page }) => {
    await goTo(page, '/findings?rule=CMP-02&text=TS260212-1400');
    await rowsOf(list(page)).first().click();
    const evidence = drawer(page);
    await expect(evidence.getByRole('region', { name: '结论' })).toContainText(
      '答复时间 2026-02-27（周五）10:00，逾期 10 小时。',
    );
    const days = evidence.getByRole('list', { name: /^时间线/ }).getByRole('listitem');
    await expect(days).toHaveText([
      /02-12 周四.*受理时间 14:00/s,
      /02-13 周五.*第 1 个工作日/s,
      /02-14 周六.*第 2 个工作日.*调休上班/s,
      ...['15', '16', '17', '18', '19', '20', '21', '22', '23'].map(
        (day) => new RegExp(`02-${day} .*春节.*不计`, 's'),
      ),
      /02-24 周二.*第 3 个工作日/s,
      /02-25 周三.*第 4 个工作日/s,
      /02-26 周四.*第 5 个工作日.*期限到当天 24:00/s,
      /02-27 周五.*逾期第 1 天.*答复时间 10:00/s,
    ]);
    await expect(evidence).toContainText(
      '《供热服务制度（安装、维修、收费、投诉）》（D03）第 8 条、第 10 条',
    );
    await expect(evidence).toContainText('条文写明的时限');
    const fields = evidence.getByRole('table');
    await expect(fields.getByRole('row', { name: /受理时间/ })).toContainText('2026-02-12 14:00');
    await expect(fields.getByRole('row', { name: /联系电话/ })).toContainText('****');
    await expect(evidence).toContainText('这条记录只报送过一次');
    await expect(evidence).toContainText('澄栎热力2026年2月服务台账.xlsx');
    await expect(evidence.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  });

  test('draws hours in proportion, and a notice backwards', async ({ page }) => {
    await goTo(page, '/findings?rule=CMP-03&text=槐投260120-0730');
    await rowsOf(list(page)).first().click();
    const line = drawer(page)
      .getByRole('list', { name: /^时间线/ })
      .getByRole('listitem');
    await expect(line).toHaveText([
      /受理时间.*2026-01-20 07:30.*1 小时/s,
      /期限.*2026-01-20 08:30.*逾期 1 小时 40 分钟/s,
      /到场时间.*2026-01-20 10:10/s,
    ]);
    await page.keyboard.press('Escape');
    await goTo(page, '/findings?rule=OUT-01&kind=late');
    await rowsOf(list(page)).first().click();
    await expect(drawer(page)).toContainText('从开始之日向前数日期');
    await expect(drawer(page).getByRole('list', { name: /^时间线/ })).toContainText('前 2 日');
  });

  for (const allowed of [true, false]) {
    test(`copies the evidence as text where the clipboard is ${allowed ? 'allowed' : 'refused'}`, async ({
      page,
    }) => {
      await goTo(page, '/findings?rule=CMP-02&text=TS260212-1400');
      if (!allowed) {
        await page.evaluate(() => {
          navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
        });
      }
      await rowsOf(list(page)).first().click();
      await drawer(page).getByRole('button', { name: '复制为文字' }).click();
      await expect(drawer(page).getByRole('status')).toContainText('已复制');
      await page.keyboard.press('Escape');
      await page.getByRole('searchbox').fill('');
      await page.keyboard.press('ControlOrMeta+V');
      await expect(page.getByRole('searchbox')).toHaveValue(/^【违规证据】CMP-02 .*企业：澄栎热力有限公司/);
    });
  }

  test('can be worked with the keyboard alone', async ({ page }) => {
    await goTo(page, '/findings?rule=CMP-02');
    await expect(rowsOf(list(page)).first()).toBeVisible();
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('槐投2601');
    await expect(rowsOf(list(page)).first()).toContainText('槐投2601');
    await expect.poll(() => page.url()).toContain('text=');
    for (
      let steps = 0;
      steps < 10 && !(await list(page).evaluate((grid) => grid === document.activeElement));
      steps++
    ) {
      await page.keyboard.press('Tab');
    }
    await expect(list(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    const second = rowsOf(list(page)).nth(1);
    await expect(second).toHaveAttribute('data-current', 'true');
    const number = /槐投\d{6}-\d{4}/.exec((await second.textContent()) ?? '')?.[0] ?? '';
    await page.keyboard.press('Enter');
    await expect(drawer(page)).toContainText(number);
    await expect(drawer(page)).toContainText(/第 2 \/ \d+ 条/);
    await page.keyboard.press('ArrowRight');
    await expect(drawer(page)).toContainText(/第 3 \/ \d+ 条/);
    await page.keyboard.press('ArrowLeft');
    await expect(drawer(page)).toContainText(/第 2 \/ \d+ 条/);
    await page.keyboard.press('Escape');
    await expect(drawer(page)).toBeHidden();
    await expect(list(page)).toBeFocused();
    await page.keyboard.press('End');
    await expect(rowsOf(list(page)).last()).toHaveAttribute('data-current', 'true');
  });

  test('searches number, community and file, and says when nothing matches', async ({ page }) => {
    await goTo(page, '/findings');
    const search = page.getByRole('searchbox');
    const status = page.getByRole('main').getByRole('status').first();
    await search.fill('KF251231-1015');
    await expect(rowsOf(list(page))).toHaveCount(1);
    await expect(status).toContainText('共 1 条违规');
    await search.fill('服务台账.xlsx');
    await expect(rowsOf(list(page)).first()).toContainText('服务台账');
    await search.fill('没有这样的小区');
    await expect(page.getByText('没有符合条件的违规')).toBeVisible();
    await search.press('Escape');
    await expect(rowsOf(list(page)).first()).toBeVisible();
  });

  test('sorts by what is longest overdue or newest, and narrows by rule, kind and community', async ({
    page,
  }) => {
    // Time runs from the record's start under this rule, under others from a later moment.
    await goTo(page, '/findings?kind=late&rule=CMP-02');
    const days = async () =>
      (await column(list(page), '逾期')).map((text) => Number(/^(\d+) 天/.exec(text)?.[1] ?? 0));
    await expect(rowsOf(list(page)).first()).toContainText('天');
    const overdue = await days();
    expect(overdue).toEqual(overdue.toSorted((one, other) => other - one));

    await page.getByText('最近发生在前').click();
    await expect.poll(() => page.url()).toContain('sort=newest');
    await expect(list(page).getByRole('columnheader', { name: '起始' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await expect
      .poll(async () => {
        const starts = (await column(list(page), '起始')).map((text) => text.slice(0, 10));
        return starts.length > 0 && starts.join() === starts.toSorted().reverse().join();
      })
      .toBe(true);

    await page.getByRole('combobox', { name: '规则' }).fill('CMP-01');
    await page
      .getByRole('option', { name: /CMP-01/ })
      .or(page.getByTitle(/CMP-01/))
      .last()
      .click();
    await expect.poll(() => page.url()).toContain('rule=CMP-01');
    await expect
      .poll(async () => new Set((await column(list(page), '规则')).map((text) => text.slice(0, 6))))
      .toEqual(new Set(['CMP-01']));
    await page.getByRole('button', { name: '清除本页筛选' }).click();
    await expect.poll(() => page.url()).not.toContain('rule=');
  });

  test('keeps all it shows in the address: back goes back', async ({ page }) => {
    await goTo(page, '/findings?rule=CMP-02');
    await rowsOf(list(page)).first().click();
    await expect(drawer(page)).toBeVisible();
    await expect(page).toHaveURL(/open=\d+\.CMP-02/);
    await page.goBack();
    await expect(drawer(page)).toBeHidden();
    await expect(page).toHaveURL(/rule=CMP-02/);
    await page.goForward();
    await expect(drawer(page)).toBeVisible();
  });

  test('says what to do where the evidence does not exist', async ({ page }) => {
    await goTo(page, '/findings?open=999999.CMP-02');
    await expect(drawer(page).getByRole('alert')).toContainText('no-such-record');
  });

  test('has no serious accessibility finding in either theme or language', async ({ page }) => {
    await inEveryLook(page, async (look) => {
      await goTo(page, '/findings?rule=CMP-02&kind=late');
      const grid = page.getByRole('grid');
      await expect(rowsOf(grid).first()).toBeVisible();
      await expectAccessible(page, `the list, ${look}`);
      await rowsOf(grid).first().click();
      await expect(drawer(page).getByRole('article')).toBeVisible();
      await expectAccessible(page, `the evidence, ${look}`);
      await page.keyboard.press('Escape');
      await expect(drawer(page)).toBeHidden();
    });
  });

  test('nor have the other lists and a record', async ({ page }) => {
    await inEveryLook(page, async (look) => {
      await goTo(page, '/findings?answer=undeterminable');
      await expect(rowsOf(page.getByRole('grid')).first()).toBeVisible();
      await expectAccessible(page, `the list of what is undeterminable, ${look}`);
      await goTo(page, '/findings?answer=records&open=1');
      await expect(drawer(page).getByRole('article')).toBeVisible();
      await expectAccessible(page, `a record, ${look}`);
      await page.keyboard.press('Escape');
      await expect(drawer(page)).toBeHidden();
    });
  });

  test('lists every answer, and all records by kind of data, narrowed by a search', async ({ page }) => {
    await goTo(page, '/findings?rule=CMP-02');
    const status = page.getByRole('main').getByRole('status').first();
    const total = async (unit: string) => {
      await expect(status).toContainText(new RegExp(`共 [\\d,]+ ${unit}`));
      return Number(/[\d,]+/.exec((await status.textContent()) ?? '')?.[0].replaceAll(',', ''));
    };
    const choose = (name: string) =>
      page.getByRole('radiogroup', { name: '判定结果' }).getByText(name, { exact: true }).click();
    let answers = await total('条违规');
    for (const [name, unit] of [
      ['合规', '项合规'],
      ['待办', '项待办'],
      ['无法判定', '项无法判定'],
      ['不适用', '项不适用'],
    ] as const) {
      await choose(name);
      await expect(page.getByRole('grid', { name: `${name}列表` }).or(page.getByText(/^没有/))).toBeVisible();
      answers += await total(unit);
    }
    await choose('全部记录');
    await page.getByRole('combobox', { name: '数据类别' }).click();
    await page.getByTitle('投诉', { exact: true }).last().click();
    await expect.poll(() => total('条记录')).toBe(answers);
    await page.getByRole('searchbox').fill('TS260212-1400');
    await expect(page.getByRole('grid', { name: '记录列表' }).getByRole('gridcell')).toHaveCount(4);
  });
});
