import type { Locator } from '@playwright/test';

/** All text of an element, also what is only read aloud. */
export async function textOf(locator: Locator): Promise<string> {
  return (await locator.textContent()) ?? '';
}
