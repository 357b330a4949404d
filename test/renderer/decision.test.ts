import { expect, it } from 'vitest';
import { stateRequest } from '../../src-main/contract/finding-states.ts';
import { decisionOf, type MissingPart } from '../../src-renderer/pages/findings/states/decision.ts';

const findings = [{ recordId: 1, rule: 'CMP-02' }];
const nothing = { findings, ground: null, reason: '  ', tokens: [] };
const filled = { findings, ground: 'noAccess' as const, reason: ' 无人在家 ', tokens: ['t'] };

it.each([
  ['confirmed', []],
  ['disputed', ['reason', 'files']],
  ['excused', ['ground', 'reason', 'files']],
  ['open', ['reason']],
] as const)('%s lacks %j where nothing is filled in, and else is what the engine takes', (state, lacks) => {
  const { request, missing } = decisionOf({ state, ...nothing });
  expect(missing).toEqual<readonly MissingPart[]>(lacks);
  expect(request === null).toBe(missing.length > 0);
  const complete = decisionOf({ state, ...filled });
  expect(complete.missing).toEqual([]);
  expect(stateRequest.parse(complete.request)).toMatchObject({
    ...{ state, findings, reason: '无人在家', attachments: ['t'] },
    ...(state === 'excused' && { ground: 'noAccess' }),
  });
});
