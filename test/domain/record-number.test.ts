import { describe, expect, it } from 'vitest';
import { type DatasetDefinition, datasetDefinition } from '../../src-main/contract/datasets.ts';
import { recordNumber, shownRecordNo } from '../../src-main/domain/record-number.ts';
import { at } from './moments.ts';

function dataset(...identity: string[]): DatasetDefinition {
  const title = { zh: '值班', en: 'Shifts' };
  const field = { title, type: 'text', headers: ['值'] };
  return datasetDefinition.parse({
    name: 'shifts',
    title,
    words: ['值班'],
    marks: ['值班'],
    order: 1,
    identity,
    start: [],
    fields: [
      { ...field, name: 'station', required: true },
      { ...field, name: 'startAt', type: 'datetime' },
      { ...field, name: 'staffName', personal: true },
    ],
  });
}

describe('the number of a record', () => {
  it.each([
    ['is the text of its one field', ['TS-1/2'], 'TS-1/2'],
    [
      'joins several fields with /',
      ['东湖站', at('2025-11-15 08:00'), '张三'],
      '东湖站/2025-11-15 08:00/张三',
    ],
    ['keeps a bare date as it is', ['东湖站', '2025-11-15', '张三'], '东湖站/2025-11-15/张三'],
    ['keeps the place of an empty part', ['东湖站', null], '东湖站/'],
    ['cannot be mistaken for that of other parts', ['A/B', 'C'], 'A／B/C'],
  ])('%s', (_, values, expected) => {
    expect(recordNumber(values)).toBe(expected);
  });
});

describe('the number of a record as it is shown', () => {
  const shifts = dataset('station', 'startAt', 'staffName');

  it.each([
    ['masks the part that names a person', '东湖站/2025-11-15 08:00/张三丰', '东湖站/2025-11-15 08:00/张**'],
    ['masks it whatever stands in the others', 'A／B/2025-11-15 08:00/张三', 'A／B/2025-11-15 08:00/张*'],
    ['leaves out an empty part', '东湖站/2025-11-15 08:00/', '东湖站/2025-11-15 08:00'],
    ['leaves a derived number, of station and day, as it is', '东湖站/2025-11-15', '东湖站/2025-11-15'],
  ])('%s', (_, recordNo, expected) => {
    expect(shownRecordNo(shifts, recordNo)).toBe(expected);
  });

  it('leaves a single number as it is', () => {
    expect(shownRecordNo(dataset('station'), 'TS-1/2')).toBe('TS-1/2');
  });
});
