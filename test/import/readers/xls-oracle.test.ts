import { readdirSync, readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src-main/import/cell.ts';
import { defaultLimits } from '../../../src-main/import/limits.ts';
import { openSourceFile } from '../../../src-main/import/readers/open-source-file.ts';
import { seeded } from '../../fixtures/seeded.ts';
import { fixture } from './import-file.ts';
import { fileWith } from './temporary-file.ts';

XLSX.set_cptable(codePages);

interface Table {
  readonly name: string;
  readonly hidden: boolean;
  /** By reference; a date as the number it is, an error as its name. */
  readonly cells: Readonly<Record<string, unknown>>;
}

async function ours(path: string): Promise<Table[]> {
  const file = await openSourceFile(path, defaultLimits);
  const tables: Table[] = [];
  for (const sheet of file.sheets) {
    const cells: Record<string, unknown> = {};
    for await (const batch of sheet.rows()) {
      for (const { row, cells: values } of batch) {
        for (const [column, cell] of values.entries()) {
          if (cell !== null) cells[XLSX.utils.encode_cell({ r: row - 1, c: column })] = bare(cell);
        }
      }
    }
    tables.push({ name: sheet.name ?? '', hidden: sheet.hidden, cells });
  }
  return tables;
}

function bare(cell: Exclude<Cell, null>): unknown {
  if (typeof cell !== 'object') return cell;
  if ('serial' in cell) return cell.serial;
  return 'error' in cell ? cell.error : 'formula';
}

function theirs(path: string): Table[] {
  const book = XLSX.read(readFileSync(path), { type: 'buffer', codepage: 936 });
  return book.SheetNames.map((name, index) => {
    const cells = Object.entries(book.Sheets[name] ?? {}).filter(([reference]) => !reference.startsWith('!'));
    return {
      name,
      hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      cells: Object.fromEntries(
        cells.flatMap(([reference, cell]: [string, XLSX.CellObject]) => {
          if (cell.t === 'e') return [[reference, cell.w]];
          if (cell.v !== '') return [[reference, cell.v]];
          return cell.f === undefined || path.includes('empty-results') ? [] : [[reference, 'formula']];
        }),
      ),
    };
  });
}

/** SheetJS reads these files too, and has read more files than we have; it was left for what it does with broken ones. */
describe('binary workbooks are read as another reader reads them', () => {
  const names = readdirSync(fixture('')).filter(
    (name) => name.endsWith('.xls') && !/html|password|tabs|word/.test(name),
  );
  it.each(names)('%s', async (name) => {
    expect(await ours(fixture(name))).toEqual(theirs(fixture(name)));
  });

  it.each(['biff8', 'biff5', 'biff4', 'biff3', 'biff2'] as const)(
    'numbers, texts and truths in %s',
    async (bookType) => {
      const random = seeded(8);
      const texts =
        bookType === 'biff8'
          ? ['不热', '𠮷', 'é', '"', '长'.repeat(9000), 'l'.repeat(9000)]
          : ['a', 'b c', '"'];
      const value = () => {
        const kind = random();
        if (kind < 0.2) return Math.floor((random() - 0.5) * 2 ** 31);
        if (kind < 0.4) return Math.floor(random() * 1e7) / 100;
        if (kind < 0.5) return (random() - 0.5) * 10 ** Math.floor(random() * 40);
        if (kind < 0.6) return random() < 0.5;
        if (kind < 0.7) return null;
        return `${texts[Math.floor(random() * texts.length)]}${Math.floor(random() * 40)}`;
      };
      const rows = Array.from({ length: 300 }, () => Array.from({ length: 30 }, value));
      const book = XLSX.utils.book_new();
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'Sheet1');
      // BIFF3 and 4 are missing in its types.
      const options = { bookType, type: 'buffer' } as XLSX.WritingOptions;
      const path = await fileWith(XLSX.write(book, options), '.xls');
      const [table] = await ours(path);
      expect(table).toEqual(theirs(path)[0]);
      expect(Object.keys(table?.cells ?? {}).length).toBeGreaterThan(5000);
    },
  );
});
