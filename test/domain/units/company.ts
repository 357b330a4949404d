import { dayOf, formatDate, parseDate } from '../../../src-main/contract/beijing-time.ts';
import { outcomes } from '../../../src-main/contract/outcomes.ts';
import type { UnitRule } from '../../../src-main/contract/rules.ts';
import { defaultScope } from '../../../src-main/contract/scope.ts';
import type { FieldValue, Instant } from '../../../src-main/contract/values.ts';
import { Shape } from '../../../src-main/domain/record-facts.ts';
import { monthKey } from '../../../src-main/domain/units/months.ts';
import type { CompanyRecords, DerivingContext, SourceRecord } from '../../../src-main/domain/units/unit.ts';
import { deriveUnits, judgeUnit } from '../../../src-main/domain/units/unit-kinds.ts';
import { at, told } from '../moments.ts';
import { ruleSetUnder } from '../resources.ts';

/** A row by its fields; a field that is left out has no column. Moments as `2026-01-05 08:00`, bare dates as they are. */
export type Row = Readonly<Record<string, string | number | boolean | null | { unreadable: string }>>;

/** The heating season of the tests: 15 November to 15 March, numbers restart on 1 July. */
export const deriving: DerivingContext = {
  season: (year) => ({ from: parseDate(`${year}-11-15`), to: parseDate(`${year + 1}-03-15`) }),
  numbersRestart: (year) => parseDate(`${year}-07-01`),
  datasetTitle: (dataset) => ({ complaints: '投诉', outages: '停热', repairs: '报修' })[dataset] ?? dataset,
  seasonOf: (day) => Number(formatDate(day - 181).slice(0, 4)),
};

/** Records of one company, each list with the field of its number and of its starting moment (none: a register). */
export function company(
  lists: Readonly<Record<string, { number: string; start?: string; rows: readonly Row[] }>>,
  arrived: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
  silent: {
    /** Seasons of which others told. */
    readonly seasons?: readonly number[];
    /** By dataset: the days in which nothing happened, and when that was handed in. */
    readonly nothing?: Readonly<Record<string, readonly (readonly [from: string, to: string, at: string])[]>>;
  } = {},
): CompanyRecords {
  const records = new Map<string, SourceRecord[]>();
  let id = 0;
  for (const [dataset, { number, start, rows }] of Object.entries(lists)) {
    records.set(
      dataset,
      rows.map((row, index) => {
        const fields = Object.keys(row);
        const facts = new Shape(fields).facts(fields.map((field) => cellValue(row[field] ?? null)));
        const begins = start === undefined ? null : facts.value(start);
        const day =
          typeof begins === 'number' ? dayOf(begins) : typeof begins === 'string' ? parseDate(begins) : null;
        const season = day === null ? 0 : deriving.seasonOf(day);
        const place = { sheetId: 1, row: index + 2 };
        return { id: ++id, recordNo: String(row[number]), season, day, ...place, facts };
      }),
    );
  }
  const seasons = [...new Set([...records.values()].flat().map(({ season }) => season))];
  const dated = seasons.filter((season) => season > 0).sort();
  return {
    company: '甲热力',
    seasons: dated,
    supervisedSeasons: [...new Set([...dated, ...(silent.seasons ?? [])])].sort(),
    nothingReported: (dataset) =>
      (silent.nothing?.[dataset] ?? []).map(([from, to, moment]) => ({
        ...{ from: parseDate(from), to: parseDate(to), at: at(moment) },
      })),
    has: (dataset) => (records.get(dataset)?.length ?? 0) > 0,
    of: (dataset) => records.get(dataset) ?? [],
    arrivals: (dataset) =>
      new Map(Object.entries(arrived[dataset] ?? {}).map(([month, moment]) => [monthKey(month), at(moment)])),
    inspected: () => [],
  };
}

function cellValue(cell: Row[string]): FieldValue {
  return typeof cell === 'string' && /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}/.test(cell) ? at(cell) : (cell ?? null);
}

/** Every unit as `number: outcome`, with its deadline where it has one and the field to ask about where it is doubtful. */
export function answers(rule: UnitRule, records: CompanyRecords, asOf: string): string[] {
  const context = ruleSetUnder(defaultScope, []).contextAt(at(asOf));
  return [...deriveUnits(rule, records, deriving)].map(({ no, body }) => {
    // What is stored is JSON.
    const stored = JSON.parse(JSON.stringify(body));
    const { outcome, dueAt, field } = judgeUnit(rule, stored, context);
    const doubtful = outcomes[outcome].answer === 'undeterminable' && field !== null;
    return `${no}: ${outcome}${dueAt === null ? '' : ` due ${told(dueAt)}`}${doubtful ? ` ${field}` : ''}`;
  });
}

/**
 * Holds a rule's units to what their judgements promise: from `holdsFrom` to `holdsUntil` they do not change. Judges
 * them at every moment given and at the ends of every stretch found.
 */
export function brokenPromises(
  rule: UnitRule,
  records: CompanyRecords,
  moments: readonly Instant[],
): string[] {
  const broken: string[] = [];
  const judged = (body: object, asOf: Instant) =>
    judgeUnit(rule, body, ruleSetUnder(defaultScope, []).contextAt(asOf));
  for (const { no, body } of deriveUnits(rule, records, deriving)) {
    for (const moment of moments) {
      const { outcome, holdsFrom, holdsUntil } = judged(body, moment);
      for (const other of [holdsFrom, moment, holdsUntil - 1, Math.floor((moment + holdsUntil) / 2)]) {
        if (!Number.isFinite(other)) continue;
        const again = judged(body, other).outcome;
        if (again !== outcome) broken.push(`${no} at ${told(other)}: ${again}, not ${outcome}`);
      }
    }
  }
  return broken;
}
