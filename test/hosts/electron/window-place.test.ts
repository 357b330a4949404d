import { describe, expect, it } from 'vitest';
import { parsePlace, placeOn } from '../../../src-main/hosts/electron/window-place.ts';

const main = { x: 0, y: 0, width: 1920, height: 1040 };
const left = { x: -1280, y: 0, width: 1280, height: 984 };
const at = (x: number, y: number, width = 1400, height = 900, maximized = false) => ({
  bounds: { x, y, width, height },
  maximized,
});
const middle = { bounds: { width: 1280, height: 800 }, maximized: false };

describe('the window’s place', () => {
  it.each([
    ['the first time: in the middle', [main], null, middle],
    ['as it was left', [main], at(100, 50), at(100, 50)],
    ['as it was left on a second display', [main, left], at(-1200, 10, 1000, 700), at(-1200, 10, 1000, 700)],
    ['in the middle when that display has gone', [main], at(-1200, 10, 1000, 700), middle],
    ['in the middle when its title bar was above the display', [main], at(100, -40), middle],
    ['in the middle when its title bar is below it', [main], at(100, 1030), middle],
    ['half outside, while it can still be taken hold of', [main], at(1820, 50), at(1820, 50)],
    ['in the middle when it cannot', [main], at(1821, 50), middle],
    ['no larger than the display has become', [main], at(0, 0, 3840, 2100), at(0, 0, 1920, 1040)],
    ['maximized as it was', [main], at(5, 5, 800, 700, true), at(5, 5, 800, 700, true)],
  ])('is %s', (_what, displays, saved, place) => {
    expect(placeOn(displays, saved)).toEqual(place);
  });

  it('stays maximized where its display has gone', () => {
    expect(placeOn([main], at(-1200, 10, 1000, 700, true)).maximized).toBe(true);
  });
});

describe('a saved place', () => {
  it('is read back', () => {
    expect(parsePlace(JSON.stringify(at(1, 2)))).toEqual(at(1, 2));
  });

  it.each([
    '',
    '{',
    'null',
    '{"bounds":{"x":0,"y":0,"width":0,"height":0},"maximized":false}',
    '{"maximized":true}',
  ])('is none where it is damaged: %j', (text) => {
    expect(parsePlace(text)).toBeNull();
  });
});
