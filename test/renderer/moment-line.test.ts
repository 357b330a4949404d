import { expect, it } from 'vitest';
import { type MomentLine, momentLine } from '../../src-renderer/pages/findings/timeline/moment-line.ts';
import { told } from '../domain/moments.ts';
import { changed } from '../domain/resources.ts';
import { timeOf } from './explained.ts';

/** Points as `50% 09:00 deadline act`, stretches between them as `60 min`, `60 min late`, `600 min late broken`. */
function drawn(line: MomentLine): string[] {
  const percent = (position: number) => `${Math.round(position * 100)}%`;
  return line.points.flatMap(({ at, position, deadline, marks }, index) => {
    const stretch = line.stretches[index];
    const point = [
      percent(position),
      told(at).slice(5),
      ...(deadline ? ['deadline'] : []),
      ...marks.map(({ what }) => what),
    ];
    if (stretch === undefined) return [point.join(' ')];
    expect([stretch.from, stretch.to]).toEqual([position, line.points[index + 1]?.position]);
    const length = [
      `${stretch.seconds / 60} min`,
      ...(stretch.ground === 'inTime' ? [] : [stretch.ground]),
      ...(stretch.broken ? ['broken'] : []),
      ...(stretch.exact ? [] : ['inexact']),
    ];
    return [point.join(' '), length.join(' ')];
  });
}

function line(...of: Parameters<typeof timeOf>): string[] | null {
  const found = momentLine(...timeOf(...of));
  return found && drawn(found);
}

it('draws a late act in proportion to the limit', () => {
  expect(line('CMP-01', { acceptedAt: '2025-11-17 09:00', investigatedAt: '2025-11-18 15:00' })).toEqual([
    '0% 11-17 09:00 start',
    '1440 min',
    '80% 11-18 09:00 deadline',
    '360 min late',
    '100% 11-18 15:00 act',
  ]);
});

it('cuts a lateness of more than three times the limit', () => {
  expect(line('CMP-01', { acceptedAt: '2025-11-17 09:00', investigatedAt: '2025-11-21 09:00' })?.[3]).toBe(
    '4320 min late',
  );
  expect(line('CMP-01', { acceptedAt: '2025-11-17 09:00', investigatedAt: '2025-12-17 09:00' })).toEqual([
    '0% 11-17 09:00 start',
    '1440 min',
    '25% 11-18 09:00 deadline',
    '41760 min late broken',
    '100% 12-17 09:00 act',
  ]);
});

it('keeps a minute of lateness visible', () => {
  expect(line('CMP-01', { acceptedAt: '2025-11-17 09:00', investigatedAt: '2025-11-18 09:01' })).toEqual([
    '0% 11-17 09:00 start',
    '1440 min',
    '88% 11-18 09:00 deadline',
    '1 min late',
    '100% 11-18 09:01 act',
  ]);
});

it('ends at the moment of the check where nothing was done', () => {
  expect(
    line('CMP-01', { acceptedAt: '2025-11-17 09:00', investigatedAt: null }, '2025-11-18 21:00')?.at(-1),
  ).toBe('100% 11-18 21:00 notDone');
});

it('shows how long the event lasted where the duty hangs on it', () => {
  const outage = { startAt: '2026-01-10 08:00', endAt: '2026-01-10 14:00', noticeAt: '2026-01-10 12:00' };
  expect(line('OUT-02', outage)).toEqual([
    '0% 01-10 08:00 start',
    '180 min',
    '50% 01-10 11:00 deadline',
    '60 min late',
    '67% 01-10 12:00 act',
    '120 min after',
    '100% 01-10 14:00 end',
  ]);
});

it('counts hours of notice backwards', () => {
  const elapsed = changed('OUT-01', ({ check }) => ({
    check: check.kind === 'notice' ? { ...check, counting: 'elapsed' } : check,
  }));
  const outage = {
    kind: 'planned',
    startAt: '2026-01-10 08:00',
    endAt: '2026-01-10 20:00',
    noticeAt: '2026-01-09 08:00',
  };
  expect(line(elapsed, outage)).toEqual([
    '0% 01-08 08:00 deadline',
    '1440 min late',
    '50% 01-09 08:00 act',
    '1440 min after',
    '100% 01-10 08:00 start',
  ]);
});

it('draws a notice that came after the event began', () => {
  const outage = { kind: 'planned', startAt: '2026-01-10 08:00', endAt: '2026-01-10 20:00' };
  expect(line('OUT-05', { ...outage, noticeAt: '2026-01-10 09:00' })).toEqual([
    '0% 01-10 08:00 deadline start',
    '60 min late',
    '100% 01-10 09:00 act',
  ]);
  expect(line('OUT-05', { ...outage, noticeAt: '2026-01-10 08:00' })).toBeNull();
});

it('says what a bare date leaves open', () => {
  expect(line('CMP-01', { acceptedAt: '2025-11-17 09:00', investigatedAt: '2025-11-20' })).toEqual([
    '0% 11-17 09:00 start',
    '1440 min',
    '38% 11-18 09:00 deadline',
    '2340 min late inexact',
    '100% 11-20 00:00 act',
  ]);
  // The latest deadline, from the last second of the day.
  const bare = momentLine(
    ...timeOf('CMP-01', { acceptedAt: '2025-11-17', investigatedAt: '2025-11-20 10:00' }),
  );
  expect(bare?.stretches.map(({ exact }) => exact)).toEqual([false, false]);
});

it('knows which stretch is the limit', () => {
  const found = momentLine(
    ...timeOf('CMP-01', { acceptedAt: '2025-11-17 09:00', investigatedAt: '2025-11-18 15:00' }),
  );
  expect(found?.stretches.map(({ limit }) => limit)).toEqual([true, false]);
});

it('is not drawn where dates are counted', () => {
  expect(line('CMP-02', { acceptedAt: '2025-11-17 09:00', answeredAt: '2025-12-01 09:00' })).toBeNull();
});
