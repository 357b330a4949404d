import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { formatMinute, parseIso } from '../../src-main/contract/beijing-time.ts';
import { seeded } from '../fixtures/seeded.ts';

const header =
  '投诉编号,受理时间,投诉类型,来源,小区,地址,联系人,联系电话,调查时间,到场时间,答复时间,回访时间,办结时间,是否属实';
const categories = ['温度不达标', '漏水', '收费', '服务态度', '其他'];
const communities = ['阳光花园', '幸福里', '锦绣城', '东湖小区', '铁西新村'];
const seasonStart = parseIso('2025-11-15');
const seasonSeconds = 120 * 86_400;

/** Writes `rows` complaints of one season as CSV, about one in twenty of them breaking a rule; numbers start at `first`. */
export async function writeComplaints(path: string, rows: number, first: number): Promise<void> {
  const random = seeded(first + 1);
  const stream = createWriteStream(path);
  stream.write(`${header}\n`);
  for (let row = 0; row < rows; ) {
    const lines: string[] = [];
    for (; lines.length < 1000 && row < rows; row++) lines.push(complaint(first + row, random));
    if (!stream.write(`${lines.join('\n')}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

function complaint(number: number, random: () => number): string {
  const hour = 3600;
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const accepted = seasonStart + Math.floor((random() * seasonSeconds) / 60) * 60;
  const late = random() < 0.05;
  const after = (seconds: number) => formatMinute(accepted + Math.floor((random() * seconds) / 60) * 60);
  const answered = after(late ? 20 * 24 * hour : 4 * 24 * hour);
  return [
    `TS${String(number).padStart(8, '0')}`,
    formatMinute(accepted),
    pick(categories),
    '热线',
    pick(communities),
    `${Math.floor(random() * 30)}号楼${1 + Math.floor(random() * 4)}单元${101 + Math.floor(random() * 1900)}`,
    '张某某',
    `1390000${String(Math.floor(random() * 10_000)).padStart(4, '0')}`,
    after(late ? 30 * hour : 23 * hour),
    after(0.9 * hour),
    answered,
    formatMinute(accepted + 8 * 24 * hour),
    formatMinute(accepted + 9 * 24 * hour),
    random() < 0.5 ? '是' : '否',
  ].join(',');
}
