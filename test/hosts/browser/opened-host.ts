import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Engine, startEngine } from '../../../src-main/engine/start.ts';
import { givePageFrom } from '../../../src-main/hosts/browser/give-page.ts';
import type { ServerLimits } from '../../../src-main/hosts/browser/limits.ts';
import { type BrowserHost, serveBrowser } from '../../../src-main/hosts/browser/serve.ts';

const resourcesDir = fileURLToPath(new URL('../../../resources', import.meta.url));

/** A served window on a new data folder, with a page of three files beside a secret that is none of them. */
export interface OpenedHost {
  readonly engine: Engine;
  /** `127.0.0.1:port` */
  readonly host: string;
  readonly port: number;
  readonly origin: string;
  readonly token: string;
  readonly close: () => Promise<void>;
}

export async function openHost(limits: Partial<ServerLimits> = {}): Promise<OpenedHost> {
  const root = mkdtempSync(join(tmpdir(), 'nuandu-host-'));
  const page = join(root, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(page, 'assets', 'main-Ab_1.js'), 'export {};');
  writeFileSync(join(page, 'data.sqlite'), 'secret');
  writeFileSync(join(root, 'secret.js'), 'secret');
  const engine = await startEngine({ dataDir: join(root, 'data'), resourcesDir, actor: 'tester' });
  const served: BrowserHost = await serveBrowser({ engine, givePage: givePageFrom(page), limits });
  const { host, origin, port, hash } = new URL(served.address);
  return {
    engine,
    host,
    origin,
    port: Number(port),
    token: new URLSearchParams(hash.slice(1)).get('token') ?? '',
    close: async () => {
      await served.close();
      await engine.stop();
      rmSync(root, { recursive: true });
    },
  };
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

/** Sends exactly these bytes and reads until the connection ends, as no HTTP client that corrects paths would. */
export function sendRaw(port: number, request: string | Buffer): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    // A reset connection ends like another; what came before it is the answer.
    socket.on('error', () => {});
    socket.on('close', () => {
      const [headers = '', ...body] = Buffer.concat(chunks).toString('latin1').split('\r\n\r\n');
      resolve({ status: Number(headers.split(' ')[1]), headers, body: body.join('\r\n\r\n') });
    });
    socket.write(request);
  });
}

/** A request as text; `headers` replace or, by null, remove those that a page of this host would send. */
export function requestOf(
  host: OpenedHost,
  method: string,
  path: string,
  headers: Readonly<Record<string, string | null>> = {},
  body = '',
): string {
  const sent = {
    Host: host.host,
    Origin: host.origin,
    Authorization: `Bearer ${host.token}`,
    Connection: 'close',
    'Content-Length': String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = Object.entries(sent).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  );
  return `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}
