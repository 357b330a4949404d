import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { checkScope } from './scope.ts';
import { findingsChange, importResult, issueView, language, missingField, progress, view } from './views.ts';
import { windowContract } from './window.ts';

/**
 * The typed contract between the engine and its hosts: all that a window may ask, and what only the host itself may,
 * because it names paths of the machine.
 */

export const importRequest = z.strictObject({
  /** Files, folders and `.zip` archives; folders and archives stand for the tables in them and below. */
  paths: z.array(z.string().min(1)).min(1),
  company: z.string().min(1).optional(),
  dataset: z.string().min(1).optional(),
  columns: z.record(z.string(), z.string()).optional(),
  /** When the files were handed in; by default with the import. */
  receivedAt: z.int().optional(),
});
export type ImportRequest = z.infer<typeof importRequest>;

/** What is not given stays as it was stored, or as it is by default in a new data folder. */
export const checkRequest = z.strictObject({
  asOf: z.int(),
  scope: checkScope.partial().default({}),
  /** Why the scope is changed, for the log of changes. */
  reason: z.string().min(1).default('check'),
  /** Judge every record anew even where nothing asks for it. */
  full: z.boolean().default(false),
});
export type CheckRequest = z.input<typeof checkRequest>;

export const checkResult = z.strictObject({
  asOf: z.int(),
  records: z.int(),
  /** How many records had to be judged anew. */
  judged: z.int(),
  /** Where that changed the number of findings, the greatest difference first. */
  changed: z.array(findingsChange),
});

/** A file that a host hands in for a window, under a token that is good until the engine stops. */
export const handedFile = z.strictObject({
  token: z.string(),
  name: z.string(),
  folderName: z.string(),
  /** Null where there is no such file. */
  bytes: z.int().nullable(),
});
export type HandedFile = z.infer<typeof handedFile>;

export const contract = {
  ...windowContract,
  intake: {
    /** Files, and folders and archives for the tables in them, that the user chose in a dialog or dropped. */
    paths: oc.input(z.strictObject({ paths: z.array(z.string().min(1)).min(1) })).output(z.array(handedFile)),
    /** A file that the host wrote to `path` because its window could only send bytes; removed after use. An archive
     * stands for the tables in it. */
    upload: oc
      .input(z.strictObject({ path: z.string().min(1), name: z.string().min(1), folderName: z.string() }))
      .output(z.array(handedFile)),
  },
  saved: {
    /** Where a report of the history lies, for the host to hand it out. */
    report: oc
      .input(z.strictObject({ reportId: z.string() }))
      .output(z.strictObject({ path: z.string(), fileName: z.string() })),
  },
  columns: {
    /** Of the fields for which a file of a dataset has no column, those that active rules need. */
    needed: oc
      .input(z.strictObject({ dataset: z.string(), missing: z.array(z.string()) }))
      .output(z.array(missingField)),
  },
  sheets: {
    /** The first problems of the rows of these sheets, in the order of the files, and how many there are. */
    issues: oc
      .input(z.strictObject({ sheetIds: z.array(z.int()), limit: z.int().min(1).max(1000) }))
      .output(z.strictObject({ issues: z.array(issueView), total: z.int() })),
  },
  import: { run: oc.input(importRequest).output(eventIterator(progress, importResult)) },
  check: { run: oc.input(checkRequest).output(eventIterator(progress, checkResult)) },
  report: {
    writeExcel: oc
      .input(view.extend({ path: z.string().min(1), language: language.default('zh') }))
      .output(eventIterator(progress, z.strictObject({ path: z.string(), bytes: z.int() }))),
    writeJson: oc
      .input(
        view.extend({
          path: z.string().min(1),
          language: language.default('zh'),
          imported: importResult.nullable().default(null),
        }),
      )
      .output(eventIterator(progress, z.strictObject({ path: z.string(), bytes: z.int() }))),
  },
};
