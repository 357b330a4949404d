import { pageFile } from '../shared/page-file.ts';
import { securityHeaders } from '../shared/security-headers.ts';
import { appOrigin, originOf } from './app-origin.ts';

/** Answers the window's requests for the built page in `root`. */
export function appProtocol(root: string): (request: Request) => Promise<Response> {
  const headers = securityHeaders([]);
  const refuse = (status: number) => new Response(null, { status, headers });
  return async ({ method, url }) => {
    if (method !== 'GET') return refuse(405);
    if (originOf(url) !== appOrigin) return refuse(403);
    const file = await pageFile(root, new URL(url).pathname);
    if (file === null) return refuse(404);
    return new Response(file.content, { headers: { ...headers, 'content-type': file.type } });
  };
}
