import { filesPath, reportsPath, socketPath, socketProtocol, tokenHeader } from '../../contract/loopback.ts';
import { type ThreadName, threadNames } from '../../contract/threads.ts';
import { isToken } from './token.ts';

/** What the host knows of itself when it judges a request. */
export interface Self {
  /** `127.0.0.1:port`, the only Host that is meant for it: another one was led here by a name server. */
  readonly host: string;
  readonly token: string;
}

/** What is judged of a request; headers by their lower-case names. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export type Judged =
  | { readonly allow: 'page'; readonly pathname: string }
  | { readonly allow: 'file' }
  | { readonly allow: 'report'; readonly reportId: string }
  | { readonly refuse: 400 | 401 | 403 | 404 | 405 | 415 };

/**
 * What a request may have. The page's own files are given to whoever reaches this machine's loopback, since the browser
 * asks for them before any script can hold a token; all else needs the token and the page's own origin.
 */
export function judgeRequest(asked: Asked, self: Self): Judged {
  const refused = judgeSource(asked, self);
  if (refused !== null) return { refuse: refused };
  const pathname = pathnameOf(asked.url);
  if (pathname === null) return { refuse: 400 };
  const reportId = reportIdOf(pathname);
  if (pathname !== filesPath && reportId === null) {
    if (asked.method !== 'GET' && asked.method !== 'HEAD') return { refuse: 405 };
    return { allow: 'page', pathname };
  }
  if (asked.headers.origin === undefined) return { refuse: 403 };
  if (!isToken(bearerOf(asked), self.token)) return { refuse: 401 };
  if (asked.method !== 'POST') return { refuse: 405 };
  if (reportId !== null) return { allow: 'report', reportId };
  // No form and no script of another site can send this type without asking first, which is never answered.
  if (asked.headers['content-type'] !== 'application/octet-stream') return { refuse: 415 };
  return { allow: 'file' };
}

/** The thread that a WebSocket is for; it needs the token and the page's own origin. */
export function judgeSocket(
  asked: Asked,
  self: Self,
): { readonly thread: ThreadName } | { readonly refuse: 401 | 403 | 404 } {
  const refused = judgeSource(asked, self);
  if (refused !== null || asked.headers.origin === undefined) return { refuse: 403 };
  const thread = threadNames.find((name) => socketPath[name] === asked.url);
  if (thread === undefined) return { refuse: 404 };
  const [protocol, token = '', ...more] = String(asked.headers['sec-websocket-protocol']).split(/, ?/);
  const known = protocol === socketProtocol && more.length === 0 && isToken(token, self.token);
  return known ? { thread } : { refuse: 401 };
}

function judgeSource({ headers }: Asked, self: Self): 403 | null {
  if (headers.host !== self.host) return 403;
  return headers.origin === undefined || headers.origin === `http://${self.host}` ? null : 403;
}

/** A request line may hold a whole URL of another host, or a path that begins like one. */
function pathnameOf(url: string): string | null {
  const [pathname = ''] = url.split('?');
  return pathname[0] === '/' && pathname[1] !== '/' ? pathname : null;
}

function reportIdOf(pathname: string): string | null {
  const [before, id, ...more] = pathname.split(reportsPath);
  if (before !== '' || id === undefined || more.length > 0) return null;
  try {
    return decodeURIComponent(id);
  } catch {
    return null;
  }
}

function bearerOf({ headers }: Asked): string {
  const [scheme, token, ...more] = String(headers[tokenHeader]).split(' ');
  return scheme === 'Bearer' && token !== undefined && more.length === 0 ? token : '';
}
