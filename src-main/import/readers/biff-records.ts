import { ImportError } from '../import-error.ts';

/** One record of a binary workbook (MS-XLS), with what the CONTINUE records behind it add. */
export interface BiffRecord {
  readonly type: number;
  readonly data: Buffer;
  readonly more: readonly Buffer[];
}

/** The same record has different numbers in different versions: those of BIFF2, BIFF3 and 4, BIFF5 and 8. */
export const recordTypes = {
  beginning: [0x09, 0x209, 0x409, 0x809],
  end: [0x0a],
  continued: [0x3c],
  password: [0x2f],
  codePage: [0x42],
  dateSystem: [0x22],
  sheet: [0x85],
  format: [0x41e],
  style: [0xe0],
  sharedTexts: [0xfc],
  engine: [0x1c1],
  integer: [0x02],
  number: [0x03, 0x203],
  smallNumber: [0x27e],
  smallNumbers: [0xbd],
  text: [0x04, 0x204, 0xd6],
  sharedText: [0xfd],
  truthOrError: [0x05, 0x205],
  formula: [0x06, 0x206, 0x406],
  formulaText: [0x07, 0x207],
  mergedCells: [0xe5],
} as const;
export type RecordName = keyof typeof recordTypes;

const names = new Map<number, RecordName>(
  Object.entries(recordTypes).flatMap(([name, types]) => types.map((type) => [type, name as RecordName])),
);

/** What a record says; `undefined` for the many that say nothing of a cell's content. */
export function recordName(type: number): RecordName | undefined {
  return names.get(type);
}

/**
 * Whether a record is laid out as in BIFF2, whose numbers other versions use too: behind row and column three bytes of
 * format instead of the number of a style, and texts behind a length of one byte. A formula has one number in all.
 */
export function isOldLayout(type: number, version: number): boolean {
  return type < 0x08 && (type !== 0x06 || version === 2);
}

/**
 * The records of one part of a workbook stream, from its beginning at `start` to its end, both left out like the parts
 * within it, such as charts. Throws ImportError `file-damaged` where the stream ends first.
 */
export function* recordsOf(stream: Buffer, start: number): Generator<BiffRecord, void, undefined> {
  let depth = 0;
  for (let at = start; ; ) {
    const { type, data } = recordAt(stream, at);
    at += 4 + data.length;
    const name = recordName(type);
    if (name === 'beginning') depth++;
    else if (depth === 0) throw damagedWorkbook();
    else if (name === 'end' && --depth === 0) return;
    if (depth !== 1 || name === undefined || name === 'beginning') continue;
    const more: Buffer[] = [];
    while (at + 4 <= stream.length && recordName(stream.readUInt16LE(at)) === 'continued') {
      const { data: added } = recordAt(stream, at);
      more.push(added);
      at += 4 + added.length;
    }
    yield { type, data, more };
  }
}

/** The record that begins here. Throws ImportError `file-damaged` where it is not whole. */
export function recordAt(stream: Buffer, at: number): { type: number; data: Buffer } {
  const begin = at + 4;
  if (begin > stream.length) throw damagedWorkbook();
  const end = begin + stream.readUInt16LE(at + 2);
  if (end > stream.length) throw damagedWorkbook();
  return { type: stream.readUInt16LE(at), data: stream.subarray(begin, end) };
}

/** Throws ImportError `file-damaged` for a record that is shorter than what is read of it. */
export function needBytes(data: Buffer, bytes: number): void {
  if (data.length < bytes) throw damagedWorkbook();
}

export function damagedWorkbook(): ImportError {
  return new ImportError('file-damaged', { what: 'xls' });
}
