import { expect, it } from 'vitest';
import { durationText } from '../../src-main/contract/texts/duration.ts';

it.each([
  [0, '不足 1 分钟', 'less than a minute'],
  [1, '1 分钟', '1 minute'],
  [59, '59 分钟', '59 minutes'],
  [60, '1 小时', '1 hour'],
  [61, '1 小时 1 分钟', '1 hour 1 minute'],
  [1439, '23 小时 59 分钟', '23 hours 59 minutes'],
  [1440, '1 天', '1 day'],
  [1441, '1 天 1 分钟', '1 day 1 minute'],
  [2040, '1 天 10 小时', '1 day 10 hours'],
  [525_600 + 61, '365 天 1 小时 1 分钟', '365 days 1 hour 1 minute'],
])('%i minutes', (minutes, zh, en) => {
  expect(durationText(minutes, 'zh')).toBe(zh);
  expect(durationText(minutes, 'en')).toBe(en);
});
