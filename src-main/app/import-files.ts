import type { ImportIssue } from '../contract/issues.ts';
import type { ImportRequest, ImportResult, SheetResult } from '../contract/procedures.ts';
import type { StagedSheet } from '../contract/staged.ts';
import { defaultLimits } from '../import/limits.ts';
import type { CheckState } from '../store/check-state.ts';
import {
  companyNames,
  isKept,
  type KeptFile,
  sameSheet,
  sheetResults,
  storeCounts,
  storeFile,
  storeImport,
  storeSheet,
} from '../store/imports.ts';
import { countFates, publish } from '../store/publish.ts';
import { fates, Staging } from '../store/staging.ts';
import { inTransaction } from '../store/transaction.ts';
import { currentState } from './check-records.ts';
import { type ListedFile, listFiles } from './list-files.ts';
import { datasetNamed, ruleSetOf } from './resources.ts';
import { type RunningJob, storeJob, type WriterContext } from './writer-context.ts';

/** A file on its way in, and what came of it so far. */
interface Arrival extends KeptFile {
  readonly folderName: string;
}

interface SheetCount {
  rows: Record<string, number>;
  rejected: Record<string, number>;
}

/**
 * Imports files and folders: keeps the originals, reads and judges their rows, and stores all of it in one
 * transaction, or nothing. A file that cannot be read is refused by itself; a sheet that was imported by the same plan
 * before changes nothing. Throws NuanduError `nothing-found`, `cancelled`, `data-folder-busy`.
 */
export async function importFiles(
  context: WriterContext,
  request: ImportRequest,
  job: RunningJob,
): Promise<ImportResult> {
  const listed = listFiles(request.paths);
  const state = await currentState(context, job);
  const staging = new Staging(context.database);
  try {
    return await new Importing(context, request, state, staging, job).run(listed);
  } finally {
    staging.discard();
    context.originals.sweep((sha256) => isKept(context.database, sha256));
  }
}

class Importing {
  readonly #context: WriterContext;
  readonly #request: ImportRequest;
  readonly #state: CheckState;
  readonly #staging: Staging;
  readonly #job: RunningJob;
  readonly #refusals: ImportIssue[] = [];
  readonly #unchanged: SheetResult[] = [];
  readonly #counts = new Map<number, SheetCount>();

  constructor(
    context: WriterContext,
    request: ImportRequest,
    state: CheckState,
    staging: Staging,
    job: RunningJob,
  ) {
    this.#context = context;
    this.#request = request;
    this.#state = state;
    this.#staging = staging;
    this.#job = job;
  }

  async run(listed: readonly ListedFile[]): Promise<ImportResult> {
    const arrivals = await this.#keep(listed);
    await this.#read(arrivals);
    if (this.#staging.sheets.size === 0) {
      return { importId: null, sheets: this.#unchanged, refusals: this.#refusals };
    }
    this.#staging.index();
    const { importId, sheets } = await this.#publish(arrivals);
    return { importId, sheets: [...this.#unchanged, ...sheets], refusals: this.#refusals };
  }

  async #keep(listed: readonly ListedFile[]): Promise<Arrival[]> {
    const arrivals: Arrival[] = [];
    for (const [done, { path, name, folderName, bytes }] of listed.entries()) {
      this.#job.report({ phase: 'keeping', file: name, done, total: listed.length });
      if (bytes === null) this.#refuse(name, 'file-not-found', { path });
      else if (bytes > defaultLimits.fileBytes) {
        this.#refuse(name, 'file-too-large', { bytes, limit: defaultLimits.fileBytes });
      } else
        arrivals.push({ ...(await this.#context.originals.keep(path, name, this.#job.signal)), folderName });
    }
    return arrivals;
  }

  #refuse(file: string, code: ImportIssue['code'], detail: ImportIssue['detail']): void {
    this.#refusals.push({
      file,
      sheet: null,
      row: null,
      column: null,
      value: null,
      code,
      severity: 'file',
      detail,
    });
  }

  async #read(arrivals: readonly Arrival[]): Promise<void> {
    const { company, dataset, columns } = this.#request;
    const request = {
      files: arrivals.map(({ name, folderName, sha256 }) => ({
        name,
        folderName,
        path: this.#context.originals.pathOf(sha256),
      })),
      ...(company !== undefined && { company }),
      ...(dataset !== undefined && { dataset }),
      ...(columns !== undefined && { columns }),
      knownCompanies: companyNames(this.#context.database),
      asOf: this.#state.asOf,
    };
    const choose = async (file: number, sheets: readonly StagedSheet[]) =>
      sheets.filter((sheet) => this.#isWanted(file, arrivals[file], sheet)).map(({ sheet }) => sheet);
    let reading = arrivals[0]?.name ?? null;
    for await (const event of this.#context.parse(request, this.#state.scope, choose, this.#job.signal)) {
      if (event.type === 'rows') {
        this.#staging.addRows(event.sheet, event.rows);
        this.#job.report({ phase: 'reading', file: reading, done: this.#staging.rows, total: null });
      } else if (event.type === 'counts') this.#count(event.sheet, event.rows, event.rejected);
      else if (event.type === 'issues') {
        if (event.sheet === null) this.#refusals.push(...event.issues);
        else this.#staging.addIssues(event.sheet, event.issues);
      } else reading = arrivals[event.file + 1]?.name ?? null;
    }
    this.#staging.addIssues(null, this.#refusals);
  }

  #isWanted(file: number, arrival: Arrival | undefined, sheet: StagedSheet): boolean {
    if (arrival === undefined) throw new Error(`no file ${file}`);
    const stored = sameSheet(this.#context.database, arrival.sha256, sheet);
    if (stored === null) {
      this.#staging.addSheet(file, sheet);
      this.#counts.set(sheet.sheet, { rows: {}, rejected: {} });
      return true;
    }
    for (const known of sheetResults(this.#context.database, stored)) {
      const unchanged = known.accepted + known.updated + known.unchanged;
      this.#unchanged.push({ ...resultOf(known), file: arrival.name, accepted: 0, updated: 0, unchanged });
    }
    return false;
  }

  #count(sheet: number, rows: Readonly<Record<string, number>>, rejected: Readonly<Record<string, number>>) {
    const count = this.#counts.get(sheet);
    if (count === undefined) throw new Error(`sheet ${sheet} was not announced`);
    for (const [company, number] of Object.entries(rows)) add(count.rows, company, number);
    for (const [company, number] of Object.entries(rejected)) add(count.rejected, company, number);
  }

  #publish(arrivals: readonly Arrival[]): Promise<{ importId: number; sheets: SheetResult[] }> {
    const { database, resources, now, actor } = this.#context;
    return inTransaction(database.connection, async () => {
      const importId = storeImport(database, now(), actor);
      const fileIds = new Map<number, number>();
      const sheetIds = new Map<number, number>();
      for (const [number, { file, sheet }] of this.#staging.sheets) {
        const arrival = arrivals[file];
        if (arrival === undefined) throw new Error(`no file ${file}`);
        const fileId = fileIds.get(file) ?? storeFile(database, importId, arrival);
        fileIds.set(file, fileId);
        sheetIds.set(number, storeSheet(database, fileId, sheet));
      }
      const publication = {
        importId,
        sheetIds,
        fileNames: new Map(arrivals.map(({ name }, file) => [file, name])),
        ruleSet: ruleSetOf(resources, this.#state.scope),
        asOf: this.#state.asOf,
        fieldsOf: (dataset: string) => datasetNamed(resources, dataset).fields.map(({ name }) => name),
      };
      await publish(database.connection, this.#staging, publication, storeJob(this.#job, 'storing'));
      const sheets = this.#results(arrivals, sheetIds);
      for (const result of sheets) storeCounts(database, result);
      return { importId, sheets };
    });
  }

  #results(arrivals: readonly Arrival[], sheetIds: ReadonlyMap<number, number>): SheetResult[] {
    const counted = countFates(this.#context.database.connection);
    return [...this.#staging.sheets].flatMap(([number, { file, sheet }]) => {
      const { rows, rejected } = this.#counts.get(number) ?? { rows: {}, rejected: {} };
      const companies = Object.keys(rows).length > 0 ? Object.keys(rows) : [sheet.company ?? ''];
      return companies.map((company) => {
        const met = (fate: number) =>
          counted.find((row) => row.sheet === number && row.company === company && row.fate === fate)?.rows ??
          0;
        return {
          sheetId: sheetIds.get(number) ?? null,
          file: arrivals[file]?.name ?? '',
          sheet: sheet.name,
          company,
          dataset: sheet.dataset,
          rows: rows[company] ?? 0,
          accepted: met(fates.new),
          rejected: (rejected[company] ?? 0) + met(fates.conflict),
          unchanged: met(fates.unchanged),
          updated: met(fates.updated),
          mapping: { ...sheet.mapping },
          unmappedColumns: [...sheet.unmappedColumns],
          missingColumns: [...sheet.missingColumns],
        };
      });
    });
  }
}

function add(counts: Record<string, number>, key: string, number: number): void {
  counts[key] = (counts[key] ?? 0) + number;
}

function resultOf({ sheetId, file, sheet, company, dataset, ...rest }: SheetResult): SheetResult {
  const { rows, accepted, rejected, unchanged, updated, mapping, unmappedColumns, missingColumns } = rest;
  return {
    sheetId,
    file,
    sheet,
    company,
    dataset,
    rows,
    accepted,
    rejected,
    unchanged,
    updated,
    mapping,
    unmappedColumns,
    missingColumns,
  };
}
