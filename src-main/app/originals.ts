import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { NuanduError } from '../contract/errors.ts';
import { ImportError } from '../import/import-error.ts';
import type { KeptFile } from '../store/imports.ts';

/** What the operating system says went wrong, and at what. */
const systemError = z.object({ code: z.string(), syscall: z.string() });

/** Null where an error is not one of the operating system. */
export function systemErrorOf(error: unknown): { readonly code: string; readonly syscall: string } | null {
  return systemError.safeParse(error).data ?? null;
}

/** The kept originals: each file's bytes under their SHA-256, so that equal files are kept once. */
export class Originals {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
  }

  pathOf(sha256: string): string {
    return join(this.#dir, sha256);
  }

  /**
   * Copies a file into the folder; it is read from there, so that it cannot change while it is imported.
   * Throws ImportError `file-not-found`, `file-unreadable`; NuanduError `cancelled`, `data-folder-unusable`.
   */
  async keep(path: string, name: string, signal: AbortSignal): Promise<KeptFile> {
    const source = await openSource(path);
    const arriving = join(this.#dir, `arriving-${randomUUID()}`);
    const hash = createHash('sha256');
    let bytes = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    try {
      const from = source.createReadStream({ highWaterMark: 1024 * 1024 });
      await pipeline(from, measure, createWriteStream(arriving, { flush: true }), { signal });
      const sha256 = hash.digest('hex');
      if (!existsSync(this.pathOf(sha256))) renameSync(arriving, this.pathOf(sha256));
      return { name, sha256, bytes };
    } catch (cause) {
      if (signal.aborted) throw new NuanduError('cancelled');
      const told = systemErrorOf(cause);
      if (told === null) throw cause;
      if (told.syscall === 'read') throw new ImportError('file-unreadable', { what: told.code }, { cause });
      throw new NuanduError('data-folder-unusable', { path: this.#dir }, { cause });
    } finally {
      rmSync(arriving, { force: true });
    }
  }

  /** Removes every original that nothing stored stands on: what a refused, failed or killed import left behind. */
  sweep(isKept: (sha256: string) => boolean): void {
    for (const name of readdirSync(this.#dir)) {
      const ours = /^(?:[0-9a-f]{64}|arriving-[0-9a-f-]{36})$/.test(name);
      if (ours && !isKept(name)) rmSync(join(this.#dir, name));
    }
  }
}

async function openSource(path: string): Promise<FileHandle> {
  try {
    return await open(path);
  } catch (cause) {
    const code = systemErrorOf(cause)?.code;
    if (code === 'ENOENT') throw new ImportError('file-not-found', { path }, { cause });
    throw new ImportError('file-unreadable', { what: code ?? String(cause) }, { cause });
  }
}
