import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import type yauzl from 'yauzl';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../limits.ts';
import { wholeCharacters } from './encoding.ts';
import { listEntries, openZip, sharedEntry } from './zip-entries.ts';

const MiB = 1024 * 1024;

/**
 * The parts of a workbook's zip container. The sizes that the container states are held against the limits before a
 * part is unpacked, and the part against its stated size and checksum while it is: neither can be wrong unseen.
 */
export class ZipPackage {
  readonly #zip: yauzl.ZipFile;
  readonly #entries: ReadonlyMap<string, yauzl.Entry>;
  readonly #limits: ImportLimits;
  readonly #opened = new Set<yauzl.Entry>();

  private constructor(zip: yauzl.ZipFile, entries: ReadonlyMap<string, yauzl.Entry>, limits: ImportLimits) {
    this.#zip = zip;
    this.#entries = entries;
    this.#limits = limits;
  }

  /** Throws ImportError `file-damaged`, `file-suspicious`. */
  static async open(path: string, limits: ImportLimits): Promise<ZipPackage> {
    const zip = await openZip(path, { decodeStrings: true });
    try {
      const limit = limits.zipEntries;
      if (zip.entryCount > limit) throw new ImportError('file-suspicious', { what: 'zip', limit });
      return new ZipPackage(zip, byName(await listEntries(zip)), limits);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.#entries.has(key(name));
  }

  /** Unpacked size of a part as the container states it, which is checked when the part is read; 0 if there is none. */
  size(name: string): number {
    return this.#entries.get(key(name))?.uncompressedSize ?? 0;
  }

  /**
   * The unpacked bytes of a part, not compared with their checksum. Throws ImportError `file-damaged`,
   * `file-encrypted`, `file-suspicious`.
   */
  async *bytes(name: string): AsyncGenerator<Buffer, void, undefined> {
    const entry = this.#entry(name);
    if (entry.isEncrypted()) throw new ImportError('file-encrypted');
    this.#holdLimits(entry);
    const open = promisify<yauzl.Entry, Readable>((wanted, done) => this.#zip.openReadStream(wanted, done));
    try {
      yield* (await open(entry)) as AsyncIterable<Buffer>;
    } catch (cause) {
      throw new ImportError('file-damaged', { what: name }, { cause });
    }
  }

  /** The text of a part in pieces: UTF-8, as its checksum says. Throws as `bytes` does. */
  async *text(name: string): AsyncGenerator<string, void, undefined> {
    let cut: Buffer = Buffer.alloc(0);
    let checksum = 0;
    for await (const bytes of this.bytes(name)) {
      checksum = crc32(bytes, checksum);
      const joined = cut.length === 0 ? bytes : Buffer.concat([cut, bytes]);
      const whole = wholeCharacters(joined);
      if (!isUtf8(joined.subarray(0, whole))) throw new ImportError('file-damaged', { what: name });
      cut = joined.subarray(whole);
      yield joined.toString('utf8', 0, whole);
    }
    if (cut.length > 0 || checksum !== this.#entry(name).crc32) {
      throw new ImportError('file-damaged', { what: name });
    }
  }

  close(): void {
    this.#zip.close();
  }

  #entry(name: string): yauzl.Entry {
    const entry = this.#entries.get(key(name));
    if (entry === undefined) throw new ImportError('file-damaged', { what: name });
    return entry;
  }

  #holdLimits(entry: yauzl.Entry): void {
    this.#opened.add(entry);
    const { unpackRatio, unpackedBytes } = this.#limits;
    const { fileName, compressedSize, uncompressedSize } = entry;
    if (uncompressedSize > MiB && uncompressedSize > compressedSize * unpackRatio) {
      throw new ImportError('file-suspicious', { what: fileName, limit: unpackRatio });
    }
    let total = 0;
    for (const opened of this.#opened) total += opened.uncompressedSize;
    if (total > unpackedBytes)
      throw new ImportError('file-suspicious', { what: fileName, limit: unpackedBytes });
  }
}

/** Entries by their name as `key` has it. Two with one name are a mistake, entries that share bytes are a bomb. */
function byName(entries: readonly yauzl.Entry[]): Map<string, yauzl.Entry> {
  const shared = sharedEntry(entries);
  if (shared !== null) throw new ImportError('file-suspicious', { what: shared.fileName });
  const found = new Map<string, yauzl.Entry>();
  for (const entry of entries) {
    const { fileName } = entry;
    if (found.has(key(fileName))) throw new ImportError('file-damaged', { what: fileName });
    found.set(key(fileName), entry);
  }
  return found;
}

/** Part names are compared as the package format says: without case; some programs write `\`. */
function key(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}
