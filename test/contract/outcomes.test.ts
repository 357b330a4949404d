import { expect, it } from 'vitest';
import { answers, outcomeNames, outcomeOfLetter, outcomes } from '../../src-main/contract/outcomes.ts';

it('every outcome has a letter of its own and is found by it', () => {
  expect(new Set(outcomeNames.map((name) => outcomes[name].letter)).size).toBe(outcomeNames.length);
  for (const name of outcomeNames) expect(outcomeOfLetter(outcomes[name].letter)).toBe(name);
});

it('an unknown letter is refused', () => {
  expect(() => outcomeOfLetter('z')).toThrow('unknown outcome letter: z');
  expect(() => outcomeOfLetter('')).toThrow('unknown outcome letter');
});

it('each of the five answers is given by some outcome', () => {
  expect(new Set(outcomeNames.map((name) => outcomes[name].answer))).toEqual(new Set(answers));
});
