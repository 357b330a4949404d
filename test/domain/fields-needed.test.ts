import { expect, it } from 'vitest';
import { fieldsNeeded } from '../../src-main/domain/fields-needed.ts';
import { changed, ruleNamed } from './resources.ts';

it.each([
  ['a deadline: from when to when', 'CMP-02', ['acceptedAt', 'answeredAt']],
  ['a condition that classifies', 'CMP-03', ['acceptedAt', 'onsiteAt', 'category']],
  ['a notice; a least length of 0 asks for no length', 'OUT-01', ['noticeAt', 'startAt', 'kind']],
  ['an event that must last', 'OUT-02', ['startAt', 'noticeAt', 'endAt']],
  ['an exemption is not needed', 'REP-05', ['reportedAt', 'completedAt']],
])('%s: %s needs %j', (_why, id, fields) => {
  expect(fieldsNeeded(ruleNamed(id))).toEqual(fields);
});

it('needs the length where a least length is asked for', () => {
  const longer = changed('OUT-01', ({ parameters: { minLength, ...others } }) => ({
    parameters: {
      ...others,
      ...(minLength && { minLength: { ...minLength, versions: [{ validFrom: '1900-01-01', value: 24 }] } }),
    },
  }));
  expect(fieldsNeeded(longer)).toEqual(['noticeAt', 'startAt', 'kind', 'endAt', 'expectedEndAt']);
});
