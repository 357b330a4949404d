import { describe, expect, it } from 'vitest';
import { mergeRecords, Shape } from '../../src-main/domain/record-facts.ts';

describe('a record of a shape', () => {
  const facts = new Shape(['number', 'acceptedAt', 'answeredAt']).facts(['TS1', 1763340000, null]);

  it('tells its values by field', () => {
    expect(facts.value('number')).toBe('TS1');
    expect(facts.value('acceptedAt')).toBe(1763340000);
  });

  it('tells an empty cell from a column that the file does not have', () => {
    expect(facts.value('answeredAt')).toBeNull();
    expect(facts.value('closedAt')).toBeUndefined();
    expect(facts.value('toString')).toBeUndefined();
  });

  it('takes a cell that its row does not have for empty', () => {
    expect(new Shape(['number', 'acceptedAt']).facts(['TS1']).value('acceptedAt')).toBeNull();
  });
});

describe('a later file', () => {
  const all = ['number', 'acceptedAt', 'category', 'answeredAt', 'closedAt'];
  const earlier = { fields: ['number', 'acceptedAt', 'answeredAt'], values: ['TS1', 100, 200] };

  it('replaces the columns it has, adds new ones, and leaves the others, in the order of the dataset', () => {
    const later = { fields: ['closedAt', 'answeredAt', 'number'], values: [400, 300, 'TS1'] };
    expect(mergeRecords(earlier, later, all)).toEqual({
      fields: ['number', 'acceptedAt', 'answeredAt', 'closedAt'],
      values: ['TS1', 100, 300, 400],
    });
  });

  it('replaces also by an empty or unreadable cell', () => {
    const later = { fields: ['acceptedAt', 'answeredAt'], values: [{ unreadable: '待定' }, null] };
    expect(mergeRecords(earlier, later, all)).toEqual({
      fields: ['number', 'acceptedAt', 'answeredAt'],
      values: ['TS1', { unreadable: '待定' }, null],
    });
  });

  it('takes a cell that its row does not have for empty', () => {
    expect(mergeRecords(earlier, { fields: ['answeredAt', 'closedAt'], values: [300] }, all)).toEqual({
      fields: ['number', 'acceptedAt', 'answeredAt', 'closedAt'],
      values: ['TS1', 100, 300, null],
    });
  });
});
