import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** One entry of a zip file to be made. */
export interface ZipEntry {
  /** Text as UTF-8, or the bytes themselves. */
  readonly name: string | Uint8Array;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** What the container says instead of the truth. */
  readonly stated?: {
    readonly size?: number;
    readonly checksum?: number;
    readonly flags?: number;
    readonly method?: number;
    /** Where the entry begins: an entry named earlier, whose bytes it then shares. */
    readonly offset?: number;
    /** Kind of file, as Unix has it. */
    readonly mode?: number;
  };
}

/** A zip file, true or false as the entries say. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name: given, content, stored = false, stated = {} } of entries) {
    const name = typeof given === 'string' ? Buffer.from(given) : given;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const packed = stored ? bytes : deflateRawSync(bytes, { level: 1 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(stated.flags ?? 0x800, 2);
    fields.writeUInt16LE(stated.method ?? (stored ? 0 : 8), 4);
    fields.writeUInt32LE(stated.checksum ?? crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(stated.size ?? bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const start = Buffer.alloc(8);
    start.writeUInt16LE(stated.flags ?? 0x800, 0);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(((stated.mode ?? 0) << 16) >>> 0, 6);
    end.writeUInt32LE(stated.offset ?? offset, 10);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, name, packed]);
    locals.push(local);
    centrals.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0003'), fields, end, name]));
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const footer = Buffer.alloc(22);
  footer.write('PK\u0005\u0006', 'latin1');
  footer.writeUInt16LE(entries.length, 8);
  footer.writeUInt16LE(entries.length, 10);
  footer.writeUInt32LE(directory.length, 12);
  footer.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, footer]);
}

/** The entries of a sound zip file, unpacked. */
export function entriesOf(zip: Buffer): { name: string; content: Buffer }[] {
  const found: { name: string; content: Buffer }[] = [];
  const footer = zip.lastIndexOf('PK\u0005\u0006');
  let at = zip.readUInt32LE(footer + 16);
  for (let count = zip.readUInt16LE(footer + 10); count > 0; count--) {
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const content = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    found.push({ name: zip.toString('utf8', at + 46, at + 46 + nameLength), content });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return found;
}
