import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { appProtocol } from '../../../src-main/hosts/electron/app-protocol.ts';

const root = mkdtempSync(join(tmpdir(), 'nuandu-app-'));
writeFileSync(join(root, 'index.html'), '<title>page</title>');
afterAll(() => rmSync(root, { recursive: true }));
const answer = (url: string, method = 'GET') => appProtocol(root)(new Request(url, { method }));

describe('the app: scheme', () => {
  it('gives out the page under the same headers as the loopback server', async () => {
    const response = await answer('app://nuandu/');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<title>page</title>');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self'",
    );
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('answers no %s', async (method) => {
    expect((await answer('app://nuandu/', method)).status).toBe(405);
  });

  it('is ours under one name only', async () => {
    expect((await answer('app://other/index.html')).status).toBe(403);
    expect((await answer('app://nuandu:1/index.html')).status).toBe(403);
  });

  it.each([
    '/other.html',
    '/..%2findex.html',
    '/%2e%2e/%2e%2e/secret.html',
    '//etc/passwd',
    '/index.html%00',
  ])('has nothing at %s, and says so under the same headers', async (path) => {
    const response = await answer(`app://nuandu${path}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});
