import type { ExplainedPart, Explanation } from '../explanation.ts';
import { outcomes } from '../outcomes.ts';

/** The parts on which an answer hangs: all that are broken, or those that come to the same as the whole. */
export function decidingParts({ parts, outcome, doubt }: Explanation): ExplainedPart[] {
  const { answer } = outcomes[outcome];
  if (answer === 'violation') return parts.filter((part) => outcomes[part.outcome].answer === answer);
  return parts.filter(
    (part) => part.outcome === outcome && (part.doubt?.field.zh ?? null) === (doubt?.field.zh ?? null),
  );
}
