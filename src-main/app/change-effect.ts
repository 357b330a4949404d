import type { ChangedRow, ChangeEffect } from '../contract/authority.ts';
import { formatDate } from '../contract/beijing-time.ts';
import type { FindingsChange, View } from '../contract/views.ts';
import { shownRecordNo } from '../domain/record-number.ts';
import type { WritableDatabase } from '../store/open-database.ts';
import { type ChangedFinding, changedFindings } from '../store/queries/changed-findings.ts';
import { countFindings, summaryOf, type TallySummary, tallies } from '../store/queries/tallies.ts';
import { datasetNamed, type Resources } from './resources.ts';

/** What is counted before everything is judged anew, to be compared with what is counted after. */
export interface Counted {
  readonly season: readonly TallySummary[];
  readonly findings: number;
}

/** Rows shown of those that change. */
const SHOWN = 10;

const ALL = { from: null, to: null, company: null, rule: null, kind: null };

/** What the stored answers are, in a season (inclusive dates) and over all. */
export function counted(database: WritableDatabase, season: { from: string; to: string }): Counted {
  const view: View = { ...season, company: null };
  return { season: tallies(database, view).map(summaryOf), findings: countFindings(database, ALL) };
}

/** How the stored answers differ from those that were counted and remembered (changed-findings.ts) before. */
export function effectSince(
  before: Counted,
  database: WritableDatabase,
  resources: Resources,
  season: { from: string; to: string },
): ChangeEffect {
  const after = counted(database, season);
  const { added, gone } = changedFindings(database.connection, season, SHOWN);
  return {
    season,
    rows: rowsBetween(before.season, after.season),
    before: { findings: sum(before.season), allTime: before.findings },
    after: { findings: sum(after.season), allTime: after.findings },
    added: added.map((row) => shownRow(row, resources)),
    gone: gone.map((row) => shownRow(row, resources)),
  };
}

/** Where the stored findings of all time differ from those that were counted before. */
export function findingsSince(before: readonly TallySummary[], database: WritableDatabase): FindingsChange[] {
  return rowsBetween(before, allAnswers(database))
    .map(({ company, ruleId, before: earlier, after }) => ({
      ...{ company, ruleId, before: earlier.violation, after: after.violation },
    }))
    .filter((row) => row.before !== row.after);
}

/** The stored answers of all time by company and rule. */
export function allAnswers(database: WritableDatabase): TallySummary[] {
  return tallies(database, { from: null, to: null, company: null }).map(summaryOf);
}

function sum(rows: readonly TallySummary[]): number {
  return rows.reduce((total, { violation }) => total + violation, 0);
}

const NONE = { compliant: 0, violation: 0, pending: 0, undeterminable: 0, notApplicable: 0 };

/** One row for each company and rule whose answers differ, the greatest difference of findings first. */
function rowsBetween(before: readonly TallySummary[], after: readonly TallySummary[]): ChangeEffect['rows'] {
  const keyOf = ({ company, ruleId }: TallySummary) => `${ruleId} ${company}`;
  const earlier = new Map(before.map((row) => [keyOf(row), row]));
  const later = new Map(after.map((row) => [keyOf(row), row]));
  const keys = new Set([...earlier.keys(), ...later.keys()]);
  return [...keys]
    .flatMap((key) => {
      const [one, other] = [earlier.get(key), later.get(key)];
      const named = other ?? one;
      if (named === undefined) return [];
      const row = {
        company: named.company,
        ruleId: named.ruleId,
        before: one === undefined ? NONE : countsOf(one),
        after: other === undefined ? NONE : countsOf(other),
      };
      return JSON.stringify(row.before) === JSON.stringify(row.after) ? [] : [row];
    })
    .toSorted(
      (one, other) =>
        Math.abs(other.after.violation - other.before.violation) -
        Math.abs(one.after.violation - one.before.violation),
    );
}

function countsOf({ compliant, violation, pending, undeterminable, notApplicable }: TallySummary) {
  return { compliant, violation, pending, undeterminable, notApplicable };
}

function shownRow({ day, ...found }: ChangedFinding, resources: Resources): ChangedRow {
  const recordNo = shownRecordNo(datasetNamed(resources, found.dataset), found.recordNo);
  return { ...found, recordNo, day: day === null ? null : formatDate(day) };
}
