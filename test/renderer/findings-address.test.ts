import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findingStates } from '../../src-main/contract/finding-states.ts';
import {
  changeFindingsAddress,
  type FindingsAddress,
  readFindingsAddress,
} from '../../src-renderer/pages/findings/findings-address.ts';

const nothing: FindingsAddress = {
  answer: 'violation',
  rule: null,
  dataset: null,
  kind: null,
  state: null,
  community: null,
  text: null,
  importId: null,
  sheetId: null,
  importedAs: null,
  sort: 'overdue',
  open: null,
};

const read = (address: string) => readFindingsAddress(new URLSearchParams(address));

it('asks for everything, the longest overdue first, where the address says nothing', () => {
  expect(read('')).toEqual(nothing);
});

it('reads what is told', () => {
  expect(
    read(
      'rule=CMP-02&kind=late&state=disputed&community=锦绣苑&text=TS1&import=7&sort=newest&open=12.SD-29A',
    ),
  ).toEqual({
    ...nothing,
    ...{
      rule: 'CMP-02',
      kind: 'late',
      state: 'disputed',
      community: '锦绣苑',
      text: 'TS1',
      importId: 7,
      sort: 'newest',
    },
    open: { recordId: 12, rule: 'SD-29A' },
  });
});

it('reads what each list can be narrowed by, and leaves out the rest', () => {
  const all =
    'rule=CMP-02&dataset=repairs&kind=late&state=excused&community=甲&sort=overdue&import=7&sheet=9&as=updated&open=12';
  const open = { recordId: 12, rule: null };
  expect(read(`answer=undeterminable&${all}`)).toEqual({
    ...{ ...nothing, answer: 'undeterminable', rule: 'CMP-02', sort: 'newest', open },
    ...{ importId: 7, sheetId: 9, importedAs: 'updated' },
  });
  expect(read(`answer=records&${all}`)).toEqual({
    ...{ ...nothing, answer: 'records', dataset: 'repairs', sort: 'newest', open },
    ...{ importId: 7, sheetId: 9, importedAs: 'updated' },
  });
  expect(read(all)).toEqual({
    ...{ ...nothing, rule: 'CMP-02', kind: 'late', state: 'excused', community: '甲', importId: 7, open },
  });
});

it.each([
  ['an unknown kind', 'kind=early'],
  ['an unknown state', 'state=closed'],
  ['a prototype name as kind', 'kind=constructor'],
  ['no import number', 'import=-1'],
  ['a number no computer can hold exactly', `import=${'9'.repeat(20)}`],
  ['an unknown sort', 'sort=oldest'],
  ['an unknown answer', 'answer=guilty'],
  ['a prototype name as answer', 'answer=constructor'],
  ['a rule that can be none', 'open=12.../x'],
  ['empty values', 'rule=&kind=&community=&text=&import=&sort=&open='],
])('takes %s for nothing', (_what, address) => {
  expect(read(address)).toEqual(nothing);
});

it('cuts a search that is longer than the engine takes', () => {
  expect(read(`text=${'a'.repeat(200)}`).text).toHaveLength(100);
});

it('keeps what it does not know, and does not write what is as by default', () => {
  const params = new URLSearchParams('from=2025-11-15&company=甲&rule=CMP-01&sort=newest&open=1.CMP-01');
  const changed = changeFindingsAddress(params, { rule: null, sort: 'overdue', open: null, text: '' });
  expect(changed.toString()).toBe(new URLSearchParams('from=2025-11-15&company=甲').toString());
  expect(params.get('rule')).toBe('CMP-01');
});

it('reads back what it wrote', () => {
  const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
  const rule = fc.constantFrom('CMP-02', 'OUT-01', 'SD-29A');
  const some = fc
    .string({ minLength: 1, maxLength: 100, unit: 'grapheme' })
    .filter((text) => text.length <= 100);
  const number = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
  const shared = {
    ...{ dataset: fc.constant(null), sheetId: fc.constant(null), importedAs: fc.constant(null) },
    ...{
      kind: fc.constant(null),
      state: fc.constant(null),
      community: fc.constant(null),
      sort: fc.constant('newest' as const),
    },
    ...{ rule: optional(rule), text: optional(some), importId: optional(number) },
    open: optional(fc.record({ recordId: number, rule: optional(rule) })),
  };
  const imported = {
    sheetId: optional(number),
    importedAs: optional(fc.constantFrom('accepted' as const, 'updated' as const)),
  };
  const address: fc.Arbitrary<FindingsAddress> = fc.oneof(
    fc.record({
      ...shared,
      answer: fc.constant('violation' as const),
      kind: optional(fc.constantFrom('late' as const, 'missing' as const, 'wrong' as const)),
      state: optional(fc.constantFrom(...findingStates)),
      community: optional(some),
      sort: fc.constantFrom('newest' as const, 'overdue' as const),
    }),
    fc.record({
      ...shared,
      ...imported,
      answer: fc.constantFrom('compliant' as const, 'undeterminable' as const),
    }),
    fc.record({
      ...{ ...shared, ...imported, answer: fc.constant('records' as const), rule: fc.constant(null) },
      dataset: optional(fc.constantFrom('complaints', 'repairs')),
    }),
  );
  fc.assert(
    fc.property(address, address, (first, second) => {
      const written = changeFindingsAddress(changeFindingsAddress(new URLSearchParams(), first), second);
      expect(readFindingsAddress(new URLSearchParams(written.toString()))).toEqual(second);
    }),
  );
});
