import { z } from 'zod';
import { missingField } from './views.ts';

/** What each company owes per dataset and month, what came when, and in what condition. */

const instant = z.int();
const id = z.int().positive();

/**
 * `toCome`: the month has not begun; `notOwed`: nothing is known to be owed, because the company stands in no register,
 * the dataset is not owed monthly, or the rule does not apply.
 */
export const monthStates = ['inTime', 'late', 'missing', 'pending', 'toCome', 'notOwed'] as const;
export type MonthState = (typeof monthStates)[number];

export const reportedMonth = z.strictObject({
  /** `YYYY-MM`. */
  month: z.string(),
  state: z.enum(monthStates),
  /** Stored records that start in it. */
  records: z.int(),
  /** When the first file was handed in that tells of it, also where that is after `asOf`; null: none was, or nothing is owed. */
  receivedAt: instant.nullable(),
  /** What was handed in is a report that nothing happened in it. */
  nothing: z.boolean(),
  /** 00:00 after the last day in time. */
  dueAt: instant.nullable(),
  /** From the last day in time to the day of arrival, or to the day that `asOf` lies in or ends; null: it is not late. */
  daysLate: z.int().nullable(),
  /** The answer of the rule, to be opened; null where it has none stored. */
  recordId: id.nullable(),
});
export type ReportedMonth = z.infer<typeof reportedMonth>;

/** What a company sent of a dataset, over all imports that count. */
export const sentDataset = z.strictObject({
  dataset: z.string(),
  /** In the order of `months`; empty for a register, whose records have no day. */
  months: z.array(reportedMonth),
  rows: z.int(),
  rejected: z.int(),
  /** Cells that could not be read, of sheets that tell of this company alone. */
  unreadable: z.int(),
  /** Imports with rejected rows or unreadable cells, the newest first. */
  faultyImports: z.array(id),
  lastReceivedAt: instant.nullable(),
  /** Columns that no file ever had and some active rule needs. */
  neverSupplied: z.array(missingField),
});
export type SentDataset = z.infer<typeof sentDataset>;

export const discipline = z.strictObject({
  /** Null: no active rule says what is owed. */
  owed: z
    .strictObject({
      ruleId: z.string(),
      datasets: z.array(z.string()),
      /** Dataset in which a company must stand to owe anything. */
      register: z.string(),
      /** Day of the next month by which a month is due, as of now; null: none is in force. */
      day: z.int().nullable(),
      basis: z.enum(['text', 'reading', 'setting']),
    })
    .nullable(),
  /** Months of the heating seasons of the view, `YYYY-MM`, in order. */
  months: z.array(z.string()),
  companies: z.array(
    z.strictObject({ company: z.string(), registered: z.boolean(), datasets: z.array(sentDataset) }),
  ),
  /** What no company can be named for: rows that do not tell theirs, cells of sheets that tell of several. */
  unassigned: z.array(
    z.strictObject({
      dataset: z.string(),
      rows: z.int(),
      rejected: z.int(),
      unreadable: z.int(),
      faultyImports: z.array(id),
    }),
  ),
});
export type Discipline = z.infer<typeof discipline>;
