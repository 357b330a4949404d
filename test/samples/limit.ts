/** A record that stands in a file with these texts. */
export interface Told {
  readonly recordNo: string;
  readonly rows: readonly (readonly [file: string, ...written: readonly string[]])[];
}

/** Two records of the samples, one at a limit and one just after it, with what must be said of them at 2026-03-20T00:00. */
export interface Limit {
  /** How the limit is counted; bare dates are told as 00:00. */
  readonly counted: string;
  readonly ruleId: string;
  readonly kept: Told;
  readonly broken: Told & {
    readonly kind: 'late' | 'missing' | 'wrong';
    readonly dueAt: string | null;
    /** `null`: not done. */
    readonly actualAt: string | null;
    /** Whole minutes; 0 where a bare date is the first that is too late. */
    readonly overdueMinutes: number | null;
  };
}

type Written = readonly string[];
type Breach = readonly [dueAt: string, actualAt: string | null, overdueMinutes: number];

/** Both records stand in one file, in rows with their numbers. */
export function pair(file: string) {
  return (
    ruleId: string,
    counted: string,
    [keptNo, ...kept]: readonly [string, ...string[]],
    [brokenNo, ...broken]: readonly [string, ...string[]],
    breach: Breach | 'missing' | 'wrong',
  ): Limit => ({
    ...{ ruleId, counted, kept: { recordNo: keptNo, rows: [[file, keptNo, ...kept]] } },
    broken: { recordNo: brokenNo, rows: [[file, brokenNo, ...broken]], ...breachOf(breach) },
  });
}

function breachOf(breach: Breach | 'missing' | 'wrong') {
  if (typeof breach === 'string') return { kind: breach, dueAt: null, actualAt: null, overdueMinutes: null };
  const [dueAt, actualAt, overdueMinutes] = breach;
  return {
    kind: actualAt === null ? ('missing' as const) : ('late' as const),
    dueAt,
    actualAt,
    overdueMinutes,
  };
}

/** A record that stands in one row of a file. */
export function told(file: string, recordNo: string, ...written: Written): Told {
  return { recordNo, rows: [[file, recordNo, ...written]] };
}
