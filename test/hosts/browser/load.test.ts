import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type OpenedHost, openHost, requestOf, sendRaw } from './opened-host.ts';

let host: OpenedHost | null = null;
afterEach(async () => {
  await host?.close();
  host = null;
});

describe('what a program on this machine cannot make the host hold', () => {
  it('a connection whose request never ends', async () => {
    host = await openHost({ headersMs: 50, requestMs: 100 });
    const unended = await sendRaw(host.port, `GET / HTTP/1.1\r\nHost: ${host.host}\r\n`);
    expect(unended.status).toBe(408);
    const { token, origin } = host;
    const headers = {
      Origin: origin,
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/octet-stream',
      'X-File-Name': 'slow.csv',
      'X-Folder-Name': '',
      'Content-Length': '100',
    };
    const unsent = await sendRaw(host.port, requestOf(host, 'POST', '/files', headers));
    expect(unsent.status).toBe(408);
  });

  it('more connections than it has room for', async () => {
    host = await openHost({ connections: 3 });
    const { port } = host;
    const held = [1, 2, 3].map(() => connect(port, '127.0.0.1'));
    await Promise.all(held.map((socket) => once(socket, 'connect')));
    const one = connect(port, '127.0.0.1');
    one.on('error', () => {});
    await once(one, 'close');
    held[0]?.destroy();
    await once(held[0] as NonNullable<(typeof held)[0]>, 'close');
    await expect
      .poll(async () => (await sendRaw(port, requestOf(host as OpenedHost, 'GET', '/'))).status)
      .toBe(200);
    for (const socket of held) socket.destroy();
  });

  it('headers without end', async () => {
    host = await openHost();
    const endless = requestOf(host, 'GET', '/', { 'X-Endless': 'x'.repeat(20_000) });
    expect((await sendRaw(host.port, endless)).status).toBe(431);
  });
});
