import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../src-main/contract/values.ts';
import { filledLater } from '../../src-main/domain/filled-later.ts';
import { Shape } from '../../src-main/domain/record-facts.ts';
import { at } from './moments.ts';

/** When a file was handed in, and what it has in the column; undefined: it has no such column. */
type File = readonly [receivedAt: string, value: FieldValue | undefined];

const answered = at('2026-01-05 10:00');

describe('an answer that a later file fills in', () => {
  it.each<[what: string, files: readonly File[], found: readonly [number, number] | null]>([
    [
      'was empty in a file handed in after it',
      [
        ['2026-01-08 00:00', null],
        ['2026-03-01 00:00', answered],
      ],
      [0, 1],
    ],
    [
      'was still to come',
      [
        ['2026-01-05 09:59', null],
        ['2026-03-01 00:00', answered],
      ],
      null,
    ],
    [
      'was given when the file was handed in',
      [
        ['2026-01-05 10:00', null],
        ['2026-03-01 00:00', answered],
      ],
      null,
    ],
    ['was there from the beginning', [['2026-01-08 00:00', answered]], null],
    [
      'is still empty',
      [
        ['2026-01-08 00:00', null],
        ['2026-03-01 00:00', null],
      ],
      null,
    ],
    [
      'had no column before',
      [
        ['2026-01-08 00:00', undefined],
        ['2026-03-01 00:00', answered],
      ],
      null,
    ],
    [
      'could not be read before',
      [
        ['2026-01-08 00:00', { unreadable: '待定' }],
        ['2026-03-01 00:00', answered],
      ],
      null,
    ],
    [
      'stood in an earlier file, was left out, and came again',
      [
        ['2026-01-06 00:00', answered],
        ['2026-01-08 00:00', null],
        ['2026-03-01 00:00', answered],
      ],
      null,
    ],
    [
      'is told by a file that was handed in earlier but imported later',
      [
        ['2026-01-08 00:00', null],
        ['2026-01-07 00:00', answered],
      ],
      null,
    ],
    [
      'was filled in and then corrected: it is compared with what holds now',
      [
        ['2026-01-08 00:00', null],
        ['2026-03-01 00:00', at('2026-01-20 10:00')],
        ['2026-03-02 00:00', answered],
      ],
      [0, 1],
    ],
    [
      'has only a date, of the day before',
      [
        ['2026-01-06 00:00', null],
        ['2026-03-01 00:00', '2026-01-05'],
      ],
      [0, 1],
    ],
    [
      'has only a date, of the very day: it may have come in the evening',
      [
        ['2026-01-05 18:00', null],
        ['2026-03-01 00:00', '2026-01-05'],
      ],
      null,
    ],
  ])('%s', (_, files, found) => {
    const versions = files.map(([receivedAt, value]) => ({
      receivedAt: at(receivedAt),
      facts: value === undefined ? new Shape([]).facts([]) : new Shape(['answeredAt']).facts([value]),
    }));
    const lead = filledLater(versions, 'answeredAt');
    expect(lead && [versions.indexOf(lead.emptyIn), versions.indexOf(lead.filledIn)]).toEqual(found);
  });
});
