import { unitWords } from '../../contract/texts/unit-words.ts';
import type { MatchCheck } from '../../contract/unit-checks.ts';
import { Stretch, settle } from '../judgement.ts';
import { doneByThen } from './by-day.ts';
import { doubtPart, dueDayPart, point, pointsOfUnit, toldMoment } from './explain-unit.ts';
import { explainedPoint, worstPoint } from './match-points.ts';
import { type MatchBody, matchUnits } from './match-units.ts';
import { type DoubtBody, doubtfulSeason, isDoubt } from './season-unit.ts';
import type { UnitKind } from './unit.ts';

type Source = MatchCheck['units'][number];

export const match: UnitKind<MatchCheck, MatchBody | DoubtBody> = {
  datasets: ({ units, against, registers }) => [
    ...new Set([...units.map(({ dataset }) => dataset), against, ...registers]),
  ],

  looksAt: ({ units, against, onlyAgainst, tells, done, dueBy }) => ({
    fields: [
      ...units.map(({ dataset, only, asked, by, per = [] }) => ({
        dataset,
        fields: [
          ...only.map(({ field }) => field),
          ...(asked === null ? [] : [asked]),
          ...by.flat().map(({ own }) => own),
          ...per,
        ],
        needed: [
          ...only.map(({ field }) => field),
          ...(asked === null ? [] : [asked]),
          ...onlyWay(by).map(({ own }) => own),
        ],
      })),
      {
        dataset: against,
        fields: [
          ...units.flatMap(({ by }) => by.flat().map(({ other }) => other)),
          ...onlyAgainst.map(({ field }) => field),
          ...tells.flatMap((told) => ('notAfter' in told ? [told.field, told.notAfter] : [told.field])),
          ...(done === undefined ? [] : [done]),
        ],
        needed: [
          ...units.flatMap(({ by }) => onlyWay(by).map(({ other }) => other)),
          ...onlyAgainst.map(({ field }) => field),
          ...tells.map(({ field }) => field),
          ...(done === undefined ? [] : [done]),
        ],
      },
    ],
    parameters: [
      ...units.flatMap(({ by }) =>
        by
          .flat()
          .flatMap(({ withinDays }) =>
            withinDays === undefined ? [] : [{ name: withinDays, units: ['days'] as const }],
          ),
      ),
      ...(dueBy === undefined ? [] : [{ name: dueBy, units: ['dayOfNextMonth'] as const }]),
    ],
  }),

  *derive(rule, check, records, context) {
    if (!match.datasets(check).some((dataset) => records.has(dataset))) return;
    const missing = check.registers.find((dataset) => !records.has(dataset));
    if (missing !== undefined) {
      for (const year of records.seasons) {
        yield doubtfulSeason(records, year, context, { doubt: 'registerMissing', list: missing });
      }
      return;
    }
    for (const source of check.units) {
      if (!records.has(source.dataset)) continue;
      yield* matchUnits(rule, check, source, records, context);
    }
  },

  judge(_rule, check, body, { asOf }) {
    const stretch = new Stretch(asOf);
    stretch.changesAt(body.from);
    if (body.from > asOf) return settle(stretch, 'notApplicable');
    if (isDoubt(body)) return settle(stretch, body.doubt, body.field === null ? {} : { field: body.field });
    const { asked, dueAt, matched, done, points, unclear } = body;
    if (dueAt !== null) stretch.changesAfter(dueAt);
    if (done !== null) stretch.changesAt(done.first);
    if (unclear !== null) return settle(stretch, unclear.outcome, { field: unclear.field, from: asked });
    const known = {
      from: asked,
      ...(dueAt !== null && { dueAt }),
      ...(done !== null && { actualAt: done.first }),
    };
    const happened = matched !== null && (check.done === undefined || (done !== null && done.first <= asOf));
    if (!happened) return settle(stretch, dueAt !== null && asOf <= dueAt ? 'pending' : 'missing', known);
    const worst = worstPoint(points);
    if (worst !== null)
      return settle(stretch, worst.outcome, { ...known, field: worst.doubtful ?? worst.field });
    return settle(
      stretch,
      done !== null && dueAt !== null && done.first >= dueAt ? 'late' : 'compliant',
      known,
    );
  },

  explain(check, explaining) {
    const { body, judgement, asOf } = explaining;
    if (isDoubt(body)) return [doubtPart({ ...explaining, body })];
    const { matched, done, points, unclear, dueAt } = body;
    const worst = worstPoint(points);
    const outcome =
      unclear !== null || matched === null ? judgement.outcome : (worst?.outcome ?? 'compliant');
    const title = (field: string) => explaining.fieldTitle(check.against, field);
    const doubt = judgement.field === null ? null : title(judgement.field);
    const found = matched === null ? unitWords.noMatch : matched;
    const verdict = matched !== null ? 'ok' : unclear === null ? 'bad' : 'unknown';
    const asked = pointsOfUnit(
      explaining,
      [
        point(
          {
            zh: `${explaining.datasetTitle(check.against).zh}中的${unitWords.match.zh}`,
            en: `${unitWords.match.en} (${explaining.datasetTitle(check.against).en})`,
          },
          found,
          verdict,
          {
            ...{ required: unitWords.matchNeeded, stated: matched !== null },
          },
        ),
        ...points.flatMap((matched) => {
          const told = check.tells.find(({ field }) => field === matched.field);
          return told === undefined ? [] : [explainedPoint(told, matched, title)];
        }),
      ],
      { outcome, field: doubt },
    );
    if (dueAt === null || unclear !== null) return [asked];
    if (check.done === undefined && matched !== null) return [asked];
    const field = check.done === undefined ? explaining.datasetTitle(check.against) : title(check.done);
    const act = { field, told: toldMoment(done) };
    return [
      asked,
      dueDayPart(explaining, { act, dueAt, outcome: doneByThen(done?.first ?? null, dueAt, asOf) }),
    ];
  },
};

/** Where there are several ways to find a match, none of their columns is needed. */
function onlyWay(by: Source['by']): Source['by'][number] {
  return by.length === 1 ? (by[0] ?? []) : [];
}
