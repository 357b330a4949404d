import { describe, expect, it } from 'vitest';
import { type LimitUnit, parameter, rulePack } from '../../src-main/contract/rules.ts';
import { always, ruleNamed } from '../domain/resources.ts';

function errorOf(...versions: [validFrom: string, value: number][]): string | undefined {
  const told = {
    ...ruleNamed('SD-28').parameters.limit,
    versions: versions.map(([validFrom, value]) => ({ validFrom, value })),
  };
  return parameter.safeParse(told).error?.issues[0]?.message;
}

describe('a parameter', () => {
  it('has its versions in order, one a day', () => {
    expect(errorOf(['1900-01-01', 3], ['2026-01-01', 2], ['2026-02-01', 1])).toBeUndefined();
    expect(errorOf(['2026-01-01', 2], ['1900-01-01', 3])).toBe('versions are not in the order of validFrom');
    expect(errorOf(['2026-01-01', 2], ['2026-01-01', 3])).toBe('versions are not in the order of validFrom');
  });

  it('counts whole days, but any part of an hour or minute', () => {
    const accepted = (unit: LimitUnit) => {
      const { limit } = ruleNamed('SD-28').parameters;
      return parameter.safeParse({ ...limit, unit, versions: always(2.5) }).success;
    };
    expect([accepted('days'), accepted('workingDays')]).toEqual([false, false]);
    expect([accepted('hours'), accepted('minutes')]).toEqual([true, true]);
  });

  it('has a version, and none below zero', () => {
    expect(errorOf()).toBeDefined();
    expect(errorOf(['1900-01-01', -1])).toBeDefined();
    expect(errorOf(['1.1.1900', 1])).toBeDefined();
  });
});

describe('a rule', () => {
  const accepted = (change: object) =>
    rulePack.safeParse({ rules: [{ ...ruleNamed('CMP-01'), ...change }] }).success;

  it('is told in full and without anything else', () => {
    expect(accepted({})).toBe(true);
    expect(accepted({ id: 'CMP1' })).toBe(false);
    expect(accepted({ sources: [] })).toBe(false);
    expect(accepted({ title: { zh: '只有中文' } })).toBe(false);
    expect(accepted({ penalty: 5000 })).toBe(false);
    expect(accepted({ check: { kind: 'deadline', from: 'acceptedAt', to: 'answeredAt' } })).toBe(false);
  });
});
