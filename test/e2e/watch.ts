import type { Page } from '@playwright/test';

/**
 * Collects what must never happen on a page that is loaded next: a violation of its security policy, an error in its
 * console, an error that nothing caught, and a request to anywhere but its own program.
 */
export async function watch(page: Page, origin: string): Promise<readonly string[]> {
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
  // Code made from text is refused without a word in the console if the page catches the refusal.
  await page.exposeFunction('tellViolation', (violated: string) => problems.push(`policy: ${violated}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (window as unknown as { tellViolation(told: string): void }).tellViolation(
        `${violatedDirective} ${blockedURI}`,
      );
    });
  });
  return problems;
}
