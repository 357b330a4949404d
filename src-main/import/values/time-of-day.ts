import { secondsOfDay } from './civil-date.ts';

export interface TimeOfDay {
  /** Seconds since 00:00; 86 400 for 24:00, more on a next day that is named. */
  readonly seconds: number;
  /** Seconds by which the time's zone is ahead of UTC; `null`: none is named. */
  readonly offset: number | null;
}

const CLOCK =
  /^(\d{1,2})\s*(?::\s*(\d{1,2})(?:\s*:\s*(\d{1,2})(\.\d+)?)?|[时点]\s*(?:(\d{1,2})\s*(?:分\s*(?:(\d{1,2})\s*秒?)?)?|(半)|[钟整])?)$/;
const COMPACT_CLOCK = /^(\d{2})(\d{2})(\d{2})?$/;
const OFFSET = /\s*(?:z|([+-])(\d{2}):?(\d{2})?)$/;
const PART_BEFORE = /^(凌晨|清晨|早晨|早上|早|上午|中午|下午|傍晚|晚上|晚|am|pm)\s*/;
const PART_AFTER = /\s*(am|pm)$/;

/**
 * A time of day as text in the form of `plainText`, lower case: `8:30`, `08:30:15`, `8时30分`, `8点半`, `0830`,
 * `上午8:30`, `8:30 pm`, also with an offset (`08:30:00+08:00`, `00:30z`). Fractions of a second are rounded.
 * `null` for anything else and for times that do not exist or are uncertain (`上午12点`, `晚上12点`).
 */
export function timeOfDay(text: string): TimeOfDay | null {
  const zone = OFFSET.exec(text);
  const local = zone === null ? text : text.slice(0, zone.index);
  const seconds = localSeconds(local);
  const offset = zone === null ? null : offsetSeconds(zone[1], zone[2], zone[3]);
  return Number.isNaN(seconds) || Number.isNaN(offset) ? null : { seconds, offset };
}

function localSeconds(text: string): number {
  const before = PART_BEFORE.exec(text);
  const after = PART_AFTER.exec(text);
  if (before !== null && after !== null) return Number.NaN;
  const part = before?.[1] ?? after?.[1];
  const clock = text.slice(before?.[0].length ?? 0, after?.index ?? text.length);
  const compact = COMPACT_CLOCK.exec(clock);
  if (compact !== null) return clockSeconds(part, compact[1], compact[2], compact[3]);
  const match = CLOCK.exec(clock);
  if (match === null) return Number.NaN;
  const [, hour, minute, second, fraction, hanMinute, hanSecond, half] = match;
  const rounded = fraction !== undefined && Number(fraction) >= 0.5 ? 1 : 0;
  const minutes = half === undefined ? (minute ?? hanMinute) : '30';
  return clockSeconds(part, hour, minutes, second ?? hanSecond) + rounded;
}

function clockSeconds(part: string | undefined, hour = '', minute = '0', second = '0'): number {
  return secondsOfDay(hourOfDay(part, Number(hour)), Number(minute), Number(second));
}

/** Hour of 24 for an hour with its part of the day; `NaN` where the two contradict or two hours are meant. */
function hourOfDay(part: string | undefined, hour: number): number {
  switch (part) {
    case undefined:
      return hour;
    case 'am':
      return hour === 12 ? 0 : within(hour, 0, 11);
    case '凌晨':
      return within(hour, 0, 6);
    case '中午':
      return hour <= 2 ? within(hour, 1, 2) + 12 : within(hour, 11, 14);
    case '下午':
    case 'pm':
      return hour <= 11 ? within(hour, 1, 11) + 12 : within(hour, 12, 23);
    case '傍晚':
    case '晚上':
    case '晚':
      return hour <= 11 ? within(hour, 5, 11) + 12 : within(hour, 17, 23);
    default:
      // Morning. 上午12点 is midnight to a spreadsheet and noon to most people.
      return within(hour, 0, 11);
  }
}

function within(hour: number, first: number, last: number): number {
  return hour >= first && hour <= last ? hour : Number.NaN;
}

function offsetSeconds(sign: string | undefined, hours = '0', minutes = '0'): number {
  const seconds = Number(hours) * 3600 + Number(minutes) * 60;
  if (seconds > 14 * 3600 || Number(minutes) > 59) return Number.NaN;
  return sign === '-' ? -seconds : seconds;
}
