/**
 * What a check of one record against one rule can come to, at a moment `asOf`.
 * The five answers of the rule catalogue, told apart by kind of breach and by reason.
 */
export const outcomes = {
  compliant: { answer: 'compliant', letter: 'c' },
  late: { answer: 'violation', letter: 'l' },
  missing: { answer: 'violation', letter: 'm' },
  wrong: { answer: 'violation', letter: 'w' },
  pending: { answer: 'pending', letter: 'p' },
  /** The company's file has no column for a field that the rule needs. */
  notSupplied: { answer: 'undeterminable', letter: 's' },
  /** The cell holds something that cannot be read. */
  unreadable: { answer: 'undeterminable', letter: 'x' },
  /** What decides is empty: a category, a kind, a length, a measured value. */
  valueEmpty: { answer: 'undeterminable', letter: 'e' },
  /** A bare date where the time of day decides. */
  timeMissing: { answer: 'undeterminable', letter: 't' },
  /** The end lies before the start. */
  outOfOrder: { answer: 'undeterminable', letter: 'o' },
  /** The deadline runs into a year whose holidays are not on file. */
  calendarMissing: { answer: 'undeterminable', letter: 'k' },
  /** A list is missing without which nothing can be said: a register of stations, facilities, users. */
  registerMissing: { answer: 'undeterminable', letter: 'r' },
  notApplicable: { answer: 'notApplicable', letter: 'n' },
} as const satisfies Record<string, { answer: Answer; letter: string }>;

export const answers = ['compliant', 'violation', 'pending', 'undeterminable', 'notApplicable'] as const;
export type Answer = (typeof answers)[number];
export type Outcome = keyof typeof outcomes;
/** The reasons why nothing can be determined. */
export type Undeterminable = {
  [Name in Outcome]: (typeof outcomes)[Name]['answer'] extends 'undeterminable' ? Name : never;
}[Outcome];
export type ViolationKind = 'late' | 'missing' | 'wrong';

export const outcomeNames = Object.keys(outcomes) as readonly Outcome[];

const byLetter = new Map<string, Outcome>(outcomeNames.map((name) => [outcomes[name].letter, name]));

/** The outcome that the database writes as `letter`; an unknown letter is an error, never a default. */
export function outcomeOfLetter(letter: string): Outcome {
  const outcome = byLetter.get(letter);
  if (outcome === undefined) throw new Error(`unknown outcome letter: ${letter}`);
  return outcome;
}
