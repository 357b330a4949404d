import { type JudgingContext, type RecordFacts, Stretch } from './judgement.ts';
import { type Moment, momentOf } from './moment.ts';
import { startFieldOf } from './record-start.ts';

/** One record at one moment, as all rules of its dataset judge it. */
export interface RecordAt {
  readonly facts: RecordFacts;
  /** The record's starting moment and the field that tells it; null where it has none. */
  readonly start: Moment | null;
  readonly startField: string | null;
  readonly context: JudgingContext;
  /** Collects every moment at which an answer may change. */
  readonly stretch: Stretch;
}

/** `startFields` are the dataset's fields for the starting moment. */
export function recordAt(
  startFields: readonly string[],
  facts: RecordFacts,
  context: JudgingContext,
): RecordAt {
  const startField = startFieldOf(startFields, facts);
  const start = startField === null ? null : momentOf(facts.value(startField));
  return {
    facts,
    start: typeof start === 'string' ? null : start,
    startField,
    context,
    stretch: new Stretch(context.asOf),
  };
}
