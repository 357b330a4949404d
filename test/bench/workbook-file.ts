import ExcelJS from 'exceljs';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { seeded } from '../fixtures/seeded.ts';

const headers = [
  '投诉编号',
  '受理时间',
  '投诉类型',
  '来源',
  '小区',
  '地址',
  '联系人',
  '联系电话',
  '调查时间',
  '到场时间',
  '答复时间',
  '回访时间',
  '办结时间',
  '是否属实',
  '备注',
];
const BEIJING = 8 * 3600;

/** Writes a workbook of `rows` complaints × 15 columns with real Excel dates. */
export async function writeWorkbook(path: string, rows: number): Promise<void> {
  const random = seeded(7);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: path,
    useStyles: true,
    useSharedStrings: true,
  });
  const sheet = workbook.addWorksheet('投诉');
  sheet.addRow(headers).commit();
  const start = parseIso('2025-11-15');
  for (let number = 0; number < rows; number++) {
    const accepted = start + Math.floor(random() * 120 * 1440) * 60;
    const after = (hours: number) =>
      new Date((accepted + BEIJING + Math.floor(random() * hours * 60) * 60) * 1000);
    const row = sheet.addRow([
      `TS${String(number).padStart(8, '0')}`,
      new Date((accepted + BEIJING) * 1000),
      random() < 0.2 ? '漏水' : '温度不达标',
      '热线',
      '阳光花园',
      `${number % 30}号楼${number % 1900}`,
      '张某某',
      `1390000${String(number % 10_000).padStart(4, '0')}`,
      after(23),
      after(0.9),
      after(90),
      after(190),
      after(200),
      '是',
      '备注',
    ]);
    for (const column of [2, 9, 10, 11, 12, 13]) row.getCell(column).numFmt = 'yyyy-mm-dd hh:mm';
    row.commit();
  }
  sheet.commit();
  await workbook.commit();
}
