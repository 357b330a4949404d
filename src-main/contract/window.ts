import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { answerFilter, answerPage, answerQuery } from './answer-list.ts';
import { authorityContract } from './authority.ts';
import { bilingual, fieldTypes } from './datasets.ts';
import { discipline } from './discipline.ts';
import type { Explanation } from './explanation.ts';
import { findingStates, stateChange, stateRequest, stateResult } from './finding-states.ts';
import { libraryView } from './library-view.ts';
import { sheetChoices } from './sheet-choices.ts';
import { alikeSpelling, sheetHeadView, sheetRecognition } from './sheet-recognition.ts';
import {
  figures,
  findingRow,
  importResult,
  issueView,
  language,
  missingField,
  progress,
  summaryRow,
  view,
} from './views.ts';
import {
  answerItem,
  attachPhotos,
  correctItem,
  openVisit,
  photoContent,
  signVisit,
  visitEvidence,
  visitRow,
  visitView,
} from './visits.ts';

/**
 * What a window may ask of the engine, whatever host it stands in. It names files by tokens that its host was given,
 * never by paths, and gets personal data masked. Moments are epoch seconds, dates `YYYY-MM-DD` in Beijing.
 */

const date = z.iso.date();
const instant = z.int();
const id = z.int().positive();
const pageSize = z.int().min(1).max(1000);

/** A rule as the window names it. */
export const ruleInfo = z.strictObject({
  id: z.string(),
  dataset: z.string(),
  title: bilingual,
  requirement: bilingual,
  /** The clauses it stands on, as they are cited. */
  clause: bilingual,
  /** Advice in the text: its answers stay outside the rates. */
  advisory: z.boolean(),
});
export type RuleInfo = z.infer<typeof ruleInfo>;

/** What every page needs to know of the data folder. */
export const windowState = z.strictObject({
  asOf: instant,
  /** `asOf` was chosen and stays; otherwise it is moved to now when a window opens. */
  pinned: z.boolean(),
  season: z.strictObject({ from: date, to: date }),
  /** First and last day on which a stored record starts; null while there is none. */
  recorded: z.strictObject({ from: date, to: date }).nullable(),
  companies: z.array(z.string()),
  /** `byFile`: it comes as files; otherwise inspectors make its records on visits. */
  datasets: z.array(z.strictObject({ name: z.string(), title: bilingual, byFile: z.boolean() })),
  /** Active rules, in the order of the rule pack; of checklist items those that a signed visit answered. */
  rules: z.array(ruleInfo),
  /** Years of records, of `asOf` and of the weeks after, whose days off are not on file: no deadline in them can be determined. */
  missingCalendarYears: z.array(z.int()),
});
export type WindowState = z.infer<typeof windowState>;

/** Kept in the data folder, because a page on loopback has a new origin, and so an empty storage, at every start. */
export const preferences = z.strictObject({
  language,
  theme: z.enum(['light', 'dark', 'system']),
  /** Page and filter on which the window was closed, as the address has it. */
  page: z.string().max(2000),
  /** An empty season was chosen at the first start: the samples are not offered again. */
  started: z.boolean(),
});
export type Preferences = z.infer<typeof preferences>;

/** The figures of the seven days from a Monday. */
export const week = figures.omit({ excused: true, rateWithoutExcused: true }).extend({ monday: date });
export type Week = z.infer<typeof week>;

/** A duty not done yet whose deadline has not passed at `asOf`. */
export const deadlineRow = z.strictObject({
  recordId: id,
  company: z.string(),
  ruleId: z.string(),
  dataset: z.string(),
  recordNo: z.string(),
  from: instant.nullable(),
  dueAt: instant,
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  row: z.int().nullable(),
});
export type DeadlineRow = z.infer<typeof deadlineRow>;

/** Until when a company has told something of a dataset. */
export const freshness = z.strictObject({
  company: z.string(),
  dataset: z.string(),
  records: z.int(),
  /** Day on which its last record starts; null: none tells its day. */
  lastDay: date.nullable(),
  lastImportAt: instant,
});
export type Freshness = z.infer<typeof freshness>;

export const findingKinds = ['late', 'missing', 'wrong'] as const;

/** Which findings are meant; what is null does not narrow. */
export const findingFilter = view.extend({
  rule: z.string().nullable().default(null),
  kind: z.enum(findingKinds).nullable().default(null),
  state: z.enum(findingStates).nullable().default(null),
  /** Exactly this community, or this area of an outage. */
  community: z.string().nullable().default(null),
  /** Part of number, community or file name; case does not matter. */
  text: z.string().max(100).nullable().default(null),
  /** Found on a record that this import stored or changed last. */
  importId: id.nullable().default(null),
});
export type FindingFilter = z.infer<typeof findingFilter>;

export const findingQuery = findingFilter.extend({
  /** `newest`: by starting day, the last first. `overdue`: the longest overdue first. */
  sort: z.enum(['newest', 'overdue']).default('newest'),
  /** `next` of the page before. */
  after: z.string().max(500).nullable().default(null),
  limit: pageSize.default(100),
});
export type FindingQuery = z.infer<typeof findingQuery>;

/**
 * A page of findings. A search that meets little stops after a bounded piece of work, so a page may hold fewer rows
 * than asked for, even none, and still have a `next`; null is the end. `searchedTo` tells how far it came.
 */
export const findingPage = z.strictObject({
  rows: z.array(findingRow),
  next: z.string().nullable(),
  searchedTo: date.nullable(),
});
export type FindingPage = z.infer<typeof findingPage>;

/** One field of a record as the company sent it. */
export const fieldView = z.strictObject({
  field: z.string(),
  title: bilingual,
  /** Column header in the file; null where the file has none. */
  header: z.string().nullable(),
  state: z.enum(['value', 'empty', 'unreadable', 'notSupplied']),
  /** As people write it, personal data masked; the found text where it is unreadable. */
  text: z.string(),
});
export type FieldView = z.infer<typeof fieldView>;

/** Which file said what of a record, and when. */
export const recordVersion = z.strictObject({
  version: z.int(),
  file: z.string(),
  sha256: z.string(),
  sheet: z.string().nullable(),
  row: z.int(),
  /** When the company handed the file in. */
  receivedAt: instant,
  importedAt: instant,
  actor: z.string(),
  /** Against the version before; empty for the first. */
  changes: z.array(z.strictObject({ title: bilingual, before: z.string(), after: z.string() })),
});
export type RecordVersion = z.infer<typeof recordVersion>;

/**
 * A moment that decides an answer, and that a file handed in after it had left empty: a later one filled it in. A lead,
 * no finding.
 */
export const filledLater = z.strictObject({
  title: bilingual,
  /** The moment as people write it. */
  text: z.string(),
  emptyIn: z.strictObject({ file: z.string(), receivedAt: instant }),
  filledIn: z.strictObject({ file: z.string(), receivedAt: instant }),
});
export type FilledLater = z.infer<typeof filledLater>;

/** A record that an answer rests on, where a rule derived what it judges from several. */
export const restingRecord = z.strictObject({
  recordId: id,
  dataset: z.string(),
  recordNo: z.string(),
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  row: z.int().nullable(),
});
export type RestingRecord = z.infer<typeof restingRecord>;

/** The evidence for one rule's answer on one record. */
export const findingDetail = z.strictObject({
  finding: findingRow.omit({ kind: true, state: true }).extend({ kind: z.enum(findingKinds).nullable() }),
  rule: ruleInfo,
  /** The first few of them; empty where the record itself is all there is. */
  restsOn: z.array(restingRecord),
  explanation: z.custom<Explanation>((value) => typeof value === 'object' && value !== null),
  fields: z.array(fieldView),
  /** The newest first. */
  versions: z.array(recordVersion),
  filledLater: z.array(filledLater),
  /** What people decided of it, the newest first: that one holds while the rule is broken. None: it is open. */
  states: z.array(stateChange),
  /** The visit on which an inspector saw it; null where records tell it. */
  visit: visitEvidence.nullable(),
});
export type FindingDetail = z.infer<typeof findingDetail>;

/** A record as it was sent, and what every active rule says of it. */
export const recordDetail = z.strictObject({
  recordId: id,
  company: z.string(),
  dataset: z.string(),
  recordNo: z.string(),
  community: z.string().nullable(),
  asOf: instant,
  /** In the order of the rule pack. */
  answers: z.array(
    z.strictObject({
      rule: ruleInfo,
      explanation: z.custom<Explanation>((value) => typeof value === 'object' && value !== null),
    }),
  ),
  fields: z.array(fieldView),
  /** The newest first. */
  versions: z.array(recordVersion),
});
export type RecordDetail = z.infer<typeof recordDetail>;

/** How a sheet was understood: what was recognised and by what. */
export const sheetProposal = z.strictObject({
  /** Numbers the sheet within the preview. */
  sheet: z.int(),
  /** Token of its file. */
  token: z.string(),
  file: z.string(),
  name: z.string().nullable(),
  dataset: z.string(),
  /** Null: the rows name their company. */
  company: z.string().nullable(),
  recognition: sheetRecognition,
  /** Texts of which nobody has said what they mean, the commonest first; `field` null: whose company it is. */
  unknownValues: z.array(z.strictObject({ field: z.string().nullable(), text: z.string(), rows: z.int() })),
  /** How the sheet writes the names of its companies, the most frequent first; empty where it is not read. */
  spellings: z.array(alikeSpelling),
  /** Columns that are used, as the rows of the preview show them. */
  columns: z.array(
    z.strictObject({
      header: z.string(),
      field: z.string(),
      title: bilingual,
      personal: z.boolean(),
      /** Its numbers were multiplied by this: the header or a line above counts in ten thousands. */
      factor: z.int(),
    }),
  ),
  unmappedColumns: z.array(z.string()),
  missingFields: z.array(missingField),
  /** Imported from the same bytes in the same way before: nothing of it will change. */
  known: z.boolean(),
  /** The same bytes were imported before and read in another way. */
  readBefore: z.boolean(),
  /** Records that a later import had told of and that will say what this file says. */
  overwritesNewer: z.int(),
  /** What a commit will do with its rows; the four add up to `rows`. */
  rows: z.int(),
  accepted: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  /** Stored rows with a cell that could not be read. */
  unreadableCells: z.int(),
});
export type SheetProposal = z.infer<typeof sheetProposal>;

/** A field that a column may be. */
export const datasetField = z.strictObject({
  name: z.string(),
  title: bilingual,
  type: z.enum(fieldTypes),
  /** A row without it is rejected. */
  required: z.boolean(),
  personal: z.boolean(),
  /** Active rules that need it. */
  rules: z.array(z.string()),
  /** Of a class field: codes, each with the word that most companies write. */
  classes: z.array(z.strictObject({ code: z.string(), word: z.string() })),
});
export type DatasetField = z.infer<typeof datasetField>;

/** A sheet that is not read as it stands; a person can help. */
export const unreadSheet = z.strictObject({
  sheet: z.int(),
  token: z.string(),
  file: z.string(),
  name: z.string().nullable(),
  /**
   * `unclear`: it holds data, or somebody wants it, and `problems` stand in the way; `noData`: it does not look like data
   * of ours; `hidden`: the workbook hides it; `skipped`: somebody left it out.
   */
  state: z.enum(['unclear', 'noData', 'hidden', 'skipped']),
  problems: z.array(issueView),
  /** As far as it was understood. */
  recognition: sheetRecognition.nullable(),
});
export type UnreadSheet = z.infer<typeof unreadSheet>;

/** What would be stored. It is pinned: a commit stores exactly this, or says why not. */
export const preview = z.strictObject({
  previewId: z.string(),
  sheets: z.array(sheetProposal),
  unread: z.array(unreadSheet),
  /** Files, and sheets, with which no person can help. */
  refusals: z.array(issueView.extend({ token: z.string().nullable() })),
});
export type Preview = z.infer<typeof preview>;

/** A row of a preview, aligned to the proposal's columns; personal data masked. */
export const previewRow = z.strictObject({
  row: z.int(),
  cells: z.array(z.string()),
  rejected: z.boolean(),
  issues: z.array(issueView),
});
export type PreviewRow = z.infer<typeof previewRow>;

/** Findings of the records that an import stored or changed. */
export const broughtFinding = z.strictObject({ company: z.string(), ruleId: z.string(), findings: z.int() });

export const commitResult = importResult.extend({ brought: z.array(broughtFinding) });
export type CommitResult = z.infer<typeof commitResult>;

/** A sheet whose rejected rows shall go back to its company: a stored one, or one of the open preview. */
export const returnedSheet = z.union([
  z.strictObject({ sheetId: id }),
  z.strictObject({ previewId: z.string(), sheet: z.int() }),
]);
export type ReturnedSheet = z.infer<typeof returnedSheet>;

export const returnRequest = z.strictObject({
  source: returnedSheet,
  language,
  /** Why persons may be told of; kept. Null: what belongs to persons is masked. */
  reason: z.string().trim().min(1).max(500).nullable(),
  /** Also the rows that were stored although a cell could not be read. */
  unreadable: z.boolean(),
});
export type ReturnRequest = z.infer<typeof returnRequest>;

/** A workbook that waits to be saved; a host gives it out like a report of the history. */
export const madeFile = z.strictObject({
  reportId: z.string(),
  /** What it is called when it is saved. */
  fileName: z.string(),
  rows: z.int(),
  bytes: z.int(),
});
export type MadeFile = z.infer<typeof madeFile>;

/** A sheet of an import with what may go back to its company. */
export const importedSheet = z.strictObject({
  sheetId: id,
  file: z.string(),
  name: z.string().nullable(),
  dataset: z.string(),
  rejected: z.int(),
  /** Stored rows with a cell that could not be read. */
  unreadable: z.int(),
});
export type ImportedSheet = z.infer<typeof importedSheet>;

/** One import of the history, the newest first. */
export const importEntry = z.strictObject({
  importId: id,
  startedAt: instant,
  actor: z.string(),
  files: z.array(
    z.strictObject({ name: z.string(), sha256: z.string(), bytes: z.int(), receivedAt: instant }),
  ),
  companies: z.array(z.string()),
  datasets: z.array(z.string()),
  rows: z.int(),
  accepted: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  refusedFiles: z.int(),
  /** When and by whom it was taken back; its files stay, and it counts nowhere. */
  undoneAt: instant.nullable(),
  undoneBy: z.string().nullable(),
});
export type ImportEntry = z.infer<typeof importEntry>;

/** What taking back an import does, or would do. */
export const undoResult = z.strictObject({
  /** Records that only it had told of. */
  removed: z.int(),
  /** Records that say again what they said before it. */
  restored: z.int(),
  findingsBefore: z.int(),
  findingsAfter: z.int(),
  /** Findings with a state set by somebody that would be there no more; the log of states stays. */
  statesLost: z.int(),
});
export type UndoResult = z.infer<typeof undoResult>;

export const reportSheets = ['findings', 'pending', 'discipline', 'issues', 'files', 'method'] as const;
export type ReportSheet = (typeof reportSheets)[number];

export const reportRequest = view.extend({
  language,
  /** Sheets besides cover and compliance. */
  sheets: z.array(z.enum(reportSheets)).default([...reportSheets]),
});

export type ReportRequest = z.infer<typeof reportRequest>;

/** A report that was made. */
export const reportEntry = z.strictObject({
  reportId: z.string(),
  /** What it is called when it is saved. */
  fileName: z.string(),
  createdAt: instant,
  actor: z.string(),
  asOf: instant,
  request: reportRequest,
  bytes: z.int(),
  /** SHA-256 of the workbook. */
  sha256: z.string(),
  /** SHA-256 over rules, calendar, scope, `asOf`, request and the files that the data came from. */
  madeFrom: z.string(),
});
export type ReportEntry = z.infer<typeof reportEntry>;

export const windowContract = {
  state: { get: oc.output(windowState) },
  preferences: {
    get: oc.output(preferences),
    set: oc.input(preferences.partial()).output(preferences),
  },
  /** Moves `asOf`; null follows the clock again. */
  moment: {
    set: oc
      .input(z.strictObject({ asOf: instant.nullable() }))
      .output(eventIterator(progress, z.strictObject({ asOf: instant, judged: z.int() }))),
  },
  summary: {
    list: oc.input(view).output(z.array(summaryRow)),
    figures: oc.input(view).output(figures),
    /** One entry per week that has records, by Monday. */
    weeks: oc.input(view.extend({ rule: z.string().nullable().default(null) })).output(z.array(week)),
    freshness: oc.output(z.array(freshness)),
  },
  discipline: {
    /** A view narrows months and companies; rows, cells and columns are of all files that count. */
    get: oc.input(view).output(discipline),
  },
  deadlines: {
    /** The next first. */
    list: oc
      .input(view.extend({ rule: z.string().nullable().default(null), limit: pageSize.default(100) }))
      .output(z.strictObject({ rows: z.array(deadlineRow), total: z.int() })),
  },
  findings: {
    list: oc.input(findingQuery).output(findingPage),
    /** Null where only a search could tell. */
    count: oc.input(findingFilter).output(z.strictObject({ total: z.int().nullable() })),
    /** Communities with findings in a view, the most findings first. */
    communities: oc.input(view).output(z.array(z.strictObject({ community: z.string(), findings: z.int() }))),
    get: oc.input(z.strictObject({ recordId: id, rule: z.string() })).output(findingDetail),
    /** Confirms, disputes, excuses or reopens findings; refused as a whole where a record does not break the rule. */
    setState: oc.input(stateRequest).output(stateResult),
  },
  answers: {
    list: oc.input(answerQuery).output(answerPage),
    /** Null where only a search could tell. */
    count: oc.input(answerFilter).output(z.strictObject({ total: z.int().nullable() })),
  },
  records: {
    get: oc.input(z.strictObject({ recordId: id })).output(recordDetail),
  },
  authority: authorityContract,
  library: {
    /** Documents, rules and checklists, and what of them holds in the present scope. */
    get: oc.output(libraryView),
  },
  imports: {
    /** Reads files that a host handed in. A new preview replaces the one before. */
    preview: oc
      .input(
        z.strictObject({
          files: z
            .array(
              z.strictObject({
                token: z.string(),
                /** Said by the user; wins over what is recognised. */
                company: z.string().min(1).max(200).nullable().default(null),
                dataset: z.string().nullable().default(null),
                /** When the file was handed in; null: now. */
                receivedAt: instant.nullable().default(null),
                /** Said of single sheets; wins over what is said of the file. */
                sheets: z.array(sheetChoices).max(256).default([]),
              }),
            )
            .min(1)
            .max(1000),
        }),
      )
      .output(eventIterator(progress, preview)),
    /** The first rows of a sheet and rows with problems, as many of both as a preview keeps. */
    previewRows: oc
      .input(
        z.strictObject({ previewId: z.string(), sheet: z.int(), problemsOnly: z.boolean().default(false) }),
      )
      .output(z.strictObject({ rows: z.array(previewRow), complete: z.boolean() })),
    /** The first rows of a sheet as it looks, read or not. */
    sheetHead: oc.input(z.strictObject({ previewId: z.string(), sheet: z.int() })).output(sheetHeadView),
    /** What the columns of a dataset may be. */
    fields: oc.input(z.strictObject({ dataset: z.string() })).output(z.array(datasetField)),
    /** Forgets what is remembered for a dataset of a company; `company` null: of sheets whose rows tell theirs. */
    forgetMapping: oc
      .input(z.strictObject({ company: z.string().nullable(), dataset: z.string() }))
      .output(z.strictObject({ forgotten: z.int() })),
    commit: oc.input(z.strictObject({ previewId: z.string() })).output(eventIterator(progress, commitResult)),
    /** Forgets files that were handed in and will not be previewed. */
    forget: oc.input(z.strictObject({ tokens: z.array(z.string()).max(100_000) })).output(z.void()),
    discard: oc.input(z.strictObject({ previewId: z.string() })).output(z.void()),
    list: oc
      .input(z.strictObject({ before: id.nullable().default(null), limit: pageSize.default(50) }))
      .output(z.array(importEntry)),
    issues: oc
      .input(z.strictObject({ importId: id, limit: pageSize.default(500) }))
      .output(z.strictObject({ issues: z.array(issueView), total: z.int() })),
    /** The sheets of an import, in the order of its files. */
    sheets: oc.input(z.strictObject({ importId: id })).output(z.array(importedSheet)),
    /** Makes a workbook of a sheet's rejected rows as the company sent them, each with what is wrong and what to do. */
    returnRows: oc.input(returnRequest).output(eventIterator(progress, madeFile)),
    /**
     * Takes back an import: its records say again what they said before. With `dryRun` nothing is changed; without it
     * `expected` is what the dry run gave, and nothing is changed either where that is no longer so. Refused while later
     * imports told of the same company and dataset.
     */
    undo: oc
      .input(
        z.discriminatedUnion('dryRun', [
          z.strictObject({ importId: id, dryRun: z.literal(true) }),
          z.strictObject({ importId: id, dryRun: z.literal(false), expected: undoResult }),
        ]),
      )
      .output(eventIterator(progress, undoResult)),
    /** Imports the sample companies and pins `asOf` to their season's end. Refused where anything is stored. */
    loadSamples: oc.output(eventIterator(progress, commitResult)),
  },
  visits: {
    list: oc.output(z.array(visitRow)),
    get: oc.input(z.strictObject({ visitId: id })).output(visitView),
    open: oc.input(openVisit).output(visitView),
    answer: oc.input(answerItem).output(visitView),
    attach: oc.input(attachPhotos).output(visitView),
    /** From now on its answers are the company's, and are corrected only with a reason. */
    sign: oc.input(signVisit).output(visitView),
    correct: oc.input(correctItem).output(visitView),
    photo: oc.input(z.strictObject({ photoId: z.uuid() })).output(photoContent),
  },
  reports: {
    make: oc.input(reportRequest).output(eventIterator(progress, reportEntry)),
    list: oc.output(z.array(reportEntry)),
  },
};
