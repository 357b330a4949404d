import { dayOf, parseDate } from '../contract/beijing-time.ts';
import type { Discipline, ReportedMonth, SentDataset } from '../contract/discipline.ts';
import type { UnitRule } from '../contract/rules.ts';
import { compareNames } from '../contract/texts/name-order.ts';
import type { ReportingCheck } from '../contract/unit-checks.ts';
import type { Instant } from '../contract/values.ts';
import type { View } from '../contract/views.ts';
import { limitOn } from '../domain/limit.ts';
import { daysLate, monthState } from '../domain/reported-month.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import { monthsOf } from '../domain/units/months.ts';
import { owedMonths, type ReportingBody } from '../domain/units/reporting.ts';
import { judgeUnit } from '../domain/units/unit-kinds.ts';
import { companyNames, type StoredSheetResult, sheetResults } from '../store/imports.ts';
import {
  derivedUnits,
  recordedSeasons,
  recordsByMonth,
  registeredCompanies,
  unreadableCells,
} from '../store/queries/discipline.ts';
import { parseUnit } from '../store/stored-record.ts';
import { countingRules } from './counting-rules.ts';
import { missingFields } from './missing-fields.ts';
import { checkedBy, type ReaderContext } from './reader-context.ts';
import { datasetNamed, type Resources, ruleSetOf } from './resources.ts';

type ReportingRule = UnitRule & { readonly check: ReportingCheck };

/**
 * What each company owes per dataset and month, what came when, and in what condition, as of the stored `asOf`. The
 * view narrows months and companies; rows, cells and columns are of all files that count.
 */
export function disciplineOf(context: ReaderContext, view: View): Discipline {
  const { database, resources } = context;
  const { asOf, scope } = checkedBy(context);
  const ruleSet = ruleSetOf(resources, scope);
  const rule = ruleSet.unitRules.find(isReporting) ?? null;
  const years = new Set([...recordedSeasons(database), ruleSet.deriving.seasonOf(dayOf(asOf))]);
  const seasons = [...years].sort((one, other) => one - other).map(ruleSet.deriving.season);
  const months = seasons.flatMap(({ from, to }) => monthsOf(from, to)).filter(isIn(view));
  const names = months.map(({ month }) => month);

  const sheets = companySheets(resources, sheetResults(database, null));
  const cells = unreadableCells(database);
  const shared = sharedSheets(sheets);
  const registered = new Set(rule === null ? [] : registeredCompanies(database, rule.check.register));
  const owed = rule === null ? [] : owedIn(rule, seasons);
  const monthsFor = reportedMonths({
    ...{ ruleSet, rule, asOf, owed, registered },
    arrived: rule === null ? new Map() : arrivalsOf(context, rule),
    records: recordsOf(context, ruleSet),
  });
  const told = {
    ...{ resources, ruleSet },
    unreadable: (sheetId: number) => (shared.has(sheetId) ? 0 : (cells.get(sheetId) ?? 0)),
  };
  const companies = companyNames(database)
    .filter((company) => view.company === null || company === view.company)
    .toSorted(compareNames)
    .map((company) => ({
      company,
      registered: registered.has(company),
      datasets: datasetsOf(
        resources,
        rule,
        registered.has(company),
        sheets.filter((sheet) => sheet.company === company),
      ).map(([dataset, own]) => ({
        ...sent(told, dataset, own),
        months: datasetNamed(resources, dataset).start.length === 0 ? [] : monthsFor(company, dataset, names),
      })),
    }));
  return {
    owed: rule === null ? null : { ...owedBy(rule, asOf) },
    months: names,
    companies,
    unassigned: view.company === null ? unassigned(sheets, shared, cells) : [],
  };
}

function isReporting(rule: UnitRule): rule is ReportingRule {
  return rule.check.kind === 'reporting';
}

/** Whether a view's period touches a month. */
function isIn({ from, to }: View): (month: { first: number; last: number }) => boolean {
  const [begins, ends] = [from === null ? null : parseDate(from), to === null ? null : parseDate(to)];
  return ({ first, last }) => (begins === null || last >= begins) && (ends === null || first <= ends);
}

/** The authority's own lists are sent by nobody. */
function companySheets({ datasets }: Resources, results: readonly StoredSheetResult[]): StoredSheetResult[] {
  const own = new Set(datasets.filter(({ source }) => source === 'company').map(({ name }) => name));
  return results.filter(({ dataset }) => own.has(dataset));
}

/** Sheets that tell of several companies: their cells with problems do not say of which. */
function sharedSheets(sheets: readonly StoredSheetResult[]): ReadonlySet<number> {
  const groups = Map.groupBy(sheets, ({ sheetId }) => sheetId);
  return new Set(
    [...groups].filter(([, [first, ...more]]) => more.length > 0 || first?.company === '').map(([id]) => id),
  );
}

function owedBy(rule: ReportingRule, asOf: Instant): NonNullable<Discipline['owed']> {
  const { owed, register, by } = rule.check;
  const limit = limitOn(rule, by, asOf);
  const basis = limit?.basis ?? rule.parameters[by]?.basis ?? 'setting';
  return { ruleId: rule.id, datasets: [...owed], register, day: limit?.value ?? null, basis };
}

type OwedMonth = ReturnType<typeof owedMonths> extends Generator<infer Month> ? Month : never;

function owedIn(rule: ReportingRule, seasons: readonly { from: number; to: number }[]): OwedMonth[] {
  return seasons.flatMap((season) => [...owedMonths(rule, rule.check, season)]);
}

interface Arrival extends Pick<ReportingBody, 'arrivedAt' | 'nothing'> {
  readonly recordId: number | null;
}

/** What is stored of each month, by company, dataset and month. */
function arrivalsOf({ database }: ReaderContext, rule: ReportingRule): Map<string, Arrival> {
  return new Map(
    derivedUnits(database, rule.id).map(({ company, recordId, body }) => {
      // What the rule derived and stored.
      const { dataset, month, arrivedAt, nothing } = parseUnit(body).facts as ReportingBody;
      return [keyOf(company, dataset, month), { recordId, arrivedAt, nothing }];
    }),
  );
}

function recordsOf({ database, resources }: ReaderContext, ruleSet: RuleSet): ReadonlyMap<string, number> {
  const counted = recordsByMonth(database, countingRules(resources, ruleSet));
  return new Map(
    counted.map(({ company, dataset, month, records }) => [keyOf(company, dataset, month), records]),
  );
}

function reportedMonths(known: {
  readonly ruleSet: RuleSet;
  readonly rule: ReportingRule | null;
  readonly asOf: Instant;
  readonly owed: readonly OwedMonth[];
  readonly registered: ReadonlySet<string>;
  readonly arrived: ReadonlyMap<string, Arrival>;
  readonly records: ReadonlyMap<string, number>;
}): (company: string, dataset: string, months: readonly string[]) => ReportedMonth[] {
  const { ruleSet, rule, asOf, registered, arrived, records } = known;
  const owed = new Map(known.owed.map((month) => [month.month, month]));
  const context = ruleSet.contextAt(asOf);
  return (company, dataset, months) =>
    months.map((month) => {
      const key = keyOf(company, dataset, month);
      const due = owed.get(month);
      const told = { month, records: records.get(key) ?? 0 };
      const owes = rule !== null && registered.has(company) && rule.check.owed.includes(dataset);
      if (!owes || due === undefined) {
        const unknown = { receivedAt: null, nothing: false, dueAt: null, daysLate: null, recordId: null };
        return { ...told, ...unknown, state: 'notOwed' as const };
      }
      const unsaid: Arrival = { arrivedAt: null, nothing: false, recordId: null };
      const { arrivedAt, nothing, recordId } = arrived.get(key) ?? unsaid;
      const body: ReportingBody = { from: due.from, dueAt: due.dueAt, dataset, month, arrivedAt, nothing };
      const state = monthState(judgeUnit(rule, body, context), body, asOf);
      return {
        ...{ ...told, state, receivedAt: arrivedAt, nothing, dueAt: due.dueAt, recordId },
        daysLate: daysLate(state, body, asOf),
      };
    });
}

/** Datasets that a company sent or owes, what is owed first, each with the sheets that told of it. */
function datasetsOf(
  { datasets }: Resources,
  rule: ReportingRule | null,
  isRegistered: boolean,
  sheets: readonly StoredSheetResult[],
): [string, StoredSheetResult[]][] {
  const owed = rule?.check.owed ?? [];
  const byDataset = Map.groupBy(sheets, ({ dataset }) => dataset);
  const names = datasets.map(({ name }) => name).filter((name) => !owed.includes(name));
  return [...owed, ...names]
    .filter((name) => byDataset.has(name) || (isRegistered && owed.includes(name)))
    .map((name) => [name, byDataset.get(name) ?? []]);
}

function sent(
  {
    resources,
    ruleSet,
    unreadable,
  }: { resources: Resources; ruleSet: RuleSet; unreadable: (sheetId: number) => number },
  dataset: string,
  sheets: readonly StoredSheetResult[],
): Omit<SentDataset, 'months'> {
  const never = (sheets[0]?.missingColumns ?? []).filter((field) =>
    sheets.every(({ missingColumns }) => missingColumns.includes(field)),
  );
  const received = sheets.map(({ receivedAt }) => receivedAt);
  return {
    dataset,
    rows: sum(sheets, ({ rows }) => rows),
    rejected: sum(sheets, ({ rejected }) => rejected),
    unreadable: sum(sheets, ({ sheetId }) => unreadable(sheetId)),
    faultyImports: importsOf(sheets.filter(({ sheetId, rejected }) => rejected + unreadable(sheetId) > 0)),
    lastReceivedAt: received.length === 0 ? null : Math.max(...received),
    neverSupplied: missingFields(datasetNamed(resources, dataset), ruleSet, never).filter(
      ({ rules }) => rules.length > 0,
    ),
  };
}

/** What of sheets with several companies, or with rows that do not tell theirs, cannot be said of any. */
function unassigned(
  sheets: readonly StoredSheetResult[],
  shared: ReadonlySet<number>,
  cells: ReadonlyMap<number, number>,
): Discipline['unassigned'] {
  const open = sheets.filter(({ sheetId }) => shared.has(sheetId));
  return [...Map.groupBy(open, ({ dataset }) => dataset)]
    .map(([dataset, group]) => {
      const nameless = group.filter(({ company }) => company === '');
      const ids = [...new Set(group.map(({ sheetId }) => sheetId))];
      const faulty = group.filter(
        ({ sheetId, company, rejected }) => cells.has(sheetId) || (company === '' && rejected > 0),
      );
      return {
        dataset,
        rows: sum(nameless, ({ rows }) => rows),
        rejected: sum(nameless, ({ rejected }) => rejected),
        unreadable: sum(ids, (id) => cells.get(id) ?? 0),
        faultyImports: importsOf(faulty),
      };
    })
    .filter(({ rows, unreadable }) => rows + unreadable > 0);
}

function importsOf(sheets: readonly StoredSheetResult[]): number[] {
  return [...new Set(sheets.map(({ importId }) => importId))].sort((one, other) => other - one);
}

function sum<One>(all: readonly One[], count: (one: One) => number): number {
  return all.reduce((total, one) => total + count(one), 0);
}

function keyOf(company: string, dataset: string, month: string): string {
  return JSON.stringify([company, dataset, month]);
}
