import type { Page } from '@playwright/test';

/**
 * Collects what must never happen on a page: an error in its console, which includes every violation of its security
 * policy, an error that nothing caught, and a request to anywhere but its own program.
 */
export function watch(page: Page, origin: string): readonly string[] {
  const problems: string[] = [];
  const allowed = new Set([origin, origin.replace('http:', 'ws:'), 'blob:']);
  const look = (url: string) => {
    const { protocol, host } = new URL(url);
    if (!allowed.has(protocol === 'blob:' ? protocol : `${protocol}//${host}`))
      problems.push(`foreign: ${url}`);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('request', (request) => look(request.url()));
  page.on('websocket', (socket) => look(socket.url()));
  return problems;
}
