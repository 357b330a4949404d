import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resources } from './resources.ts';

/** A rule that nobody wrote cases for would be judged by nobody. */
describe('every rule of the resources has its case table', () => {
  const folder = new URL('.', import.meta.url);
  const tables = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .flatMap((text) => [...text.matchAll(/cases\(\s*ruleNamed\('([^']+)'\)/g)].map(([, id]) => id));

  it.each(resources.rules.map(({ id }) => id))('%s', (id) => {
    expect(tables).toContain(id);
  });
});
