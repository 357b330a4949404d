import type { ZipEntry } from './zip-file.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface SmallWorkbook {
  /** XML inside `sheetData`, rows of it by `row`. */
  readonly rows?: string;
  readonly behindRows?: string;
  readonly sheetName?: string;
  readonly strings?: string;
  readonly styles?: string;
  /** XML of whole parts instead of the usual ones. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** The entries of a workbook with one sheet, by default one complaint. */
export function workbookEntries({
  rows,
  behindRows,
  sheetName,
  strings,
  styles,
  parts = {},
}: SmallWorkbook): ZipEntry[] {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
  const all: Record<string, string | Uint8Array> = {
    '_rels/.rels': `<Relationships xmlns="${relations}">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${sheetName ?? '投诉'}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${
      strings === undefined ? '' : relation(2, 'sharedStrings', 'sharedStrings.xml')
    }${styles === undefined ? '' : relation(3, 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows ?? header + complaint(2)}</sheetData>${behindRows ?? ''}</worksheet>`,
    ...(strings !== undefined && { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>` }),
    ...(styles !== undefined && { 'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>` }),
    ...parts,
  };
  return Object.entries(all).map(([name, content]) => ({ name, content }));
}

export function text(value: string, reference?: string): string {
  return `<c${reference === undefined ? '' : ` r="${reference}"`} t="inlineStr"><is><t>${value}</t></is></c>`;
}

export function row(number: number, ...cells: readonly string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`;
}

export const header = row(1, ...['投诉编号', '受理时间', '内容', '答复时间'].map((title) => text(title)));

export function complaint(number: number, content = text('不热')): string {
  return row(number, text(`TS${number}`), text('2025-11-15 08:30'), content);
}
