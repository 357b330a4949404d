import type { Doubt, ExplainedLimit, ExplainedPart, Explanation } from '../explanation.ts';
import { type Outcome, outcomes } from '../outcomes.ts';
import { basesZh } from './bases.ts';
import { citationText } from './citation.ts';
import { decidingParts } from './deciding-parts.ts';
import { pointsInOrderZh, pointsZh } from './points-part-zh.ts';
import { quantityText } from './quantity.ts';
import { actZh, disorderedZh, timeZh, withoutTimeZh } from './time-part-zh.ts';

export function explanationZh(explanation: Explanation): string {
  return `依据${citationText(explanation.clauses, 'zh')}：${accountZh(explanation)}`;
}

/** The same without the citation. */
export function accountZh(explanation: Explanation): string {
  const { parts, asOf, advisory } = explanation;
  const told = parts.map((part) => {
    const ran = part.form === 'time' ? timeZh(part, asOf) : pointsInOrderZh(part);
    return `${ran}${parts.length > 1 ? answered(part, explanation) : ''}`;
  });
  const verdict = parts.length > 1 && decidingParts(explanation).length > 0 ? '' : verdictZh(explanation);
  const advice = advisory ? '本条为建议性内容，不计入合规率。' : '';
  return [requirement(explanation), ...told, verdict, advice].join('');
}

function requirement({ requirement, parts }: Explanation): string {
  const limits = parts.flatMap((part) => (part.form === 'time' && part.limit ? [number(part.limit)] : []));
  const told = limits.filter((limit) => limit !== '');
  return `${requirement.zh.replace(/。$/, '')}${told.length === 0 ? '' : `（${told.join('；')}）`}。`;
}

function number({ value, unit, basis, validFrom }: ExplainedLimit): string {
  if (value === 0) return '';
  const since = validFrom === null ? '' : `，${validFrom} 起执行`;
  return `${quantityText(value, unit).zh}，${basesZh[basis]}${since}`;
}

/** What the rule says of the record, in one or two sentences. */
export function verdictZh(explanation: Explanation): string {
  if (explanation.released) return '本条所依据的文件在这一采暖季不约束这家企业，本条不适用。';
  const deciding = decidingParts(explanation);
  if (deciding.length === 0) return doubtful(explanation.outcome, explanation.doubt, null);
  return deciding.map((part) => answered(part, explanation)).join('');
}

function answered(part: ExplainedPart, { asOf, advisory }: Explanation): string {
  if (outcomes[part.outcome].answer === 'undeterminable' || part.outcome === 'notApplicable') {
    return doubtful(part.outcome, part.doubt, part);
  }
  return part.form === 'time' ? actZh(part, asOf) : pointsZh(part, advisory);
}

function doubtful(outcome: Outcome, doubt: Doubt | null, part: ExplainedPart | null): string {
  const time = part?.form === 'time' ? part : null;
  const asked = `“${doubt?.field.zh ?? time?.act.field.zh ?? ''}”`;
  switch (outcome) {
    case 'notSupplied':
      return `无法判定：文件中没有${asked}一列，请企业补报。`;
    case 'unreadable':
      return `无法判定：${asked}${doubt?.found ? `填写为“${doubt.found}”，` : '的内容'}无法识别，请企业更正。`;
    case 'valueEmpty':
      return `无法判定：${asked}未填写，请企业补填。`;
    case 'timeMissing':
      return `无法判定：${time === null ? asked : withoutTimeZh(time)}只有日期，没有具体时刻，请企业补报时刻。`;
    case 'outOfOrder': {
      const start = time?.start ? `早于“${time.start.field.zh}”，` : '';
      return `无法判定：${asked}${time === null ? '' : disorderedZh(time)}${start}前后矛盾，请企业核实。`;
    }
    case 'registerMissing':
      return `无法判定：没有收到${asked}名单，请企业补报。`;
    case 'calendarMissing':
      return '无法判定：期限涉及的年份尚无节假日安排，请补录后重新检查。';
    default:
      return '本条不适用于这条记录。';
  }
}
