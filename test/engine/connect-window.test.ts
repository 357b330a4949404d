import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../src-main/contract/procedures.ts';
import { type ThreadName, threadNames } from '../../src-main/contract/threads.ts';
import { windowContract } from '../../src-main/contract/window.ts';
import { type Engine, startEngine } from '../../src-main/engine/start.ts';
import { threadOf } from '../../src-renderer/host/thread-of.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'nuandu-engine-'));
let engine: Engine;
beforeAll(async () => {
  const resourcesDir = fileURLToPath(new URL('../../resources', import.meta.url));
  engine = await startEngine({ dataDir, resourcesDir, actor: 'tester' });
});
afterAll(async () => {
  await engine.stop();
  rmSync(dataDir, { recursive: true });
});

/** The status that a window's call ends with on a thread: 404 where it cannot reach the procedure. */
async function statusOnWindow(thread: ThreadName, path: readonly string[]): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  engine.connectWindow(thread, port2);
  try {
    port1.postMessage(
      JSON.stringify({ i: '1', p: { u: `/${path.join('/')}`, b: { json: { not: 'asked' } } } }),
    );
    const [answer] = await once(port1, 'message');
    return JSON.parse(answer).p.s ?? 200;
  } finally {
    port1.close();
  }
}

const pathsOf = (router: Readonly<Record<string, object>>) =>
  Object.entries(router).flatMap(([namespace, group]) => Object.keys(group).map((name) => [namespace, name]));

describe('a window’s connection', () => {
  it.each(pathsOf(windowContract).map((path) => [path.join('.'), path] as const))(
    'reaches %s on the one thread that its page calls',
    async (_name, path) => {
      for (const thread of threadNames) {
        const reached = (await statusOnWindow(thread, path)) !== 404;
        expect(reached, thread).toBe(thread === threadOf(path));
      }
    },
  );

  const ofHost = pathsOf(contract).filter(([namespace = '']) => !Object.hasOwn(windowContract, namespace));

  it.each(ofHost.map((path) => [path.join('.'), path] as const))(
    'does not reach %s, which is the host’s',
    async (_name, path) => {
      for (const thread of threadNames) expect(await statusOnWindow(thread, path), thread).toBe(404);
    },
  );

  it.each([
    [['__proto__']],
    [['constructor']],
    [['toString']],
    [['summary', '__proto__']],
    [['summary', 'constructor', 'constructor']],
    [['summary', 'list', '~orpc', 'handler']],
  ])('does not reach %j, which every object has', async (path) => {
    for (const thread of threadNames) expect(await statusOnWindow(thread, path), thread).toBe(404);
  });

  it('ends when it is not text, and the thread goes on', async () => {
    const { port1, port2 } = new MessageChannel();
    engine.connectWindow('reader', port2);
    const closed = once(port1, 'close');
    port1.postMessage({ i: '1', p: { u: '/state/get' } });
    await closed;
    expect(await engine.reader.summary.list({})).toEqual([]);
  });
});
