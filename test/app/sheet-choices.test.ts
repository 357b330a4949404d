import { describe, expect, test } from 'vitest';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import type { SheetChoicesInput } from '../../src-main/contract/sheet-choices.ts';
import type { SheetProposal } from '../../src-main/contract/window.ts';
import { forgetMappings } from '../../src-main/store/remembered-mappings.ts';
import { everything } from '../store/contents.ts';
import { ImportDesk as Desk, type Line } from './import-desk.ts';
import { quiet } from './open-folder.ts';

/** `header → field (by, confidence)` of every column. */
function columnsOf(sheet: Pick<SheetProposal, 'recognition'> | undefined): string[] {
  return (sheet?.recognition.columns ?? []).map(
    ({ name, field, by, confidence }) => `${name} → ${field ?? '—'} (${by ?? '—'}, ${confidence ?? '—'})`,
  );
}

/** Start and end of all stored shifts of 一站. */
function shiftsOf(desk: Desk): (readonly unknown[])[] {
  return desk
    .records()
    .filter((line) => line.includes('["一站"'))
    .map((line) => JSON.parse(line.slice(line.indexOf('["一站"'))).slice(1, 3));
}

/** The choices that say in so many words what a proposal proposes. */
function saying({
  name,
  recognition: { dataset, company, headerRows, columns, year, values, companyOf },
}: SheetProposal) {
  const used: Record<string, string> = {};
  for (const { name: column, field, part } of columns) {
    if (field === null) continue;
    used[field] = part === 'time' ? `${used[field]}+${column}` : column;
  }
  const codes: Record<string, Record<string, string>> = {};
  for (const { field, text, code } of values) codes[field] = { ...codes[field], [text]: code };
  return {
    name,
    dataset: dataset?.name ?? null,
    company: company?.by === 'column' ? null : (company?.name ?? null),
    headerRows: headerRows?.rows ?? null,
    columns: used,
    year: year && { value: year.value, endYear: year.endYear },
    values: codes,
    companyOf: companyOf && { field: companyOf.field, values: companyOf.values },
  };
}

const plain: readonly Line[] = [
  ['投诉编号', '受理时间', '内容'],
  ['TS1', '2025-11-15 08:00', '漏水'],
];
/** A ledger in words that no one else uses. */
const odd: readonly Line[] = [
  ['甲热力公司台账', null, null, null],
  ['流水', '登记', '事由', '说明'],
  ['A1', '2025-11-15 08:00', '屋里不暖', '三楼'],
  ['A2', '2025-11-16 08:00', '管子漏', '一楼'],
];
const oddChoices = {
  name: null,
  dataset: 'complaints',
  headerRows: [2, 2] as [number, number],
  columns: { complaintNo: '流水', acceptedAt: '登记', category: '事由' },
};

describe('each step says what it was found by and how sure it is', () => {
  test('columns by name, synonym, part of the header and position, with the unused ones and three values', async () => {
    using desk = new Desk();
    const path = await desk.workbook('甲热力公司2025年投诉.xlsx', {
      投诉: {
        lines: [
          ['投诉', null, '受理', null, '处理', null],
          ['投诉编号', '来电日期', '时间', '联系人', '答复时间', '备用'],
          ['TS1', '2025-11-15', '08:30', '张小明', '2025-11-16 09:00', 'x'],
          ['TS2', '2025-11-16', '08:30', '李四', '2025-11-16 10:00', 'y'],
          ['TS3', '2025-11-17', '08:30', '王五', '2025-11-16 11:00', 'z'],
          ['TS4', '2025-11-18', '08:30', '赵六', '2025-11-16 12:00', 'x'],
        ],
        merges: ['A1:B1', 'C1:D1', 'E1:F1'],
      },
    });
    const { sheets } = await desk.preview(path);
    expect(sheets[0]?.recognition).toMatchObject({
      dataset: { name: 'complaints', by: 'words', confidence: 'certain' },
      headerRows: { rows: [1, 2], by: 'headers' },
      company: { name: '甲热力公司', by: 'fileName', confidence: 'likely', found: null },
      year: { value: 2025, from: 'fileName', confidence: 'likely' },
      remembered: null,
    });
    const number = sheets[0]?.recognition.columns[0];
    expect(number).toMatchObject({ field: 'complaintNo', by: 'part', samples: ['TS1', 'TS2', 'TS3'] });
    expect(sheets[0]?.recognition.columns[5]).toMatchObject({
      ...{ header: '处理/备用', field: null, by: null, confidence: null, samples: ['x', 'y', 'z'] },
    });
  });

  test('a column of which most cells cannot be read is doubtful', async () => {
    using desk = new Desk();
    const { sheets } = await desk.preview(
      desk.csv('甲热力公司投诉.csv', [
        ['投诉编号', '受理时间', '答复时间'],
        ['TS1', '2025-11-15 08:00', '已电话答复'],
        ['TS2', '2025-11-15 08:00', '尚未'],
        ['TS3', '2025-11-15 08:00', '2025-11-16 08:00'],
      ]),
    );
    expect(columnsOf(sheets[0])).toEqual([
      '投诉编号 → complaintNo (name, certain)',
      '受理时间 → acceptedAt (name, certain)',
      '答复时间 → answeredAt (name, doubtful)',
    ]);
    expect(sheets[0]?.recognition.columns[2]?.readable).toEqual({ cells: 1, of: 3 });
  });

  test('samples are masked where the field is personal, the header speaks of a person, or a number is long', async () => {
    using desk = new Desk();
    const { sheets } = await desk.preview(
      desk.csv('甲热力公司投诉.csv', [
        ['投诉编号', '受理时间', '联系电话', '户主姓名2', '身份证', '卡号'],
        ['TS1', '2025-11-15 08:00', '13900001234', '张小明', '110101199001011234', '6222020200'],
      ]),
    );
    expect(sheets[0]?.recognition.columns.slice(2).map(({ samples }) => samples[0])).toEqual([
      ...['139****1234', '张**', '110****1234', '********00'],
    ]);
  });
});

describe('what a person says of a sheet wins', () => {
  test('columns, and a field that is not to be read', async () => {
    using desk = new Desk();
    const path = desk.csv('甲热力公司投诉.csv', [
      ['投诉编号', '受理时间', '来电时间', '内容'],
      ['TS1', '2025-11-15 08:00', '2025-11-15 07:00', '漏水'],
    ]);
    const { sheets } = await desk.preview(path, {
      name: null,
      columns: { acceptedAt: '来电时间', content: null },
    });
    expect(columnsOf(sheets[0])).toEqual([
      '投诉编号 → complaintNo (name, certain)',
      '受理时间 → — (—, —)',
      '来电时间 → acceptedAt (user, certain)',
      '内容 → — (user, —)',
    ]);
  });

  test('one of two columns with the same header', async () => {
    using desk = new Desk();
    const path = desk.csv('甲热力公司投诉.csv', [
      ['投诉编号', '受理时间', '受理时间'],
      ['TS1', '2025-11-15 08:00', '2025-11-15 09:00'],
    ]);
    const unsure = await desk.preview(path);
    expect(unsure.unread).toMatchObject([{ state: 'unclear', problems: [{ code: 'column-ambiguous' }] }]);
    const sure = await desk.preview(path, { name: null, columns: { acceptedAt: '受理时间#2' } });
    expect(desk.rows(sure)).toEqual(['TS1 | 2025-11-15 09:00']);
  });

  test('header rows, dataset and columns of a sheet in unknown words', async () => {
    using desk = new Desk();
    const path = desk.csv('台账.csv', odd);
    const asked = await desk.preview(path);
    expect(asked.sheets).toEqual([]);
    expect(asked.refusals).toEqual([]);
    expect(asked.unread).toMatchObject([
      { state: 'unclear', problems: [{ code: 'no-header' }, { code: 'company-uncertain' }] },
    ]);
    const told = await desk.preview(path, { ...oddChoices, company: '甲热力公司' });
    expect(told.unread).toEqual([]);
    expect(told.sheets).toMatchObject([{ company: '甲热力公司', accepted: 2 }]);
  });

  test('the year, of a heating season too', async () => {
    using desk = new Desk();
    const path = desk.csv('甲热力公司投诉.csv', [
      ['投诉编号', '受理时间'],
      ['TS1', '11月15日 8:00'],
      ['TS2', '1月3日 8:00'],
    ]);
    expect((await desk.preview(path)).sheets).toMatchObject([{ rejected: 2 }]);
    const year = { value: 2024, endYear: 2025 };
    await desk.commit(path, { name: null, year });
    expect(desk.records()).toEqual([
      `甲热力公司 TS1 ["TS1",${parseIso('2024-11-15T08:00')}]`,
      `甲热力公司 TS2 ["TS2",${parseIso('2025-01-03T08:00')}]`,
    ]);
  });

  test('what the texts of classes and yes/no fields mean', async () => {
    using desk = new Desk();
    const path = desk.csv('甲热力公司投诉.csv', [
      ['投诉编号', '受理时间', '投诉类型', '是否属实'],
      ['TS1', '2025-11-15 08:00', '屋里不暖', '部分属实'],
      ['TS2', '2025-11-15 08:00', '屋里不暖', '是'],
      ['TS3', '2025-11-15 08:00', '冷', '是'],
    ]);
    const before = await desk.preview(path);
    expect(before.sheets[0]?.unknownValues).toEqual([
      { field: 'category', text: '屋里不暖', rows: 2 },
      { field: 'category', text: '冷', rows: 1 },
      { field: 'verified', text: '部分属实', rows: 1 },
    ]);
    const values = { category: { 屋里不暖: 'temperature' }, verified: { 部分属实: 'yes' } };
    await desk.commit(path, { name: null, values });
    expect(desk.records().map((line) => line.slice(line.indexOf('[')))).toEqual([
      `["TS1",${parseIso('2025-11-15T08:00')},"temperature",true]`,
      `["TS2",${parseIso('2025-11-15T08:00')},"temperature",true]`,
      `["TS3",${parseIso('2025-11-15T08:00')},{"unreadable":"冷"},true]`,
    ]);
  });

  test('a date that is not its own for an end: it is never before its start, and that is remembered', async () => {
    using desk = new Desk();
    const lines: Line[] = [
      ['站点', '某日', '起', '止'],
      ['一站', '2025-11-15', '2025-11-15 22:00', '6:00'],
      ['一站', '2025-11-16', '2025-11-16 08:00', '20:00'],
      ['一站', '2025-11-17', '2025-11-17 08:00', '8:00'],
      ['一站', '2025-11-18', '2025-11-20 08:00', '9:00'],
    ];
    const choices = {
      ...{ name: null, dataset: 'shifts', company: '甲热力公司' },
      columns: { station: '站点', startAt: '起', endAt: '某日+止' },
    };
    const preview = await desk.preview(desk.csv('a.csv', lines), choices);
    expect(columnsOf(preview.sheets[0])).toEqual([
      '站点 → station (user, certain)',
      '某日 → endAt (user, certain)',
      '起 → startAt (user, certain)',
      '止 → endAt (user, certain)',
    ]);
    expect(preview.sheets[0]?.recognition.columns.map(({ shared }) => shared)).toEqual([
      ...[false, true, false, false],
    ]);
    expect(
      desk.previews
        .rows(preview.previewId, 0, true)
        .rows.map(
          ({ row, issues }) => `${row} ${issues.map(({ code, value }) => `${code} ${value}`).join()}`,
        ),
    ).toEqual(['4 day-unclear 8:00', '5 day-unclear 9:00']);
    await desk.previews.commit(preview.previewId, quiet);
    expect(shiftsOf(desk).map(([, end]) => end)).toEqual([
      parseIso('2025-11-16T06:00'),
      parseIso('2025-11-16T20:00'),
    ]);
  });

  test('a date that several times share, each of which can be given another one, is remembered for all', async () => {
    using desk = new Desk();
    const lines = (day: string): Line[] => [
      ['站点', '日期', '开始时间', '结束时间', '值班人员'],
      ['一站', day, '22:00', '6:00', '张三'],
    ];
    const path = desk.csv('甲热力公司值班11月.csv', lines('2025-11-15'));
    const first = await desk.preview(path);
    expect(columnsOf(first.sheets[0])).toEqual([
      '站点 → station (name, certain)',
      '日期 → startAt (sharedDate, likely)',
      '日期 → endAt (sharedDate, likely)',
      '开始时间 → startAt (sharedDate, likely)',
      '结束时间 → endAt (sharedDate, likely)',
      '值班人员 → staffName (name, certain)',
    ]);
    const changed = await desk.preview(path, { name: null, columns: { endAt: '日期+结束时间' } });
    expect(columnsOf(changed.sheets[0]).filter((line) => line.includes('user'))).toEqual([
      '日期 → endAt (user, certain)',
      '结束时间 → endAt (user, certain)',
    ]);
    expect(changed.sheets).toMatchObject([{ accepted: 1 }]);
    await desk.previews.commit(changed.previewId, quiet);
    const next = await desk.preview(desk.csv('甲热力公司值班12月.csv', lines('2025-12-15')));
    expect(columnsOf(next.sheets[0]).every((line) => line.includes('(remembered, certain)'))).toBe(true);
    await desk.previews.commit(next.previewId, quiet);
    expect(shiftsOf(desk)).toEqual([
      [parseIso('2025-11-15T22:00'), parseIso('2025-11-16T06:00')],
      [parseIso('2025-12-15T22:00'), parseIso('2025-12-16T06:00')],
    ]);
  });

  test('which company a community belongs to; a row of another one is rejected and says so', async () => {
    using desk = new Desk();
    const path = desk.csv('热线投诉.csv', [
      ['投诉编号', '受理时间', '小区'],
      ['TS1', '2025-11-15 08:00', '东苑'],
      ['TS2', '2025-11-15 08:00', '西苑'],
      ['TS3', '2025-11-15 08:00', '北苑'],
    ]);
    const companyOf = { field: 'community', values: { 东苑: '甲热力公司', 西苑: '乙热力公司' } };
    const preview = await desk.preview(path, { name: null, companyOf });
    expect(preview.sheets).toMatchObject([
      { company: null, accepted: 2, rejected: 1, unknownValues: [{ field: null, text: '北苑', rows: 1 }] },
    ]);
    const [, , other] = desk.previews.rows(preview.previewId, 0, false).rows;
    expect(other?.issues).toMatchObject([{ code: 'company-unmapped', column: '小区', value: '北苑' }]);
    await desk.previews.commit(preview.previewId, quiet);
    expect(desk.records().map((line) => line.split('[')[0])).toEqual(['乙热力公司 TS2 ', '甲热力公司 TS1 ']);
  });

  test('sheets that are left out, and hidden ones that are wanted', async () => {
    using desk = new Desk();
    const path = await desk.workbook('甲热力公司投诉.xlsx', {
      一: { lines: plain },
      二: { lines: plain.with(1, ['TS2', '2025-11-15 08:00', '漏水']) },
      旧: { lines: plain.with(1, ['TS3', '2025-11-15 08:00', '漏水']), hidden: true },
      说明: { lines: [['填表说明'], ['一、每月报送']] },
    });
    const first = await desk.preview(path);
    expect(first.sheets.map(({ name }) => name)).toEqual(['一', '二']);
    expect(first.unread.map(({ name, state }) => `${name} ${state}`)).toEqual(['旧 hidden', '说明 noData']);
    const told = await desk.preview(path, { name: '二', skip: true }, { name: '旧' });
    expect(told.sheets.map(({ name }) => name)).toEqual(['一', '旧']);
    expect(told.unread.map(({ name, state }) => `${name} ${state}`)).toEqual(['二 skipped', '说明 noData']);
  });

  test.each<[string, SheetChoicesInput, string]>([
    ['a dataset', { name: null, dataset: 'x' }, 'unknown-name'],
    ['a field', { name: null, columns: { x: '内容' } }, 'unknown-name'],
    ['a class', { name: null, values: { category: { 冷: 'x' } } }, 'bad-request'],
    ['header rows', { name: null, headerRows: [3, 2] }, 'bad-request'],
    ['a company by persons', { name: null, companyOf: { field: 'phone', values: {} } }, 'bad-request'],
  ])('%s that cannot be is refused', async (_, choices, code) => {
    using desk = new Desk();
    await expect(desk.preview(desk.csv('甲热力公司投诉.csv', plain), choices)).rejects.toMatchObject({
      code,
    });
  });

  test('a header that the sheet does not have is asked about', async () => {
    using desk = new Desk();
    const { unread } = await desk.preview(desk.csv('甲热力公司投诉.csv', plain), {
      ...{ name: null, columns: { answeredAt: '无此列' } },
    });
    expect(unread).toMatchObject([
      { state: 'unclear', problems: [{ code: 'required-column-missing', detail: { header: '无此列' } }] },
    ]);
  });
});

describe('a sheet that cannot be read as it stands asks', () => {
  const twoDatasets: readonly Line[] = [
    ['联系人', '联系电话', '地址', '小区'],
    ['张三', '13900001234', '1号楼', '东苑'],
  ];
  test.each<[string, readonly Line[], string, readonly string[]]>([
    [
      'no header',
      [
        ['一', '二'],
        ['三', '四'],
      ],
      '甲热力公司.csv',
      ['no-header'],
    ],
    [
      'a required column',
      [
        ['投诉编号', '投诉类型'],
        ['TS1', '漏水'],
      ],
      '甲热力公司投诉.csv',
      ['required-column-missing'],
    ],
    ['the company', plain, 'data.csv', ['company-uncertain']],
    ['the dataset', twoDatasets, '甲热力公司.csv', ['dataset-uncertain']],
  ])('%s', async (_, lines, name, codes) => {
    using desk = new Desk();
    const { sheets, unread, refusals } = await desk.preview(desk.csv(name, lines));
    expect([sheets, refusals]).toEqual([[], []]);
    expect(unread.map(({ problems }) => problems.map(({ code }) => code))).toEqual([codes]);
  });

  test('and shows its first rows as they look, personal data masked', async () => {
    using desk = new Desk();
    const path = await desk.workbook('台账.xlsx', {
      一: {
        lines: [
          ['某某台账', null, null],
          ['流水', '登记', '户主电话'],
          ['A1', '2025-11-15', '13900001234'],
        ],
        merges: ['A1:C1'],
      },
    });
    const { previewId, unread } = await desk.preview(path);
    const head = desk.previews.head(previewId, unread[0]?.sheet ?? -1);
    expect(head.rows.map(({ row, cells }) => `${row} ${cells.join(' | ')}`)).toEqual([
      '1 某某台账',
      '2 流水 | 登记 | 户主电话',
      '3 A1 | 2025-11-15 | 139****1234',
    ]);
    expect(head.merges).toEqual([{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 }]);
    expect(head.headerRows).toBeNull();
  });

  test('while the command line refuses the sheet', async () => {
    using desk = new Desk();
    const { refusals } = await desk.import(desk.csv('data.csv', plain));
    expect(refusals).toMatchObject([{ code: 'company-uncertain' }]);
  });
});

describe('what was committed is proposed for the next file', () => {
  test('with its columns, header rows, values and what is not to be used', async () => {
    using desk = new Desk();
    const values = { category: { 屋里不暖: 'temperature' } };
    await desk.commit(desk.csv('甲热力公司11月.csv', odd), { ...oddChoices, values });
    const next = await desk.preview(
      desk.csv('甲热力公司12月.csv', odd.with(2, ['B1', '2025-12-01 08:00', '屋里不暖', '二楼'])),
    );
    expect(columnsOf(next.sheets[0])).toEqual([
      '流水 → complaintNo (remembered, certain)',
      '登记 → acceptedAt (remembered, certain)',
      '事由 → category (remembered, certain)',
      '说明 → — (—, —)',
    ]);
    expect(next.sheets[0]?.recognition).toMatchObject({
      dataset: { by: 'remembered' },
      headerRows: { rows: [2, 2], by: 'remembered' },
      values: [{ field: 'category', text: '屋里不暖', code: 'temperature', by: 'remembered' }],
      remembered: { company: '甲热力公司', importId: 1, actor: 'test', added: [], gone: [] },
    });
    expect(next.sheets[0]?.unknownValues).toEqual([{ field: 'category', text: '管子漏', rows: 1 }]);
  });

  test('though its columns stand in another order', async () => {
    using desk = new Desk();
    await desk.commit(desk.csv('甲热力公司11月.csv', odd), oddChoices);
    const shuffled = [
      ['甲热力公司台账', null, null, null],
      ['说明', '事由', '流水', '登记'],
      ['二楼', '漏水', 'B1', '2025-12-01 08:00'],
    ];
    const next = await desk.preview(desk.csv('甲热力公司12月.csv', shuffled));
    expect(columnsOf(next.sheets[0])).toEqual([
      '说明 → — (—, —)',
      '事由 → category (remembered, certain)',
      '流水 → complaintNo (remembered, certain)',
      '登记 → acceptedAt (remembered, certain)',
    ]);
    expect(next.sheets[0]?.recognition.remembered).toMatchObject({ added: [], gone: [] });
    await desk.previews.commit(next.previewId, quiet);
    expect(desk.records()).toContain(`甲热力公司 B1 ["B1",${parseIso('2025-12-01T08:00')},"leak"]`);
  });

  test('and the user’s word still wins, and can take a value back', async () => {
    using desk = new Desk();
    const lines = [
      ['投诉编号', '受理时间', '内容', '投诉类型'],
      ['TS1', '2025-11-15 08:00', '漏水', '冷'],
    ];
    const values = { category: { 冷: 'temperature' } };
    await desk.commit(desk.csv('甲热力公司11月.csv', lines), {
      name: null,
      columns: { content: null },
      values,
    });
    const path = desk.csv('甲热力公司12月.csv', lines.with(1, ['TS2', '2025-11-15 08:00', '漏水', '冷']));
    expect(columnsOf((await desk.preview(path)).sheets[0])[2]).toBe('内容 → — (remembered, —)');
    const { sheets } = await desk.preview(path, {
      ...{ name: null, columns: { content: '内容' }, values: { category: { 冷: null } } },
    });
    expect(columnsOf(sheets[0])[2]).toBe('内容 → content (user, certain)');
    expect(sheets[0]?.unknownValues).toEqual([{ field: 'category', text: '冷', rows: 1 }]);
  });

  test('and says where the shape changed', async () => {
    using desk = new Desk();
    await desk.commit(desk.csv('甲热力公司投诉1.csv', plain));
    const { sheets } = await desk.preview(
      desk.csv('甲热力公司投诉2.csv', [
        ['投诉编号', '受理时间', '答复时间'],
        ['TS2', '2025-12-15 08:00', '2025-12-16 08:00'],
      ]),
    );
    expect(sheets[0]?.recognition.remembered).toMatchObject({ added: ['答复时间'], gone: ['内容'] });
    expect(columnsOf(sheets[0])[2]).toBe('答复时间 → answeredAt (name, certain)');
  });

  test('for the shared list of several companies too, by its headers', async () => {
    using desk = new Desk();
    const lines = [
      ['投诉编号', '受理时间', '小区'],
      ['TS1', '2025-11-15 08:00', '东苑'],
    ];
    const companyOf = { field: 'community', values: { 东苑: '甲热力公司' } };
    await desk.commit(desk.csv('热线投诉.csv', lines), { name: null, companyOf });
    const { sheets } = await desk.preview(
      desk.csv('12月.csv', lines.with(1, ['TS2', '2025-12-15 08:00', '东苑'])),
    );
    expect(sheets[0]?.recognition).toMatchObject({
      company: { by: 'value', name: null },
      companyOf: { ...companyOf, by: 'remembered' },
      remembered: { company: null },
    });
    expect(sheets).toMatchObject([{ accepted: 1, rejected: 0 }]);
  });

  test('for another company it is not', async () => {
    using desk = new Desk();
    await desk.commit(desk.csv('甲热力公司11月.csv', odd), oddChoices);
    const { sheets } = await desk.preview(
      desk.csv('乙热力公司12月.csv', odd.with(0, ['乙热力公司台账', null, null, null])),
    );
    expect(sheets).toEqual([]);
  });

  test('until it is forgotten', async () => {
    using desk = new Desk();
    await desk.commit(desk.csv('甲热力公司11月.csv', odd), oddChoices);
    expect(forgetMappings(desk.context.database, { company: '甲热力公司', dataset: 'complaints' })).toBe(1);
    const next = await desk.preview(
      desk.csv('甲热力公司12月.csv', odd.with(2, ['B1', '2025-12-01 08:00', '冷', ''])),
    );
    expect(next.sheets).toEqual([]);
  });

  test('the command line uses it as well, and --mapping wins', async () => {
    using desk = new Desk();
    await desk.commit(desk.csv('甲热力公司11月.csv', odd), oddChoices);
    const next = desk.csv('甲热力公司12月.csv', odd.with(2, ['B1', '2025-12-01 08:00', '冷', '三楼']));
    const { sheets, readings } = await desk.import(next, { columns: { content: '说明', category: '说明' } });
    expect(sheets[0]?.mapping).toMatchObject({ complaintNo: '流水', content: '说明', category: '说明' });
    expect(readings).toMatchObject([{ remembered: { importId: 1 } }]);
  });

  test('the same file again still changes nothing', async () => {
    using desk = new Desk();
    const path = desk.csv('甲热力公司11月.csv', odd);
    await desk.commit(path, { ...oddChoices, values: { category: { 屋里不暖: 'temperature' } } });
    const before = everything(desk.context.database.connection);
    expect((await desk.preview(path)).sheets).toMatchObject([{ known: true }]);
    expect((await desk.commit(path)).importId).toBeNull();
    expect(everything(desk.context.database.connection)).toEqual(before);
  });
});

describe('a proposal says all that decides its rows', () => {
  test.each<[string, SheetChoicesInput | null, readonly Line[]]>([
    ['a plain table', null, plain],
    ['a table in unknown words', oddChoices, odd],
    [
      'dates without a year, in two columns, in a season',
      null,
      [
        ['2025-2026采暖季投诉台账', null, null, null],
        ['投诉编号', '受理日期', '受理时间', '投诉类型'],
        ['TS1', '11月15日', '8:00', '漏水'],
        ['TS2', '1月3日', '9:30', '冷'],
      ],
    ],
    [
      'values and companies by text',
      {
        name: null,
        companyOf: { field: 'community', values: { 东苑: '甲热力公司' } },
        values: { category: { 冷: 'temperature' } },
      },
      [
        ['投诉编号', '受理时间', '小区', '投诉类型'],
        ['TS1', '2025-11-15 08:00', '东苑', '冷'],
        ['TS2', '2025-11-15 08:00', '西苑', '冷'],
      ],
    ],
  ])('%s: said in so many words, it gives the same rows', async (_, choices, lines) => {
    using desk = new Desk();
    using other = new Desk();
    const name = '甲热力公司.csv';
    const proposed = await desk.preview(desk.csv(name, lines), ...(choices === null ? [] : [choices]));
    const [sheet] = proposed.sheets;
    if (sheet === undefined) throw new Error('nothing was proposed');
    const said = await other.preview(other.csv(name, lines), saying(sheet));
    expect(other.rows(said)).toEqual(desk.rows(proposed));
    await desk.previews.commit(proposed.previewId, quiet);
    await other.previews.commit(said.previewId, quiet);
    expect(other.records()).toEqual(desk.records());
    expect(desk.records().length).toBeGreaterThan(0);
  });
});

describe('an old file that is read in another way', () => {
  test('says how many newer values it would put its own in place of', async () => {
    using desk = new Desk();
    const lines = (answered: string): Line[] => [
      ['投诉编号', '受理时间', '答复时间', '回电'],
      ['TS1', '2025-11-15 08:00', answered, '2025-11-15 09:00'],
      ['TS2', '2025-11-15 08:00', answered, '2025-11-15 09:00'],
    ];
    const old = desk.csv('甲热力公司投诉11月.csv', lines(''));
    await desk.import(old);
    const newer = lines('2025-11-17 08:00').with(2, ['TS3', '2025-11-15 08:00', '', '']);
    await desk.import(desk.csv('甲热力公司投诉12月.csv', newer));
    const { sheets } = await desk.preview(old, { name: null, columns: { answeredAt: '回电' } });
    expect(sheets).toMatchObject([{ known: false, readBefore: true, updated: 2, overwritesNewer: 1 }]);
  });
});
