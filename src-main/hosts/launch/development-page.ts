import { loadConfigFromFile } from 'electron-vite';
import { createServer } from 'vite';
import type { GivePage } from '../browser/give-page.ts';

/** The page from its sources, which reloads itself when they change. */
export async function developmentPage(root: string): Promise<{
  readonly givePage: GivePage;
  readonly headers: Readonly<Record<string, string>>;
  close(): Promise<void>;
}> {
  const { config } = await loadConfigFromFile({ command: 'serve', mode: 'development' }, undefined, root);
  const vite = await createServer({
    ...config.renderer,
    configFile: false,
    appType: 'spa',
    server: { middlewareMode: true, hmr: { host: '127.0.0.1' } },
  });
  return {
    givePage: async (request, response) => {
      vite.middlewares(request, response, () => response.writeHead(404).end());
    },
    // Hot reloading runs inline scripts and has a connection of its own.
    headers: {
      'content-security-policy':
        "default-src 'self' 'unsafe-inline'; connect-src 'self' ws://127.0.0.1:*; frame-ancestors 'none'",
    },
    close: () => vite.close(),
  };
}
