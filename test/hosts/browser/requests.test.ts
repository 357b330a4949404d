import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedHost, openHost, requestOf, sendRaw } from './opened-host.ts';

let host: OpenedHost;
beforeAll(async () => {
  host = await openHost({ uploadBytes: 1000 });
});
afterAll(() => host.close());

const ask = (...request: Parameters<typeof requestOf> extends [unknown, ...infer Rest] ? Rest : never) =>
  sendRaw(host.port, requestOf(host, ...request));

const fileHeaders = {
  'Content-Type': 'application/octet-stream',
  'X-File-Name': encodeURIComponent('投诉.csv'),
  'X-Folder-Name': '',
};
const inbox = () => readdirSync(host.engine.inbox);

describe('the page itself', () => {
  it('is given out without a token, under headers that let nothing foreign in', async () => {
    const answer = await ask('GET', '/', { Origin: null, Authorization: null });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('<title>page</title>');
    expect(answer.headers).toContain("content-security-policy: default-src 'none'; script-src 'self';");
    expect(answer.headers).toContain('x-content-type-options: nosniff');
  });

  it('has its files under their names, also when only their headers are asked for', async () => {
    expect((await ask('GET', '/assets/main-Ab_1.js')).body).toBe('export {};');
    const head = await ask('HEAD', '/assets/main-Ab_1.js');
    expect(head).toMatchObject({ status: 200, body: '' });
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'])('answers no %s', async (method) => {
    expect((await ask(method, '/')).status).toBe(405);
  });

  it.each([
    ['a name that is not there', '/other.js'],
    ['a folder', '/assets'],
    ['a folder with its slash', '/assets/'],
    ['a kind of file that no page has', '/data.sqlite'],
    ['one folder up', '/../secret.js'],
    ['one folder up from a folder', '/assets/../../secret.js'],
    ['an encoded step up', '/%2e%2e/secret.js'],
    ['an encoded separator', '/assets%2fmain-Ab_1.js'],
    ['a step up encoded twice', '/%252e%252e/secret.js'],
    ['a backslash', '/..\\secret.js'],
    ['an encoded backslash', '/..%5csecret.js'],
    ['an encoded NUL', '/index.html%00.js'],
    ['an absolute path', '/etc/passwd'],
    ['a Windows drive', '/C:/secret.js'],
    ['a Windows stream', '/index.html::$DATA'],
    ['an overlong encoding', '/%c0%ae%c0%ae/secret.js'],
    ['a broken encoding', '/%zz'],
  ])('does not give out %s', async (_what, path) => {
    const answer = await ask('GET', path);
    expect(answer.status).toBe(404);
    expect(answer.body).toBe('');
  });

  it.each([
    ['another host as its target', 'http://evil.example/'],
    ['a path that begins like a host', '//secret.js'],
    ['no path', '*'],
  ])('does not understand %s', async (_what, target) => {
    expect((await ask('GET', target)).status).toBe(400);
  });

  it('refuses a raw NUL in the path', async () => {
    expect((await ask('GET', '/index.html\0.js')).status).toBe(400);
  });
});

describe('the token', () => {
  it('has 256 bits, and each start its own', async () => {
    expect(Buffer.from(host.token, 'base64url')).toHaveLength(32);
    const other = await openHost();
    expect(other.token).not.toBe(host.token);
    await other.close();
  });
});

describe('who asks', () => {
  const requests = [
    ['GET', '/', {}],
    ['POST', '/files', fileHeaders],
    ['POST', '/reports/1', {}],
  ] as const;

  it.each([
    ['another name for this machine', { Host: 'localhost:PORT' }],
    ['a name that was bound to this machine', { Host: 'evil.example:PORT' }],
    ['a name that begins like ours', { Host: '127.0.0.1:PORT.evil.example' }],
    ['no port', { Host: '127.0.0.1' }],
    ['a foreign origin', { Origin: 'https://evil.example' }],
    ['an origin that begins like ours', { Origin: 'http://127.0.0.1:PORT.evil.example' }],
    ['our host by another scheme', { Origin: 'https://127.0.0.1:PORT' }],
    ['the origin of a sandboxed page', { Origin: 'null' }],
  ])('is refused with %s', async (_what, headers) => {
    const here = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', String(host.port))]),
    );
    for (const [method, path, own] of requests)
      expect((await ask(method, path, { ...own, ...here })).status, `${method} ${path}`).toBe(403);
    expect(inbox()).toEqual([]);
  });

  it('is refused without a Host', async () => {
    for (const [method, path, own] of requests)
      expect((await ask(method, path, { ...own, Host: null })).status).toBe(400);
  });

  it.each([
    ['no origin', { Origin: null }, 403],
    ['no token', { Authorization: null }, 401],
    ['a wrong token', { Authorization: `Bearer ${'A'.repeat(43)}` }, 401],
    ['an empty token', { Authorization: 'Bearer ' }, 401],
    ['the token by another scheme', { Authorization: 'Basic TOKEN' }, 401],
    ['the token cut short', { Authorization: 'Bearer SHORT' }, 401],
    ['the token in a cookie', { Authorization: null, Cookie: 'token=TOKEN' }, 401],
  ])('gets nothing but the page with %s', async (_what, headers, status) => {
    const sent = Object.fromEntries(
      Object.entries<string | null>(headers).map(([name, value]) => [
        name,
        value?.replace('TOKEN', host.token).replace('SHORT', host.token.slice(0, -1)) ?? null,
      ]),
    );
    expect((await ask('POST', '/files', { ...fileHeaders, ...sent }, 'x')).status).toBe(status);
    expect((await ask('POST', '/reports/1', sent)).status).toBe(status);
    expect(inbox()).toEqual([]);
  });

  it('gets nothing with the token in the address', async () => {
    const path = `/files?token=${host.token}`;
    expect((await ask('POST', path, { ...fileHeaders, Authorization: null }, 'x')).status).toBe(401);
  });

  it('is a browser’s form or simple script if it sends text: refused', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])
      expect((await ask('POST', '/files', { ...fileHeaders, 'Content-Type': type }, 'x')).status).toBe(415);
  });

  it('cannot read a file or a report by a link', async () => {
    expect((await ask('GET', '/files')).status).toBe(405);
    expect((await ask('GET', '/reports/1')).status).toBe(405);
  });
});

describe('a file that is sent', () => {
  it('is handed in under its name, and its token says nothing of where it lies', async () => {
    const answer = await ask('POST', '/files', fileHeaders, 'a,b\n');
    expect(answer.status).toBe(200);
    const { value } = JSON.parse(Buffer.from(answer.body, 'latin1').toString());
    expect(value).toMatchObject([{ name: '投诉.csv', folderName: '', bytes: 4 }]);
    expect(value[0].token).not.toContain('/');
    expect(inbox()).toHaveLength(1);
  });

  it.each([
    ['a way up', '../投诉.csv'],
    ['a folder', 'a/投诉.csv'],
    ['a Windows folder', 'a\\投诉.csv'],
    ['a NUL', '投诉.csv\0'],
    ['a line end', '投诉\n.csv'],
    ['nothing', ''],
    ['too much', 'x'.repeat(256)],
  ])('is refused under a name that holds %s', async (_what, name) => {
    const before = inbox();
    const headers = { ...fileHeaders, 'X-File-Name': encodeURIComponent(name) };
    expect((await ask('POST', '/files', headers, 'x')).status).toBe(400);
    expect(inbox()).toEqual(before);
  });

  it('is refused under no name or one that is not encoded', async () => {
    expect((await ask('POST', '/files', { ...fileHeaders, 'X-File-Name': null }, 'x')).status).toBe(400);
    expect((await ask('POST', '/files', { ...fileHeaders, 'X-File-Name': '%e6%8a' }, 'x')).status).toBe(400);
  });

  it('is refused when it says that it is too large', async () => {
    const before = inbox();
    const answer = await ask('POST', '/files', fileHeaders, 'x'.repeat(1001));
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({ error: { code: 'bad-request' } });
    expect(inbox()).toEqual(before);
  });

  it('is refused when it turns out to be too large, and nothing of it stays', async () => {
    const before = inbox();
    const headers = { ...fileHeaders, 'Content-Length': null, 'Transfer-Encoding': 'chunked' };
    const chunk = `100\r\n${'x'.repeat(256)}\r\n`;
    const answer = await ask('POST', '/files', headers, `${chunk.repeat(5)}0\r\n\r\n`);
    expect(answer.status).toBe(413);
    expect(inbox()).toEqual(before);
  });
});

describe('a report', () => {
  it.each([
    ['that is not there', '/reports/none'],
    ['that is named like a file', '/reports/..%2f..%2fnuandu.sqlite'],
    ['without an id', '/reports/'],
  ])('%s is told of, not searched for', async (_what, path) => {
    const answer = await ask('POST', path);
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.body).error.code).toBe('report-gone');
  });
});
