import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import type yauzl from 'yauzl';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../limits.ts';
import { listEntries, openZip, sharedEntry } from '../readers/zip-entries.ts';
import { archivePath, isArchiveName, isTableName } from './archive-path.ts';
import { entryNames } from './entry-names.ts';

const MiB = 1024 * 1024;
const ENCRYPTED = 1;
/** Encryption by AES hides the real method behind this one. */
const AES = 99;
const STORED = 0;
const DEFLATED = 8;
const UNIX = 3;
const MACOS = 19;

/** A file in an archive, by the way to it: folders and name, `/` between them. */
interface ArchiveEntry {
  readonly name: string;
  readonly entry: yauzl.Entry;
}

/**
 * A `.zip` archive of files that a company sends. It is taken as a whole or refused as a whole: all that its directory
 * says is held against the limits before anything is unpacked, and each file against its size and checksum while it is.
 */
export class Archive {
  readonly #zip: yauzl.ZipFile;
  readonly #entries: readonly ArchiveEntry[];

  private constructor(zip: yauzl.ZipFile, entries: readonly ArchiveEntry[]) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /**
   * Null for a zip file that is a workbook or another office document; `close` must be called otherwise. Throws
   * ImportError `file-damaged`, `file-encrypted`, `file-suspicious`, `file-too-large`, `archive-unsafe`,
   * `archive-too-many-files`, `archive-method`.
   */
  static async open(path: string, limits: ImportLimits): Promise<Archive | null> {
    const zip = await openZip(path, { decodeStrings: false });
    try {
      const limit = limits.zipEntries;
      if (zip.entryCount > limit) throw new ImportError('archive-too-many-files', { limit });
      const all = await listEntries(zip);
      const names = entryNames(all);
      if (names.some(isOfDocument)) {
        zip.close();
        return null;
      }
      return new Archive(zip, soundEntries(all, names, limits));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  /** Tables, in the order in which the archive holds them. */
  get tables(): readonly string[] {
    return this.#entries.filter(({ name }) => isTableName(name)).map(({ name }) => name);
  }

  /** Archives in the archive, which are not opened. */
  get archives(): readonly string[] {
    return this.#entries.filter(({ name }) => isArchiveName(name)).map(({ name }) => name);
  }

  /** Writes a file of the archive to `path`, where none may be yet. Throws ImportError `file-damaged`. */
  async unpack(name: string, path: string, signal: AbortSignal): Promise<void> {
    const found = this.#entries.find((one) => one.name === name);
    if (found === undefined) throw new ImportError('file-damaged', { what: name });
    const { entry } = found;
    const open = promisify<yauzl.Entry, Readable>((wanted, done) => this.#zip.openReadStream(wanted, done));
    const damaged = (cause?: unknown) => new ImportError('file-damaged', { what: name }, { cause });
    let checksum = 0;
    const check = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        checksum = crc32(chunk, checksum);
        done(null, chunk);
      },
      flush: (done) => done(checksum === entry.crc32 ? null : damaged()),
    });
    const bytes = await open(entry).catch((cause) => {
      throw damaged(cause);
    });
    const source = Readable.from(withErrors(bytes, damaged));
    await pipeline(source, check, createWriteStream(path, { flags: 'wx', mode: 0o600 }), { signal });
  }

  close(): void {
    this.#zip.close();
  }
}

/** Tells what goes wrong in the archive from what goes wrong where its files are written. */
async function* withErrors(bytes: AsyncIterable<Buffer>, damaged: (cause: unknown) => ImportError) {
  try {
    yield* bytes;
  } catch (cause) {
    throw damaged(cause);
  }
}

/** Parts that Office Open XML and OpenDocument files have and nobody's archive of tables has. */
function isOfDocument(name: string): boolean {
  return /^(?:\[content_types\]\.xml|mimetype|_rels\/\.rels|xl\/workbook\.(?:xml|bin))$/i.test(name);
}

/** The files that may be taken from an archive whose entries are all as they should be. */
function soundEntries(
  all: readonly yauzl.Entry[],
  names: readonly string[],
  limits: ImportLimits,
): ArchiveEntry[] {
  const shared = sharedEntry(all);
  if (shared !== null) {
    throw new ImportError('file-suspicious', { what: names[all.indexOf(shared)] ?? '' });
  }
  const taken: ArchiveEntry[] = [];
  const seen = new Set<string>();
  let bytes = 0;
  for (const [index, entry] of all.entries()) {
    const path = archivePath(names[index] ?? '');
    const what = names[index] ?? '';
    if (path === null || isLink(entry)) throw new ImportError('archive-unsafe', { what });
    if (path.isFolder) continue;
    // File systems of Windows and macOS take names that differ in case for one.
    const key = path.name.toLowerCase();
    if (seen.has(key)) throw new ImportError('archive-unsafe', { what });
    seen.add(key);
    if (path.isRubbish || !(isTableName(path.name) || isArchiveName(path.name))) continue;
    taken.push({ name: path.name, entry });
    if (!isTableName(path.name)) continue;
    holdLimits(entry, path.name, limits);
    bytes += entry.uncompressedSize;
    if (bytes > limits.unpackedBytes) {
      throw new ImportError('file-too-large', { bytes, limit: limits.unpackedBytes });
    }
  }
  return taken;
}

function holdLimits(
  { generalPurposeBitFlag, compressionMethod, compressedSize, uncompressedSize }: yauzl.Entry,
  what: string,
  { fileBytes, unpackRatio }: ImportLimits,
): void {
  if ((generalPurposeBitFlag & ENCRYPTED) !== 0 || compressionMethod === AES) {
    throw new ImportError('file-encrypted');
  }
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) {
    throw new ImportError('archive-method', { what });
  }
  if (uncompressedSize > MiB && uncompressedSize > compressedSize * unpackRatio) {
    throw new ImportError('file-suspicious', { what, limit: unpackRatio });
  }
  if (uncompressedSize > fileBytes) {
    throw new ImportError('file-too-large', { bytes: uncompressedSize, limit: fileBytes });
  }
}

const FILE_TYPE = 0o170000;
const LINK = 0o120000;

function isLink({ versionMadeBy, externalFileAttributes }: yauzl.Entry): boolean {
  const system = versionMadeBy >> 8;
  return (system === UNIX || system === MACOS) && ((externalFileAttributes >>> 16) & FILE_TYPE) === LINK;
}
