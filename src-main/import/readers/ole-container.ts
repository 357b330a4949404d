import { ImportError } from '../import-error.ts';

/** From here on, sector numbers mean something else: free, end of a chain, part of a table. */
const FIRST_SPECIAL = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const HEADER = 512;
const ENTRY = 128;
const STORED_TABLES = 109;
const MINI_SHIFT = 6;

interface Entry {
  readonly start: number;
  readonly size: number;
}

/**
 * An OLE compound file (MS-CFB), in which binary workbooks lie. Read by ourselves, because the readers at hand follow
 * chains that run in circles. All methods throw ImportError `file-damaged`.
 */
export class OleContainer {
  readonly #bytes: Buffer;
  readonly #shift: number;
  readonly #miniCutoff: number;
  readonly #tables: readonly number[];
  readonly #miniTable: Buffer;
  readonly #miniStream: Buffer;
  readonly #entries: ReadonlyMap<string, Entry>;

  constructor(bytes: Buffer) {
    if (bytes.length < HEADER) throw damaged();
    this.#bytes = bytes;
    this.#shift = bytes.readUInt16LE(30);
    if (this.#shift !== 9 && this.#shift !== 12) throw damaged();
    this.#tables = this.#tableSectors();
    this.#miniCutoff = bytes.readUInt32LE(56);
    const directory = this.#chain(bytes.readUInt32LE(48));
    if (directory.length < ENTRY) throw damaged();
    this.#miniStream = this.#chain(directory.readUInt32LE(116));
    this.#miniTable = this.#chain(bytes.readUInt32LE(60));
    this.#entries = topEntries(directory);
  }

  /** Whether the container has a stream or storage of this name at its top, compared without case. */
  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** The bytes of a stream at the top, or `null`. */
  stream(name: string): Buffer | null {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) return null;
    const { start, size } = entry;
    const content = size < this.#miniCutoff ? this.#miniChain(start) : this.#chain(start);
    if (content.length < size) throw damaged();
    return content.subarray(0, size);
  }

  /** The sectors in which the table of chains lies: the first in the header, more in a chain of their own. */
  #tableSectors(): number[] {
    const found: number[] = [];
    const collect = (from: Buffer) => {
      for (let at = 0; at + 4 <= from.length; at += 4) {
        const sector = from.readUInt32LE(at);
        if (sector < FIRST_SPECIAL) found.push(sector);
      }
    };
    collect(this.#bytes.subarray(76, 76 + 4 * STORED_TABLES));
    let next = this.#bytes.readUInt32LE(68);
    for (let steps = 0; next < FIRST_SPECIAL; steps++) {
      const sector = this.#sector(next);
      if (steps > this.#sectorCount || sector.length < 1 << this.#shift) throw damaged();
      collect(sector.subarray(0, -4));
      next = sector.readUInt32LE(sector.length - 4);
    }
    return found;
  }

  get #sectorCount(): number {
    return this.#bytes.length >>> this.#shift;
  }

  /** Empty behind the end of the file; the last one may be cut short. */
  #sector(number: number): Buffer {
    const size = 2 ** this.#shift;
    return this.#bytes.subarray((number + 1) * size, (number + 2) * size);
  }

  #chain(start: number): Buffer {
    const sectors: Buffer[] = [];
    const perTable = 2 ** (this.#shift - 2);
    for (let sector = start; sector < FIRST_SPECIAL; ) {
      const content = this.#sector(sector);
      const table = this.#tables[Math.floor(sector / perTable)];
      if (content.length === 0 || table === undefined || sectors.length > this.#sectorCount) throw damaged();
      sectors.push(content);
      sector = numberAt(this.#sector(table), sector % perTable);
    }
    return Buffer.concat(sectors);
  }

  #miniChain(start: number): Buffer {
    const sectors: Buffer[] = [];
    const size = 2 ** MINI_SHIFT;
    for (let sector = start; sector < FIRST_SPECIAL; ) {
      const content = this.#miniStream.subarray(sector * size, (sector + 1) * size);
      if (content.length === 0 || sectors.length * size > this.#miniStream.length) throw damaged();
      sectors.push(content);
      sector = numberAt(this.#miniTable, sector);
    }
    return Buffer.concat(sectors);
  }
}

/** Streams and storages directly below the root, whose children are a tree of siblings. */
function topEntries(directory: Buffer): Map<string, Entry> {
  const found = new Map<string, Entry>();
  const seen = new Set<number>();
  const waiting = [directory.readUInt32LE(76)];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (number === NO_ENTRY) continue;
    const entry = directory.subarray(number * ENTRY, (number + 1) * ENTRY);
    if (entry.length < ENTRY || seen.has(number)) throw damaged();
    seen.add(number);
    const nameBytes = Math.min(Math.max(entry.readUInt16LE(64) - 2, 0), 64);
    const name = entry.toString('utf16le', 0, nameBytes).toLowerCase();
    found.set(name, { start: entry.readUInt32LE(116), size: entry.readUInt32LE(120) });
    waiting.push(entry.readUInt32LE(68), entry.readUInt32LE(72));
  }
  return found;
}

function numberAt(table: Buffer, index: number): number {
  if ((index + 1) * 4 > table.length) throw damaged();
  return table.readUInt32LE(index * 4);
}

function damaged(): ImportError {
  return new ImportError('file-damaged', { what: 'ole' });
}
