import { expect } from '@playwright/test';
import { test } from './window.ts';

/** The suite's own eyes: what these tests see makes every other one fail. */
test.describe('an inline script', () => {
  test.use({
    watched: {
      problems: [/^console: .*inline script.*Content Security Policy/, /^policy: script-src-elem inline$/],
    },
  });

  test('is refused and seen', async ({ page }) => {
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
    });
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  });
});

test.describe('code made from text', () => {
  test.use({ watched: { problems: [/^policy: script-src eval$/] } });

  test('is refused and seen, also where the page is prepared for it', async ({ page }) => {
    const ran = await page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', () => resolve(false));
          // In a task of the page’s own, since what a test evaluates stands above the policy.
          setTimeout(() => {
            try {
              resolve(new Function('return true')());
            } catch {
              // As a library does that looks whether it may.
            }
          });
        }),
    );
    expect(ran).toBe(false);
  });
});

test.describe('a request to elsewhere', () => {
  test.use({
    watched: {
      problems: [
        /^console: .*http:\/\/127\.0\.0\.1:1\/.*Content Security Policy/,
        /^console: /,
        /^policy: connect-src http/,
      ],
    },
  });

  test('is refused and seen', async ({ page }) => {
    const fetched = page.evaluate(() => fetch('http://127.0.0.1:1/').then(() => true));
    expect(await fetched.catch(() => false)).toBe(false);
  });
});

test.describe('an error in the console', () => {
  test.use({ watched: { problems: [/^console: told$/] } });

  test('is seen', async ({ page }) => {
    // biome-ignore lint/suspicious/noConsole: it is what the test is about
    await page.evaluate(() => console.error('told'));
  });
});

test.describe('an error that nobody catches', () => {
  test.use({ watched: { problems: [/^uncaught: Error: thrown/] } });

  test('is seen', async ({ page }) => {
    const told = page.waitForEvent('pageerror');
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('thrown');
      });
    });
    await told;
  });
});

test.describe('a frame of another origin', () => {
  test.use({
    watched: {
      problems: [
        /^console: Framing 'http:\/\/127\.0\.0\.1:1\/'.*Content Security Policy/,
        /^policy: frame-src http/,
      ],
    },
  });

  test('is refused and seen', async ({ page }) => {
    const told = page.waitForEvent('console');
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'http://127.0.0.1:1/';
      document.body.append(frame);
    });
    await told;
  });
});

test.describe('a page of another origin', () => {
  test.use({ watched: { problems: [/^foreign: http:\/\/127\.0\.0\.1:1\//] } });

  test('is seen', async ({ page }) => {
    await expect(page.goto('http://127.0.0.1:1/')).rejects.toThrow();
  });
});
