import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { KeptFile } from '../store/imports.ts';

/** The kept originals: each file's bytes under their SHA-256, so that equal files are kept once. */
export class Originals {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
  }

  pathOf(sha256: string): string {
    return join(this.#dir, sha256);
  }

  /** Copies a file into the folder; it is read from there, so that it cannot change while it is imported. */
  async keep(path: string, name: string, signal: AbortSignal): Promise<KeptFile> {
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
      const from = createReadStream(path, { highWaterMark: 1024 * 1024 });
      await pipeline(from, measure, createWriteStream(arriving, { flush: true }), { signal });
      const sha256 = hash.digest('hex');
      if (!existsSync(this.pathOf(sha256))) renameSync(arriving, this.pathOf(sha256));
      return { name, sha256, bytes };
    } finally {
      rmSync(arriving, { force: true });
    }
  }

  /** Removes whatever no stored file stands on: what a refused, failed or killed import left behind. */
  sweep(isKept: (sha256: string) => boolean): void {
    for (const name of readdirSync(this.#dir)) if (!isKept(name)) rmSync(join(this.#dir, name));
  }
}
