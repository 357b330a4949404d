import type { Page } from '@playwright/test';

/** Drops files and folders of this machine onto the page, as from a file manager. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 800, height: 600 };
  const place = { x: Math.round(width / 2), y: Math.round(height / 2) };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...place, data });
    // As with a hand, the page has answered one event before the next: a drop on what has not yet taken the files is none.
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await session.detach();
}
