import type { DatasetDefinition } from '../../contract/datasets.ts';
import type { ColumnView } from '../../contract/sheet-recognition.ts';
import { maskField } from '../../domain/mask-field.ts';
import { maskUnknown, speaksOfPerson } from '../../domain/mask-unknown.ts';
import type { SheetRow } from '../cell.ts';
import type { ImportLimits } from '../limits.ts';
import type { MappedValues, SheetPlan } from '../sheet-plan.ts';
import { cellText } from '../values/cell-text.ts';
import { isProblem } from '../values/problem.ts';
import { valueReader } from '../values/value-reader.ts';
import type { ColumnMapping } from './columns.ts';
import type { HeaderColumn } from './header-columns.ts';
import { isFilled } from './sheet-head.ts';

const mostSamples = 3;
const sampleLength = 60;
/** Cells whose contents are held against the field. */
const looked = 50;
/** Where fewer of them can be read, the column hardly is that field. */
const clearShare = 0.5;

/** A text of a column as a window may show it. `dataset`: null while it is not known. */
export function shownCell(
  dataset: DatasetDefinition | null,
  { header, field }: { header: string; field: string | null },
  text: string,
): string {
  const definition = dataset?.fields.find(({ name }) => name === field);
  if (text === '') return text;
  if (definition === undefined) return maskUnknown(header, text);
  const masked = maskField(definition, text);
  return definition.personal || !speaksOfPerson(header) ? masked : maskUnknown(header, masked);
}

/** All columns that have a header or a value, each with what it is used for, why, and its first values. */
export function columnViews(
  header: readonly HeaderColumn[],
  { columns, unused }: ColumnMapping,
  dataset: DatasetDefinition | null,
  dataRows: readonly SheetRow[],
  reading: {
    readonly date1904: boolean;
    readonly limits: ImportLimits;
    readonly year: SheetPlan['year'];
    readonly values: MappedValues;
  },
): ColumnView[] {
  const mapped = Map.groupBy(columns, ({ index }) => index);
  return header.flatMap(({ index, name, header: text }): ColumnView[] => {
    const cells = dataRows.map((row) => row.cells[index] ?? null).filter(isFilled);
    if (text === '' && cells.length === 0) return [];
    const uses = mapped.get(index) ?? [];
    const shown = (field: string | null) =>
      firstDistinct(
        cells.map((cell) =>
          shownCell(dataset, { header: text, field }, cellText(cell, reading.date1904).trim()),
        ),
      );
    const place = { index, name, header: text };
    if (uses.length === 0) {
      const by = unused.get(index) ?? null;
      return [
        {
          ...{ ...place, field: null, part: 'whole', shared: false, by, confidence: null },
          ...{ samples: shown(null), readable: null },
        },
      ];
    }
    return uses.map(({ field, part, shared = false, by, confidence, factor = 1 }) => {
      const definition = dataset?.fields.find((known) => known.name === field);
      const readable =
        definition === undefined || definition.type === 'text' || part !== 'whole'
          ? null
          : readableShare(
              cells.slice(0, looked),
              valueReader(
                definition,
                { ...reading, year: reading.year?.value ?? null },
                { factor, mapped: reading.values[field] ?? {} },
              ),
            );
      const doubtful = readable !== null && readable.of > 0 && readable.cells < readable.of * clearShare;
      return {
        ...{ ...place, field, part, shared, by, readable, samples: shown(field) },
        confidence: doubtful && by !== 'user' ? 'doubtful' : confidence,
      };
    });
  });
}

function readableShare(
  cells: readonly SheetRow['cells'][number][],
  read: ReturnType<typeof valueReader>,
): { cells: number; of: number } {
  return { cells: cells.filter((cell) => !isProblem(read(cell))).length, of: cells.length };
}

function firstDistinct(texts: readonly string[]): string[] {
  const met = new Set<string>();
  for (const text of texts) {
    if (text !== '') met.add(text.length > sampleLength ? `${text.slice(0, sampleLength)}…` : text);
    if (met.size === mostSamples) break;
  }
  return [...met];
}
