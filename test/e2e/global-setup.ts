import { fileURLToPath } from 'node:url';
import { buildWhereOld } from '../../src-main/hosts/launch/build-page.ts';
import { unpackChromium } from './chromium.ts';

/** Once for all workers: what each test's program would otherwise do at the same time. */
export default async function prepare(): Promise<void> {
  await unpackChromium();
  await buildWhereOld(fileURLToPath(new URL('../..', import.meta.url)), () => {});
}
