import { dayOf, startOfDay } from '../../contract/beijing-time.ts';
import type { WindowCheck } from '../../contract/checks.ts';
import { outcomes } from '../../contract/outcomes.ts';
import type { Rule } from '../../contract/rules.ts';
import { clock } from '../../contract/texts/quantity.ts';
import { type Instant, isUnreadable } from '../../contract/values.ts';
import { fieldPoint, pointsPart } from '../explain/points-part.ts';
import { settle } from '../judgement.ts';
import { limitOn } from '../limit.ts';
import { type Moment, momentOf } from '../moment.ts';
import type { Kind } from './kind.ts';

/** The time of day of a moment lies in a window, unless it was agreed otherwise. */
export const timeWindow: Kind<WindowCheck> = {
  judge(rule, check, { facts, context: { asOf }, stretch }) {
    const at = momentOf(facts.value(check.at));
    if (typeof at === 'string') return settle(stretch, at, { field: check.at });
    if (at === null) return settle(stretch, 'notApplicable');
    stretch.changesAround(at);
    if (at.first > asOf) return settle(stretch, 'notApplicable');
    const agreed = check.agreed === undefined ? null : facts.value(check.agreed);
    const told = { from: at.first, actualAt: at.first };
    const windows = windowsOn(rule, check, at.first);
    const lying = new Set(timesToTry(at, windows).map((time) => time <= asOf && liesIn(windows, time)));
    const begun = at.last <= asOf;
    if (begun && (agreed === true || (lying.size === 1 && lying.has(true)))) {
      return settle(stretch, 'compliant', told);
    }
    if (begun && lying.size === 1 && isUnreadable(agreed))
      return settle(stretch, 'unreadable', { field: check.agreed ?? check.at });
    return begun && lying.size === 1
      ? settle(stretch, 'wrong', told)
      : settle(stretch, 'timeMissing', { field: check.at });
  },

  explain(check, explaining) {
    const { rule, judgement, facts } = explaining;
    const { answer } = outcomes[judgement.outcome];
    const verdict = answer === 'compliant' ? 'ok' : answer === 'violation' ? 'bad' : 'unknown';
    const windows = windowsOn(rule, check, judgement.from ?? explaining.context.asOf);
    const told = windows.map(({ from, to }) => `${clock(from)}–${clock(to)}`);
    const required = { zh: `在 ${told.join('、')} 之间`, en: `be within ${told.join(' or ')}` };
    // One border that is only read so makes the whole a reading.
    const bases = timeWindow.parameters(check).map(({ name }) => rule.parameters[name]?.basis ?? null);
    const basis = bases.find((one) => one === 'reading') ?? bases[0] ?? null;
    const agreed = check.agreed !== undefined && facts.value(check.agreed) === true;
    return [
      pointsPart(explaining, [
        fieldPoint(explaining, check.at, { required, basis, verdict }),
        ...(agreed && check.agreed !== undefined
          ? [
              fieldPoint(explaining, check.agreed, {
                required: { zh: '为“是”', en: 'be "yes"' },
                verdict: 'ok',
              }),
            ]
          : []),
      ]),
    ];
  },

  fields: ({ at, agreed }) => [
    { field: at, as: 'moment', needed: true },
    ...(agreed === undefined ? [] : [{ field: agreed, as: 'yesNo' as const, needed: false }]),
  ],

  parameters: ({ windows }) =>
    windows.flatMap(({ from, to }) => [from, to].map((name) => ({ name, units: ['timeOfDay'] as const }))),

  endsWithDay: () => false,
  owed: () => 'fromMoment',
};

/** In minutes after 00:00. */
interface Window {
  readonly from: number;
  readonly to: number;
}

function windowsOn(rule: Rule, { windows }: WindowCheck, at: Instant): Window[] {
  return windows.flatMap(({ from, to }) => {
    const [begins, ends] = [limitOn(rule, from, at), limitOn(rule, to, at)];
    return begins === null || ends === null ? [] : [{ from: begins.value, to: ends.value }];
  });
}

/** The moment itself; of a bare date its ends and the windows' borders, between which nothing changes. */
function timesToTry({ first, last }: Moment, windows: readonly Window[]): Instant[] {
  if (first === last) return [first];
  const borders = windows.flatMap(({ from, to }) => [first + from * 60, first + to * 60]);
  return [first, last, ...borders.filter((time) => time <= last)];
}

function liesIn(windows: readonly Window[], time: Instant): boolean {
  const second = time - startOfDay(dayOf(time));
  return windows.some(({ from, to }) => second >= from * 60 && second < to * 60);
}
