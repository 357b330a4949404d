import { join } from 'node:path';
import { expect, type WebSocketRoute } from '@playwright/test';
import { writeComplaintsCsv } from './complaints-csv.ts';
import { importInto } from './samples.ts';
import { test } from './window.ts';

/** More than several pages of a search look at (`store/queries/findings.ts`). */
const FINDINGS = 130_000;

/** So long each answer of the engine is held back, so that a search lasts until it is stopped. */
const HELD_MS = 500;

test('a search that meets nothing tells how far it came, can be stopped, and goes on to the end', async ({
  start,
  host,
  dataDir,
}, testInfo) => {
  test.skip(host === 'electron', 'only the messages of a page on loopback can be held back');
  const late = Array.from(
    { length: FINDINGS },
    (_, index) => [index + 1, { 5: '2025-12-31 16:00' }] as const,
  );
  const file = join(testInfo.outputPath('files'), '甲热力公司2025年12月投诉台账.csv');
  await importInto(dataDir, writeComplaintsCsv(file, FINDINGS, Object.fromEntries(late)));
  const { page } = await start();
  const search = new HeldSearch();
  await page.routeWebSocket(/./, (socket) => search.carry(socket));
  await page.reload();
  await page.getByRole('navigation').first().waitFor();
  await page.evaluate(() => {
    location.hash = '/findings?rule=CMP-02&sort=newest';
  });
  const status = page.getByRole('main').getByRole('status').first();
  const shown = async () => (await status.textContent()) ?? '';
  await expect(status).toContainText('共 130,000 条违规');

  search.held = true;
  await page.getByRole('searchbox').fill('没有这样的编号');
  await expect(status).toContainText(/正在查找，已查到 2025-12-\d\d/);
  await page.getByRole('button', { name: '停止查找' }).click();
  await expect(status).toContainText(/已停止查找，查到 2025-12-\d\d 为止，后面可能还有/);
  // What was being read when it was stopped still comes; then nothing more is asked for.
  await expect.poll(() => search.waiting.size).toBe(0);
  const [reached, sent] = [await shown(), search.sent];
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  expect([await shown(), search.sent]).toEqual([reached, sent]);
  await expect(page.getByText('没有符合条件的违规')).toBeHidden();

  expect(sent).toBeGreaterThan(1);
  await page.getByRole('button', { name: '继续查找' }).click();
  await expect(page.getByText('没有符合条件的违规')).toBeVisible();
  expect(search.sent).toBeGreaterThan(sent);
});

/** The pages of a search that were asked for while answers are held back, and those that have not come yet. */
class HeldSearch {
  held = false;
  sent = 0;
  readonly waiting = new Set<string>();

  carry(socket: WebSocketRoute): void {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      const { i: id, p: call } = JSON.parse(String(message));
      if (this.held && call?.u === '/findings/list') {
        this.sent++;
        this.waiting.add(id);
      }
      server.send(message);
    });
    server.onMessage((message) => {
      const pass = () => {
        this.waiting.delete(JSON.parse(String(message)).i);
        socket.send(message);
      };
      if (this.held) setTimeout(pass, HELD_MS);
      else pass();
    });
  }
}
