import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { auditJson } from './audit-json.ts';

const main = fileURLToPath(new URL('../../src-main/hosts/cli/main.ts', import.meta.url));

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of files in which the command line is run as a process of its own, as people run it. */
export class Desk implements Disposable {
  readonly root = mkdtempSync(join(tmpdir(), 'nuandu-test-'));

  path(...names: string[]): string {
    return join(this.root, ...names);
  }

  /** Writes a file; folders are made. */
  file(name: string, content: string | Buffer): string {
    const path = this.path(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  /** Starts `nuandu ARGS` in this folder. Temporary files go to a folder of its own, `tmp`. */
  start(args: readonly string[], options: { env?: NodeJS.ProcessEnv; cwd?: string } = {}): ChildProcess {
    mkdirSync(this.path('tmp'), { recursive: true });
    const { npm_lifecycle_event: _script, INIT_CWD: _from, ...env } = process.env;
    return spawn(process.execPath, [main, ...args], {
      cwd: options.cwd ?? this.root,
      env: { ...env, TMPDIR: this.path('tmp'), ...options.env },
    });
  }

  async run(
    args: readonly string[],
    options: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
  ): Promise<Ended> {
    return ended(this.start(args, options));
  }

  /** The JSON that a run wrote, of exactly the form that the command-line contract gives. */
  json(name: string) {
    return auditJson.parse(JSON.parse(readFileSync(this.path(name), 'utf8')));
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true });
  }
}

/** Waits for the end of a process and gives what it said. */
export function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

/** Names in a folder; none while it is not there. */
export function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
}
