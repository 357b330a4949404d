import { describe, expect, it } from 'vitest';
import { windowBridge } from '../../../src-main/hosts/electron/preload/bridge.ts';

/** A preload script's world that keeps what was sent through it. */
function world() {
  const sent: unknown[][] = [];
  const keep =
    (kind: string) =>
    (...given: unknown[]) => {
      sent.push([kind, ...given]);
      return Promise.resolve({ value: 'answer' });
    };
  const bridge = windowBridge({
    ipc: { invoke: keep('invoke'), postMessage: keep('postMessage'), send: keep('send') },
    files: { getPathForFile: (file) => (file.name === 'dropped.csv' ? '/home/u/dropped.csv' : '') },
    window: { postMessage: keep('window') },
    origin: 'app://nuandu',
  });
  return { bridge, sent };
}

describe('what the page gets of the machine', () => {
  it('is four functions', () => {
    expect(Object.keys(world().bridge).sort()).toEqual(['connect', 'handIn', 'saveReport', 'setBusy']);
  });

  it('is a port with a thread, whose other end goes to the program', () => {
    const { bridge, sent } = world();
    bridge.connect('writer');
    const port = expect.any(MessagePort);
    expect(sent).toEqual([
      ['postMessage', 'nuandu:connect', 'writer', [port]],
      ['window', { nuandu: 'writer' }, 'app://nuandu', [port]],
    ]);
    for (const [, , , ports] of sent) for (const each of ports as { close(): void }[]) each.close();
  });

  it('sends the paths of files that the user gave to the page, and tells the page none', async () => {
    const { bridge, sent } = world();
    const answer = await bridge.handIn([new File([], 'dropped.csv')]);
    expect(sent).toEqual([['invoke', 'nuandu:hand-in', ['/home/u/dropped.csv']]]);
    expect(answer).toEqual({ value: 'answer' });
  });

  it('names reports by their id, and says whether it is busy', async () => {
    const { bridge, sent } = world();
    await bridge.saveReport('r1');
    bridge.setBusy(true);
    expect(sent).toEqual([
      ['invoke', 'nuandu:save-report', 'r1'],
      ['send', 'nuandu:busy', true],
    ]);
  });
});
