import { index, integer, primaryKey, sql, sqliteTable, text, uniqueIndex } from './drizzle.ts';

/**
 * Moments are epoch seconds (UTC), days are days since 1970-01-01 in Beijing. Rows of `record`, `finding`,
 * `pending` and `tally` are written in bulk by prepared statements (see publish.ts); all else goes through drizzle.
 */

export const company = sqliteTable('company', {
  id: integer().primaryKey(),
  name: text().notNull().unique(),
});

/** One import: everything that one command brought, all or nothing. */
export const importRun = sqliteTable('import_run', {
  id: integer().primaryKey(),
  startedAt: integer('started_at').notNull(),
  /** Who imported it; the operating system's user until people and roles exist. */
  actor: text().notNull(),
  /** An import that was taken back stays in the history with its files, and counts nowhere. */
  undoneAt: integer('undone_at'),
  undoneBy: text('undone_by'),
});

/** A file as it arrived; its bytes are kept in `originals/<sha256>`. */
export const sourceFile = sqliteTable(
  'source_file',
  {
    id: integer().primaryKey(),
    importId: integer('import_id')
      .notNull()
      .references(() => importRun.id),
    name: text().notNull(),
    sha256: text().notNull(),
    bytes: integer().notNull(),
    /** When the company handed it in, which may be days before it was imported; a day that was said stands at its 00:00. */
    receivedAt: integer('received_at').notNull(),
  },
  (table) => [index('source_file_sha256').on(table.sha256)],
);

/** A sheet that was read, and the plan by which it was read. A text file has one sheet without a name. */
export const sourceSheet = sqliteTable('source_sheet', {
  id: integer().primaryKey(),
  fileId: integer('file_id')
    .notNull()
    .references(() => sourceFile.id),
  name: text(),
  dataset: text().notNull(),
  plan: text({ mode: 'json' }).notNull(),
  /** What the plan maps, leaves out and misses, in the words of the file. */
  columns: text({ mode: 'json' }).notNull(),
});

/** What became of a sheet's rows, per company. The four counts add up to `rows`. */
export const sheetCount = sqliteTable(
  'sheet_count',
  {
    sheetId: integer('sheet_id')
      .notNull()
      .references(() => sourceSheet.id),
    /** Empty where the row does not tell its company. */
    company: text().notNull(),
    rows: integer().notNull(),
    accepted: integer().notNull(),
    updated: integer().notNull(),
    unchanged: integer().notNull(),
    rejected: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sheetId, table.company] })],
);

/** Rejected rows, unreadable cells, refused sheets and files. */
export const importIssue = sqliteTable(
  'import_issue',
  {
    id: integer().primaryKey(),
    importId: integer('import_id')
      .notNull()
      .references(() => importRun.id),
    /** Null where the file or sheet was refused. */
    sheetId: integer('sheet_id').references(() => sourceSheet.id),
    file: text().notNull(),
    sheet: text(),
    row: integer(),
    column: text(),
    value: text(),
    code: text().notNull(),
    severity: text().notNull(),
    detail: text({ mode: 'json' }).notNull(),
  },
  (table) => [index('import_issue_sheet').on(table.sheetId)],
);

/** The fields, in order, that a record's `body` holds. A field that is not listed was not supplied. */
export const shape = sqliteTable(
  'shape',
  {
    id: integer().primaryKey(),
    dataset: text().notNull(),
    fields: text().notNull(),
  },
  (table) => [uniqueIndex('shape_fields').on(table.dataset, table.fields)],
);

/**
 * Within a series a record's number is unique: company × dataset × heating season of the starting moment. What a rule
 * derives from the records (domain/units) has series of its own: company × rule × season.
 */
export const series = sqliteTable(
  'series',
  {
    id: integer().primaryKey(),
    companyId: integer('company_id')
      .notNull()
      .references(() => company.id),
    dataset: text().notNull(),
    /** Year in which the heating season begins; 0 for records without a day, as those of registers. */
    season: integer().notNull(),
    /** The rule whose units these are; empty for the records of files. */
    derivedBy: text('derived_by').notNull().default(''),
  },
  (table) => [
    uniqueIndex('series_identity').on(table.companyId, table.dataset, table.season, table.derivedBy),
  ],
);

/** A record as the company last told it, with what the check made of it. */
export const record = sqliteTable(
  'record',
  {
    id: integer().primaryKey(),
    seriesId: integer('series_id').notNull(),
    recordNo: text('record_no').notNull(),
    /** Date of the starting moment; null where the record has none. */
    day: integer(),
    version: integer().notNull(),
    shapeId: integer('shape_id').notNull(),
    /** The row that told it; both null where no row did: the record is derived from others. */
    sheetId: integer('sheet_id'),
    row: integer(),
    /** JSON array of the values, in the order of the shape's fields. */
    body: text().notNull(),
    /** One letter per rule of the dataset, in the order of the rule set (contract/outcomes.ts). */
    outcomes: text().notNull(),
    /** The outcomes hold for `asOf` from `holdsFrom` (inclusive) to `holdsUntil` (exclusive); null: for ever. */
    holdsFrom: integer('holds_from'),
    holdsUntil: integer('holds_until'),
  },
  (table) => [
    uniqueIndex('record_identity').on(table.seriesId, table.recordNo),
    index('record_day').on(sql`ifnull(day, -1)`, table.id),
    index('record_holds_until').on(table.holdsUntil).where(sql`holds_until is not null`),
  ],
);

/** A row that told nothing new of a record: the same as was stored, or as another row of its file. */
export const unchangedRow = sqliteTable(
  'unchanged_row',
  {
    sheetId: integer('sheet_id').notNull(),
    row: integer().notNull(),
    recordId: integer('record_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sheetId, table.row] }),
    index('unchanged_row_record').on(table.recordId, table.sheetId),
  ],
);

/** What a record said before a later file changed it. */
export const recordVersion = sqliteTable(
  'record_version',
  {
    recordId: integer('record_id').notNull(),
    version: integer().notNull(),
    shapeId: integer('shape_id').notNull(),
    sheetId: integer('sheet_id').notNull(),
    row: integer().notNull(),
    body: text().notNull(),
    /** The import whose file replaced it. */
    replacedBy: integer('replaced_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.recordId, table.version] })],
);

/** A breach: the records that a rule was judged `violation` for, at the stored `asOf`. */
export const finding = sqliteTable(
  'finding',
  {
    recordId: integer('record_id').notNull(),
    rule: text().notNull(),
    kind: text().notNull(),
    companyId: integer('company_id').notNull(),
    day: integer(),
    /** Community, or area of an outage, as the record names it. */
    community: text(),
    fromAt: integer('from_at'),
    dueAt: integer('due_at'),
    actualAt: integer('actual_at'),
  },
  (table) => [
    primaryKey({ columns: [table.recordId, table.rule] }),
    index('finding_company_rule').on(table.companyId, table.rule, table.day, table.recordId),
    index('finding_day').on(table.day, table.recordId, table.rule),
    index('finding_community')
      .on(table.community, table.day, table.recordId, table.rule)
      .where(sql`community is not null`),
    // The three ways in which a finding is overdue, each in the order of how long (queries/longest-overdue.ts).
    index('finding_done_late')
      .on(sql`(actual_at - due_at)`, table.recordId, table.rule)
      .where(sql`actual_at is not null and due_at is not null`),
    index('finding_not_done')
      .on(table.dueAt, sql`record_id desc`, sql`rule desc`)
      .where(sql`actual_at is null and due_at is not null`),
    index('finding_without_deadline').on(table.recordId, table.rule).where(sql`due_at is null`),
  ],
);

/** A duty not done yet whose deadline has not passed at the stored `asOf`. */
export const pending = sqliteTable(
  'pending',
  {
    recordId: integer('record_id').notNull(),
    rule: text().notNull(),
    companyId: integer('company_id').notNull(),
    day: integer(),
    fromAt: integer('from_at'),
    dueAt: integer('due_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.recordId, table.rule] }),
    index('pending_due').on(table.dueAt, table.recordId, table.rule),
  ],
);

/** How many records of a company came to an outcome under a rule, per day of the starting moment, if they have one. */
export const tally = sqliteTable(
  'tally',
  {
    companyId: integer('company_id').notNull(),
    rule: text().notNull(),
    day: integer(),
    outcome: text().notNull(),
    records: integer().notNull(),
  },
  (table) => [
    uniqueIndex('tally_identity').on(table.companyId, table.rule, table.day, table.outcome),
    // To SQLite two nulls differ, but records without a day are counted in one row too.
    uniqueIndex('tally_without_day').on(table.companyId, table.rule, table.outcome).where(sql`day is null`),
  ],
);

/** What a person decided of one finding or several at once: a state, and why. */
export const stateDecision = sqliteTable(
  'state_decision',
  {
    id: integer().primaryKey(),
    at: integer().notNull(),
    actor: text().notNull(),
    state: text().notNull(),
    /** Of an excuse. */
    ground: text(),
    reason: text(),
  },
  (table) => [index('state_decision_state').on(table.state)],
);

/** A file that a decision rests on; its bytes are kept in `originals/<sha256>`. */
export const stateAttachment = sqliteTable(
  'state_attachment',
  {
    /** A UUID, by which hosts give the file out. */
    id: text().primaryKey(),
    decisionId: integer('decision_id')
      .notNull()
      .references(() => stateDecision.id),
    name: text().notNull(),
    sha256: text().notNull(),
    bytes: integer().notNull(),
  },
  (table) => [
    index('state_attachment_decision').on(table.decisionId),
    index('state_attachment_sha256').on(table.sha256),
  ],
);

/**
 * The states that findings were given, in the order of their ids: the newest holds. A finding is meant by what names it
 * for people, because its row is written anew by every check, and those of its record and company by an undo and a
 * later import. Nothing here is ever changed or removed.
 */
export const findingStateChange = sqliteTable(
  'finding_state_change',
  {
    id: integer().primaryKey(),
    decisionId: integer('decision_id')
      .notNull()
      .references(() => stateDecision.id),
    company: text().notNull(),
    dataset: text().notNull(),
    season: integer().notNull(),
    recordNo: text('record_no').notNull(),
    rule: text().notNull(),
    /** What the decision was taken on: the record's version, SHA-256 of what it said, and the kind of breach. */
    version: integer().notNull(),
    told: text().notNull(),
    kind: text().notNull(),
  },
  (table) => [
    index('finding_state_change_finding').on(
      table.company,
      table.dataset,
      table.season,
      table.recordNo,
      table.rule,
      table.id,
    ),
    index('finding_state_change_decision').on(table.decisionId),
  ],
);

/** How a company's last file of a dataset was read, to be proposed for its next one. */
export const rememberedMapping = sqliteTable(
  'remembered_mapping',
  {
    /** Empty where the rows tell their company. */
    company: text().notNull(),
    dataset: text().notNull(),
    /** Tells apart layouts whose rows tell their company; 0 for a company's own. */
    layout: integer().notNull(),
    choices: text({ mode: 'json' }).notNull(),
    /** The import in which it was committed last. It stays where that is taken back. */
    importId: integer('import_id')
      .notNull()
      .references(() => importRun.id),
    changedAt: integer('changed_at').notNull(),
    actor: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.company, table.dataset, table.layout] })],
);

/** Whose a name of a company in a file is, because somebody said so; it holds for every file. */
export const companySpelling = sqliteTable('company_spelling', {
  /** Without what cannot tell two names apart: width of letters, white space, case. */
  spelling: text().primaryKey(),
  company: text().notNull(),
  /** The import in which it was said last. It stays where that is taken back. */
  importId: integer('import_id')
    .notNull()
    .references(() => importRun.id),
  changedAt: integer('changed_at').notNull(),
  actor: text().notNull(),
});

/** A visit of inspectors. Once it is signed nothing here changes. */
export const visit = sqliteTable('visit', {
  id: integer().primaryKey(),
  /** Names it for people: year of its date and a number in it, `2026-012`. */
  no: text().notNull().unique(),
  companyId: integer('company_id')
    .notNull()
    .references(() => company.id),
  place: text().notNull(),
  /** Address or name of the place. */
  where: text().notNull(),
  day: integer().notNull(),
  inspectors: text({ mode: 'json' }).notNull(),
  /** The checklists as they were asked (contract/visits.ts). */
  asked: text({ mode: 'json' }).notNull(),
  note: text(),
  openedAt: integer('opened_at').notNull(),
  openedBy: text('opened_by').notNull(),
  signedAt: integer('signed_at'),
  signedBy: text('signed_by'),
});

/** What was said of a visit's questions, in the order of the ids: the newest holds. Nothing is changed or removed. */
export const visitEntry = sqliteTable(
  'visit_entry',
  {
    id: integer().primaryKey(),
    visitId: integer('visit_id')
      .notNull()
      .references(() => visit.id),
    item: text().notNull(),
    /** Null: not answered, or no longer. */
    answer: text(),
    note: text(),
    /** Of a correction after the visit was signed. */
    reason: text(),
    at: integer().notNull(),
    actor: text().notNull(),
  },
  (table) => [index('visit_entry_item').on(table.item, table.visitId, table.id)],
);

/** A photo that was taken on a visit; its bytes are kept in `originals/<sha256>`. */
export const visitPhoto = sqliteTable(
  'visit_photo',
  {
    /** A UUID, by which windows ask for it. */
    id: text().primaryKey(),
    visitId: integer('visit_id')
      .notNull()
      .references(() => visit.id),
    item: text().notNull(),
    name: text().notNull(),
    sha256: text().notNull(),
    bytes: integer().notNull(),
    at: integer().notNull(),
    actor: text().notNull(),
  },
  (table) => [index('visit_photo_visit').on(table.visitId), index('visit_photo_sha256').on(table.sha256)],
);

/** Personal data that left the program unmasked: who asked for them, when, why, and for what. */
export const disclosure = sqliteTable('disclosure', {
  id: integer().primaryKey(),
  at: integer().notNull(),
  actor: text().notNull(),
  reason: text().notNull(),
  kind: text().notNull(),
  subject: text({ mode: 'json' }).notNull(),
});

/**
 * What the authority changed of what records are judged by (contract/authority-change.ts), in its order. Rows are added
 * and never altered or removed; what is in force is folded from them (app/effective-resources.ts).
 */
export const authorityChange = sqliteTable('authority_change', {
  id: integer().primaryKey(),
  at: integer().notNull(),
  actor: text().notNull(),
  reason: text().notNull(),
  /** Where it stands: a decision, a notice; empty where nothing was given. */
  source: text().notNull(),
  kind: text().notNull(),
  payload: text({ mode: 'json' }).notNull(),
});

/** What a window keeps between two starts, as JSON by name (contract/window.ts). */
export const preference = sqliteTable('preference', {
  name: text().primaryKey(),
  value: text({ mode: 'json' }).notNull(),
});

/** The one row that says by what and as of when everything above was judged. */
export const checkState = sqliteTable('check_state', {
  id: integer().primaryKey(),
  asOf: integer('as_of').notNull(),
  scope: text({ mode: 'json' }).notNull(),
  /** SHA-256 over rules, calendar and scope. */
  fingerprint: text().notNull(),
});
