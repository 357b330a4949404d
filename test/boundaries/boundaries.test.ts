import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cruiser = fileURLToPath(
  new URL('../../node_modules/dependency-cruiser/bin/dependency-cruise.mjs', import.meta.url),
);

const linter = fileURLToPath(new URL('../../node_modules/@biomejs/biome/bin/biome', import.meta.url));

async function run(...args: readonly string[]): Promise<{ code: number; output: string }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}

const cruise = () => run(cruiser, '--config', '.dependency-cruiser.mjs', 'src-main');

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
    [
      'a host that bypasses the engine’s client',
      'src-main/hosts/browser/planted.ts',
      "import '../../engine/writer.ts';\n",
      'layer:src-main/hosts/browser',
    ],
    [
      'a preload script that wants Node',
      'src-main/hosts/electron/preload/planted.ts',
      "import 'node:fs';\n",
      'sandboxed-preload',
    ],
    ['SQLite outside the store', 'src-main/app/planted.ts', "import 'better-sqlite3';\n", 'one-sqlite'],
  ])('refuse %s', async (_what, path, code, rule) => {
    await plant(path, code);
    const result = await cruise();
    expect(result.output).toContain(rule);
    expect(result.code).not.toBe(0);
  });

  it.each([
    ['reads the disk', "import 'node:fs';\n", 'noNodejsModules'],
    ['knows how to judge', "import '../src-main/domain/mask.ts';\n", 'noRestrictedImports'],
    ['asks the engine past its host', "import '../src-main/engine/start.ts';\n", 'noRestrictedImports'],
    ['reaches for Electron', "import 'electron';\n", 'noRestrictedImports'],
  ])('refuse a page that %s', async (_what, code, rule) => {
    await plant('src-renderer/planted.tsx', code);
    const result = await run(linter, 'lint', 'src-renderer/planted.tsx');
    expect(result.output).toContain(rule);
    expect(result.code).not.toBe(0);
  });

  it('let a page know the contract', async () => {
    await plant('src-renderer/planted.tsx', "import '../src-main/contract/window.ts';\n");
    expect(await run(linter, 'lint', 'src-renderer/planted.tsx')).toMatchObject({ code: 0 });
  });
});
