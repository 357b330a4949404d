import { randomUUID } from 'node:crypto';
import { NuanduError } from '../contract/errors.ts';
import type { ImportIssue } from '../contract/issues.ts';
import type { SheetChoices } from '../contract/sheet-choices.ts';
import type { SheetHeadView } from '../contract/sheet-recognition.ts';
import type { Instant } from '../contract/values.ts';
import type { ImportResult } from '../contract/views.ts';
import type { CommitResult, Preview, PreviewRow, SheetProposal } from '../contract/window.ts';
import { type SheetPlan, shownColumns } from '../import/sheet-plan.ts';
import { readCheckState } from '../store/check-state.ts';
import { isKept, newestImport } from '../store/imports.ts';
import { broughtBy } from '../store/queries/findings.ts';
import { codedSqliteError } from '../store/sqlite-errors.ts';
import { Staging } from '../store/staging.ts';
import { parseBody } from '../store/stored-record.ts';
import { inDryRun, inTransaction } from '../store/transaction.ts';
import { checkChoices } from './check-choices.ts';
import { currentState } from './check-records.ts';
import type { Intake } from './intake.ts';
import { maskedIssue } from './masked-issues.ts';
import { shownRows } from './parse-files.ts';
import { checkReceived } from './received.ts';
import { datasetNamed, ruleSetOf } from './resources.ts';
import { sheetProposals } from './sheet-proposals.ts';
import type { SheetToReturn } from './sheet-to-return.ts';
import { type Refusal, StagedImport, type UnreadSheet } from './staged-import.ts';
import { shownText } from './told-record.ts';
import type { RunningJob, WriterContext } from './writer-context.ts';

/** A file of a preview, with what the user said of it. */
export interface PreviewedFile {
  readonly token: string;
  readonly company: string | null;
  readonly dataset: string | null;
  /** When it was handed in; null: now. */
  readonly receivedAt?: Instant | null;
  readonly sheets?: readonly SheetChoices[];
}

interface OpenPreview {
  readonly id: string;
  readonly tokens: readonly string[];
  readonly staging: Staging;
  readonly staged: StagedImport;
  readonly basis: string;
  readonly sheets: readonly SheetProposal[];
  readonly issues: ReadonlyMap<number, readonly ImportIssue[]>;
  /** What the dry run gave, to be compared with what the commit gives. */
  readonly expected: string;
}

/** Problems of a sheet that a preview shows. */
const mostIssues = 5000;

/**
 * Imports that a window looks at before they are stored; there is one at a time. What it shows comes from carrying
 * the import out and taking it back, so that a commit cannot give anything else.
 */
export class Previews {
  readonly #context: WriterContext;
  readonly #intake: Intake;
  #open: OpenPreview | null = null;

  constructor(context: WriterContext, intake: Intake) {
    this.#context = context;
    this.#intake = intake;
  }

  /**
   * Reads files and shows what an import of them would do; nothing is stored. Throws NuanduError `unknown-name`,
   * `received-later`, `preview-gone` for an unknown file, `cancelled`, and what an import throws; then the files are forgotten, and so are
   * those of the preview before which are not among them.
   */
  async open(files: readonly PreviewedFile[], job: RunningJob): Promise<Preview> {
    const tokens = files.map(({ token }) => token);
    const before = this.#open?.tokens ?? [];
    this.close();
    this.#intake.release(before.filter((token) => !tokens.includes(token)));
    try {
      return await this.#read(files, job);
    } catch (error) {
      this.#intake.release(tokens);
      throw error;
    }
  }

  async #read(files: readonly PreviewedFile[], job: RunningJob): Promise<Preview> {
    const { database, resources } = this.#context;
    for (const file of files) checkChoices(resources, file);
    checkReceived(
      files.flatMap(({ receivedAt }) => receivedAt ?? []),
      this.#context.now(),
    );
    const imported = files.map(({ token, company, dataset, receivedAt, sheets = [] }) => ({
      ...this.#intake.file(token),
      sheets,
      ...(company !== null && { company }),
      ...(dataset !== null && { dataset }),
      ...(receivedAt != null && { receivedAt }),
    }));
    const state = await currentState(this.#context, job);
    const staging = new Staging(database);
    try {
      const staged = new StagedImport(this.#context, imported, state, staging);
      await staged.read({ preview: true }, job);
      const tokens = files.map(({ token }) => token);
      this.#open = await inDryRun(database.connection, async () => {
        const basis = this.#basis();
        const result = await staged.publish(job);
        return {
          id: randomUUID(),
          ...{ tokens, staging, staged, basis },
          sheets: sheetProposals(
            resources,
            ruleSetOf(resources, state.scope),
            { staged, staging, readings: result.readings },
            tokens,
          ),
          issues: new Map(
            [...staged.sheets].map(([number, { sheet }]) => [
              number,
              staging.issuesOf(number, mostIssues).map((issue) => maskedIssue(resources, issue, sheet)),
            ]),
          ),
          expected: countsOf(result),
        };
      });
    } catch (error) {
      this.#discard(staging);
      throw codedSqliteError(error, database.folder.root);
    }
    const { id, sheets, staged } = this.#open;
    const named = (place: number) => ({
      token: files[place]?.token ?? '',
      file: imported[place]?.name ?? '',
    });
    return {
      previewId: id,
      sheets: [...sheets],
      unread: staged.unread.map(({ place, sheet }) => ({
        ...{ ...sheet, ...named(place) },
        problems: [...sheet.problems],
      })),
      refusals: staged.refusals
        .filter((refusal) => !isAsked(refusal, staged.unread))
        .map(({ place, issue }) => ({ ...issue, token: files[place]?.token ?? null })),
    };
  }

  /** Rows of a sheet as the preview keeps them, or only those with problems. Throws NuanduError `preview-gone`. */
  rows(previewId: string, sheet: number, problemsOnly: boolean): { rows: PreviewRow[]; complete: boolean } {
    const { staged, staging, issues, sheets } = this.#named(previewId);
    const arrived = staged.sheets.get(sheet);
    const proposal = sheets.find((one) => one.sheet === sheet);
    if (arrived === undefined || proposal === undefined) throw new NuanduError('preview-gone');
    const byRow = Map.groupBy(issues.get(sheet) ?? [], ({ row }) => row ?? 0);
    const shown = staged.shownRows(sheet);
    const known = new Set(shown.map(({ row }) => row));
    const others = [...byRow.keys()].filter((row) => !known.has(row)).slice(0, shownRows.faulty);
    const rows = [...shown, ...this.#storedRows(staging, arrived.sheet, others)]
      .map(({ row, cells, rejected }) => {
        const found = byRow.get(row) ?? [];
        return {
          ...{ row, cells: [...cells], issues: [...found] },
          rejected: rejected || found.some(({ severity }) => severity === 'row'),
        };
      })
      .filter((row) => !problemsOnly || row.issues.length > 0)
      .toSorted((one, other) => one.row - other.row);
    const faulty = proposal.rejected + proposal.unreadableCells;
    const complete = problemsOnly ? rows.length >= faulty : rows.length >= proposal.rows;
    return { rows, complete };
  }

  /** The first rows of a sheet, read or not. Throws NuanduError `preview-gone`. */
  head(previewId: string, sheet: number): SheetHeadView {
    const head = this.#named(previewId).staged.headOf(sheet);
    if (head === null) throw new NuanduError('preview-gone');
    return head;
  }

  /** A sheet of the preview, for its rejected rows to go back. Throws NuanduError `preview-gone`. */
  sheetToReturn(previewId: string, sheet: number): SheetToReturn {
    const { staged } = this.#named(previewId);
    const arrived = staged.sheets.get(sheet);
    if (arrived === undefined) throw new NuanduError('preview-gone');
    const { name, sha256 } = staged.originalOf(sheet);
    const plan: SheetPlan = JSON.parse(arrived.sheet.plan);
    const { same } = arrived;
    if (same !== null && 'stored' in same)
      return { file: name, sha256, plan, issues: { sheetId: same.stored } };
    return { file: name, sha256, plan, issues: { staged: same === null ? sheet : same.staged } };
  }

  /**
   * Runs `work` while the preview's rows are published, so that it sees also the problems that only storing finds, and
   * takes that back. Throws NuanduError `preview-gone`, `cancelled`.
   */
  whilePublished<Result>(previewId: string, job: RunningJob, work: () => Promise<Result>): Promise<Result> {
    const { staged } = this.#named(previewId);
    return inDryRun(this.#context.database.connection, async () => {
      await staged.publish(job);
      return work();
    });
  }

  /**
   * Stores what the preview showed. Throws NuanduError `preview-gone`, `preview-outdated` where it would now be
   * something else, `cancelled`; then nothing is stored.
   */
  async commit(previewId: string, job: RunningJob): Promise<CommitResult> {
    const { staged, tokens, basis, expected } = this.#named(previewId);
    const { connection } = this.#context.database;
    if (this.#basis() !== basis) throw new NuanduError('preview-outdated');
    const committed = await inTransaction(connection, async () => {
      const result = await staged.publish(job);
      if (countsOf(result) !== expected) throw new NuanduError('preview-outdated');
      return result;
    });
    this.close();
    this.#intake.release(tokens);
    const { importId } = committed;
    return { ...committed, brought: importId === null ? [] : broughtBy(connection, importId) };
  }

  /** Throws away a preview and forgets its files; nothing happens where another one is open. */
  discard(previewId: string): void {
    if (this.#open?.id !== previewId) return;
    this.#intake.release(this.#open.tokens);
    this.close();
  }

  /** Forgets files that a window no longer wants, and the preview that shows one of them. */
  forget(tokens: readonly string[]): void {
    if (this.#open?.tokens.some((token) => tokens.includes(token))) this.close();
    this.#intake.release(tokens);
  }

  /** Makes way for another import. */
  close(): void {
    const open = this.#open;
    this.#open = null;
    if (open !== null) this.#discard(open.staging);
  }

  #discard(staging: Staging): void {
    staging.discard();
    this.#context.originals.sweep((sha256) => isKept(this.#context.database, sha256));
  }

  #named(previewId: string): OpenPreview {
    if (this.#open?.id !== previewId) throw new NuanduError('preview-gone');
    return this.#open;
  }

  /** What the preview rests on besides its files: by what records are judged, and the imports before it. */
  #basis(): string {
    const { database } = this.#context;
    const state = readCheckState(database);
    return JSON.stringify([state?.asOf, state?.fingerprint, newestImport(database)]);
  }

  /** Rows with a problem that only storing finds, as they were read: a number that stands twice, above all. */
  #storedRows(
    staging: Staging,
    sheet: { sheet: number; dataset: string; fields: readonly string[]; plan: string },
    rows: readonly number[],
  ) {
    if (rows.length === 0) return [];
    const plan: SheetPlan = JSON.parse(sheet.plan);
    const { fields } = datasetNamed(this.#context.resources, sheet.dataset);
    return staging.bodiesOf(sheet.sheet, rows).map(({ row, body }) => {
      const values = parseBody(body);
      const cells = shownColumns(plan).map((column) => {
        const definition = fields.find(({ name }) => name === column.field);
        const value = values[sheet.fields.indexOf(column.field)];
        return definition === undefined ? '' : shownText(definition, value);
      });
      return { row, cells, rejected: true };
    });
  }
}

/** A refusal that the preview shows as a sheet that asks. */
function isAsked({ place, issue }: Refusal, unread: readonly UnreadSheet[]): boolean {
  const asking = unread.filter((one) => one.place === place && one.sheet.state === 'unclear');
  if (issue.code === 'no-data-sheet') return asking.length > 0;
  return asking.some(({ sheet }) => sheet.name === issue.sheet && sheet.problems[0]?.code === issue.code);
}

/** What an import did, without the ids that it gave. */
function countsOf({ sheets, refusals }: ImportResult): string {
  return JSON.stringify([sheets.map(({ sheetId: _id, ...sheet }) => sheet), refusals]);
}
