import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { authorityChange, authorityEntry, seasonYear } from './authority-change.ts';
import { calendarReading, calendarYear } from './calendar.ts';
import { bilingual } from './datasets.ts';
import { importedPack } from './rule-pack.ts';
import { ruleProblem } from './rule-problem.ts';
import { ruleId } from './rules.ts';
import { checkScope } from './scope.ts';
import { progress } from './views.ts';

/** What a window may ask about the authority's changes of rules, documents, calendar and scope. */

const date = z.iso.date();
const counts = z.strictObject({
  compliant: z.int(),
  violation: z.int(),
  pending: z.int(),
  undeterminable: z.int(),
  notApplicable: z.int(),
});

/** A finding that a change brings or takes away. */
const changedRow = z.strictObject({
  recordId: z.int(),
  company: z.string(),
  ruleId: z.string(),
  dataset: z.string(),
  /** Names in it masked. */
  recordNo: z.string(),
  day: date.nullable(),
  kind: z.enum(['late', 'missing', 'wrong']),
  dueAt: z.int().nullable(),
});
export type ChangedRow = z.infer<typeof changedRow>;

const findings = z.strictObject({ findings: z.int(), allTime: z.int() });

/** How the answers differ after a change: in the season, inclusive dates, and the findings of all time. */
export const changeEffect = z.strictObject({
  season: z.strictObject({ from: date, to: date }),
  /** Company and rule whose answers differ, the greatest difference of findings first. */
  rows: z.array(z.strictObject({ company: z.string(), ruleId: z.string(), before: counts, after: counts })),
  before: findings,
  after: findings,
  /** The first findings that are added and that go, by day. */
  added: z.array(changedRow),
  gone: z.array(changedRow),
});
export type ChangeEffect = z.infer<typeof changeEffect>;

/** A change that was tried and waits to be kept or given up. */
export const trial = z.strictObject({ trialId: z.string(), change: authorityChange, effect: changeEffect });
export type Trial = z.infer<typeof trial>;

/** A change of the log as people see it. */
export const changeEntry = authorityEntry.extend({
  /** Why the change is not in force: a newer program's resources leave no room for it. */
  unfit: ruleProblem.nullable(),
});
export type ChangeEntry = z.infer<typeof changeEntry>;

/** What is checked against what, and what may be chosen. */
export const authorityView = z.strictObject({
  scope: checkScope,
  /** The usual season around `asOf`, where `scope` names none. */
  usualSeason: z.strictObject({ from: date, to: date }),
  bindings: z.array(
    z.strictObject({
      company: z.string().nullable(),
      document: z.string(),
      season: seasonYear.nullable(),
      binds: z.boolean(),
    }),
  ),
  companies: z.array(z.string()),
  /** Years in which the seasons of stored records begin, and the present one. */
  seasons: z.array(z.int()),
  calendar: z.array(calendarYear),
  /** Years of stored records, and of now, whose days off are not on file. */
  missingYears: z.array(z.int()),
  /** The newest first. */
  changes: z.array(changeEntry),
});
export type AuthorityView = z.infer<typeof authorityView>;

const packPart = z.strictObject({
  id: z.string(),
  title: bilingual,
  what: z.enum(['added', 'replaced', 'retired', 'unchanged']),
  /** Entries that differ where it is replaced, as `parameters`. */
  changed: z.array(z.string()),
});
export type PackPart = z.infer<typeof packPart>;

/** What a rule pack would do, or what is wrong with it. */
export const packReading = z.strictObject({
  problems: z.array(ruleProblem),
  /** Null where there are problems. */
  preview: z
    .strictObject({ pack: importedPack, rules: z.array(packPart), documents: z.array(packPart) })
    .nullable(),
});
export type PackReading = z.infer<typeof packReading>;

export const authorityContract = {
  get: oc.output(authorityView),
  /** Judges everything as if the change were made and takes it back. A new trial replaces the one before. */
  try: oc.input(z.strictObject({ change: authorityChange })).output(eventIterator(progress, trial)),
  /** Makes the change that was tried, with the same effect, or says why not. */
  change: oc
    .input(
      z.strictObject({
        trialId: z.string(),
        reason: z.string().trim().min(1).max(2000),
        source: z.string().trim().max(2000).default(''),
      }),
    )
    .output(eventIterator(progress, z.strictObject({ entry: authorityEntry, effect: changeEffect }))),
  /** A rule pack as a reviewed file, by its text. Nothing is stored. */
  readPack: oc.input(z.strictObject({ text: z.string().max(20_000_000) })).output(packReading),
  /** The rules in force, or some of them, as such a file. */
  exportPack: oc
    .input(z.strictObject({ rules: z.array(ruleId).nullable() }))
    .output(z.strictObject({ fileName: z.string(), text: z.string() })),
  /** A yearly list of days off, by its text. Nothing is stored. */
  readCalendar: oc
    .input(z.strictObject({ text: z.string().min(1).max(2_000_000), year: z.int().nullable() }))
    .output(calendarReading),
};
