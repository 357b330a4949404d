import type { IncomingMessage, ServerResponse } from 'node:http';
import { pageFile } from '../shared/page-file.ts';
import { refuse } from './answer.ts';

/** Answers a request for one of the page's own files. */
export type GivePage = (
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
) => Promise<void>;

/** Gives out the built page. */
export function givePageFrom(root: string): GivePage {
  return async (request, response, pathname) => {
    const file = await pageFile(root, pathname);
    if (file === null) return refuse(response, 404);
    response.writeHead(200, { 'content-type': file.type, 'content-length': file.content.length });
    response.end(request.method === 'HEAD' ? undefined : file.content);
  };
}
