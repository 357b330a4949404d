import type { ThreadName } from './threads.ts';

/** How a page and the loopback server that it came from talk besides the typed contract. */

/** Names the token in the fragment of the address that the program prints: `#token=…`. */
export const tokenParameter = 'token';

/** Carries the token with every request, as `Bearer …`. */
export const tokenHeader = 'authorization';

/** Sub-protocol of the WebSockets; the token is offered as a second one and never chosen. */
export const socketProtocol = 'nuandu';

/** Address of a thread's WebSocket. */
export const socketPath: Readonly<Record<ThreadName, string>> = {
  reader: '/engine/reader',
  writer: '/engine/writer',
};

/** Takes a file's bytes by POST; its name and folder stand percent-encoded in headers. Answers a HandedFile. */
export const filesPath = '/files';
export const fileNameHeader = 'x-file-name';
export const folderNameHeader = 'x-folder-name';

/** Gives a report of the history by POST; its id follows, percent-encoded. */
export const reportsPath = '/reports/';
