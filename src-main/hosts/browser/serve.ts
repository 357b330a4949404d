import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tokenParameter } from '../../contract/loopback.ts';
import type { Engine } from '../../engine/start.ts';
import { securityHeaders } from '../shared/security-headers.ts';
import { refuse } from './answer.ts';
import type { GivePage } from './give-page.ts';
import { giveReport } from './give-report.ts';
import { defaultLimits, type ServerLimits } from './limits.ts';
import { judgeRequest, type Self } from './request-guard.ts';
import { acceptSockets } from './sockets.ts';
import { takeFile } from './take-file.ts';
import { makeToken } from './token.ts';

/** A window in the user's own browser. */
export interface BrowserHost {
  /** What the user opens; whoever knows it may do all that a window may. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves a window of the engine on a free port of this machine's loopback, to whoever has its address. */
export async function serveBrowser(options: {
  readonly engine: Engine;
  readonly givePage: GivePage;
  readonly limits?: Partial<ServerLimits>;
  /** Replaces headers of the answers; only development needs it. */
  readonly headers?: Readonly<Record<string, string>>;
}): Promise<BrowserHost> {
  const { engine, givePage } = options;
  const limits: ServerLimits = { ...defaultLimits, ...options.limits };
  const server = createServer({
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: Math.min(limits.headersMs, limits.requestMs, 1000),
  });
  server.maxConnections = limits.connections;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const self: Self = { host: `127.0.0.1:${port}`, token: makeToken() };
  const headers = new Map(Object.entries({ ...securityHeaders([`ws://${self.host}`]), ...options.headers }));

  server.on('request', async (request, response) => {
    try {
      response.setHeaders(headers);
      const judged = judgeRequest(
        { method: request.method ?? '', url: request.url ?? '', headers: request.headers },
        self,
      );
      if ('refuse' in judged) refuse(response, judged.refuse);
      else if (judged.allow === 'page') await givePage(request, response, judged.pathname);
      else if (judged.allow === 'report') await giveReport(response, engine, judged.reportId);
      else await takeFile(request, response, engine, limits.uploadBytes);
    } catch (error) {
      process.emitWarning(error instanceof Error ? error : String(error));
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    }
  });
  const closeSockets = acceptSockets(server, self, engine, limits);
  return {
    address: `http://${self.host}/#${tokenParameter}=${self.token}`,
    close: async () => {
      closeSockets();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
