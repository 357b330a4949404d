import { RPCLink } from '@orpc/client/websocket';
import {
  fileNameHeader,
  filesPath,
  folderNameHeader,
  reportsPath,
  socketPath,
  socketProtocol,
  tokenHeader,
} from '../../src-main/contract/loopback.ts';
import type { HandedFile } from '../../src-main/contract/procedures.ts';
import type { ThreadName } from '../../src-main/contract/threads.ts';
import { askBeforeLeaving } from './ask-before-leaving.ts';
import { download } from './download.ts';
import { engineClient } from './engine-client.ts';
import type { DroppedFile, Host } from './host.ts';
import { takeToken } from './loopback-token.ts';
import { toldValue } from './told-value.ts';

/** Connects with the loopback server that this page came from. Null: no token, or the server refuses it. */
export async function openBrowserHost(): Promise<Host | null> {
  const token = takeToken();
  if (token === null) return null;
  const [reader, writer] = await Promise.all([openSocket('reader', token), openSocket('writer', token)]);
  if (reader === null || writer === null) return null;
  return {
    kind: 'browser',
    client: engineClient({
      reader: new RPCLink({ websocket: reader }),
      writer: new RPCLink({ websocket: writer }),
    }),
    lost: Promise.race([closed(reader), closed(writer)]),
    handIn: (files) => handIn(files, token),
    saveReport: async (report) => {
      const response = await post(reportsPath + encodeURIComponent(report.reportId), token);
      if (!response.ok) toldValue(await response.json());
      download(await response.blob(), report.fileName);
      return true;
    },
    setBusy: askBeforeLeaving,
  };
}

function openSocket(thread: ThreadName, token: string): Promise<WebSocket | null> {
  const socket = new WebSocket(`ws://${location.host}${socketPath[thread]}`, [socketProtocol, token]);
  return new Promise((resolve) => {
    socket.addEventListener('open', () => resolve(socket), { once: true });
    socket.addEventListener('close', () => resolve(null), { once: true });
  });
}

function closed(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    socket.addEventListener('close', () => resolve(), { once: true });
  });
}

/** One after the other: a folder of many files must not open as many connections. */
async function handIn(files: readonly DroppedFile[], token: string): Promise<HandedFile[]> {
  const handed: HandedFile[] = [];
  for (const { file, folderName } of files) {
    const response = await post(filesPath, token, {
      body: file,
      headers: {
        'content-type': 'application/octet-stream',
        [fileNameHeader]: encodeURIComponent(file.name),
        [folderNameHeader]: encodeURIComponent(folderName),
      },
    });
    handed.push(...toldValue<HandedFile[]>(await response.json()));
  }
  return handed;
}

/** By POST in any case: a browser tells the origin of every POST, but not of a GET. */
function post(
  path: string,
  token: string,
  request: { readonly body?: File; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const headers = { ...request.headers, [tokenHeader]: `Bearer ${token}` };
  return fetch(path, { method: 'POST', body: request.body ?? null, headers });
}
