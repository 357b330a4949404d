import { dayOf } from '../../contract/beijing-time.ts';
import type { UnitRule } from '../../contract/rules.ts';
import type { MatchCheck } from '../../contract/unit-checks.ts';
import { type Doubt, doubtOf } from '../doubt-of.ts';
import { limitOn } from '../limit.ts';
import { momentOf } from '../moment.ts';
import { isMeant } from './only-where.ts';
import { comparable, keyOf } from './same-text.ts';
import type { CompanyRecords, SourceRecord } from './unit.ts';

type Source = MatchCheck['units'][number];
type Pair = Source['by'][number][number];

/** What was found: the records, or why there may be one although none was found. */
export interface Matches {
  readonly records: readonly SourceRecord[];
  readonly unclear: Doubt | null;
}

/** A record of the other list; `doubt`: why it may be none of those meant. */
interface Candidate {
  readonly record: SourceRecord;
  readonly doubt: Doubt | null;
}

/** Finds the records of another list that are about the same as one of this list. Holds only those that may be. */
export class MatchIndex {
  readonly #source: Source;
  readonly #rule: UnitRule;
  readonly #ways: { exact: readonly Pair[]; near: readonly Pair[]; byKey: Map<string, Candidate[]> }[];
  /** Fields by which it is matched for which the other list has no column. */
  readonly #unsupplied: ReadonlySet<string>;

  constructor(rule: UnitRule, check: MatchCheck, source: Source, records: CompanyRecords) {
    this.#source = source;
    this.#rule = rule;
    this.#ways = source.by.map((way) => ({
      exact: way.filter(({ withinDays }) => withinDays === undefined),
      near: way.filter(({ withinDays }) => withinDays !== undefined),
      byKey: new Map(),
    }));
    if (source.by.length > 0) {
      for (const { facts } of records.of(source.dataset)) {
        for (const { exact, byKey } of this.#ways) {
          const key = keyOf(
            facts,
            exact.map(({ own }) => own),
          );
          if (key !== null && !byKey.has(key)) byKey.set(key, []);
        }
      }
    }
    this.#unsupplied = this.#fill(check, records);
  }

  find(own: SourceRecord): Matches {
    if (this.#source.by.length === 0) return { records: [own], unclear: null };
    let unclear: Matches['unclear'] = null;
    let doubtful: Matches['unclear'] = null;
    let tried = false;
    for (const { exact, near, byKey } of this.#ways) {
      const silent = exact.find((pair) => comparable(own.facts.value(pair.own)) === null)?.own;
      const unsupplied = exact.find(({ other }) => this.#unsupplied.has(other));
      if (silent !== undefined) {
        unclear ??= { outcome: doubtOf(own.facts.value(silent)) ?? 'valueEmpty', field: silent };
      } else if (unsupplied !== undefined) {
        // A match could only be seen there, whatever the other ways came to.
        doubtful ??= { outcome: 'notSupplied', field: unsupplied.other };
      } else {
        tried = true;
        const key =
          keyOf(
            own.facts,
            exact.map((pair) => pair.own),
          ) ?? '';
        const found = (byKey.get(key) ?? []).flatMap(({ record, doubt }): Candidate[] => {
          const apart = near.map((pair) => this.#areNear(own, record, pair));
          if (apart.includes('no')) return [];
          return [{ record, doubt: doubt ?? apart.find((one) => typeof one === 'object') ?? null }];
        });
        const sure = found.filter(({ doubt }) => doubt === null);
        if (sure.length > 0) return { records: sure.map(({ record }) => record), unclear: null };
        doubtful ??= found[0]?.doubt ?? null;
      }
    }
    return { records: [], unclear: doubtful ?? (tried ? null : unclear) };
  }

  #fill(check: MatchCheck, records: CompanyRecords): Set<string> {
    const fields = new Set(this.#ways.flatMap(({ exact }) => exact.map(({ other }) => other)));
    const unsupplied = new Set(fields);
    let any = false;
    for (const record of records.of(check.against)) {
      const meant = isMeant(record.facts, check.onlyAgainst);
      if (meant === 'no') continue;
      const candidate = { record, doubt: meant === 'yes' ? null : meant };
      any = true;
      for (const field of unsupplied) if (record.facts.value(field) !== undefined) unsupplied.delete(field);
      for (const { exact, byKey } of this.#ways) {
        const key = keyOf(
          record.facts,
          exact.map(({ other }) => other),
        );
        if (key !== null) byKey.get(key)?.push(candidate);
      }
    }
    return any ? unsupplied : new Set();
  }

  /** Whether two records tell days so near to each other, or why that cannot be told. */
  #areNear(own: SourceRecord, other: SourceRecord, pair: Pair): 'yes' | 'no' | Doubt {
    const one = momentOf(own.facts.value(pair.own));
    if (one === null || typeof one === 'string') return { outcome: one ?? 'valueEmpty', field: pair.own };
    const two = momentOf(other.facts.value(pair.other));
    if (two === null || typeof two === 'string') return { outcome: two ?? 'valueEmpty', field: pair.other };
    const limit = pair.withinDays === undefined ? null : limitOn(this.#rule, pair.withinDays, one.first);
    const near = limit !== null && Math.abs(dayOf(one.first) - dayOf(two.first)) <= limit.value;
    return near ? 'yes' : 'no';
  }
}
