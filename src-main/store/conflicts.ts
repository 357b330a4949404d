import type { ImportIssue } from '../contract/issues.ts';
import { shownRecordNo } from '../domain/record-number.ts';
import type { Connection } from './open-database.ts';
import type { Publication } from './publication.ts';
import { fates } from './staging.ts';

/** A problem of a row of a staged sheet. */
export interface SheetIssue {
  readonly sheet: number;
  readonly issue: ImportIssue;
}

interface Twin {
  readonly id: number;
  readonly sheet: number;
  readonly dataset: string;
  readonly shapeId: number;
  readonly sheetName: string | null;
  readonly row: number;
  readonly body: string;
  readonly recordNo: string;
}

/**
 * Rows of one file that carry the same number. Exact repetitions count once, the first of them; where the contents
 * differ none is taken, because choosing one would be a guess.
 */
export function eachConflict(connection: Connection, file: number, publication: Publication): SheetIssue[] {
  const groups = connection
    .prepare<[number], { series: number; recordNo: string }>(
      `select series, record_no as recordNo from staging.row where file = ?
       group by series, record_no having count(*) > 1`,
    )
    .all(file);
  const select = connection.prepare<[number, number, string], Twin>(
    `select row.id, row.sheet, source_sheet.dataset, staged_sheet.shape_id as shapeId,
            source_sheet.name as sheetName, row.row, row.body, record_no as recordNo
     from staging.row row
     join temp.staged_sheet on staged_sheet.sheet = row.sheet
     join source_sheet on source_sheet.id = staged_sheet.sheet_id
     where file = ? and series = ? and record_no = ? order by row.id`,
  );
  const setFate = connection.prepare('update staging.row set fate = ? where id = ?');
  const issues: SheetIssue[] = [];
  for (const { series, recordNo } of groups) {
    const twins = select.all(file, series, recordNo);
    const [first, ...others] = twins;
    if (first === undefined) continue;
    const different = others.find((twin) => !sayTheSame(twin, first));
    if (different === undefined) {
      for (const { id } of others) setFate.run(fates.unchanged, id);
      continue;
    }
    for (const twin of twins) {
      setFate.run(fates.conflict, twin.id);
      const other = sayTheSame(twin, first) ? different : first;
      const shown = shownRecordNo(publication.datasetOf(twin.dataset), recordNo);
      const issue: ImportIssue = {
        file: publication.fileNames.get(file) ?? '',
        sheet: twin.sheetName,
        row: twin.row,
        column: publication.numberColumns.get(twin.sheet) ?? null,
        value: shown,
        code: 'conflict-in-file',
        severity: 'row',
        detail: { recordNo: shown, otherRow: other.row, otherSheet: other.sheetName ?? '' },
      };
      issues.push({ sheet: twin.sheet, issue });
    }
  }
  return issues;
}

function sayTheSame(one: Twin, other: Twin): boolean {
  return one.body === other.body && one.shapeId === other.shapeId;
}
