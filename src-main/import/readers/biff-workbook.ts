import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../limits.ts';
import { type BiffRecord, needBytes, recordAt, recordName, recordsOf } from './biff-records.ts';
import { codePageDecoder, sharedTexts, UnicodeReader } from './biff-text.ts';
import { builtInDates, showsDate } from './number-formats.ts';

/** What the cells of a binary workbook refer to, and where its sheets begin. */
export interface BiffWorkbook {
  readonly version: BiffVersion;
  readonly date1904: boolean;
  /** Which cell styles show a number as a date or time, by index. */
  readonly dates: readonly boolean[];
  readonly sharedTexts: readonly string[];
  readonly decode: (bytes: Buffer) => string;
  /** The program that wrote the file names its engine, so it computes. */
  readonly namesEngine: boolean;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly start: number }[];
}

/** 2: Excel 2; 3 and 4 are read as 5: Excel 5 and 95, or a page that imitates them; 8: Excel 97 to 2003. */
export type BiffVersion = 2 | 5 | 8;

const GLOBALS = 0x05;
const WORKSHEET = 0;

/** Reads the part of a workbook stream that stands before the sheets. Throws ImportError `file-encrypted`, `file-damaged`, `too-many-sheets`. */
export function readBiffWorkbook(stream: Buffer, limits: ImportLimits): BiffWorkbook {
  const { version, kind } = beginning(stream);
  const reading = new Reading(version);
  if (kind === GLOBALS) {
    for (const record of recordsOf(stream, 0)) {
      reading.take(record);
      if (reading.sheets.length > limits.sheets)
        throw new ImportError('too-many-sheets', { limit: limits.sheets });
    }
  } else {
    for (const record of recordsOf(stream, 0)) {
      if (recordName(record.type) !== 'sheet') reading.take(record);
    }
    reading.sheets.push({ name: 'Sheet1', hidden: false, start: 0 });
  }
  return reading.workbook();
}

function beginning(stream: Buffer): { version: BiffVersion; kind: number } {
  const { type, data } = recordAt(stream, 0);
  needBytes(data, 4);
  const kind = data.readUInt16LE(2);
  if (type === 0x09) return { version: 2, kind };
  return { version: type === 0x809 && data.readUInt16LE(0) === 0x600 ? 8 : 5, kind };
}

class Reading {
  readonly sheets: { name: string; hidden: boolean; start: number }[] = [];
  readonly #version: BiffVersion;
  readonly #formats = new Map<number, BiffRecord>();
  readonly #styles: number[] = [];
  #decode = codePageDecoder(null);
  #date1904 = false;
  #namesEngine = false;
  #sharedTexts: readonly string[] = [];

  constructor(version: BiffVersion) {
    this.#version = version;
  }

  take(record: BiffRecord): void {
    const { type, data } = record;
    switch (recordName(type)) {
      case 'password':
        throw new ImportError('file-encrypted');
      case 'codePage':
        needBytes(data, 2);
        this.#decode = codePageDecoder(data.readUInt16LE(0));
        break;
      case 'dateSystem':
        needBytes(data, 2);
        this.#date1904 = data.readUInt16LE(0) === 1;
        break;
      case 'format':
        needBytes(data, 3);
        this.#formats.set(data.readUInt16LE(0), record);
        break;
      case 'style':
        needBytes(data, 4);
        this.#styles.push(data.readUInt16LE(2));
        break;
      case 'sharedTexts':
        this.#sharedTexts = sharedTexts(record);
        break;
      case 'engine':
        this.#namesEngine = true;
        break;
      case 'sheet':
        this.#takeSheet(record);
    }
  }

  #takeSheet(record: BiffRecord): void {
    const { data } = record;
    needBytes(data, 7);
    if (data[5] !== WORKSHEET) return;
    const name =
      this.#version === 8
        ? new UnicodeReader(record, 6).text(1)
        : this.#decode(data.subarray(7, 7 + (data[6] ?? 0)));
    this.sheets.push({ name, hidden: ((data[4] ?? 0) & 3) !== 0, start: data.readUInt32LE(0) });
  }

  workbook(): BiffWorkbook {
    return {
      version: this.#version,
      date1904: this.#date1904,
      dates: this.#styles.map((format) => this.#isDate(format)),
      sharedTexts: this.#sharedTexts,
      decode: this.#decode,
      namesEngine: this.#namesEngine,
      sheets: this.sheets,
    };
  }

  #isDate(format: number): boolean {
    const record = this.#formats.get(format);
    return record === undefined ? builtInDates.has(format) : showsDate(this.#formatCode(record));
  }

  #formatCode(record: BiffRecord): string {
    return this.#version === 8 ? new UnicodeReader(record, 2).text(2) : this.#decode(record.data.subarray(3));
  }
}
