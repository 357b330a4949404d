import type { Workbook, Worksheet } from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeExcel } from '../../src-main/app/write-excel.ts';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import type { Language } from '../../src-main/contract/texts/language.ts';
import { closeDatabase, openForReading } from '../../src-main/store/open-database.ts';
import { OpenFolder, quiet, resources } from '../app/open-folder.ts';
import { cellUnder, readWorkbook, sheetOf, textsOf } from './read-report.ts';

/** The report of three companies' real files, by way of the database. */

const phone = '13912345678';
const complaints = `企业名称,投诉编号,受理时间,投诉类型,小区,地址,联系人,联系电话,内容,答复时间
朝阳热力公司,TS1,2025-11-17 09:00,收费,和平里,幸福路3号楼2单元501,张小明,${phone},请拨${phone},2025-11-25 00:00
碧水热力公司,TS1,2025-11-17 09:00,收费,和平里（找${phone}）,幸福路3号楼2单元501,张小明,${phone},,
安康热力公司,TS1,2025-11-17 09:00,收费,,幸福路3号楼2单元501,张小明,${phone},,
安康热力公司,TS2,${phone},收费,,幸福路3号楼2单元501,张小明,${phone},,
安康热力公司,TS3,2025-11-18 09:00,收费,,幸福路3号楼2单元501,张小明,${phone},甲,2025-11-19 09:00
安康热力公司,TS3,2025-11-18 09:00,收费,,幸福路3号楼2单元501,张小明,${phone},乙,2025-11-20 09:00
安康热力公司,TS4,2025-11-18 09:00,收费,,幸福路3号楼2单元501,张小明,${phone},,已打${phone}告知
`;
const late = `投诉编号,受理时间,投诉类型,调查时间,到场时间,答复时间
KF1,2025-11-17 09:00,漏水,2025-11-18 09:00,2025-11-17 10:00,待定
`;

let folder: OpenFolder;
let all: Workbook;
let english: Workbook;
let ofBishui: Workbook;

beforeAll(async () => {
  folder = new OpenFolder({ now: parseIso('2025-12-20T00:00') });
  await folder.import([
    folder.file('投诉.csv', complaints),
    folder.file('德清热力公司投诉.csv', late),
    folder.file('空.csv', ''),
  ]);
  all = await report(null, 'zh');
  english = await report(null, 'en');
  ofBishui = await report('碧水热力公司', 'zh');
});
afterAll(() => folder[Symbol.dispose]());

async function report(company: string | null, language: Language): Promise<Workbook> {
  const database = openForReading(folder.folder);
  try {
    const context = { database, resources, now: () => folder.now, actor: 'test' };
    const path = folder.path(`${company ?? 'all'}-${language}.xlsx`);
    await writeExcel(context, { from: null, to: null, company, path, language }, quiet);
    return await readWorkbook(path);
  } finally {
    closeDatabase(database);
  }
}

/** What stands under a header, from the first row of the table on. */
function column(sheet: Worksheet, header: string): (string | null)[] {
  return Array.from({ length: sheet.rowCount - 1 }, (_, index) => {
    const cell = cellUnder(sheet, header, index + 2);
    return cell.value === null ? null : cell.text;
  });
}

function rowWith(sheet: Worksheet, header: string, text: string): number {
  return column(sheet, header).indexOf(text) + 2;
}

const textsIn = (workbook: Workbook) => workbook.worksheets.flatMap(textsOf);

describe('companies stand in the order of their Chinese names', () => {
  it.each(['企业×规则', '违规明细', '数据来源'])('in %s', (name) => {
    const companies = [...new Set(column(sheetOf(all, name), '企业'))];
    const inOrder = ['安康热力公司', '碧水热力公司', '朝阳热力公司', '德清热力公司'];
    expect(companies).toEqual(inOrder.filter((company) => companies.includes(company)));
    expect(companies.length).toBeGreaterThanOrEqual(3);
  });

  it('on the cover', () => {
    expect(textsOf(sheetOf(all, '封面'))).toContain('安康热力公司、碧水热力公司、朝阳热力公司、德清热力公司');
  });
});

describe('personal data', () => {
  it.each([
    ['a telephone number', phone],
    ['a name', '张小明'],
    ['a house number', '3号楼'],
    ['a room', '501'],
  ])('%s stands nowhere', (_what, text) => {
    expect([...textsIn(all), ...textsIn(english)].filter((told) => told.includes(text))).toEqual([]);
  });

  it('leave the community, or else what an address may tell', () => {
    const findings = sheetOf(all, '违规明细');
    const place = (company: string) =>
      cellUnder(findings, '小区或地址', rowWith(findings, '企业', company)).value;
    expect(place('朝阳热力公司')).toBe('和平里');
    expect(place('碧水热力公司')).toBe('和平里（找139****5678）');
    expect(place('安康热力公司')).toBe('幸福路*号楼*单元***');
  });

  it('are masked in values as found, and in what is said of them', () => {
    const issues = sheetOf(all, '退回与疑问');
    expect(column(issues, '原值')).toEqual(expect.arrayContaining(['139****5678', '已打139****5678告知']));
    expect(column(issues, '问题与处理办法').join('')).toContain('“受理时间”填写为“139****5678”');
  });
});

describe('findings', () => {
  const findings = () => sheetOf(all, '违规明细');
  const answer = () =>
    column(findings(), '规则编号').findIndex(
      (ruleId, index) => ruleId === 'CMP-02' && column(findings(), '企业')[index] === '朝阳热力公司',
    ) + 2;

  it('cite the clause once, and explain the rest beside it', () => {
    const row = answer();
    const citation = '《供热服务制度（安装、维修、收费、投诉）》（D03）第 8 条、第 10 条';
    expect(cellUnder(findings(), '条款', row).value).toBe(citation);
    const account = cellUnder(findings(), '说明', row).text;
    expect(account).toMatch(/^投诉须在受理后 5 个工作日内答复（5 个工作日，条文所定）。受理时间 2025-11-17/);
    expect(account).not.toContain('供热服务制度');
  });

  it('show a deadline in days as their explanation does', () => {
    // Monday 17 November is not counted; 18, 19, 20, 21 and 24 are five working days.
    const row = answer();
    expect(cellUnder(findings(), '说明', row).text).toContain('期限到 2025-11-24（周一）24:00 为止');
    expect(cellUnder(findings(), '期限', row).value).toEqual(new Date('2025-11-24T23:59:59Z'));
    expect(cellUnder(findings(), '期限', row).numFmt).toBe('yyyy-mm-dd "24:00"');
    // Late by the minutes since 00:00 of the 25th, not since the cell's 23:59:59.
    expect(cellUnder(findings(), '逾期小时', row).value).toBe(0);
  });
});

describe('what was rejected', () => {
  it('names the refused file first, of which nobody knows whose it is', () => {
    const issues = sheetOf(all, '退回与疑问');
    expect(cellUnder(issues, '来源文件', 2).value).toBe('空.csv');
    expect(cellUnder(issues, '企业', 2).value).toBeNull();
    expect(cellUnder(issues, '处理结果', 2).value).toBe('文件未导入');
  });

  it('names the column of the number where two rows have the same', () => {
    const issues = sheetOf(all, '退回与疑问');
    const conflicts = column(issues, '代码').flatMap((code, index) =>
      code === 'conflict-in-file' ? [index + 2] : [],
    );
    expect(conflicts).toHaveLength(2);
    for (const row of conflicts) {
      expect(cellUnder(issues, '列', row).value).toBe('投诉编号');
      expect(cellUnder(issues, '原值', row).value).toBe('TS3');
    }
  });

  it('names the companies of the file', () => {
    const issues = sheetOf(all, '退回与疑问');
    const row = rowWith(issues, '来源文件', '德清热力公司投诉.csv');
    expect(cellUnder(issues, '企业', row).value).toBe('德清热力公司');
  });
});

describe('missing columns', () => {
  it('are those that active rules need, by title, with the rules that suffer', () => {
    const files = sheetOf(all, '数据来源');
    const of = (file: string) =>
      cellUnder(files, '缺少的列（受影响的规则）', rowWith(files, '来源文件', file)).value;
    const known = String(of('投诉.csv')).split('\n');
    expect(known.filter((line) => /CMP-0[123]/.test(line))).toEqual([
      '调查时间（CMP-01）',
      '到场时间（CMP-03）',
    ]);
    // A transfer is asked for only where it is given.
    expect(known).toContain('反馈时间（CMP-05）');
    expect(known.join()).not.toContain('转办时间');
    expect(String(of('德清热力公司投诉.csv'))).not.toMatch(/CMP-0[123]/);
  });
});

describe('codes of the program', () => {
  it.each([
    ['zh', () => all],
    ['en', () => english],
  ] as const)('stand in no sheet (%s)', (_language, workbook) => {
    const fields = resources.datasets.flatMap((dataset) => dataset.fields.map(({ name }) => name));
    const coded = new Set([...fields.filter((name) => /[A-Z]/.test(name)), 'minLength', '1900-01-01']);
    const words = textsIn(workbook()).flatMap((text) => text.split(/[^\w-]+/));
    expect(words.filter((word) => coded.has(word))).toEqual([]);
  });

  it('parameters have names, and say since when they hold', () => {
    const method = textsOf(sheetOf(all, '口径说明'));
    for (const text of ['答复时限', '5 个工作日', '停热时长下限', '一直有效']) expect(method).toContain(text);
    const inEnglish = textsOf(sheetOf(english, 'Method notes'));
    for (const text of ['Time to answer', '5 working days', '1 hour', 'always']) {
      expect(inEnglish).toContain(text);
    }
  });
});

describe('a report of one company', () => {
  it('holds nothing of the others, but the files that may be its own', () => {
    for (const name of ['企业合规率', '企业×规则', '违规明细', '数据来源']) {
      const companies = column(sheetOf(ofBishui, name), '企业').filter(
        (text) => text?.endsWith('公司') === true,
      );
      expect(new Set(companies)).toEqual(new Set(['碧水热力公司']));
    }
    expect(new Set(column(sheetOf(ofBishui, '退回与疑问'), '来源文件'))).toEqual(
      new Set(['空.csv', '投诉.csv']),
    );
  });
});
