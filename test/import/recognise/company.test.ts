import { describe, expect, it } from 'vitest';
import { rowsReadForLinesBelow } from '../../../src-main/import/recognise/company.ts';
import { CompanyNames } from '../../../src-main/import/recognise/company-names.ts';
import type { ProposalContext } from '../../../src-main/import/recognise/propose-sheets.ts';
import type { CompanyPlan } from '../../../src-main/import/sheet-plan.ts';
import { type Line, linesOf, propose, reasons, sheetOf } from './memory-sheet.ts';

const table = '投诉编号|受理时间|内容|小区\nTS1|2025-11-15 08:00|不热|东苑';

async function companyIn(
  text: string,
  context: Partial<ProposalContext> = {},
): Promise<CompanyPlan | string> {
  const proposal = await propose(sheetOf(linesOf(text)), context);
  return proposal.plans[0]?.plan.company ?? reasons(proposal).join();
}

describe('the company comes from', () => {
  it('a column, before all else', async () => {
    const lines =
      '乙热力公司投诉台账||||\n投诉编号|受理时间|内容|小区|供热单位\nTS1|2025-11-15|不热|东苑|甲热力';
    expect(await companyIn(lines, { company: '丙热力' })).toEqual({
      by: 'column',
      index: 4,
      header: '供热单位',
    });
  });

  it('the next source if the column is empty', async () => {
    const lines = '投诉编号|受理时间|内容|公司\nTS1|2025-11-15|不热|';
    expect(await companyIn(lines, { company: '丙热力' })).toEqual({ by: 'option', name: '丙热力' });
  });

  it('the option, before lines, title and names', async () => {
    const lines = `乙热力公司投诉台账|||\n填报单位：丁热力|||\n${table}`;
    expect(await companyIn(lines, { company: '丙热力', fileName: '戊热力.xlsx' })).toEqual({
      by: 'option',
      name: '丙热力',
    });
  });

  it.each([
    ['填报单位：丁热力|||', '丁热力'],
    ['填报单位:丁热力有限公司   填报日期：2025年12月1日|||', '丁热力有限公司'],
    ['填报单位（盖章）：丁热力（集团）有限公司（公章）|||', '丁热力（集团）有限公司'],
    ['报送单位|丁热力|报送日期|2025-12-01', '丁热力'],
    ['填报企业：|丁供热|填表人：|张三', '丁供热'],
    ['月份：11月|单位名称：丁热电厂||', '丁热电厂'],
  ])('a unit line %j, above or below the table, before the title', async (line, name) => {
    const title = '乙热力公司2025年11月投诉台账|||';
    expect(await companyIn(`${title}\n${line}\n${table}`)).toEqual({ by: 'unitLine', name });
    expect(await companyIn(`${title}\n${table}\n合计|1||\n${line}`)).toEqual({ by: 'unitLine', name });
  });

  it.each([
    ['某某热力公司2025年11月投诉台账', '某某热力公司'],
    ['甲热力投诉统计表', '甲热力'],
    ['2025年11月甲热力公司投诉台账', '甲热力公司'],
    ['2025-2026采暖季甲热力公司投诉登记表', '甲热力公司'],
    ['甲 热 力 公 司 投 诉 台 账', '甲热力公司'],
    ['附件2：甲热力公司供热投诉明细', '甲热力公司'],
    ['甲热力（集团）有限公司 停热 记录', '甲热力（集团）有限公司'],
    ['投诉台账（甲热力公司）', '甲热力公司'],
    ['甲新能源有限责任公司投诉汇总', '甲新能源有限责任公司'],
  ])('the title %j', async (title, name) => {
    const found = await companyIn(`${title}|||\n${table}`, { fileName: '乙热力.xlsx' });
    expect(found).toMatchObject({ by: 'title' });
    expect((found as { name: string }).name.normalize('NFKC')).toBe(name.normalize('NFKC'));
  });

  it.each([
    '甲热力.xlsx',
    '甲热力2025年11月投诉台账.xlsx',
    '投诉_甲热力_202511.csv',
    '2025-11 甲热力 complaints (1).csv',
    '甲热力-投诉-20251130-最终版.xls',
    '甲热力投诉明细(2) - 副本.xlsx',
  ])('the file’s name %j', async (fileName) => {
    expect(await companyIn(`全市供热投诉台账|||\n${table}`, { fileName })).toEqual({
      by: 'fileName',
      name: '甲热力',
    });
  });

  it('the folder’s name', async () => {
    const context = { fileName: '投诉202511.xlsx', folderName: '甲热力公司_2025年11月' };
    expect(await companyIn(table, context)).toEqual({ by: 'folderName', name: '甲热力公司' });
  });

  it('a name that is known, without any word of heating', async () => {
    const context = { names: new CompanyNames(['阳光']), fileName: '投诉_阳光_2025.xlsx' };
    expect(await companyIn(table, context)).toEqual({ by: 'fileName', name: '阳光' });
  });
});

describe('the company is uncertain, with candidates, if', () => {
  it.each([
    ['nothing tells it', '', 'data.csv', ''],
    ['names say only what is heated', '全市供热公司投诉台账|||\n', '供热投诉.xlsx', '全市供热公司、供热'],
    ['the title names a city', '某某市供热投诉台账|||\n', '1.xlsx', '某某市供热'],
    ['it is the authority', '填报单位：某某市供热管理局|||\n', '1.xlsx', '某某市供热管理局'],
    ['the unit is a measure', '单位：户|||\n', '1.xlsx', ''],
    ['a name holds no word of a company', '', '阳光投诉.xlsx', '阳光'],
    ['a name holds two companies', '', '甲热力、乙热力投诉.xlsx', '甲热力、乙热力'],
  ])('%s', async (_, above, fileName, candidates) => {
    expect(await companyIn(above + table, { fileName })).toBe(`Sheet1 company-uncertain ${candidates}`);
  });
});

describe('lines below a long table', () => {
  const long = (rows: number, last: Line): Line[] => [
    ['投诉编号', '受理时间', '内容'],
    ...Array.from({ length: rows }, (_, index): Line => [`TS${index}`, '2025-11-15', '不热']),
    last,
  ];

  it('are asked before the file’s name in up to 20,000 rows', async () => {
    const sheet = sheetOf(long(rowsReadForLinesBelow - 2, ['填报单位：乙热力']));
    const { plans } = await propose(sheet, { fileName: '甲热力.xlsx' });
    expect(plans[0]?.plan.company).toEqual({ by: 'unitLine', name: '乙热力' });
  });

  it('are asked last in longer ones', async () => {
    const sheet = sheetOf(long(rowsReadForLinesBelow, ['填报单位：乙热力']));
    const named = await propose(sheet, { fileName: '甲热力.xlsx' });
    expect(named.plans[0]?.plan.company).toEqual({ by: 'fileName', name: '甲热力' });
    const unnamed = await propose(sheet, { fileName: '1.xlsx' });
    expect(unnamed.plans[0]?.plan.company).toEqual({ by: 'unitLine', name: '乙热力' });
  });

  it('cost no pass where the company is known', async () => {
    let passes = 0;
    const lines = long(1000, ['填报单位：乙热力']);
    await propose(sheetOf(lines, { onPass: () => passes++ }), { company: '丙热力' });
    expect(passes).toBe(1);
  });
});

describe('a known company in another spelling', () => {
  it.each([
    ['甲热力', '甲热力有限公司'],
    ['甲热力公司', '甲热力有限责任公司'],
    ['甲热力集团有限公司', '甲热力（集团）有限责任公司'],
  ])('is proposed, with what the file writes: %s for %s', async (found, known) => {
    const company = await companyIn(`${found}投诉|||\n${table}`, { names: new CompanyNames([known]) });
    expect(company).toEqual({ by: 'title', name: known, found });
  });

  it.each([
    ['width of letters makes no other spelling', 'ＡＢ热力', ['AB热力'], 'AB热力'],
    ['a longer name is another one', '甲热力二公司', ['甲热力公司'], '甲热力二公司'],
    ['a group is another one', '甲热力集团有限公司', ['甲热力'], '甲热力集团有限公司'],
    ['a joint stock company is another one', '甲热力股份有限公司', ['甲热力'], '甲热力股份有限公司'],
    ['a name with its place is another one', '河北甲热力公司', ['甲热力公司'], '河北甲热力公司'],
  ])('%s', async (_, found, known, name) => {
    const company = await companyIn(`${found}投诉|||\n${table}`, { names: new CompanyNames(known) });
    expect(company).toEqual({ by: 'title', name });
  });

  it('is asked where several are like it', async () => {
    const names = new CompanyNames(['甲热力有限公司', '甲热力公司']);
    expect(await companyIn(`甲热力投诉|||\n${table}`, { names })).toContain(
      'company-uncertain 甲热力公司、甲热力有限公司',
    );
  });

  it('is what somebody said of it, also where the spelling holds no word of heating', async () => {
    const names = new CompanyNames(['甲热力有限公司'], [{ spelling: '老甲', company: '甲热力有限公司' }]);
    expect(await companyIn(table, { names, fileName: '老 甲.xlsx' })).toEqual({
      ...{ by: 'fileName', name: '甲热力有限公司', found: '老 甲', said: true },
    });
  });

  it('is kept with the name that a person gives instead, so that the answer can be remembered', async () => {
    const names = new CompanyNames(['甲热力集团有限公司']);
    const lines = `甲热力投诉|||\n${table}`;
    expect(await companyIn(lines, { names, company: '甲热力集团有限公司' })).toEqual({
      ...{ by: 'option', name: '甲热力集团有限公司', found: '甲热力' },
    });
    expect(await companyIn(lines, { names, company: '乙热力' })).toEqual({ by: 'option', name: '乙热力' });
  });

  it('counts once where one name of a file stands in two spellings', async () => {
    expect(await companyIn(table, { fileName: '甲热力_甲热力有限公司投诉.csv' })).toEqual({
      ...{ by: 'fileName', name: '甲热力有限公司' },
    });
  });
});

it.each(['甲热力公司和乙热力公司', '甲热力公司、乙热力公司', '甲热力与乙供热公司'])(
  'of two companies in one name neither is taken: %s',
  async (name) => {
    expect(await companyIn(table, { fileName: `${name}投诉.csv` })).toContain('company-uncertain');
  },
);

it.each(['和平热力公司', '惠天热力和平分公司', '康和热力公司'])(
  '和 may be part of one name: %s',
  async (name) => {
    expect(await companyIn(table, { fileName: `${name}投诉.csv` })).toEqual({ by: 'fileName', name });
  },
);
