import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDate, formatMinute, parseDate, parseIso } from '../../src-main/contract/beijing-time.ts';
import type { DatasetDefinition, FieldDefinition } from '../../src-main/contract/datasets.ts';
import { type CheckScope, defaultScope } from '../../src-main/contract/scope.ts';
import type { Instant } from '../../src-main/contract/values.ts';
import { answersOf } from '../store/contents.ts';
import { OpenFolder, resources } from './open-folder.ts';

/** A week before and after the season's first day, with weekends in it. */
const firstDay = parseDate('2025-11-10');
const firstMoment = parseIso('2025-11-10T00:00');
const minutes = 14 * 24 * 60;

const date = fc.nat(14).map((days) => formatDate(firstDay + days));
const minute = fc.nat(minutes).map((after) => formatMinute(firstMoment + after * 60));
/** As companies write them: exact, a bare date, empty, unreadable. */
const told = fc.oneof(
  { weight: 6, arbitrary: minute },
  { weight: 2, arbitrary: date },
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constant('待定') },
);

function cell(field: FieldDefinition, { identity, start }: DatasetDefinition): fc.Arbitrary<string> {
  if (start.includes(field.name)) return fc.oneof(minute, date);
  if (identity.includes(field.name)) return fc.constantFrom('A1', 'A2', 'A3', 'A4', 'A5');
  if (field.type === 'number') return fc.constantFrom('17', '18', '');
  if (field.type === 'datetime') return told;
  const words = Object.values(field.vocabulary ?? {}).flatMap((all) => all[0] ?? []);
  return field.type === 'class' ? fc.constantFrom(...words, '') : fc.constantFrom('是', '否', '');
}

/** A file of some columns of a dataset, the required ones among them, as CSV. */
function fileOf(dataset: DatasetDefinition): fc.Arbitrary<string> {
  const judged = dataset.fields.filter(({ type }) => ['datetime', 'class', 'yesNo'].includes(type));
  const required = dataset.fields.filter((field) => field.required);
  return fc
    .subarray(
      judged.filter((field) => !field.required),
      { minLength: Math.min(2, judged.filter((field) => !field.required).length) },
    )
    .chain((optional) => {
      const fields = [...required, ...optional];
      const row = fc.tuple(...fields.map((field) => cell(field, dataset)));
      const header = fields.map((field) => field.headers[0] ?? field.name);
      return fc
        .array(row, { minLength: 1, maxLength: 6 })
        .map((rows) => [['企业名称', ...header], ...rows.map((cells) => ['甲热力公司', ...cells])])
        .map((lines) => `${lines.map((cells) => cells.join(',')).join('\n')}\n`);
    });
}

const file = fc
  .constantFrom(
    ...resources.datasets.filter(({ name }) => resources.rules.some(({ dataset }) => dataset === name)),
  )
  .chain((dataset) =>
    fileOf(dataset).map((content) => ({ name: `${dataset.title.zh}.csv`, dataset: dataset.name, content })),
  );

const scope: fc.Arbitrary<Partial<CheckScope>> = fc.record(
  {
    documents: fc.constantFrom(null, ['D03'], ['D07', 'D13'], []),
    statutes: fc.constantFrom([], ['山东'], ['青岛', '洛阳']),
    season: fc.constantFrom(null, { from: '2025-11-12', to: '2026-03-31' }),
    rollForward: fc.boolean(),
  },
  { requiredKeys: [] },
);

type Step =
  | { readonly kind: 'import'; readonly file: { name: string; dataset: string; content: string } }
  | { readonly kind: 'move'; readonly asOf: Instant; readonly scope: Partial<CheckScope> }
  /** To a second before, at, or after a moment at which some stored answer changes. */
  | { readonly kind: 'boundary'; readonly pick: number; readonly offset: number };

const asOf = fc
  .integer({ min: -2 * 1440, max: minutes + 10 * 1440 })
  .map((after) => firstMoment + after * 60);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('import'), file }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('move'), asOf, scope: fc.constant({}) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move'), asOf, scope }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('boundary'),
      pick: fc.nat(),
      offset: fc.integer({ min: -1, max: 1 }),
    }),
  },
);

/** Moments at which the answers of some stored record stop or begin to hold. */
function boundaries({ context }: OpenFolder): Instant[] {
  return context.database.connection
    .prepare<[], Instant>(
      `select holds_from from record where holds_from is not null
       union select holds_until from record where holds_until is not null order by 1`,
    )
    .pluck()
    .all();
}

function staleRecords({ context }: OpenFolder): unknown[] {
  return context.database.connection
    .prepare(
      `select record_no, as_of, holds_from, holds_until from record, check_state
       where holds_from > as_of or holds_until <= as_of`,
    )
    .all();
}

function answers({ context }: OpenFolder) {
  return answersOf(context.database.connection);
}

test('wherever asOf and scope have moved, the answers are those of a full run', () =>
  fc.assert(
    fc.asyncProperty(file, fc.array(step, { minLength: 1, maxLength: 8 }), async (first, steps) => {
      using moved = new OpenFolder({ now: firstMoment });
      using inFull = new OpenFolder({ now: firstMoment });
      const imported: { path: string; dataset: string }[] = [];
      let state: { asOf: Instant; scope: CheckScope } = { asOf: firstMoment, scope: defaultScope };

      for (const next of [{ kind: 'import', file: first } as const, ...steps]) {
        if (next.kind === 'import') {
          const { name, content, dataset } = next.file;
          imported.push({ path: moved.file(`${imported.length}-${name}`, content), dataset });
          for (const folder of [moved, inFull]) {
            for (const { path } of imported.slice(-1)) await folder.import(path, { dataset });
          }
        } else {
          const moments = next.kind === 'boundary' ? boundaries(moved) : [];
          const to =
            next.kind === 'move'
              ? next.asOf
              : (moments[next.pick % Math.max(1, moments.length)] ?? state.asOf) + next.offset;
          state = { asOf: to, scope: { ...state.scope, ...(next.kind === 'move' && next.scope) } };
          await moved.check({ asOf: to, scope: next.kind === 'move' ? next.scope : {} });
          await inFull.check({ ...state, full: true });
        }
        expect(staleRecords(moved)).toEqual([]);
        expect(answers(moved)).toEqual(answers(inFull));
      }

      using fresh = new OpenFolder({ now: state.asOf });
      for (const { path, dataset } of imported) await fresh.import(path, { dataset });
      await fresh.check({ ...state, full: true });
      expect(answers(moved)).toEqual(answers(fresh));
    }),
    { numRuns: 25 },
  ));

test('moving asOf judges only the records whose answers may change', async () => {
  using folder = new OpenFolder({ now: parseIso('2025-12-01T00:00') });
  const rows = ['TS1,2025-11-17 09:00,,', 'TS2,2025-11-10 09:00,2025-11-10 10:00,2025-11-11 10:00'];
  const content = ['投诉编号,受理时间,调查时间,答复时间', ...rows].join('\n');
  await folder.import(folder.file('甲热力公司投诉.csv', content));
  const judgedAt = async (moment: string) => (await folder.check({ asOf: parseIso(moment) })).judged;

  expect(await judgedAt('2025-12-02T00:00')).toBe(0);
  // CMP-02: five working days after Monday the 17th end with the 24th; 00:00 of the 25th is still pending.
  expect(await judgedAt('2025-11-25T00:00')).toBe(1);
  expect(await judgedAt('2025-11-25T00:00')).toBe(0);
  // Before TS2 was answered, and before TS1 came.
  expect(await judgedAt('2025-11-11T09:59')).toBe(2);
  expect(await judgedAt('2025-12-01T00:00')).toBe(2);
});
