import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cruiser = fileURLToPath(
  new URL('../../node_modules/dependency-cruiser/bin/dependency-cruise.mjs', import.meta.url),
);

async function cruise(): Promise<{ code: number; output: string }> {
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [cruiser, '--config', '.dependency-cruiser.mjs', 'src-main'],
      { cwd: root },
    );
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, output: stdout };
  }
}

/** A checker that reads no modules passes everything; each planted import shows that it does read them. */
describe('layer boundaries', () => {
  const planted: string[] = [];
  const plant = async (path: string, code: string) => {
    planted.push(path);
    await writeFile(`${root}/${path}`, code);
  };
  afterEach(() => Promise.all(planted.splice(0).map((path) => rm(`${root}/${path}`, { force: true }))));

  it('hold in the sources, of which many are read', async () => {
    const { code, output } = await cruise();
    expect(output).toMatch(/no dependency violations found \(\d{3,} modules/);
    expect(code).toBe(0);
  });

  it.each([
    ['a rule that reads the disk', 'src-main/domain/planted.ts', "import 'node:fs';\n", 'pure'],
    [
      'a rule that knows the database',
      'src-main/domain/planted.ts',
      "import '../store/schema.ts';\n",
      'layer:src-main/domain',
    ],
    [
      'a reader that stores',
      'src-main/import/planted.ts',
      "import '../store/schema.ts';\n",
      'layer:src-main/import',
    ],
    [
      'a host that bypasses the engine',
      'src-main/hosts/cli/planted.ts',
      "import '../../app/resources.ts';\n",
      'layer:src-main/hosts/cli',
    ],
    ['SQLite outside the store', 'src-main/app/planted.ts', "import 'better-sqlite3';\n", 'one-sqlite'],
  ])('refuse %s', async (_what, path, code, rule) => {
    await plant(path, code);
    const result = await cruise();
    expect(result.output).toContain(rule);
    expect(result.code).not.toBe(0);
  });
});
