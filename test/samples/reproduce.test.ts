import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplesFolder } from './read-again.ts';

const generator = fileURLToPath(new URL('../fixtures/samples/generate.ts', import.meta.url));
const made = mkdtempSync(join(tmpdir(), 'samples-'));

beforeAll(() => {
  // Elsewhere in the world, so that no file depends on the machine's time zone.
  execFileSync(process.execPath, [generator, made], { env: { ...process.env, TZ: 'America/St_Johns' } });
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[a-z]+$/.test(name))
    .sort();
}

test('the generator makes the committed files and no others', () => {
  expect(filesIn(made)).toHaveLength(27);
  expect(filesIn(made)).toEqual(filesIn(samplesFolder));
});

test.each(filesIn(samplesFolder))('%s is reproduced byte for byte', (file) => {
  expect(readFileSync(join(made, file)).equals(readFileSync(join(samplesFolder, file)))).toBe(true);
});
