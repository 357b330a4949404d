import type { Doubt, ExplainedLimit, ExplainedPart, Explanation } from '../explanation.ts';
import { type Outcome, outcomes } from '../outcomes.ts';
import { basesEn } from './bases.ts';
import { citationText } from './citation.ts';
import { decidingParts } from './deciding-parts.ts';
import { pointsEn, pointsInOrderEn } from './points-part-en.ts';
import { quantityText } from './quantity.ts';
import { actEn, disorderedEn, timeEn, withoutTimeEn } from './time-part-en.ts';

export function explanationEn(explanation: Explanation): string {
  return `${citationText(explanation.clauses, 'en')}: ${accountEn(explanation)}`;
}

/** The same without the citation. */
export function accountEn(explanation: Explanation): string {
  const { parts, asOf, advisory } = explanation;
  const told = parts.flatMap((part) => [
    ...(part.form === 'time' ? timeEn(part, asOf) : [pointsInOrderEn(part)]),
    parts.length > 1 ? answered(part, explanation) : '',
  ]);
  const verdict = parts.length > 1 && decidingParts(explanation).length > 0 ? '' : verdictEn(explanation);
  const advice = advisory ? 'This clause is advice and stays outside the compliance rate.' : '';
  return [requirement(explanation), ...told, verdict, advice].filter((sentence) => sentence !== '').join(' ');
}

function requirement({ requirement, parts }: Explanation): string {
  const limits = parts.flatMap((part) => (part.form === 'time' && part.limit ? [number(part.limit)] : []));
  const told = limits.filter((limit) => limit !== '');
  return `${requirement.en.replace(/\.$/, '')}${told.length === 0 ? '' : ` (${told.join('; ')})`}.`;
}

function number({ value, unit, basis, validFrom }: ExplainedLimit): string {
  if (value === 0) return '';
  const since = validFrom === null ? '' : `, in force since ${validFrom}`;
  return `${quantityText(value, unit).en}, ${basesEn[basis]}${since}`;
}

/** What the rule says of the record, in one or two sentences. */
export function verdictEn(explanation: Explanation): string {
  if (explanation.released)
    return 'No document that the rule stands on binds this company in this season; it does not apply.';
  const deciding = decidingParts(explanation);
  if (deciding.length === 0) return doubtful(explanation.outcome, explanation.doubt, null);
  return deciding.map((part) => answered(part, explanation)).join(' ');
}

function answered(part: ExplainedPart, { asOf, advisory }: Explanation): string {
  if (outcomes[part.outcome].answer === 'undeterminable' || part.outcome === 'notApplicable') {
    return doubtful(part.outcome, part.doubt, part);
  }
  return part.form === 'time' ? actEn(part, asOf) : pointsEn(part, advisory);
}

function doubtful(outcome: Outcome, doubt: Doubt | null, part: ExplainedPart | null): string {
  const time = part?.form === 'time' ? part : null;
  const asked = `"${doubt?.field.en ?? time?.act.field.en ?? ''}"`;
  switch (outcome) {
    case 'notSupplied':
      return `Cannot be determined: the file has no column ${asked}. Ask the company for it.`;
    case 'unreadable':
      return `Cannot be determined: ${asked} ${doubt?.found ? `holds "${doubt.found}", which ` : ''}cannot be read. Ask the company to correct it.`;
    case 'valueEmpty':
      return `Cannot be determined: ${asked} is empty. Ask the company to fill it in.`;
    case 'timeMissing':
      return `Cannot be determined: only the date is known of ${time === null ? asked : withoutTimeEn(time)}. Ask the company for the time of day.`;
    case 'outOfOrder': {
      const known = time === null ? '' : disorderedEn(time);
      const what = time?.start
        ? `lies before "${time.start.field.en}"`
        : 'contradicts the rest of the record';
      return `Cannot be determined: ${asked}${known} ${what}. Ask the company to verify it.`;
    }
    case 'registerMissing':
      return `Cannot be determined: no list of ${asked} was received. Ask the company for it.`;
    case 'calendarMissing':
      return 'Cannot be determined: the holidays of a year that the deadline reaches into are not on file. Add them and check again.';
    default:
      return 'The clause does not apply to this record.';
  }
}
