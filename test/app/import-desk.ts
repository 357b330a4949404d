import Excel from 'exceljs';
import { Intake } from '../../src-main/app/intake.ts';
import { Previews } from '../../src-main/app/previews.ts';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { type SheetChoicesInput, sheetChoices } from '../../src-main/contract/sheet-choices.ts';
import type { Preview } from '../../src-main/contract/window.ts';
import { OpenFolder, quiet } from './open-folder.ts';

const now = parseIso('2025-12-20T00:00');

export type Line = readonly (string | number | null)[];

/** A data folder with a window before it: files go in with choices, previews come out. */
export class ImportDesk extends OpenFolder {
  readonly #intake = new Intake(this.folder.inbox);
  readonly previews = new Previews(this.context, this.#intake);

  constructor() {
    super({ now });
  }

  csv(name: string, lines: readonly Line[]): string {
    return this.file(name, lines.map((line) => `${line.map((cell) => cell ?? '').join(',')}\n`).join(''));
  }

  async workbook(
    name: string,
    sheets: Readonly<
      Record<string, { lines: readonly Line[]; merges?: readonly string[]; hidden?: boolean }>
    >,
  ): Promise<string> {
    const workbook = new Excel.Workbook();
    for (const [title, { lines, merges = [], hidden = false }] of Object.entries(sheets)) {
      const sheet = workbook.addWorksheet(title, { state: hidden ? 'hidden' : 'visible' });
      for (const line of lines) sheet.addRow([...line]);
      for (const range of merges) sheet.mergeCells(range);
    }
    return this.file(name, Buffer.from(await workbook.xlsx.writeBuffer()));
  }

  async preview(path: string, ...choices: SheetChoicesInput[]): Promise<Preview> {
    const files = (await this.#intake.addPaths([path])).map(({ token }) => ({
      ...{ token, company: null, dataset: null },
      sheets: choices.map((choice) => sheetChoices.parse(choice)),
    }));
    return this.previews.open(files, quiet);
  }

  async commit(path: string, ...choices: SheetChoicesInput[]) {
    const { previewId } = await this.preview(path, ...choices);
    return this.previews.commit(previewId, quiet);
  }

  rows(preview: Preview, place = 0): string[] {
    const sheet = preview.sheets[place];
    if (sheet === undefined) throw new Error('no such sheet');
    return this.previews
      .rows(preview.previewId, sheet.sheet, false)
      .rows.map(({ cells }) => cells.join(' | '));
  }

  /** All stored records, as `company number values`. */
  records(): string[] {
    return this.context.database.connection
      .prepare<[], { name: string; record_no: string; body: string }>(
        `select name, record_no, body from record join series on series.id = series_id
         join company on company.id = company_id order by name, record_no`,
      )
      .all()
      .map(({ name, record_no, body }) => `${name} ${record_no} ${body}`);
  }
}
