import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SheetProposal } from '../../src-main/contract/window.ts';
import { everything } from '../store/contents.ts';
import { ImportDesk, type Line } from './import-desk.ts';
import { quiet } from './open-folder.ts';

/** A list of complaints whose rows name their company, numbered from `first`. */
function listOf(companies: readonly string[], first = 1): Line[] {
  return [
    ['投诉编号', '受理时间', '内容', '供热单位'],
    ...companies.map((company, at): Line => [`TS${first + at}`, '2025-11-15 08:00', '漏水', company]),
  ];
}

/** `found → company (by) ~ alike` */
function spellingsOf(sheet: SheetProposal | undefined): string[] {
  return (sheet?.spellings ?? []).map(
    ({ found, company, by, alike }) =>
      `${found} → ${company ?? '?'} (${by})${alike.length > 0 ? ` ~ ${alike.join(' ')}` : ''}`,
  );
}

/** `company number` of all records. */
function owners(desk: ImportDesk): string[] {
  return desk.records().map((line) => line.split(' ').slice(0, 2).join(' '));
}

describe('one company in several spellings is one', () => {
  test('in the rows of a sheet: as the fullest of them, which the preview shows before it is stored', async () => {
    using desk = new ImportDesk();
    const lines = listOf(['甲热力', '甲热力有限公司', ' 甲　热力', '甲热电', '甲热力二公司']);
    const preview = await desk.preview(desk.csv('清单.csv', lines));
    expect(spellingsOf(preview.sheets[0])).toEqual([
      '甲　热力 → 甲热力有限公司 (spelling)',
      '甲热力 → 甲热力有限公司 (spelling)',
      '甲热力二公司 → 甲热力二公司 (new)',
      '甲热力有限公司 → 甲热力有限公司 (new)',
      '甲热电 → 甲热电 (new)',
    ]);
    const { sheets } = await desk.previews.commit(preview.previewId, quiet);
    expect(sheets.map(({ company, rows, accepted }) => `${company} ${rows} ${accepted}`)).toEqual([
      '甲热力有限公司 3 3',
      '甲热电 1 1',
      '甲热力二公司 1 1',
    ]);
    expect(owners(desk)).toEqual([
      '甲热力二公司 TS5',
      '甲热力有限公司 TS1',
      '甲热力有限公司 TS2',
      '甲热力有限公司 TS3',
      '甲热电 TS4',
    ]);
  });

  test('in the sheets and files of an import: columns, titles and file names alike', async () => {
    using desk = new ImportDesk();
    const book = await desk.workbook('汇总.xlsx', {
      一: { lines: listOf(['甲热力', '乙热力']) },
      二: { lines: listOf(['甲热力（集团）有限公司', '乙热力有限责任公司'], 11) },
    });
    const file = desk.csv('甲热力集团投诉.csv', [
      ['投诉编号', '受理时间', '内容'],
      ['TS21', '2025-11-15 08:00', '漏水'],
    ]);
    await desk.import([book, file]);
    expect(owners(desk)).toEqual([
      '乙热力有限责任公司 TS12',
      '乙热力有限责任公司 TS2',
      '甲热力 TS1',
      '甲热力（集团）有限公司 TS11',
      '甲热力（集团）有限公司 TS21',
    ]);
  });

  test('with what is stored: the stored name stays', async () => {
    using desk = new ImportDesk();
    await desk.commit(
      desk.csv('甲热力投诉.csv', [
        ['投诉编号', '受理时间'],
        ['TS9', '2025-11-15 08:00'],
      ]),
    );
    const preview = await desk.preview(desk.csv('清单.csv', listOf(['甲热力有限公司', '甲热力公司'])));
    expect(spellingsOf(preview.sheets[0])).toEqual([
      '甲热力公司 → 甲热力 (spelling)',
      '甲热力有限公司 → 甲热力 (spelling)',
    ]);
    await desk.previews.commit(preview.previewId, quiet);
    expect(owners(desk)).toEqual(['甲热力 TS1', '甲热力 TS2', '甲热力 TS9']);
  });

  test('one number in two spellings of one company is a conflict, not two records', async () => {
    using desk = new ImportDesk();
    const lines = listOf(['甲热力', '甲热力公司']).with(2, ['TS1', '2025-11-15 08:00', '不热', '甲热力公司']);
    const { sheets } = await desk.import(desk.csv('清单.csv', lines));
    expect(sheets).toMatchObject([{ company: '甲热力公司', rows: 2, accepted: 0, rejected: 2 }]);
  });

  test('in the register of companies, where a company is its number', async () => {
    using desk = new ImportDesk();
    const register = (name: string, area: string): Line[] => [
      ['企业名称', '许可证号', '供热面积'],
      [name, 'X-1', area],
    ];
    await desk.import(desk.csv('企业名录1.csv', register('甲热力', '100')));
    const { sheets } = await desk.import(desk.csv('企业名录2.csv', register('甲热力有限公司', '200')));
    expect(sheets).toMatchObject([{ company: '甲热力', updated: 1, accepted: 0 }]);
    // Beside the register stand the reports that the company owes.
    expect(desk.records().filter((line) => line.includes('X-1'))).toEqual([
      '甲热力 甲热力 ["甲热力有限公司","X-1",200]',
    ]);
  });

  test('the same file again changes nothing, also once its spellings are known', async () => {
    using desk = new ImportDesk();
    const path = desk.csv('清单.csv', listOf(['甲热力', '甲热力有限公司', '甲热力集团']));
    await desk.import(path);
    const before = everything(desk.context.database.connection);
    expect(await desk.import(path)).toMatchObject({ importId: null });
    expect(everything(desk.context.database.connection)).toEqual(before);
  });
});

describe('what is only likely', () => {
  test('is kept apart and shown; said once, it holds for every later file', async () => {
    using desk = new ImportDesk();
    await desk.commit(desk.csv('a.csv', listOf(['甲热力有限公司'])));
    const path = desk.csv('b.csv', listOf(['甲热力集团有限公司', '河北甲热力'], 11));
    const preview = await desk.preview(path);
    expect(spellingsOf(preview.sheets[0])).toEqual([
      '河北甲热力 → 河北甲热力 (new) ~ 甲热力有限公司 甲热力集团有限公司',
      '甲热力集团有限公司 → 甲热力集团有限公司 (new) ~ 河北甲热力 甲热力有限公司',
    ]);
    const spellings = { 甲热力集团有限公司: '甲热力有限公司', 河北甲热力: '河北甲热力' };
    const said = await desk.preview(path, { name: null, spellings });
    expect(spellingsOf(said.sheets[0])).toEqual([
      '河北甲热力 → 河北甲热力 (user)',
      '甲热力集团有限公司 → 甲热力有限公司 (user)',
    ]);
    await desk.previews.commit(said.previewId, quiet);
    const next = await desk.preview(
      desk.csv(
        '甲热力集团有限公司投诉.csv',
        listOf(['甲热力（集团）有限公司'], 21).map((line) => line.slice(0, 3)),
      ),
    );
    // Said of one spelling, not of all that are like it.
    expect(spellingsOf(next.sheets[0])).toEqual(['甲热力集团有限公司 → 甲热力有限公司 (remembered)']);
    expect(next.sheets[0]).toMatchObject({ company: '甲热力有限公司' });
    const list = await desk.preview(desk.csv('c.csv', listOf(['甲热力集团有限公司', '河北甲热力'], 31)));
    expect(spellingsOf(list.sheets[0])).toEqual([
      '河北甲热力 → 河北甲热力 (remembered)',
      '甲热力集团有限公司 → 甲热力有限公司 (remembered)',
    ]);
  });

  test('a name given by hand for a whole sheet is remembered for the name that the sheet writes', async () => {
    using desk = new ImportDesk();
    await desk.commit(desk.csv('a.csv', listOf(['甲热力集团有限公司'])));
    const lines = listOf([''], 11).map((line) => line.slice(0, 3));
    await desk.commit(desk.csv('甲热力11月投诉.csv', lines), { name: null, company: '甲热力集团有限公司' });
    const { sheets } = await desk.preview(
      desk.csv('甲热力12月投诉.csv', [lines[0] ?? [], ['TS12', '2025-12-15 08:00', '漏水']]),
    );
    expect(sheets).toMatchObject([
      { company: '甲热力集团有限公司', recognition: { company: { found: '甲热力' } } },
    ]);
    expect(spellingsOf(sheets[0])).toEqual(['甲热力 → 甲热力集团有限公司 (remembered)']);
  });
});

describe('where two known companies are spelled alike', () => {
  async function withTwo(desk: ImportDesk) {
    await desk.commit(
      desk.csv('甲热力投诉.csv', [
        ['投诉编号', '受理时间'],
        ['TS8', '2025-11-15 08:00'],
      ]),
      {
        ...{ name: null, company: '甲热力' },
      },
    );
    await desk.commit(
      desk.csv('投诉.csv', [
        ['投诉编号', '受理时间'],
        ['TS9', '2025-11-15 08:00'],
      ]),
      {
        ...{ name: null, company: '甲热力有限公司' },
      },
    );
  }

  test('each keeps its own, and it is said that they are alike', async () => {
    using desk = new ImportDesk();
    await withTwo(desk);
    const preview = await desk.preview(desk.csv('清单.csv', listOf(['甲热力', '甲热力有限公司'])));
    expect(spellingsOf(preview.sheets[0])).toEqual([
      '甲热力 → 甲热力 (known) ~ 甲热力有限公司',
      '甲热力有限公司 → 甲热力有限公司 (known) ~ 甲热力',
    ]);
    await desk.previews.commit(preview.previewId, quiet);
    expect(owners(desk)).toEqual(['甲热力 TS1', '甲热力 TS8', '甲热力有限公司 TS2', '甲热力有限公司 TS9']);
  });

  test('a third spelling is rejected until somebody says whose it is', async () => {
    using desk = new ImportDesk();
    await withTwo(desk);
    const path = desk.csv('清单.csv', listOf(['甲热力公司']));
    const asked = await desk.preview(path);
    expect(asked.sheets).toMatchObject([{ rows: 1, rejected: 1 }]);
    expect(spellingsOf(asked.sheets[0])).toEqual(['甲热力公司 → ? (several) ~ 甲热力 甲热力有限公司']);
    const [row] = desk.previews.rows(asked.previewId, 0, true).rows;
    expect(row?.issues).toMatchObject([
      { code: 'company-several', value: '甲热力公司', detail: { candidates: '甲热力、甲热力有限公司' } },
    ]);
    const said = await desk.preview(path, { name: null, spellings: { 甲热力公司: '甲热力' } });
    expect(said.sheets).toMatchObject([{ accepted: 1, rejected: 0 }]);
  });
});

test('the order of rows, sheets and files changes nothing of which company is which', async () => {
  const spelling = fc.constantFrom(
    ...['甲热力', '甲热力公司', '甲 热力有限公司', '甲热力有限公司', '甲热力集团', '甲热力（集团）公司'],
    ...['甲热电', '甲热电有限责任公司', '河北甲热力', '热力公司', '热力有限公司'],
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(spelling, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 3 }),
      async (files) => {
        const stored = async (order: readonly string[][], reverse: boolean) => {
          using desk = new ImportDesk();
          const numbers = new Map(files.map((file, at) => [file, 1 + at * 10]));
          const paths = order.map((file) => {
            const [header = [], ...rows] = listOf(file, numbers.get(file));
            return desk.csv(`清单${numbers.get(file)}.csv`, [
              header,
              ...(reverse ? rows.toReversed() : rows),
            ]);
          });
          await desk.import(paths);
          return desk.records();
        };
        expect(await stored(files.toReversed(), true)).toEqual(await stored(files, false));
      },
    ),
    { numRuns: 6 },
  );
});
