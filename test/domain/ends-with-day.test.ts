import { expect, it } from 'vitest';
import { endsWithDay } from '../../src-main/domain/ends-with-day.ts';
import { ruleNamed } from './resources.ts';

it.each([
  ['hours are elapsed time', 'CMP-01', false],
  ['minutes too', 'OUT-03', false],
  ["working days: the act's calendar date decides", 'CMP-02', true],
  ['days as well', 'SD-28', true],
  ['N days before, by dates', 'OUT-01', true],
  ['before the event, however short', 'OUT-05', false],
])('%s: %s', (_why, id, expected) => {
  expect(endsWithDay(ruleNamed(id))).toBe(expected);
});
