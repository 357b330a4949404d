import { once } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { windowContract } from '../../../src-main/contract/window.ts';
import { type OpenedHost, openHost } from './opened-host.ts';

let host: OpenedHost;
beforeAll(async () => {
  host = await openHost({ sockets: 4, messageBytes: 10_000 });
});
afterAll(() => host.close());

const opened: WebSocket[] = [];
afterEach(async () => {
  for (const socket of opened.splice(0)) {
    if (socket.readyState === socket.CLOSED) continue;
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.terminate();
    await closed;
  }
});

interface Attempt {
  readonly path?: string;
  readonly protocols?: readonly string[];
  readonly origin?: string;
  readonly hostHeader?: string;
}

/** Opens a WebSocket as a page of this host would, but for what is said otherwise. */
function attempt({ path = '/engine/reader', protocols, origin = host.origin, hostHeader }: Attempt = {}) {
  const headers = hostHeader === undefined ? {} : { Host: hostHeader };
  const socket = new WebSocket(`ws://${host.host}${path}`, [...(protocols ?? ['nuandu', host.token])], {
    ...(origin === '' ? {} : { origin }),
    headers,
  });
  // A refused or broken connection is told by an event of its own, which each test waits for.
  socket.on('error', () => {});
  opened.push(socket);
  return socket;
}

/** 101 for a connection, else the status that it was refused with. */
async function statusOf(socket: WebSocket): Promise<number> {
  return Promise.race([
    once(socket, 'open').then(() => 101),
    once(socket, 'unexpected-response').then(([, response]) => response.statusCode as number),
  ]);
}

async function closeCode(socket: WebSocket): Promise<number> {
  const [code] = await once(socket, 'close');
  return code;
}

async function openedSocket(path?: string): Promise<WebSocket> {
  const socket = attempt(path === undefined ? {} : { path });
  await once(socket, 'open');
  return socket;
}

function clientOf(socket: WebSocket): ContractRouterClient<typeof windowContract> {
  return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
}

/** A call by its address, whatever the contract says; the status of its answer. */
async function call(socket: WebSocket, address: string): Promise<number> {
  socket.send(JSON.stringify({ i: '1', p: { u: address, b: { json: {} } } }));
  const [answer] = await once(socket, 'message');
  return JSON.parse(String(answer)).p.s ?? 200;
}

describe('who may connect', () => {
  it('is a page of this host with its token; the token is not sent back', async () => {
    const socket = attempt();
    expect(await statusOf(socket)).toBe(101);
    expect(socket.protocol).toBe('nuandu');
  });

  it.each<[string, () => Attempt, number]>([
    ['a foreign origin', () => ({ origin: 'https://evil.example' }), 403],
    ['an origin that begins like ours', () => ({ origin: `${host.origin}.evil.example` }), 403],
    ['no origin', () => ({ origin: '' }), 403],
    ['a wrong host', () => ({ hostHeader: `localhost:${host.port}` }), 403],
    ['no token', () => ({ protocols: ['nuandu'] }), 401],
    ['a wrong token', () => ({ protocols: ['nuandu', 'A'.repeat(43)] }), 401],
    ['only the token', () => ({ protocols: [host.token] }), 401],
    ['the token among others', () => ({ protocols: ['nuandu', 'other', host.token] }), 401],
    ['the token in the address', () => ({ path: '/engine/reader?token', protocols: ['nuandu'] }), 404],
    ['a thread that is none', () => ({ path: '/engine/parser' }), 404],
    ['a prototype name for a thread', () => ({ path: '/engine/__proto__' }), 404],
    ['the page’s address', () => ({ path: '/' }), 404],
  ])('is nobody with %s', async (_what, with_, status) => {
    expect(await statusOf(attempt(with_()))).toBe(status);
  });

  it('is nobody while as many are connected as may be; then the next one', async () => {
    const sockets = await Promise.all([1, 2, 3, 4].map(() => openedSocket()));
    expect(await statusOf(attempt())).toBe(503);
    sockets[0]?.close();
    await once(sockets[0] as WebSocket, 'close');
    expect(await statusOf(attempt())).toBe(101);
  });
});

describe('what a connection carries', () => {
  it('are the calls of the contract, to either thread', async () => {
    const reader = clientOf(await openedSocket());
    expect(await reader.summary.list({})).toEqual([]);
    const writer = clientOf(await openedSocket('/engine/writer'));
    await expect(writer.imports.preview({ files: [{ token: 'none' }] })).resolves.toBeDefined();
  });

  it.each([
    ['reader', '/report/writeExcel'],
    ['reader', '/report/writeJson'],
    ['reader', '/saved/report'],
    ['writer', '/import/run'],
    ['writer', '/check/run'],
    ['writer', '/intake/paths'],
    ['writer', '/intake/upload'],
    ['reader', '/__proto__'],
    ['reader', '/constructor'],
    ['reader', '/toString'],
    ['reader', '/summary/__proto__'],
    ['reader', '/summary/constructor/constructor'],
    ['reader', '/summary/list/~orpc/handler'],
    ['reader', '/summary'],
    ['reader', '/'],
    ['reader', '/summary/../report/writeJson'],
    ['reader', '/summary/list/../../saved/report'],
    ['writer', '//import/run'],
    ['writer', 'http://orpc/import/run'],
    ['writer', '/import%2frun'],
  ])('is, to the %s, never %s', async (thread, address) => {
    const socket = await openedSocket(`/engine/${thread}`);
    expect(await call(socket, address)).toBe(404);
  });

  it.each<[string, string | Buffer]>([
    ['what is no JSON', 'nonsense'],
    ['JSON that is no call', 'null'],
    ['a list', '[]'],
    ['a call without a payload', '{"i":"1"}'],
    ['an address that is no text', '{"i":"1","p":{"u":7}}'],
    ['an address that is none', '{"i":"1","p":{"u":"::"}}'],
    ['bytes', Buffer.from('{"i":"1","p":{"u":"/state/get"}}')],
  ])('ends with %s, and nobody else’s with it', async (_what, message) => {
    const other = await openedSocket();
    const socket = await openedSocket();
    const closed = once(socket, 'close');
    socket.send(message);
    await closed;
    expect(await call(other, '/summary/list')).toBe(200);
  });

  it('ends with a message that is too large', async () => {
    const socket = await openedSocket();
    const code = closeCode(socket);
    socket.send(JSON.stringify({ i: '1', p: { u: '/summary/list', b: { json: 'x'.repeat(10_000) } } }));
    expect(await code).toBe(1009);
  });

  it('is not polluted by a call’s input', async () => {
    const socket = await openedSocket();
    socket.send('{"i":"1","p":{"u":"/summary/list","b":{"json":{"__proto__":{"from":"2026-01-01"}}}}}');
    await once(socket, 'message');
    expect(await call(socket, '/summary/list')).toBe(200);
    expect(Object.hasOwn(Object.prototype, 'from')).toBe(false);
  });
});
