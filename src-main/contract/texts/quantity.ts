import type { Bilingual } from '../datasets.ts';
import type { LimitUnit } from '../rules.ts';

const units: Readonly<
  Record<Exclude<LimitUnit, 'timeOfDay' | 'dayOfNextMonth'>, readonly [zh: string, one: string, many: string]>
> = {
  minutes: [' 分钟', ' minute', ' minutes'],
  hours: [' 小时', ' hour', ' hours'],
  days: [' 日', ' day', ' days'],
  workingDays: [' 个工作日', ' working day', ' working days'],
  months: [' 个月', ' month', ' months'],
  celsius: [' ℃', ' °C', ' °C'],
  rings: [' 声', ' ring', ' rings'],
  yuan: [' 元', ' yuan', ' yuan'],
  percent: ['%', '%', '%'],
};

/** A number of a rule with its unit: `5 个工作日`, `1 hour`, `17:30`. */
export function quantityText(value: number, unit: LimitUnit): Bilingual {
  if (unit === 'timeOfDay') {
    const time = clock(value);
    return { zh: time, en: time };
  }
  if (unit === 'dayOfNextMonth') {
    return { zh: `次月 ${value} 日`, en: `day ${value} of the next month` };
  }
  const [zh, one, many] = units[unit];
  return { zh: `${value}${zh}`, en: `${value}${value === 1 ? one : many}` };
}

/** Minutes after 00:00 as a time of day; the end of the day is `24:00`. */
export function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
