import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Engine } from '../../engine/start.ts';
import { tellError } from './answer.ts';

/** Whatever it is, a page saves it and runs nothing of it. */
const bytes = 'application/octet-stream';

/** Sends a report of the history, or a file that a state rests on, to the page. */
export async function giveReport(
  response: ServerResponse,
  engine: Pick<Engine, 'reader'>,
  reportId: string,
): Promise<void> {
  try {
    const { path } = await engine.reader.saved.report({ reportId });
    const { size } = await stat(path);
    response.writeHead(200, { 'content-type': bytes, 'content-length': size });
    await pipeline(createReadStream(path), response);
  } catch (error) {
    if (response.headersSent) response.destroy();
    else tellError(response, 404, error);
  }
}
