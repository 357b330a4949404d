import { startOfDay } from '../../contract/beijing-time.ts';
import type { Outcome } from '../../contract/outcomes.ts';
import { formatSeason } from '../../contract/season-name.ts';
import type { Instant } from '../../contract/values.ts';
import type { CompanyRecords, DerivingContext, Unit } from './unit.ts';

/** What is judged of a company's season where nothing can be said for want of a list or a column. */
export interface DoubtBody {
  readonly doubt: Outcome;
  readonly field: string | null;
  /** Dataset whose list is missing. */
  readonly list: string | null;
  readonly from: Instant;
}

export function isDoubt(body: object): body is DoubtBody {
  return 'doubt' in body;
}

/** The unit `company/season` of a rule that cannot be checked in that season. */
export function doubtfulSeason(
  { company }: CompanyRecords,
  year: number,
  context: DerivingContext,
  why: { readonly doubt: Outcome; readonly field?: string; readonly list?: string },
): Unit<DoubtBody> {
  const { from } = context.season(year);
  return {
    no: `${company}/${formatSeason(year)}`,
    season: year,
    day: from,
    row: null,
    community: null,
    evidence: [],
    body: { doubt: why.doubt, field: why.field ?? null, list: why.list ?? null, from: startOfDay(from) },
  };
}
