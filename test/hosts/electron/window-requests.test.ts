import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IpcMain } from 'electron';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engine, startEngine } from '../../../src-main/engine/start.ts';
import { channels } from '../../../src-main/hosts/electron/channels.ts';
import { answerWindow } from '../../../src-main/hosts/electron/window-requests.ts';

const root = mkdtempSync(join(tmpdir(), 'nuandu-electron-'));
const dropped = join(root, 'dropped');
let engine: Engine;
beforeAll(async () => {
  mkdirSync(dropped);
  writeFileSync(join(dropped, '投诉.csv'), 'a,b\n');
  const resourcesDir = fileURLToPath(new URL('../../../resources', import.meta.url));
  engine = await startEngine({ dataDir: join(root, 'data'), resourcesDir, actor: 'tester' });
});
afterAll(async () => {
  await engine.stop();
  rmSync(root, { recursive: true });
});

const page = { url: 'app://nuandu/', parent: null };
const strangers = [
  ['a frame that has gone', null],
  ['a frame within the page', { ...page, parent: page }],
  ['another origin', { url: 'https://evil.example/', parent: null }],
] as const;

/** Electron's end of a port, as far as it is used. */
class Port extends EventEmitter {
  readonly sent: string[] = [];
  closed = false;
  start(): void {}
  close(): void {
    this.closed = true;
  }
  postMessage(message: string): void {
    this.sent.push(message);
    this.emit('sent');
  }
}

/** The program's end of the messages, as Electron would call it. */
function program() {
  const events = new EventEmitter();
  const handlers = new Map<string, (event: unknown, ...given: unknown[]) => Promise<unknown>>();
  const busy: boolean[] = [];
  const ipc = {
    on: (channel: string, listener: (...given: unknown[]) => void) => events.on(channel, listener),
    handle: (channel: string, handler: (event: unknown, ...given: unknown[]) => Promise<unknown>) =>
      handlers.set(channel, handler),
  };
  answerWindow(ipc as unknown as IpcMain, {
    origin: 'app://nuandu',
    engine: Promise.resolve(engine),
    saveReport: async () => true,
    onBusy: (now) => busy.push(now),
  });
  const send = (channel: string, senderFrame: unknown, given: unknown, ports: readonly Port[] = []) =>
    events.emit(channel, { senderFrame, ports }, given);
  const invoke = async (channel: string, senderFrame: unknown, given: unknown) =>
    handlers.get(channel)?.({ senderFrame }, given);
  return { send, invoke, busy };
}

const call = (address: string) => JSON.stringify({ i: '1', p: { u: address, b: { json: {} } } });

/** The status of the first answer on a port. */
async function answered(port: Port): Promise<number> {
  while (port.sent.length === 0) await new Promise((resolve) => port.once('sent', resolve));
  return JSON.parse(port.sent[0] ?? '').p.s ?? 200;
}

/** Whether anything was done for a port once all that was sent before has been. */
async function connected(port: Port): Promise<boolean> {
  await new Promise((resolve) => setImmediate(resolve));
  return port.listenerCount('message') > 0;
}

describe('the page', () => {
  it('is connected with a thread and reaches its own procedures only', async () => {
    const { send } = program();
    for (const [address, status] of [
      ['/summary/list', 200],
      ['/saved/report', 404],
    ] as const) {
      const port = new Port();
      send(channels.connect, page, 'reader', [port]);
      expect(await connected(port)).toBe(true);
      port.emit('message', { data: call(address) });
      expect(await answered(port)).toBe(status);
      port.emit('close');
    }
  });

  it('loses its connection by what is not text', async () => {
    const { send } = program();
    const port = new Port();
    send(channels.connect, page, 'reader', [port]);
    expect(await connected(port)).toBe(true);
    port.emit('message', { data: { i: '1' } });
    await expect.poll(() => port.closed).toBe(true);
  });

  it('hands in what was dropped and is told no path', async () => {
    const answer = await program().invoke(channels.handIn, page, [dropped]);
    expect(answer).toMatchObject({ value: [{ name: '投诉.csv', folderName: 'dropped', bytes: 4 }] });
    expect(JSON.stringify(answer)).not.toContain(root);
  });

  it('is told coded errors', async () => {
    expect(await program().invoke(channels.saveReport, page, 'none')).toMatchObject({
      error: { code: 'report-gone' },
    });
  });

  it('says whether it is busy, and is not when it has just been loaded', () => {
    const { send, busy } = program();
    send(channels.busy, page, true);
    send(channels.busy, page, 'yes');
    send(channels.connect, page, 'reader', [new Port()]);
    expect(busy).toEqual([true, false, false]);
  });

  it.each(['parser', '__proto__', 'constructor', '', 7, null])('is not connected with %j', async (thread) => {
    const port = new Port();
    program().send(channels.connect, page, thread, [port]);
    expect(await connected(port)).toBe(false);
  });
});

describe.each(strangers)('%s', (_who, frame) => {
  it('is not connected and changes nothing', async () => {
    const { send, busy } = program();
    const port = new Port();
    send(channels.connect, frame, 'reader', [port]);
    send(channels.busy, frame, true);
    expect(await connected(port)).toBe(false);
    expect(busy).toEqual([]);
  });

  it('hands in nothing and gets no report', async () => {
    const { invoke } = program();
    await expect(invoke(channels.handIn, frame, [dropped])).rejects.toThrow('refused');
    await expect(invoke(channels.saveReport, frame, 'r1')).rejects.toThrow('refused');
  });
});
