import { describe, expect, it } from 'vitest';
import { momentCell } from '../../src-main/report/cell-moment.ts';
import type { ReportFinding, ReportTally } from '../../src-main/report/report-data.ts';
import { cellUnder, partOf, sheetOf, textsOf, writtenReport } from './read-report.ts';
import { asOf, companies, emptyReport, sampleFinding, sampleReport } from './sample-report.ts';

const zhSheets = [
  '封面',
  '企业合规率',
  '企业×规则',
  '违规明细',
  '待办期限',
  '报送情况',
  '退回与疑问',
  '数据来源',
  '口径说明',
];

const violationsOf = (tally: ReportTally) => tally.late + tally.missing + tally.wrong;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('the workbook', () => {
  it('has the cover first and names its sheets', async () => {
    const { workbook, sheets } = await writtenReport(sampleReport());
    expect(sheets).toEqual(zhSheets);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(zhSheets);
  });

  it('is complete in English', async () => {
    const { workbook, sheets } = await writtenReport(sampleReport(), { language: 'en' });
    expect(sheets).toEqual([
      'Cover',
      'Compliance by company',
      'Company × rule',
      'Findings',
      'Pending deadlines',
      'Reporting',
      'Rejected rows and cells',
      'Source files',
      'Method notes',
    ]);
    const findings = sheetOf(workbook, 'Findings');
    expect(cellUnder(findings, 'Kind of violation', 2).value).toBe('Late');
    expect(cellUnder(findings, 'Rule title', 2).value).toBe('Complaint investigated in time');
  });

  it('prints on A4, one page wide, with repeated header and page numbers', async () => {
    const { workbook } = await writtenReport(sampleReport());
    for (const sheet of workbook.worksheets) {
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: sheet.name === '封面' ? 'portrait' : 'landscape',
        fitToPage: true,
        fitToWidth: 1,
      });
      expect(sheet.headerFooter.oddFooter).toContain('&P');
      expect(sheet.headerFooter.oddHeader).toContain('2026-01-31 00:00');
    }
    const findings = sheetOf(workbook, '违规明细');
    expect(findings.pageSetup.printTitlesRow).toBe('1:1');
    expect(findings.views[0]).toMatchObject({ state: 'frozen', xSplit: 4, ySplit: 1 });
    expect(findings.autoFilter).toBe('A1:O406');
  });

  it('is grey and black, but for links', async () => {
    const { workbook } = await writtenReport(sampleReport());
    const colours = new Set<string | undefined>();
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) => {
        row.eachCell(({ font, fill, hyperlink }) => {
          if (hyperlink === undefined) colours.add(font?.color?.argb);
          if (fill?.type === 'pattern') colours.add(fill.fgColor?.argb);
        });
      });
    }
    colours.delete(undefined);
    expect([...colours].filter((argb) => !/^FF(..)\1\1$/.test(argb ?? ''))).toEqual([]);
  });

  it('counts the widths of its columns in digits of the font that it is written in', async () => {
    const { path } = await writtenReport(sampleReport());
    const [first] = /<font>.*?<\/font>/.exec(await partOf(path, 'xl/styles.xml')) ?? [];
    expect(first).toContain('<sz val="10"/>');
    expect(first).toContain('<name val="Arial"/>');
  });

  it('says the width of every column, and leaves none to the program that opens it', async () => {
    const { workbook } = await writtenReport(sampleReport());
    for (const sheet of workbook.worksheets) {
      for (let column = 1; column <= sheet.columnCount; column += 1) {
        expect(sheet.getColumn(column).isCustomWidth, `${sheet.name} ${column}`).toBe(true);
      }
    }
  });

  it.each([
    [['findings'], ['封面', '企业合规率', '企业×规则', '违规明细']],
    [
      ['issues', 'method'],
      ['封面', '企业合规率', '企业×规则', '退回与疑问', '口径说明'],
    ],
    [[], ['封面', '企业合规率', '企业×规则']],
  ] as const)('holds only the sheets asked for: %j', async (asked, expected) => {
    const { workbook, sheets } = await writtenReport(sampleReport(), { sheets: [...asked] });
    expect(sheets).toEqual(expected);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(expected);
    const cover = sheetOf(workbook, '封面');
    const links: (string | undefined)[] = [];
    cover.getColumn(1).eachCell((cell) => links.push(cell.hyperlink));
    expect(links.filter((link) => link !== undefined)).toEqual(
      expected.slice(1).map((name) => `#'${name}'!A1`),
    );
    const texts = textsOf(cover);
    expect(texts.includes('违规数与明细行数')).toBe(asked.some((sheet) => sheet === 'findings'));
    expect(texts).not.toContain('待办数与期限行数');
  });
});

describe('the cover', () => {
  it('says what the report covers and rests on, and links to the sheets', async () => {
    const data = sampleReport();
    const { workbook } = await writtenReport(data);
    const cover = sheetOf(workbook, '封面');
    const texts = textsOf(cover).join('\n');
    for (const fact of [
      ...companies,
      '2025-11-15 至 2026-01-30',
      'D19',
      '山东省供热条例（2021）',
      '国办发明电〔2025〕7号',
      data.scope.rulesFingerprint,
    ]) {
      expect(texts).toContain(fact);
    }
    const links: (string | undefined)[] = [];
    cover.getColumn(1).eachCell((cell) => {
      if (cell.hyperlink !== undefined) links.push(cell.hyperlink);
    });
    expect(links).toEqual(zhSheets.slice(1).map((name) => `#'${name}'!A1`));
    expect(texts).toContain('一致：逐条列出的与《企业×规则》统计的均为 405。');
  });

  it('says what the main results mean, and how many findings stand outside them under rules that only advise', async () => {
    const { tallies } = sampleReport();
    const advised = sum(tallies.filter(({ ruleId }) => ruleId === 'HOT-03').map(violationsOf));
    expect(advised).toBeGreaterThan(0);
    const { workbook } = await writtenReport(sampleReport());
    const texts = textsOf(sheetOf(workbook, '封面'));
    expect(texts).toContain('合规 ÷（合规 + 违规）');
    const outside = texts.filter((text) => text.includes(`另有提示性规则 ${advised} 项`));
    expect(outside).toHaveLength(1);
  });

  it('says where the findings do not agree with the counts', async () => {
    const { workbook } = await writtenReport(sampleReport({ findings: [] }));
    expect(textsOf(sheetOf(workbook, '封面'))).toContain(
      '不一致：逐条列出 0，《企业×规则》统计 405。请先查明原因，再使用本报告。',
    );
  });
});

describe('company × rule', () => {
  it('has a row per tally whose formulas show what they compute', async () => {
    const { tallies } = sampleReport();
    const { workbook } = await writtenReport(sampleReport());
    const sheet = sheetOf(workbook, '企业×规则');
    expect(sheet.rowCount).toBe(tallies.length + 1);
    for (const [index, tally] of tallies.entries()) {
      const row = index + 2;
      const violation = violationsOf(tally);
      const undeterminable =
        tally.notSupplied +
        tally.unreadable +
        tally.valueEmpty +
        tally.timeMissing +
        tally.outOfOrder +
        tally.calendarMissing;
      const judged = tally.compliant + violation;
      expect(cellUnder(sheet, '合规', row).value).toBe(tally.compliant);
      expect(cellUnder(sheet, '其中未报该列', row).value).toBe(tally.notSupplied);
      expect(cellUnder(sheet, '违规', row).result).toBe(violation);
      expect(cellUnder(sheet, '无法判定', row).result).toBe(undeterminable);
      expect(cellUnder(sheet, '合规率', row).result).toBeCloseTo(tally.compliant / judged, 14);
      expect(cellUnder(sheet, '可判定率', row).result).toBeCloseTo(judged / (judged + undeterminable), 14);
      expect(cellUnder(sheet, '其中已免责', row).value).toBe(tally.excused);
      expect(cellUnder(sheet, '剔除免责后合规率', row).result).toBeCloseTo(
        tally.compliant / (judged - tally.excused),
        14,
      );
      expect(cellUnder(sheet, '合规率', row).formula).toBe(
        `IF(F${row}+G${row}=0,"—",F${row}/(F${row}+G${row}))`,
      );
    }
  });

  it('shows no rate where nothing was judged', async () => {
    const [tally] = sampleReport().tallies;
    if (tally === undefined) throw new Error('no tally');
    const none = {
      ...tally,
      compliant: 0,
      late: 0,
      missing: 0,
      wrong: 0,
      notSupplied: 0,
      unreadable: 0,
      valueEmpty: 0,
    };
    const { workbook } = await writtenReport(sampleReport({ tallies: [none] }));
    expect(cellUnder(sheetOf(workbook, '企业×规则'), '合规率', 2).result).toBe('—');
    const compliance = sheetOf(workbook, '企业合规率');
    expect(cellUnder(compliance, '名次', 2).text).toBe('');
    expect(cellUnder(compliance, '不排名的原因', 2).result).toBe('没有可判定的记录');
  });
});

describe('compliance by company', () => {
  it('adds up the rules that count in rates', async () => {
    const { tallies } = sampleReport();
    const { workbook } = await writtenReport(sampleReport());
    const sheet = sheetOf(workbook, '企业合规率');
    for (const [index, company] of companies.entries()) {
      const own = tallies.filter((tally) => tally.company === company && tally.ruleId !== 'HOT-03');
      const row = index + 2;
      expect(cellUnder(sheet, '企业', row).value).toBe(company);
      expect(cellUnder(sheet, '合规', row).result).toBe(sum(own.map(({ compliant }) => compliant)));
      expect(cellUnder(sheet, '违规', row).result).toBe(sum(own.map(violationsOf)));
    }
    expect(cellUnder(sheet, '合规', 2).formula).toBe(
      "SUMIFS('企业×规则'!$F$2:$F$40,'企业×规则'!$A$2:$A$40,$B2,'企业×规则'!$E$2:$E$40,\"是\")",
    );
    expect(cellUnder(sheet, '企业', 5).value).toBe('合计');
    expect(cellUnder(sheet, '违规', 5)).toMatchObject({ formula: 'SUM(D2:D4)', result: 399 });
  });

  it('ranks by rate whose determinable share is 90 % or more, and says of the others why not', async () => {
    const [tally] = sampleReport().tallies;
    if (tally === undefined) throw new Error('no tally');
    const of = (company: string, compliant: number, late: number, notSupplied: number): ReportTally => ({
      ...{ ...tally, company, compliant, late, notSupplied },
      ...{ missing: 0, wrong: 0, unreadable: 0, valueEmpty: 0, timeMissing: 0, outOfOrder: 0 },
    });
    const tallies = [
      of('安泰', 80, 20, 0),
      of('博远', 99, 1, 12),
      of('昌荣', 90, 10, 0),
      of('德顺', 81, 9, 10),
      of('恩泽', 0, 0, 0),
    ];
    const scope = { ...sampleReport().scope, companies: tallies.map(({ company }) => company) };
    const { workbook } = await writtenReport({ ...sampleReport({ tallies }), scope });
    const sheet = sheetOf(workbook, '企业合规率');
    const shown = [2, 3, 4, 5, 6].map((row) => [
      cellUnder(sheet, '企业', row).value,
      cellUnder(sheet, '名次', row).text,
      cellUnder(sheet, '不排名的原因', row).text,
    ]);
    // A share of 90 ÷ 100 is enough; 100 ÷ 112 is not, whatever the rate.
    expect(shown).toEqual([
      ['昌荣', '1', ''],
      ['德顺', '1', ''],
      ['安泰', '3', ''],
      ['博远', '', '可判定率不足 90%'],
      ['恩泽', '', '没有可判定的记录'],
    ]);
  });

  it('gives ranks as numbers', async () => {
    const { workbook } = await writtenReport(sampleReport());
    const sheet = sheetOf(workbook, '企业合规率');
    expect([2, 3].map((row) => cellUnder(sheet, '名次', row).result)).toEqual([1, 2]);
  });

  it('lists a company of the scope that has no records', async () => {
    const sample = sampleReport();
    const scope = { ...sample.scope, companies: [...companies, '南关供热站'] };
    const { workbook } = await writtenReport({ ...sample, scope });
    const sheet = sheetOf(workbook, '企业合规率');
    expect(cellUnder(sheet, '企业', 5).value).toBe('南关供热站');
    expect(cellUnder(sheet, '不排名的原因', 5).result).toBe('没有可判定的记录');
  });
});

describe('the sheet of how companies report', () => {
  it('tells each month, counts, and what was never supplied; its last line adds up', async () => {
    const { workbook } = await writtenReport(sampleReport());
    const sheet = sheetOf(workbook, '报送情况');
    const column = (header: string) => [2, 3, 4, 5].map((row) => cellUnder(sheet, header, row).value);
    expect(column('企业')).toEqual([...companies, '（未写明企业）']);
    expect(column('2025-11')).toEqual(['按时（12-10）', '迟 3 天（12-13）', '41 条记录', null]);
    expect(column('2025-12')).toEqual(['01-31 到期', '按时（01-30），零报告', '01-31 到期', null]);
    expect(column('从未提供的列（受影响的规则）')).toEqual([null, null, '到场时间（REP-01、REP-04）', null]);
    const total = (header: string) => cellUnder(sheet, header, 6).result;
    expect(cellUnder(sheet, '企业', 6).value).toBe('合计');
    expect(['迟报月数', '缺报月数', '未到期月数', '数据行', '退回', '无法识别的单元格'].map(total)).toEqual([
      1, 0, 2, 3727, 13, 3,
    ]);
    const texts = textsOf(sheet);
    expect(texts).toContain('应按月报送：投诉；次月 10 日 24:00 前送达。括号内为收到日期。');
    expect(texts.find((text) => text.startsWith('不在企业名录中'))).toContain(companies[2]);
  });

  it('says so where nothing came', async () => {
    const { workbook } = await writtenReport(emptyReport());
    expect(textsOf(sheetOf(workbook, '报送情况'))).toEqual(['尚未收到任何企业的数据。']);
  });
});

describe('findings', () => {
  const finding: ReportFinding = {
    ...sampleFinding(companies[0], 'REP-01', 'late', 1),
    startAt: { at: Date.UTC(2025, 10, 17, 1) / 1000, bareDate: false },
    dueAt: Date.UTC(2025, 10, 18, 1) / 1000,
    actualAt: { at: Date.UTC(2025, 10, 19, 11, 1) / 1000, bareDate: false },
    overdueMinutes: 2041,
    place: '和平里',
    recordNo: '20251117001',
    row: 12,
  };

  it('are written with real dates in Beijing time, numbers, clause and source', async () => {
    const { workbook } = await writtenReport(sampleReport({ findings: [finding] }));
    const sheet = sheetOf(workbook, '违规明细');
    const value = (header: string) => cellUnder(sheet, header, 2).value;
    expect(value('记录起始时刻')).toEqual(new Date('2025-11-17T09:00:00Z'));
    expect(value('期限')).toEqual(new Date('2025-11-18T09:00:00Z'));
    expect(cellUnder(sheet, '期限', 2).numFmt).toBe('yyyy-mm-dd hh:mm');
    expect(value('实际办理时刻')).toEqual(new Date('2025-11-19T19:01:00Z'));
    expect(value('逾期小时')).toBe(34.02);
    expect(value('记录编号')).toBe('20251117001');
    expect(value('违规类型')).toBe('逾期');
    expect(value('条款')).toBe('D03 5.2、第十条');
    expect(value('小区或地址')).toBe('和平里');
    expect(value('行号')).toBe(12);
  });

  it('show a deadline in days as the end of its last day, in a value of that day', async () => {
    // Accepted on Monday, 17 November 2025: the fifth working day is Monday the 24th, late from 00:00 of the 25th on.
    const dueAt = Date.UTC(2025, 10, 24, 16) / 1000;
    const { workbook } = await writtenReport(
      sampleReport({ findings: [{ ...finding, ruleId: 'CMP-02', dueAt }] }),
    );
    const due = cellUnder(sheetOf(workbook, '违规明细'), '期限', 2);
    expect(due.value).toEqual(new Date('2025-11-24T23:59:59Z'));
    expect(due.numFmt).toBe('yyyy-mm-dd "24:00"');
  });

  it('show a bare date without a time of day', async () => {
    const at = Date.UTC(2025, 10, 18, 16) / 1000;
    const actualAt = { at, bareDate: true };
    const { workbook } = await writtenReport(sampleReport({ findings: [{ ...finding, actualAt }] }));
    const done = cellUnder(sheetOf(workbook, '违规明细'), '实际办理时刻', 2);
    expect(done.value).toEqual(new Date('2025-11-19T00:00:00Z'));
    expect(done.numFmt).toBe('yyyy-mm-dd');
  });

  it('leave empty what there is not', async () => {
    const wrong = sampleFinding(companies[0], 'REP-22', 'wrong', 11);
    const { workbook } = await writtenReport(sampleReport({ findings: [wrong] }));
    const sheet = sheetOf(workbook, '违规明细');
    for (const header of ['期限', '实际办理时刻', '逾期小时', '小区或地址']) {
      expect(cellUnder(sheet, header, 2).value).toBeNull();
    }
  });

  it('never become formulas, whatever a company writes', async () => {
    const evil = '=HYPERLINK("http://evil.example","点")';
    const findings = [{ ...finding, recordNo: evil, account: '@SUM(A1)\u0007', place: '-1+1' }];
    const { workbook } = await writtenReport(sampleReport({ findings }));
    const sheet = sheetOf(workbook, '违规明细');
    expect(cellUnder(sheet, '记录编号', 2).value).toBe(`'${evil}`);
    expect(cellUnder(sheet, '说明', 2).value).toBe("'@SUM(A1)");
    expect(cellUnder(sheet, '小区或地址', 2).value).toBe("'-1+1");
  });

  it('go on to further sheets when one is full', async () => {
    const findings = Array.from({ length: 9 }, (_, index) =>
      sampleFinding(companies[0], 'REP-01', 'late', index),
    );
    const { workbook, sheets } = await writtenReport(sampleReport({ findings }), { maxSheetRows: 5 });
    expect(sheets.slice(3, 7)).toEqual(['违规明细', '违规明细(2)', '违规明细(3)', '待办期限']);
    expect(sheetOf(workbook, '违规明细').rowCount).toBe(5);
    expect(sheetOf(workbook, '违规明细(3)').rowCount).toBe(2);
    const all = ['违规明细', '违规明细(2)', '违规明细(3)'].flatMap((name) => {
      const sheet = sheetOf(workbook, name);
      return Array.from(
        { length: sheet.rowCount - 1 },
        (_, index) => cellUnder(sheet, '记录编号', index + 2).value,
      );
    });
    expect(all).toEqual(findings.map(({ recordNo }) => recordNo));
    expect(textsOf(sheetOf(workbook, '封面'))).toContain('续《违规明细》');
    expect(sheetOf(workbook, '企业×规则').rowCount).toBe(40);
  });

  it('are an error where their rule is not in the report', async () => {
    const findings = [{ ...finding, ruleId: 'XYZ-01' }];
    await expect(writtenReport(sampleReport({ findings }))).rejects.toThrow('XYZ-01');
  });
});

it('pending deadlines say how many hours are left', async () => {
  const [, second] = [...sampleReport().pending];
  const { workbook } = await writtenReport(sampleReport());
  const sheet = sheetOf(workbook, '待办期限');
  expect(sheet.rowCount).toBe(70);
  expect(cellUnder(sheet, '剩余小时', 3).value).toBe(3);
  expect(cellUnder(sheet, '期限', 3).value).toEqual(momentCell(asOf + 10_800));
  expect(second?.dueAt).toBe(asOf + 10_800);
});

it('issues, files and rules are listed', async () => {
  const { workbook } = await writtenReport(sampleReport());
  const issues = sheetOf(workbook, '退回与疑问');
  expect(cellUnder(issues, '处理结果', 2).value).toBe('该格无法读取');
  expect(cellUnder(issues, '企业', 2).value).toBe(companies[0]);
  expect(cellUnder(issues, '处理结果', 8).value).toBe('文件未导入');
  expect(cellUnder(issues, '企业', 8).value).toBeNull();
  const files = sheetOf(workbook, '数据来源');
  expect(cellUnder(files, 'SHA-256 校验值', 2).value).toHaveLength(64);
  expect(cellUnder(files, '数据行', 2).value).toBe(1_240);
  expect(cellUnder(files, '缺少的列（受影响的规则）', 2).value).toBeNull();
  expect(cellUnder(files, '缺少的列（受影响的规则）', 4).value).toBe('到场时间（REP-01、REP-04）');
  const method = textsOf(sheetOf(workbook, '口径说明'));
  for (const text of [
    '五种结论',
    '可判定率与名次',
    '计划停热提前 2 日通知用户',
    '条文',
    '解读',
    '自定',
    '提前通知日数',
    '一直有效',
  ]) {
    expect(method).toContain(text);
  }
  expect(method.join('')).not.toContain('警告');
});

it('a number of a rule that came into force one day has that day, as a date', async () => {
  const rules = sampleReport().rules.map((rule) => ({
    ...rule,
    parameters: rule.parameters.map((parameter) => ({ ...parameter, validFrom: '2021-09-01' })),
  }));
  const { workbook } = await writtenReport(sampleReport({ rules }));
  const sheet = sheetOf(workbook, '口径说明');
  const [header] = sheet.getColumn(1).values.flatMap((value, row) => (value === '规则编号' ? [row] : []));
  const cell = sheet.getCell(Number(header) + 1, 9);
  expect(cell.value).toEqual(new Date('2021-09-01T00:00:00Z'));
  expect(cell.numFmt).toBe('yyyy-mm-dd');
});

it('an empty report has all sheets, with a sentence instead of a table', async () => {
  const { workbook, sheets } = await writtenReport(emptyReport());
  expect(sheets).toEqual(zhSheets);
  for (const name of zhSheets.slice(1, 7)) {
    const sheet = sheetOf(workbook, name);
    expect(sheet.rowCount).toBe(1);
    expect(sheet.getCell('A1').text).toMatch(/。$/);
  }
  expect(textsOf(sheetOf(workbook, '口径说明'))).toContain('没有生效的规则。');
});
