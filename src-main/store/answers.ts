import type { RecordCheck } from '../domain/rule-set.ts';
import type { Connection } from './open-database.ts';

/** Stands for the day of records that have none, in the key of a tally. */
const noDay = '-';

/** A record whose answers change, with what it counted as before and after. */
export interface RecordKey {
  readonly id: number;
  readonly companyId: number;
  readonly day: number | null;
}

/** A record whose breaches are written, with the community that they are shown under. */
export interface AnsweredRecord extends RecordKey {
  readonly community: string | null;
}

/** Writes what the check found: findings, open deadlines and tallies. One per transaction; `flush` ends it. */
export class AnswerWriter {
  readonly #deltas = new Map<string, number>();
  readonly #insertFinding;
  readonly #insertPending;
  readonly #deleteFindings;
  readonly #deletePending;
  readonly #addTally;
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#insertFinding = connection.prepare(
      `insert into finding (record_id, rule, kind, company_id, day, community, from_at, due_at, actual_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#insertPending = connection.prepare(
      'insert into pending (record_id, rule, company_id, day, from_at, due_at) values (?, ?, ?, ?, ?, ?)',
    );
    this.#deleteFindings = connection.prepare('delete from finding where record_id = ?');
    this.#deletePending = connection.prepare('delete from pending where record_id = ?');
    this.#addTally = connection.prepare(
      `insert into tally (company_id, rule, day, outcome, records) values (?, ?, ?, ?, ?)
       on conflict do update set records = records + excluded.records`,
    );
  }

  /** Stores the breaches and open deadlines of one record that has none stored. */
  write(key: AnsweredRecord, check: RecordCheck): void {
    for (const { rule, kind, from, dueAt, actualAt } of check.violations) {
      this.#insertFinding.run(
        key.id,
        rule,
        kind,
        key.companyId,
        key.day,
        key.community,
        from,
        dueAt,
        actualAt,
      );
    }
    for (const { rule, from, dueAt } of check.pending) {
      this.#insertPending.run(key.id, rule, key.companyId, key.day, from, dueAt);
    }
  }

  /** Removes the stored breaches and open deadlines of one record. */
  remove(recordId: number): void {
    this.#deleteFindings.run(recordId);
    this.#deletePending.run(recordId);
  }

  /** Counts `records` more (or, negative, fewer) records with these outcomes of these rules. */
  count(
    companyId: number,
    day: number | null,
    rules: readonly string[],
    outcomes: string,
    records: number,
  ): void {
    if (outcomes.length !== rules.length) throw new Error('outcomes do not belong to these rules');
    for (const [index, rule] of rules.entries()) {
      const key = `${companyId} ${rule} ${day ?? noDay} ${outcomes.charAt(index)}`;
      this.#deltas.set(key, (this.#deltas.get(key) ?? 0) + records);
    }
  }

  flush(): void {
    for (const [key, records] of this.#deltas) {
      const [companyId, rule, day, outcome] = key.split(' ');
      if (records === 0) continue;
      this.#addTally.run(Number(companyId), rule, day === noDay ? null : Number(day), outcome, records);
    }
    this.#deltas.clear();
    this.#connection.prepare('delete from tally where records = 0').run();
  }
}
