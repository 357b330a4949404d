import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../limits.ts';

const MiB = 1024 * 1024;

/** The parts of a workbook's zip container. Sizes are measured while unpacking; what the container says of them is not believed. */
export class ZipPackage {
  readonly #zip: yauzl.ZipFile;
  readonly #entries: ReadonlyMap<string, yauzl.Entry>;
  readonly #limits: ImportLimits;
  #unpacked = 0;

  private constructor(zip: yauzl.ZipFile, entries: ReadonlyMap<string, yauzl.Entry>, limits: ImportLimits) {
    this.#zip = zip;
    this.#entries = entries;
    this.#limits = limits;
  }

  /** Throws ImportError `file-damaged`, `file-encrypted`, `file-suspicious`. */
  static async open(path: string, limits: ImportLimits): Promise<ZipPackage> {
    let zip: yauzl.ZipFile;
    try {
      zip = await promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)(path, {
        lazyEntries: true,
        autoClose: false,
        validateEntrySizes: true,
        strictFileNames: false,
      });
    } catch (cause) {
      throw new ImportError('file-damaged', { what: 'zip' }, { cause });
    }
    try {
      return new ZipPackage(zip, await listEntries(zip, limits), limits);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.#entries.has(key(name));
  }

  /** The unpacked bytes of a part. The stream fails with an ImportError where a limit is passed or the data are broken. */
  async stream(name: string): Promise<Readable> {
    const entry = this.#entries.get(key(name));
    if (entry === undefined) throw new ImportError('file-damaged', { what: name });
    if (entry.isEncrypted()) throw new ImportError('file-encrypted');
    let packed: Readable;
    try {
      packed = await promisify<yauzl.Entry, Readable>((wanted, done) =>
        this.#zip.openReadStream(wanted, done),
      )(entry);
    } catch (cause) {
      throw new ImportError('file-damaged', { what: name }, { cause });
    }
    return this.#measured(packed, entry);
  }

  async text(name: string): Promise<string> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const bytes of await this.stream(name)) text += decoder.decode(bytes, { stream: true });
    return text + decoder.decode();
  }

  #measured(packed: Readable, entry: yauzl.Entry): Readable {
    let size = 0;
    const limits = this.#limits;
    const measure = new Transform({
      highWaterMark: MiB / 4,
      transform: (bytes: Buffer, _encoding, done) => {
        size += bytes.length;
        this.#unpacked += bytes.length;
        const tooDense = size > MiB && size > entry.compressedSize * limits.unpackRatio;
        if (tooDense || this.#unpacked > limits.unpackedBytes) {
          done(new ImportError('file-suspicious', { what: entry.fileName, limit: limits.unpackRatio }));
        } else done(null, bytes);
      },
    });
    packed.on('error', (cause) => {
      measure.destroy(new ImportError('file-damaged', { what: entry.fileName }, { cause }));
    });
    measure.on('close', () => packed.destroy());
    return packed.pipe(measure);
  }

  close(): void {
    this.#zip.close();
  }
}

function listEntries(zip: yauzl.ZipFile, limits: ImportLimits): Promise<Map<string, yauzl.Entry>> {
  if (zip.entryCount > limits.zipEntries) {
    throw new ImportError('file-suspicious', { what: 'zip', limit: limits.zipEntries });
  }
  const entries = new Map<string, yauzl.Entry>();
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.set(key(entry.fileName), entry);
      if (entries.size > limits.zipEntries) {
        reject(new ImportError('file-suspicious', { what: 'zip', limit: limits.zipEntries }));
      } else zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', (cause) => reject(new ImportError('file-damaged', { what: 'zip' }, { cause })));
    zip.readEntry();
  });
}

/** Part names are compared as the package format says: without case; some programs write `\`. */
function key(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}
