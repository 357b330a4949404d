import { startOfDay } from '../../contract/beijing-time.ts';
import { unitWords } from '../../contract/texts/unit-words.ts';
import type { InspectionCheck } from '../../contract/unit-checks.ts';
import type { VisitAnswer } from '../../contract/visits.ts';
import { Stretch, settle } from '../judgement.ts';
import { recordNumber } from '../record-number.ts';
import { point, pointsOfUnit } from './explain-unit.ts';
import { VISITS } from './inspection-rules.ts';
import type { UnitKind } from './unit.ts';

export interface InspectionBody {
  readonly visitId: number;
  /** Beijing date of the visit. */
  readonly day: number;
  readonly answer: VisitAnswer;
}

const outcomes = { yes: 'compliant', no: 'wrong', notApplicable: 'notApplicable' } as const;

/** Each visit that answered an item; questions that it left open are no units. */
export const inspection: UnitKind<InspectionCheck, InspectionBody> = {
  datasets: () => [VISITS],

  looksAt: () => ({ fields: [], parameters: [] }),

  *derive(_rule, { item }, records, context) {
    for (const { visitId, visitNo, day, answer } of records.inspected(item)) {
      yield {
        no: recordNumber([visitNo, item]),
        season: context.seasonOf(day),
        day,
        row: null,
        community: null,
        evidence: [],
        body: { visitId, day, answer },
      };
    }
  },

  judge(_rule, _check, { day, answer }, { asOf }) {
    const stretch = new Stretch(asOf);
    const from = startOfDay(day);
    stretch.changesAt(from);
    return settle(stretch, from > asOf ? 'notApplicable' : outcomes[answer], { from });
  },

  explain(_check, explaining) {
    const { answer } = explaining.body;
    const verdict = answer === 'no' ? 'bad' : 'ok';
    const required = unitWords.yesNeeded;
    return [
      pointsOfUnit(explaining, [point(explaining.rule.title, unitWords[answer], verdict, { required })]),
    ];
  },
};
