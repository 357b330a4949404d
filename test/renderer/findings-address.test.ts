import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  changeFindingsAddress,
  type FindingsAddress,
  readFindingsAddress,
} from '../../src-renderer/pages/findings/findings-address.ts';

const nothing: FindingsAddress = {
  rule: null,
  kind: null,
  community: null,
  text: null,
  importId: null,
  sort: 'overdue',
  open: null,
};

const read = (address: string) => readFindingsAddress(new URLSearchParams(address));

it('asks for everything, the longest overdue first, where the address says nothing', () => {
  expect(read('')).toEqual(nothing);
});

it('reads what is told', () => {
  expect(read('rule=CMP-02&kind=late&community=锦绣苑&text=TS1&import=7&sort=newest&open=12.SD-29A')).toEqual(
    {
      rule: 'CMP-02',
      kind: 'late',
      community: '锦绣苑',
      text: 'TS1',
      importId: 7,
      sort: 'newest',
      open: { recordId: 12, rule: 'SD-29A' },
    },
  );
});

it.each([
  ['an unknown kind', 'kind=early'],
  ['a prototype name as kind', 'kind=constructor'],
  ['no import number', 'import=-1'],
  ['a number no computer can hold exactly', `import=${'9'.repeat(20)}`],
  ['an unknown sort', 'sort=oldest'],
  ['a record without rule', 'open=12'],
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
  const address = fc.record({
    rule: optional(rule),
    kind: optional(fc.constantFrom('late' as const, 'missing' as const, 'wrong' as const)),
    community: optional(some),
    text: optional(some),
    importId: optional(number),
    sort: fc.constantFrom('newest' as const, 'overdue' as const),
    open: optional(fc.record({ recordId: number, rule })),
  });
  fc.assert(
    fc.property(address, address, (first, second) => {
      const written = changeFindingsAddress(changeFindingsAddress(new URLSearchParams(), first), second);
      expect(readFindingsAddress(new URLSearchParams(written.toString()))).toEqual(second);
    }),
  );
});
