import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const header = '投诉编号,受理时间,投诉类型,小区,到场时间,答复时间,是否属实,备注';

/** A complaint that breaks nothing but for what is changed: the place of a cell → its text. */
function complaint(number: number, changes: Readonly<Record<number, string>>): string {
  const day = String(1 + (number % 20)).padStart(2, '0');
  const cells = [
    ...[`TS${String(number).padStart(4, '0')}`, `2025-12-${day} 08:00`, '温度不达标', '锦绣苑'],
    ...[`2025-12-${day} 09:00`, `2025-12-${day} 16:00`, '是', '已回访'],
  ];
  return cells.map((cell, place) => changes[place] ?? cell).join(',');
}

/** Writes complaints as a company sends them, by number; gives the path. */
export function writeComplaintsCsv(
  path: string,
  rows: number,
  changed: Readonly<Record<number, Readonly<Record<number, string>>>> = {},
): string {
  const lines = Array.from({ length: rows }, (_, index) => complaint(index + 1, changed[index + 1] ?? {}));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${[header, ...lines].join('\r\n')}\r\n`);
  return path;
}
