import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { NuanduError } from '../../contract/errors.ts';
import { fileNameHeader, folderNameHeader } from '../../contract/loopback.ts';
import type { Engine } from '../../engine/start.ts';
import { refuse, tell, tellError } from './answer.ts';

/** Writes a file that the page sent to the engine's inbox and hands it in. */
export async function takeFile(
  request: IncomingMessage,
  response: ServerResponse,
  engine: Pick<Engine, 'writer' | 'inbox'>,
  maxBytes: number,
): Promise<void> {
  const name = nameIn(request.headers[fileNameHeader]);
  const folderName = nameIn(request.headers[folderNameHeader]);
  if (name === null || name === '' || folderName === null) return refuse(response, 400);
  const path = join(engine.inbox, randomUUID());
  try {
    if (Number(request.headers['content-length']) > maxBytes) throw new TooMuch();
    await write(atMost(maxBytes, request.iterator({ destroyOnReturn: false })), path);
    tell(response, 200, { value: await engine.writer.intake.upload({ path, name, folderName }) });
  } catch (error) {
    await rm(path, { force: true });
    // What is left of the request is not read.
    response.setHeader('connection', 'close');
    if (!(error instanceof TooMuch)) return tellError(response, 500, error);
    const what = `${name} > ${maxBytes / 1024 / 1024} MiB`;
    tellError(response, 413, new NuanduError('bad-request', { what }));
  }
}

class TooMuch extends Error {}

async function write(chunks: AsyncIterable<Buffer>, path: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(chunks);
  } finally {
    await file.close();
  }
}

async function* atMost(maxBytes: number, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new TooMuch();
    yield chunk;
  }
}

/** A file's or folder's own name, without a way to it. Null where the header holds none. */
function nameIn(header: string | readonly string[] | undefined): string | null {
  if (typeof header !== 'string') return null;
  try {
    const name = decodeURIComponent(header);
    return name.length <= 255 && !/[/\\\p{Cc}]/u.test(name) ? name : null;
  } catch {
    return null;
  }
}
