/** Bounds on what a file may ask of the machine. Each has its own error; none is a legal figure. */
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
  xlsBytes: 64 * MiB,
};
