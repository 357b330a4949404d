/**
 * Bounds on what a file may ask of the machine. Each has its own error; none is a legal figure. Together they keep a
 * parser's heap well below its limit: a thread that meets that limit can take the whole program with it.
 */
export interface ImportLimits {
  readonly fileBytes: number;
  readonly sheets: number;
  /** Rows with content, per sheet. */
  readonly rows: number;
  readonly columns: number;
  readonly cellCharacters: number;
  /** Unpacked size of everything in a zip container that is read. */
  readonly unpackedBytes: number;
  /** Unpacked ÷ packed size of one zip entry, checked from 1 MiB on. */
  readonly unpackRatio: number;
  readonly zipEntries: number;
  /** Unpacked size of a part that lists what the other parts of a workbook refer to: sheets, styles, relations. */
  readonly listBytes: number;
  /** Memory that the texts take which the cells of a workbook share. */
  readonly sharedTextBytes: number;
  /** Characters of all cells of a row. */
  readonly rowCharacters: number;
  readonly merges: number;
  /** The old binary workbook format is read whole into memory, so its files must be small. */
  readonly xlsBytes: number;
}

const MiB = 1024 * 1024;

export const defaultLimits: ImportLimits = {
  fileBytes: 1024 * MiB,
  sheets: 256,
  rows: 3_000_000,
  columns: 512,
  cellCharacters: 32_767,
  unpackedBytes: 4096 * MiB,
  unpackRatio: 200,
  zipEntries: 10_000,
  listBytes: 32 * MiB,
  sharedTextBytes: 512 * MiB,
  rowCharacters: MiB,
  merges: 1_000_000,
  xlsBytes: 64 * MiB,
};
