import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../limits.ts';
import { wholeCharacters } from './encoding.ts';

const MiB = 1024 * 1024;
/** Bytes of a local header without its name. */
const LOCAL_HEADER = 30;

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
      return new ZipPackage(zip, byName(await listEntries(zip, limits)), limits);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.#entries.has(key(name));
  }

  /**
   * The unpacked bytes of a part. Throws ImportError `file-damaged`, `file-encrypted`, `file-suspicious`; the stream
   * fails with `file-damaged` where the data are broken, at the latest at its end.
   */
  async bytes(name: string): Promise<Readable> {
    const entry = this.#entries.get(key(name));
    if (entry === undefined) throw new ImportError('file-damaged', { what: name });
    if (entry.isEncrypted()) throw new ImportError('file-encrypted');
    this.#holdLimits(entry);
    let packed: Readable;
    try {
      packed = await promisify<yauzl.Entry, Readable>((wanted, done) =>
        this.#zip.openReadStream(wanted, done),
      )(entry);
    } catch (cause) {
      throw new ImportError('file-damaged', { what: name }, { cause });
    }
    return checked(packed, entry);
  }

  /** The text of a part in pieces; its bytes must be UTF-8. Throws as `bytes` does. */
  async *text(name: string): AsyncGenerator<string, void, undefined> {
    let cut: Buffer = Buffer.alloc(0);
    for await (const bytes of (await this.bytes(name)) as AsyncIterable<Buffer>) {
      const joined = cut.length === 0 ? bytes : Buffer.concat([cut, bytes]);
      const whole = wholeCharacters(joined);
      if (!isUtf8(joined.subarray(0, whole))) throw new ImportError('file-damaged', { what: name });
      cut = joined.subarray(whole);
      yield joined.toString('utf8', 0, whole);
    }
    if (cut.length > 0) throw new ImportError('file-damaged', { what: name });
  }

  close(): void {
    this.#zip.close();
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

/** Passes an entry's bytes on and compares their checksum at the end; yauzl compares their number. */
function checked(packed: Readable, entry: yauzl.Entry): Readable {
  let sum = 0;
  const check = new Transform({
    highWaterMark: MiB / 4,
    transform(bytes: Buffer, _encoding, done) {
      sum = crc32(bytes, sum);
      done(null, bytes);
    },
    flush(done) {
      done(sum === entry.crc32 ? null : new ImportError('file-damaged', { what: entry.fileName }));
    },
  });
  packed.on('error', (cause) => {
    check.destroy(new ImportError('file-damaged', { what: entry.fileName }, { cause }));
  });
  check.on('close', () => packed.destroy());
  return packed.pipe(check);
}

function listEntries(zip: yauzl.ZipFile, limits: ImportLimits): Promise<yauzl.Entry[]> {
  const tooMany = new ImportError('file-suspicious', { what: 'zip', limit: limits.zipEntries });
  if (zip.entryCount > limits.zipEntries) throw tooMany;
  const entries: yauzl.Entry[] = [];
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', (cause) => reject(new ImportError('file-damaged', { what: 'zip' }, { cause })));
    zip.readEntry();
  });
}

/** Entries by their name as `key` has it. Two with one name are a mistake, entries that share bytes are a bomb. */
function byName(entries: yauzl.Entry[]): Map<string, yauzl.Entry> {
  const found = new Map<string, yauzl.Entry>();
  let end = 0;
  for (const entry of entries.sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    const { fileName, fileNameLength, relativeOffsetOfLocalHeader, compressedSize } = entry;
    if (found.has(key(fileName))) throw new ImportError('file-damaged', { what: fileName });
    if (relativeOffsetOfLocalHeader < end) throw new ImportError('file-suspicious', { what: fileName });
    end = relativeOffsetOfLocalHeader + LOCAL_HEADER + fileNameLength + compressedSize;
    found.set(key(fileName), entry);
  }
  return found;
}

/** Part names are compared as the package format says: without case; some programs write `\`. */
function key(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}
