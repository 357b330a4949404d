import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** Marks what is examined where that is not the whole page. */
const EXAMINED = 'data-examined';

/** Fails on what axe finds serious or critical on the page as it is now, or in one part of it. */
export async function expectAccessible(page: Page, what: string, part?: Locator): Promise<void> {
  // Without a page of its own for the results: Electron can open none.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  await part?.evaluate((element, name) => element.setAttribute(name, ''), EXAMINED);
  const { violations } = await (part === undefined ? axe : axe.include(`[${EXAMINED}]`)).analyze();
  await part?.evaluate((element, name) => element.removeAttribute(name), EXAMINED);
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`).join('\n')}`,
    );
  expect(serious, `accessibility of ${what}`).toEqual([]);
}

/** Looks at the page in both themes and both languages; the window must be in Chinese before, and is so after. */
export async function inEveryLook(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  for (const switchTo of ['English', '中文']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await look(`${switchTo === 'English' ? 'zh' : 'en'}, ${colorScheme}`);
    }
    await page
      .getByRole('button', { name: switchTo === 'English' ? 'Switch to English' : '切换到中文' })
      .click();
  }
  await page.emulateMedia({ colorScheme: null });
}
