import type { ImportIssue } from '../contract/issues.ts';
import type { AlikeSpelling, SheetHeadView, SheetRecognition } from '../contract/sheet-recognition.ts';
import type { ShownRow, StagedSheet, UnreadSheetView } from '../contract/staged.ts';
import type { ImportResult, SheetResult } from '../contract/views.ts';
import { isOfCompanies } from '../domain/record-number.ts';
import { ImportError } from '../import/import-error.ts';
import { defaultLimits } from '../import/limits.ts';
import type { SaidSpelling } from '../import/recognise/company-names.ts';
import { exactKey } from '../import/recognise/company-spelling.ts';
import { type CheckState, readCheckState, writeCheckState } from '../store/check-state.ts';
import { storeSpelling } from '../store/company-spellings.ts';
import {
  type KeptFile,
  sheetResults,
  sheetsOf,
  storeCounts,
  storeFile,
  storeImport,
  storeSheet,
} from '../store/imports.ts';
import { publish } from '../store/publish.ts';
import { countOverwrittenNewer } from '../store/queries/overwritten.ts';
import { rememberedMappings } from '../store/remembered-mappings.ts';
import type { Staging } from '../store/staging.ts';
import { ImportCompanies } from './import-companies.ts';
import { asUnchanged, SheetCounts } from './import-counts.ts';
import type { ImportedFile } from './imported-file.ts';
import { rememberMappings } from './remember-mappings.ts';
import { datasetNamed, fileDatasets, ruleSetOf } from './resources.ts';
import { sameAsStored, sameReading } from './same-reading.ts';
import { type RunningJob, storeJob, type WriterContext } from './writer-context.ts';

/** A file whose bytes are kept. `place`: which of the files to be imported it is. */
interface Arrival extends KeptFile {
  readonly place: number;
}

/** A sheet of an arriving file: to be read, or the same as one that was read before. */
export interface ArrivedSheet {
  /** Which of the files to be imported it belongs to. */
  readonly place: number;
  readonly sheet: StagedSheet;
  /** The same sheet among the stored ones, or earlier in this import. */
  readonly same: { readonly stored: number } | { readonly staged: number } | null;
  /** The first import that read it from the same bytes in another way; null: none did. */
  readonly readBefore: number | null;
}

/** A sheet of an arriving file that is not read. */
export interface UnreadSheet {
  readonly place: number;
  readonly sheet: UnreadSheetView;
}

/** Why a file, or some of its sheets, were not read. */
export interface Refusal {
  readonly place: number;
  readonly issue: ImportIssue;
}

/** Files that were read and judged and wait in `staging` to become part of the database. */
export class StagedImport {
  readonly #context: WriterContext;
  readonly #files: readonly ImportedFile[];
  readonly #state: CheckState;
  readonly #staging: Staging;
  readonly #arrivals: Arrival[] = [];
  /** By the number that the parser gave the sheet. */
  readonly #sheets = new Map<number, ArrivedSheet>();
  readonly #shown = new Map<number, ShownRow[]>();
  readonly #heads = new Map<number, SheetHeadView>();
  #unread: UnreadSheet[] = [];
  readonly #counts = new SheetCounts();
  readonly #companies: ImportCompanies;
  #refusals: Refusal[] = [];
  #results: ReadonlyMap<number, readonly SheetResult[]> = new Map();

  constructor(context: WriterContext, files: readonly ImportedFile[], state: CheckState, staging: Staging) {
    this.#context = context;
    this.#files = files;
    this.#state = state;
    this.#staging = staging;
    this.#companies = new ImportCompanies(context, files);
  }

  get sheets(): ReadonlyMap<number, ArrivedSheet> {
    return this.#sheets;
  }

  get refusals(): readonly Refusal[] {
    return this.#refusals;
  }

  /** Sheets that are not read, where a preview was asked for. */
  get unread(): readonly UnreadSheet[] {
    return this.#unread;
  }

  /** The first rows of a sheet, read or not, where a preview was asked for. */
  headOf(sheet: number): SheetHeadView | null {
    return this.#heads.get(sheet) ?? null;
  }

  /** Nothing of the files is new. */
  get isEmpty(): boolean {
    return this.#staging.sheets.size === 0;
  }

  /** What became of a sheet's rows when it was published last, by company. */
  resultsOf(sheet: number): readonly SheetResult[] {
    return this.#results.get(sheet) ?? [];
  }

  /** How a sheet that was read writes the names of its companies, the most frequent first. */
  spellingsOf(sheet: number): AlikeSpelling[] {
    return this.#companies.spellingsOf(sheet);
  }

  /** The kept file that a sheet belongs to. Throws where there is no such sheet. */
  originalOf(sheet: number): KeptFile {
    const place = this.#sheets.get(sheet)?.place;
    const arrival = this.#arrivals.find((one) => one.place === place);
    if (arrival === undefined) throw new Error(`no sheet ${sheet}`);
    return arrival;
  }

  /** Rows of a sheet that were kept for a preview, in their order. */
  shownRows(sheet: number): readonly ShownRow[] {
    return this.#shown.get(sheet) ?? [];
  }

  /** Keeps the originals, reads and judges their rows. A file that cannot be read is refused by itself, as a whole. */
  async read(
    options: { columns?: Readonly<Record<string, string>>; preview: boolean },
    job: RunningJob,
  ): Promise<void> {
    await this.#keep(job);
    await this.#parse(options, job);
    if (this.isEmpty) return;
    this.#settleCompanies();
    this.#staging.addIssues(
      null,
      this.#refusals.map(({ issue }) => issue),
    );
    this.#staging.index();
  }

  /**
   * Makes the staged rows part of the database, or says that nothing of them is new. Runs inside the caller's
   * transaction.
   */
  async publish(job: RunningJob): Promise<ImportResult> {
    const refusals = this.#refusals.map(({ issue }) => issue);
    if (this.isEmpty) {
      const sheets = this.#storeCounts(new Map());
      return { importId: null, sheets, refusals, readings: this.#readings(new Map()) };
    }
    const { database, resources, now, actor } = this.#context;
    if (readCheckState(database) === null) writeCheckState(database, this.#state);
    const startedAt = now();
    const importId = storeImport(database, startedAt, actor);
    const fileIds = new Map<number, number>();
    const sheetIds = new Map<number, number>();
    for (const [number, { file, sheet }] of this.#staging.sheets) {
      const arrival = this.#arrival(file);
      const receivedAt = this.#file(arrival.place).receivedAt ?? startedAt;
      const fileId = fileIds.get(file) ?? storeFile(database, importId, { ...arrival, receivedAt });
      fileIds.set(file, fileId);
      sheetIds.set(number, storeSheet(database, fileId, sheet));
    }
    const publication = {
      importId,
      sheetIds,
      fileNames: new Map(this.#arrivals.map(({ name }, file) => [file, name])),
      ruleSet: ruleSetOf(resources, this.#state.scope),
      asOf: this.#state.asOf,
      numberColumns: this.#numberColumns(),
      datasetOf: (name: string) => datasetNamed(resources, name),
    };
    await publish(database.connection, this.#staging, publication, storeJob(job, 'storing'));
    const read = [...this.#staging.sheets.values()].map(({ sheet }) => sheet);
    const committed = { importId, changedAt: now(), actor };
    rememberMappings(database, read, committed);
    for (const one of this.#saidSpellings()) storeSpelling(database, { ...one, ...committed });
    const readings = this.#readings(sheetIds);
    return { importId, sheets: this.#storeCounts(sheetIds), refusals, readings };
  }

  /** What people said in this import of the names in its files. */
  #saidSpellings(): SaidSpelling[] {
    return [...this.#sheets.values()].flatMap(({ sheet, same }) => {
      const spellings = same === null ? this.#companies.spellingsOf(sheet.sheet) : [];
      return spellings.flatMap(({ found, company, by }) =>
        by === 'user' && company !== null ? [{ spelling: exactKey(found), company }] : [],
      );
    });
  }

  /** What is worth saying of how each sheet was read. To be asked after publishing. */
  #readings(sheetIds: ReadonlyMap<number, number>): ImportResult['readings'] {
    const { connection } = this.#context.database;
    return [...this.#sheets].map(([number, { place, sheet, readBefore }]) => {
      const { remembered, nothingIn } = sheet.recognition;
      const sheetId = sheetIds.get(number);
      const overwritesNewer =
        readBefore === null || sheetId === undefined
          ? 0
          : countOverwrittenNewer(connection, sheetId, readBefore);
      return {
        ...{ file: this.#file(place).name, sheet: sheet.name, dataset: sheet.dataset, remembered, nothingIn },
        sharedDates: sharedDates(sheet.recognition),
        spellings: this.spellingsOf(number).filter(({ by, alike }) => by === 'spelling' || alike.length > 0),
        ...{ readBefore: readBefore !== null, overwritesNewer },
      };
    });
  }

  #numberColumns(): Map<number, string> {
    return new Map(
      [...this.#staging.sheets].flatMap(([number, { sheet }]) => {
        const { identity } = datasetNamed(this.#context.resources, sheet.dataset);
        const headers = identity.flatMap((field) => sheet.mapping[field] ?? []);
        return headers.length === 0 ? [] : [[number, headers.join('+')]];
      }),
    );
  }

  async #keep(job: RunningJob): Promise<void> {
    for (const [place, file] of this.#files.entries()) {
      job.report({ phase: 'keeping', file: file.name, done: place, total: this.#files.length });
      try {
        this.#arrivals.push({ ...(await this.#keepOne(file, job)), place });
      } catch (error) {
        if (!(error instanceof ImportError)) throw error;
        this.#refusals.push({ place, issue: refusal(file.name, error) });
      }
    }
  }

  #keepOne({ path, name, bytes, refusal }: ImportedFile, job: RunningJob): Promise<KeptFile> {
    if (refusal !== null) throw refusal;
    const limit = defaultLimits.fileBytes;
    if (bytes === null) throw new ImportError('file-not-found', { path });
    if (bytes > limit) throw new ImportError('file-too-large', { bytes, limit });
    return this.#context.originals.keep(path, name, job.signal);
  }

  async #parse(
    { columns, preview }: { columns?: Readonly<Record<string, string>>; preview: boolean },
    job: RunningJob,
  ): Promise<void> {
    const request = {
      files: this.#arrivals.map(({ place, name, sha256 }) => {
        const { folderName, company, dataset, sheets } = this.#file(place);
        const path = this.#context.originals.pathOf(sha256);
        const said = { ...(company && { company }), ...(dataset && { dataset }), ...(sheets && { sheets }) };
        return { name, folderName, path, ...said };
      }),
      ...(columns && { columns }),
      knownCompanies: this.#companies.known,
      spellings: this.#companies.remembered,
      resources: this.#context.resources,
      remembered: rememberedMappings(this.#context.database),
      asOf: this.#state.asOf,
      preview,
    };
    const choose = async (file: number, sheets: readonly StagedSheet[]) =>
      sheets.filter((sheet) => this.#isNew(file, sheet)).map(({ sheet }) => sheet);
    let reading = 0;
    for await (const event of this.#context.parse(request, this.#state.scope, choose, job.signal)) {
      if (event.type === 'rows') {
        this.#staging.addRows(event.sheet, event.rows);
        const { name } = this.#arrival(reading);
        job.report({ phase: 'reading', file: name, done: this.#staging.rows, total: null });
      } else if (event.type === 'counts') this.#counts.add(event.sheet, event.rows, event.rejected);
      else if (event.type === 'shown') this.#show(event.sheet, event.rows);
      else if (event.type === 'issues') {
        if (event.sheet === null) this.#refuse(reading, event.issues);
        else this.#staging.addIssues(event.sheet, event.issues);
      } else if (event.type === 'head') this.#heads.set(event.sheet, event.head);
      else if (event.type === 'unread') {
        const { place } = this.#arrival(event.file);
        this.#unread.push({ place, sheet: event.sheet });
      } else if (event.type === 'spellings') this.#companies.add(event.sheet, event.spellings);
      else if (event.type === 'fileRefused') this.#refuseFile(event.file, event.issue);
      else reading = event.file + 1;
    }
  }

  /** Makes one company of the new names that are spellings of one, now that all of them are known. */
  #settleCompanies(): void {
    const read = [...this.#sheets.values()].filter(({ same }) => same === null);
    const renamed = this.#companies.settle(
      read.flatMap(({ sheet }) => [
        ...this.#counts.companiesOf(sheet.sheet),
        ...(sheet.company ? [sheet.company] : []),
      ]),
    );
    if (renamed.size > 0) {
      const ofCompanies = fileDatasets(this.#context.resources).filter(isOfCompanies);
      this.#staging.renameCompanies(renamed, new Set(ofCompanies.map(({ name }) => name)));
      this.#counts.renameCompanies(renamed);
    }
    for (const arrived of read) {
      const sheet = this.#companies.settled(arrived.sheet);
      this.#sheets.set(sheet.sheet, { ...arrived, sheet });
      this.#staging.replaceSheet(sheet);
    }
  }

  #show(sheet: number, rows: readonly ShownRow[]): void {
    const shown = this.#shown.get(sheet);
    if (shown === undefined) this.#shown.set(sheet, [...rows]);
    else shown.push(...rows);
  }

  #refuse(file: number, issues: readonly ImportIssue[]): void {
    const { place } = this.#arrival(file);
    this.#refusals.push(...issues.map((issue) => ({ place, issue })));
  }

  #refuseFile(file: number, issue: ImportIssue): void {
    const { place } = this.#arrival(file);
    this.#refusals = [...this.#refusals.filter((refused) => refused.place !== place), { place, issue }];
    this.#staging.removeFile(file);
    this.#unread = this.#unread.filter((unread) => unread.place !== place);
    for (const [number, sheet] of this.#sheets) if (sheet.place === place) this.#sheets.delete(number);
  }

  #isNew(file: number, sheet: StagedSheet): boolean {
    const same = this.#sameSheet(file, sheet);
    const { place, sha256 } = this.#arrival(file);
    const before = sheetsOf(this.#context.database, sha256).find(({ name }) => name === sheet.name);
    const readBefore = same === null && before !== undefined ? before.importId : null;
    this.#sheets.set(sheet.sheet, { place, sheet, same, readBefore });
    if (same === null) this.#staging.addSheet(file, sheet);
    return same === null;
  }

  #sameSheet(file: number, sheet: StagedSheet): ArrivedSheet['same'] {
    const { sha256, place } = this.#arrival(file);
    const stored = sheetsOf(this.#context.database, sha256).find(({ plan }) =>
      sameAsStored(plan, sheet.plan, this.#companies.names),
    );
    if (stored !== undefined) return { stored: stored.id };
    const twins = new Set(
      this.#arrivals
        .filter((other) => other.place !== place && other.sha256 === sha256)
        .map((one) => one.place),
    );
    for (const [staged, other] of this.#sheets) {
      const sameBytes = other.same === null && twins.has(other.place);
      if (sameBytes && sameReading(other.sheet.plan, sheet.plan)) return { staged };
    }
    return null;
  }

  /** What became of every sheet, in the order of the files. Stores it of those that were read. */
  #storeCounts(sheetIds: ReadonlyMap<number, number>): SheetResult[] {
    const { database } = this.#context;
    const fates = this.#staging.countFates();
    const found = new Map<number, SheetResult[]>();
    for (const [number, { place, sheet, same }] of this.#sheets) {
      const { name } = this.#file(place);
      if (same !== null) {
        const known = 'stored' in same ? sheetResults(database, same.stored) : (found.get(same.staged) ?? []);
        const unchanged = known.map((result) => asUnchanged(result, name));
        found.set(number, unchanged);
      } else {
        const sheetId = sheetIds.get(number) ?? null;
        const results = this.#counts.results(sheet, { sheetId, file: name, fates });
        for (const result of results) storeCounts(database, result);
        found.set(number, results);
      }
    }
    this.#results = found;
    return [...found.values()].flat();
  }

  /** A kept file, by its number in the parser's request. */
  #arrival(file: number): Arrival {
    const arrival = this.#arrivals[file];
    if (arrival === undefined) throw new Error(`no file ${file}`);
    return arrival;
  }

  #file(place: number): ImportedFile {
    const file = this.#files[place];
    if (file === undefined) throw new Error(`no file at ${place}`);
    return file;
  }
}

function sharedDates({ columns }: SheetRecognition): ImportResult['readings'][number]['sharedDates'] {
  return columns
    .filter(({ shared }) => shared)
    .flatMap(({ field, name: date }) =>
      columns
        .filter((one) => one.field === field && one.part === 'time')
        .map(({ name: time }) => ({ date, time })),
    );
}

function refusal(file: string, { code, detail }: ImportError): ImportIssue {
  return { file, sheet: null, row: null, column: null, value: null, code, severity: 'file', detail };
}
