import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../src-main/contract/values.ts';
import { Shape } from '../../src-main/domain/record-facts.ts';
import { dayOfStart, startOf, startsDiffer } from '../../src-main/domain/record-start.ts';
import { at } from './moments.ts';

const start = ['plannedOn', 'doneOn'];
const facts = (values: Record<string, FieldValue>) =>
  new Shape(Object.keys(values)).facts(Object.values(values));

describe('the starting moment of a record', () => {
  it.each([
    ['is the first that is filled', { plannedOn: '2025-10-01', doneOn: '2025-10-05' }, '2025-10-01'],
    ['passes over an empty one', { plannedOn: null, doneOn: '2025-10-05' }, '2025-10-05'],
    [
      'passes over one that cannot be read',
      { plannedOn: { unreadable: '十月' }, doneOn: '2025-10-05' },
      '2025-10-05',
    ],
    ['passes over a column that the file does not have', { doneOn: '2025-10-05' }, '2025-10-05'],
    ['is none where none is filled', { plannedOn: null }, null],
  ])('%s', (_, values, expected) => {
    expect(startOf(start, facts(values))).toBe(expected);
  });

  it('lies on a day in Beijing', () => {
    expect(dayOfStart(at('2025-10-05 00:00'))).toBe(dayOfStart('2025-10-05'));
    expect(dayOfStart(null)).toBeNull();
  });

  it('is none for a register', () => {
    expect(startOf([], facts({ plannedOn: '2025-10-01' }))).toBeNull();
  });
});

describe('within a season the same number with another starting date is a conflict, not an update', () => {
  it.each<[string, Record<string, FieldValue>, Record<string, FieldValue>, boolean]>([
    ['another date', { plannedOn: '2025-10-01' }, { plannedOn: '2025-10-02' }, true],
    ['another time of day', { plannedOn: '2025-10-01' }, { plannedOn: at('2025-10-01 08:00') }, false],
    ['a plan that came true on another day', { plannedOn: '2025-10-01' }, { doneOn: '2025-10-05' }, false],
    [
      'a plan that is moved after it was done',
      { plannedOn: '2025-10-01', doneOn: '2025-10-05' },
      { plannedOn: '2025-10-03', doneOn: '2025-10-05' },
      true,
    ],
    ['a date that was not known before', { plannedOn: null }, { plannedOn: '2025-10-01' }, false],
  ])('%s', (_, earlier, later, expected) => {
    expect(startsDiffer(start, facts(earlier), facts(later))).toBe(expected);
  });
});
