import { ImportError } from '../import-error.ts';
import { type BiffRecord, damagedWorkbook } from './biff-records.ts';

const WIDE = 1;
const WITH_READING_AID = 4;
const RICH = 8;
/** Bytes of one change of font within a rich text. */
const RUN = 4;

/** Texts of BIFF8: UTF-16, or its low bytes where the high ones are zero; long ones go on in further records. */
export class UnicodeReader {
  readonly #segments: readonly Buffer[];
  #segment = 0;
  #at: number;

  /** Begins at a byte of the record. */
  constructor({ data, more }: BiffRecord, at: number) {
    this.#segments = [data, ...more];
    this.#at = at;
  }

  get isDone(): boolean {
    this.#skipSpentSegments();
    return this.#segment >= this.#segments.length;
  }

  /** A text behind its length, which has one byte or two. Throws ImportError `file-damaged`. */
  text(lengthBytes: 1 | 2): string {
    const length = lengthBytes === 1 ? this.#byte() : this.#number(2);
    const flags = this.#byte();
    const runs = (flags & RICH) === 0 ? 0 : this.#number(2);
    const readingAid = (flags & WITH_READING_AID) === 0 ? 0 : this.#number(4);
    const text = this.#characters(length, (flags & WIDE) !== 0);
    this.#skip(runs * RUN + readingAid);
    return text;
  }

  /** Where a text goes on in the next record, that begins by telling the width of the characters. */
  #characters(count: number, wide: boolean): string {
    let text = '';
    let isWide = wide;
    for (let left = count; left > 0; ) {
      if (this.#at >= (this.#segments[this.#segment]?.length ?? 0)) isWide = (this.#byte() & WIDE) !== 0;
      const segment = this.#segments[this.#segment] ?? Buffer.alloc(0);
      const width = isWide ? 2 : 1;
      const here = Math.min(left, Math.floor((segment.length - this.#at) / width));
      if (here <= 0) throw damagedWorkbook();
      const end = this.#at + here * width;
      text += segment.toString(isWide ? 'utf16le' : 'latin1', this.#at, end);
      this.#at = end;
      left -= here;
    }
    return text;
  }

  #number(bytes: 2 | 4): number {
    let number = 0;
    for (let place = 0; place < bytes; place++) number += this.#byte() * 256 ** place;
    return number;
  }

  #byte(): number {
    this.#skipSpentSegments();
    const byte = this.#segments[this.#segment]?.[this.#at++];
    if (byte === undefined) throw damagedWorkbook();
    return byte;
  }

  #skip(bytes: number): void {
    for (let left = bytes; left > 0; ) {
      this.#skipSpentSegments();
      const here = Math.min(left, (this.#segments[this.#segment]?.length ?? 0) - this.#at);
      if (here <= 0) throw damagedWorkbook();
      this.#at += here;
      left -= here;
    }
  }

  #skipSpentSegments(): void {
    while (
      this.#segment < this.#segments.length &&
      this.#at >= (this.#segments[this.#segment]?.length ?? 0)
    ) {
      this.#segment++;
      this.#at = 0;
    }
  }
}

/** The texts that cells point at. */
export function sharedTexts(record: BiffRecord): string[] {
  if (record.data.length < 8) throw damagedWorkbook();
  const count = record.data.readUInt32LE(4);
  const reader = new UnicodeReader(record, 8);
  const texts: string[] = [];
  while (texts.length < count && !reader.isDone) texts.push(reader.text(2));
  return texts;
}

/** Windows code pages by the names that TextDecoder has for them. */
const codePages = new Map([
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  [10_000, 'macintosh'],
  [0x8000, 'macintosh'],
  [65_001, 'utf-8'],
]);

/**
 * Reads the texts of versions before BIFF8, which are bytes of a code page; without one named, GBK, which the programs
 * that do not name it write here. The function throws ImportError `file-damaged` for bytes that the page does not have.
 */
export function codePageDecoder(codePage: number | null): (bytes: Buffer) => string {
  const windows =
    codePage !== null && codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252';
  const encoding = codePage === null ? 'gb18030' : (codePages.get(codePage) ?? windows);
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (bytes) => {
    try {
      return decoder.decode(bytes);
    } catch (cause) {
      throw new ImportError('file-damaged', { what: encoding }, { cause });
    }
  };
}
