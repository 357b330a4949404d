import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatMinute } from '../../../src-main/contract/beijing-time.ts';
import type { ImportIssue } from '../../../src-main/contract/issues.ts';
import type { FieldValue } from '../../../src-main/contract/values.ts';
import { ImportError } from '../../../src-main/import/import-error.ts';
import { defaultLimits, type ImportLimits } from '../../../src-main/import/limits.ts';
import { readRecords } from '../../../src-main/import/read-records.ts';
import { openSourceFile } from '../../../src-main/import/readers/open-source-file.ts';
import { CompanyNames } from '../../../src-main/import/recognise/company-names.ts';
import { proposeSheets } from '../../../src-main/import/recognise/propose-sheets.ts';
import { companyOfAll, type ParsedRecord } from '../../../src-main/import/sheet-plan.ts';
import { catalog, datasetNamed } from '../recognise/memory-sheet.ts';

/** What an import makes of one sheet. */
export interface ImportedSheet {
  readonly name: string | null;
  readonly dataset: string;
  readonly company: string;
  /** Row numbers of the records. */
  readonly rows: readonly number[];
  /** Values that are not empty by field, moments in Beijing time. */
  readonly records: readonly Readonly<Record<string, unknown>>[];
  /** `severity row column code value` */
  readonly issues: readonly string[];
}

export interface ImportedFile {
  readonly format: string;
  readonly encoding: string | null;
  readonly sheets: readonly ImportedSheet[];
  /** `sheet code {detail}` */
  readonly refused: readonly string[];
}

export function fixture(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/files/${name}`, import.meta.url));
}

/** Imports as the program does, for company 甲热力 unless the file names another. Throws ImportError. */
export async function importFile(path: string, limits: ImportLimits = defaultLimits): Promise<ImportedFile> {
  const file = await openSourceFile(path, limits);
  const names = new CompanyNames([]);
  try {
    const { plans, refused } = await proposeSheets(file, {
      path,
      fileName: basename(path),
      folderName: '甲热力',
      catalog,
      names,
      limits,
    });
    const sheets: ImportedSheet[] = [];
    for (const { sheet, plan } of plans) {
      const records: ParsedRecord[] = [];
      const issues: ImportIssue[] = [];
      let fields: readonly string[] = [];
      for await (const batch of readRecords(sheet, plan, datasetNamed(plan.dataset), {
        fileName: basename(path),
        limits,
        names,
      })) {
        fields = batch.fields;
        records.push(...batch.records);
        issues.push(...batch.issues);
      }
      sheets.push({
        name: plan.sheet,
        dataset: plan.dataset,
        company: companyOfAll(plan.company) ?? '',
        rows: records.map((record) => record.row),
        records: records.map((record) => told(fields, record.values)),
        issues: issues.map(({ severity, row, column, code, value }) =>
          [severity, row, column, code, value ?? ''].join(' ').trim(),
        ),
      });
    }
    const reasons = refused.map(
      ({ sheet, code, detail }) => `${sheet ?? '-'} ${code} ${JSON.stringify(detail)}`,
    );
    return { format: file.format, encoding: file.encoding, sheets, refused: reasons };
  } finally {
    await file.close();
  }
}

/** The only sheet of data of a file, of which nothing is refused. */
export async function importSheet(path: string, limits?: ImportLimits): Promise<ImportedSheet> {
  const { sheets, refused } = await importFile(path, limits);
  const [sheet] = sheets;
  if (sheet === undefined || sheets.length !== 1 || refused.length > 0) {
    throw new Error(`${sheets.length} sheets of data, refused: ${refused.join('; ')}`);
  }
  return sheet;
}

/** The coded error with which a file is refused, as `code {detail}`; any other error is thrown. */
export async function refusalOf(path: string, limits?: ImportLimits): Promise<string> {
  try {
    const { refused, sheets } = await importFile(path, limits);
    return refused.join('; ') || `imported ${sheets.map((sheet) => sheet.records.length).join(', ')} records`;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return `${error.code} ${JSON.stringify(error.detail)}`;
  }
}

function told(fields: readonly string[], values: readonly FieldValue[]): Record<string, unknown> {
  const datetimes = new Set(
    catalog
      .flatMap((dataset) => dataset.fields)
      .flatMap((field) => (field.type === 'datetime' ? [field.name] : [])),
  );
  return Object.fromEntries(
    fields.flatMap((field, index) => {
      const value = values[index] ?? null;
      if (value === null) return [];
      return [[field, datetimes.has(field) && typeof value === 'number' ? formatMinute(value) : value]];
    }),
  );
}
