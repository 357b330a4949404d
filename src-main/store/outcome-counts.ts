/** So many records of a staged series and day came to these outcomes. */
export interface OutcomeCount {
  readonly series: number;
  /** Null: they have no starting moment. */
  readonly day: number | null;
  /** One letter per rule. */
  readonly outcomes: string;
  readonly records: number;
}

/** Counts rows while they are staged, so that publishing need not read them all again to count them. */
export class OutcomeCounts {
  readonly #records = new Map<number, Map<number | null, Map<string, number>>>();

  add(series: number, day: number | null, outcomes: string, records: number): void {
    const days = this.#records.get(series) ?? new Map<number | null, Map<string, number>>();
    this.#records.set(series, days);
    const counts = days.get(day) ?? new Map<string, number>();
    days.set(day, counts);
    counts.set(outcomes, (counts.get(outcomes) ?? 0) + records);
  }

  /** From now on what was counted for `from` belongs to `to`. */
  move(from: number, to: number): void {
    const days = this.#records.get(from);
    this.#records.delete(from);
    for (const [day, counts] of days ?? [])
      for (const [outcomes, records] of counts) this.add(to, day, outcomes, records);
  }

  /** What is left without `others`, which must have been counted. */
  without(others: readonly OutcomeCount[]): OutcomeCount[] {
    const fewer = new OutcomeCounts();
    for (const { series, day, outcomes, records } of others) fewer.add(series, day, outcomes, records);
    return this.#all().flatMap((count) => {
      const { series, day, outcomes } = count;
      const records = count.records - (fewer.#records.get(series)?.get(day)?.get(outcomes) ?? 0);
      return records === 0 ? [] : [{ ...count, records }];
    });
  }

  #all(): OutcomeCount[] {
    return [...this.#records].flatMap(([series, days]) =>
      [...days].flatMap(([day, counts]) =>
        [...counts].map(([outcomes, records]) => ({ series, day, outcomes, records })),
      ),
    );
  }
}
