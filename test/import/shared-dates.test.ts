import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Excel from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { importFile } from './readers/import-file.ts';
import { linesOf, planOf, sheetOf } from './recognise/memory-sheet.ts';

const folder = mkdtempSync(join(tmpdir(), 'nuandu-shared-dates-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Cells separated by `|`, rows by line breaks, as CSV. */
function csv(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, `${text.trim().replaceAll('|', ',')}\n`);
  return path;
}

const moments = (record: Readonly<Record<string, unknown>> | undefined, ...fields: string[]) =>
  fields.map((field) => record?.[field] ?? null);

async function sheetIn(path: string) {
  const { sheets, refused } = await importFile(path);
  expect(refused).toEqual([]);
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('one date column beside bare times', () => {
  it('makes shifts, past midnight and in words too', async () => {
    const sheet = await sheetIn(
      csv(
        '甲热力值班表.csv',
        `站点|日期|开始时间|结束时间|值班人员
一站|2025-11-15|8:00|20:00|张三
一站|2025-11-15|20:00|8:00|李四
一站|2025-11-16|晚8点|次日6:00|王五
一站|2025-11-17|16:00|24:00|赵六
一站|2025-12-31|22:00|6:00|孙七`,
      ),
    );
    expect(sheet).toMatchObject({ dataset: 'shifts', issues: [] });
    expect(sheet.records.map((record) => moments(record, 'startAt', 'endAt').join(' – '))).toEqual([
      '2025-11-15 08:00 – 2025-11-15 20:00',
      '2025-11-15 20:00 – 2025-11-16 08:00',
      '2025-11-16 20:00 – 2025-11-17 06:00',
      '2025-11-17 16:00 – 2025-11-18 00:00',
      '2025-12-31 22:00 – 2026-01-01 06:00',
    ]);
  });

  it('says so where the day of an end is not clear, and takes no such row', async () => {
    const sheet = await sheetIn(
      csv(
        '甲热力值班.csv',
        '站点|值班日期|开始时间|结束时间\n一站|2025-11-15|8:00|8:00\n一站|2025-11-16|8:00|次日8:00',
      ),
    );
    expect(sheet.issues).toEqual(['row 2 结束时间 day-unclear 8:00']);
    expect(sheet.records.map((record) => record.endAt)).toEqual(['2025-11-17 08:00']);
  });

  it('makes them of real dates and times of a workbook, with the year of a season from the title', async () => {
    const workbook = new Excel.Workbook();
    const sheet = workbook.addWorksheet('值班');
    sheet.addRow(['甲热力2025-2026采暖季值班表']);
    sheet.addRow(['站点', '日期', '开始时间', '结束时间', '值班人员']);
    sheet.addRow(['一站', '12月31日', 22 / 24, 6 / 24, '张三']);
    sheet.addRow(['一站', '1月5日', 22 / 24, 6 / 24, '张三']);
    sheet.addRow(['一站', new Date(Date.UTC(2026, 0, 6)), 8 / 24, 20 / 24, '李四']);
    for (const column of [3, 4]) sheet.getColumn(column).numFmt = 'h:mm';
    const path = join(folder, '值班.xlsx');
    await workbook.xlsx.writeFile(path);
    const { records } = await sheetIn(path);
    expect(records.map((record) => moments(record, 'startAt', 'endAt').join(' – '))).toEqual([
      '2025-12-31 22:00 – 2026-01-01 06:00',
      '2026-01-05 22:00 – 2026-01-06 06:00',
      '2026-01-06 08:00 – 2026-01-06 20:00',
    ]);
  });

  it('makes outages, measurements and repairs', async () => {
    const outage = await sheetIn(
      csv('甲热力停热.csv', '停热编号|停热日期|开始时间|恢复时间|原因\nTR1|2025-11-15|22:00|3:00|抢修'),
    );
    expect(moments(outage.records[0], 'startAt', 'endAt')).toEqual(['2025-11-15 22:00', '2025-11-16 03:00']);
    const measured = await sheetIn(
      csv('甲热力测温.csv', '测温编号|测温日期|开始时间|结束时间|温度\nCW1|2025-11-15|9:00|9:20|18.5'),
    );
    expect(moments(measured.records[0], 'measuredAt', 'startedAt', 'endedAt')).toEqual([
      ...['2025-11-15', '2025-11-15 09:00', '2025-11-15 09:20'],
    ]);
    const repair = await sheetIn(
      csv(
        '甲热力报修.csv',
        '报修单号|报修日期|报修时间|到场时间|完成时间|故障描述\nBX1|2025-11-15|22:30|23:10|0:40|漏水\nBX2|2025-11-15|23:30|0:10|0:40|漏水',
      ),
    );
    expect(repair.records.map((record) => moments(record, 'reportedAt', 'arrivedAt', 'completedAt'))).toEqual(
      [
        ['2025-11-15 22:30', '2025-11-15 23:10', '2025-11-16 00:40'],
        ['2025-11-15 23:30', '2025-11-16 00:10', '2025-11-16 00:40'],
      ],
    );
  });

  it('leaves times alone that the dataset does not place on one day: they are unreadable, not guessed', async () => {
    const { issues } = await sheetIn(
      csv('甲热力投诉.csv', '投诉编号|受理日期|受理时间|答复时间\nTS1|2025-11-15|8:00|9:00'),
    );
    expect(issues).toEqual(['cell 2 答复时间 invalid-datetime 9:00']);
  });

  it('is not taken where two columns may be the date', async () => {
    const plan = planOf(
      sheetOf(linesOf('站点|日期|登记日期|开始时间|结束时间\n一站|2025-11-15|2025-11-16|8:00|20:00')),
      { fileName: '值班.csv' },
    );
    expect((await plan).columns.filter(({ part }) => part === 'date')).toEqual([]);
  });
});
