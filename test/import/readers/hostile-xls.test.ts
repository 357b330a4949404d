import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src-main/import/limits.ts';
import { OleContainer } from '../../../src-main/import/readers/ole-container.ts';
import { openSourceFile } from '../../../src-main/import/readers/open-source-file.ts';
import { fixture, importSheet, refusalOf } from './import-file.ts';
import { fileWith } from './temporary-file.ts';

const SECTOR = 512;
const END_OF_PART = Buffer.from([0x0a, 0, 0, 0]);
const refused = async (bytes: Uint8Array) => refusalOf(await fileWith(bytes, '.xls'));

let whole: Buffer;
/** The records of the same workbook. */
let stream: Buffer;
beforeAll(async () => {
  whole = await readFile(fixture('xlwt-1904.xls'));
  stream = new OleContainer(whole).stream('Workbook') ?? Buffer.alloc(0);
});

describe('a broken container', () => {
  /** The container with one number of its tables or directory overwritten. */
  const withNumber = (value: number, ...places: number[]) => {
    const bytes = Buffer.from(whole);
    for (const place of places) bytes.writeUInt32LE(value, place);
    return bytes;
  };
  const table = () => (whole.readUInt32LE(76) + 1) * SECTOR;
  const directory = () => (whole.readUInt32LE(48) + 1) * SECTOR;

  it('cut off anywhere is damaged', async () => {
    for (let length = 8; length < whole.length - SECTOR; length += 173) {
      expect(await refused(whole.subarray(0, length))).toBe('file-damaged {"what":"ole"}');
    }
  });

  it.each<[string, () => Buffer]>([
    ['a chain that runs in a circle', () => withNumber(0, table() + 8)],
    [
      'a directory that runs in a circle',
      () => withNumber(whole.readUInt32LE(48), table() + 4 * whole.readUInt32LE(48)),
    ],
    ['a table of chains that runs in a circle', () => withNumber(0, 68, SECTOR + SECTOR - 4)],
    ['siblings that run in a circle', () => withNumber(1, directory() + 128 + 68, directory() + 128 + 72)],
    ['a chain that leads out of the file', () => withNumber(9999, table() + 8)],
    ['a table that lies out of the file', () => withNumber(9999, 76)],
    ['a stream that ends early', () => withNumber(0xfffffffe, table() + 8)],
    ['a stream that is larger than the file', () => withNumber(0x7fffffff, directory() + 128 + 120)],
    ['sectors of no size', () => withNumber(0, 30)],
  ])('with %s is damaged', async (_, bytes) => {
    expect(await refused(bytes())).toBe('file-damaged {"what":"ole"}');
  });

  it('with a stream that holds no records is damaged', async () => {
    expect(await refused(withNumber(0, SECTOR))).toBe('file-damaged {"what":"xls"}');
  });
});

describe('records', () => {
  const record = (number: number, ...words: readonly number[]) => {
    const bytes = Buffer.alloc(4 + 2 * words.length);
    for (const [index, word] of [number, 2 * words.length, ...words].entries())
      bytes.writeUInt16LE(word, 2 * index);
    return bytes;
  };
  /** The workbook with more records at the end of its sheet, without a container. */
  const withRecords = (...records: readonly Buffer[]) => {
    const end = stream.lastIndexOf(END_OF_PART);
    return Buffer.concat([stream.subarray(0, end), ...records, stream.subarray(end)]);
  };
  const words = (value: number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleLE(value);
    return [0, 2, 4, 6].map((at) => bytes.readUInt16LE(at));
  };
  const FAR = 0xffff;

  it.each<[string, () => Buffer[]]>([
    ['nothing else', () => []],
    ['a link over four thousand million cells', () => [record(0x1b8, 0, FAR, 0, FAR, ...Array(40).fill(0))]],
    ['a comment whose box is missing', () => [record(0x1c, 0, 0, 0, 77, 0, 0)]],
    ['a drawing that is not whole', () => [record(0x5d, 0x15, 0x12, 5)]],
    ['a conditional format of no meaning', () => [record(0x1b0, FAR, FAR, FAR)]],
    ['a kind of record that nobody knows', () => [record(0x7777, 1, 2, 3)]],
  ])('a sheet with %s is read', async (_, extra) => {
    const sheet = await importSheet(await fileWith(withRecords(...extra()), '.xls'));
    expect(sheet).toMatchObject({ rows: [2, 3, 4], issues: [] });
  });

  it.each<[string, () => Buffer[]]>([
    ['numbers over more columns than the record has', () => [record(0xbd, 9, 0, 0, 0, 0, FAR)]],
    ['a text that does not exist', () => [record(0xfd, 9, 0, 0, FAR, FAR)]],
    ['a record longer than the file', () => [Buffer.from([0x03, 0x02, 0xff, 0xff])]],
  ])('a sheet with %s is damaged', async (_, extra) => {
    expect(await refused(withRecords(...extra()))).toBe('file-damaged {"what":"xls"}');
  });

  it('a number that is none is an error cell', async () => {
    const answered = record(0x203, 1, 5, 0, ...words(Number.NaN));
    const sheet = await importSheet(await fileWith(withRecords(answered), '.xls'));
    expect(sheet.issues).toEqual(['cell 2 答复时间 error-cell #NUM!']);
  });

  it('a formula whose text is missing is one without result', async () => {
    const result = [0, 0, 0, 0xffff];
    const formulas = [
      record(0x06, 1, 5, 0, ...result, 0, 0, 0, 0),
      record(0x06, 3, 5, 0, ...result, 0, 0, 0, 0),
    ];
    const text = record(0x207, 10, 0x3200, 0x3230, 0x2d35, 0x3131, 0x312d, 0x38);
    const sheet = await importSheet(await fileWith(withRecords(...formulas, text), '.xls'));
    expect(sheet.issues).toEqual(['cell 2 答复时间 formula-without-value =']);
    expect(sheet.records[2]?.answeredAt).toBe('2025-11-18');
  });

  it('merged cells are counted', async () => {
    const path = await fileWith(withRecords(record(0xe5, 2, 1, 2, 4, 4, 3, 3, 1, 2)), '.xls');
    expect((await importSheet(path)).rows).toEqual([2, 3, 4]);
    const limits = { ...defaultLimits, merges: 1 };
    expect(await refusalOf(path, limits)).toBe('file-suspicious {"what":"xls","limit":1}');
  });

  it('values in too many columns are counted', async () => {
    expect(await refused(withRecords(record(0x203, 7, 600, 0, ...words(1))))).toBe(
      'too-many-columns {"row":8,"limit":512}',
    );
  });
});

it('a date in a built-in Chinese format is a date, not a number', async () => {
  const file = await openSourceFile(fixture('excel95-gbk.xls'), defaultLimits);
  const rows = [];
  for await (const batch of file.sheets[0]?.rows() ?? []) rows.push(...batch);
  expect(rows.slice(2).map(({ cells }) => cells[5])).toEqual([{ serial: 45_978 }, null, { serial: 46_027 }]);
});
