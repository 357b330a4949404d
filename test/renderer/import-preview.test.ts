import { expect, it } from 'vitest';
import type { IssueView } from '../../src-main/contract/views.ts';
import type { SheetProposal } from '../../src-main/contract/window.ts';
import { broughtTable } from '../../src-renderer/pages/import/brought-table.ts';
import { draftItems } from '../../src-renderer/pages/import/draft-items.ts';
import { changesNothing, previewSums } from '../../src-renderer/pages/import/preview-sums.ts';
import { problemsOf } from '../../src-renderer/pages/import/row-problems.ts';

const recognition: SheetProposal['recognition'] = {
  ...{ dataset: null, datasets: [], headerRows: null, company: null, companies: [], companyOf: null },
  ...{ year: null, columns: [], values: [], nothingIn: null, remembered: null },
};

function sheet(changes: Partial<SheetProposal>): SheetProposal {
  return {
    ...{ sheet: 1, token: 'a', file: 'a.csv', name: null, dataset: 'complaints' },
    ...{
      company: '甲',
      recognition,
      unknownValues: [],
      spellings: [],
      readBefore: false,
      overwritesNewer: 0,
    },
    ...{ columns: [], unmappedColumns: [], missingFields: [], known: false },
    ...{ rows: 0, accepted: 0, updated: 0, unchanged: 0, rejected: 0, unreadableCells: 0 },
    ...changes,
  };
}

function issue(changes: Partial<IssueView>): IssueView {
  return {
    ...{ file: 'a.csv', sheet: null, row: 2, column: null, value: null, detail: {} },
    ...{ code: 'invalid-datetime', severity: 'cell' },
    ...changes,
  };
}

function columns(...headers: string[]): SheetProposal['columns'] {
  return headers.map((header) => ({
    header,
    field: header,
    title: { zh: header, en: header },
    personal: false,
    factor: 1,
  }));
}

it('finds the cell of a problem by the header as found, and leaves to the row what names no shown column', () => {
  const issues = [
    issue({ column: '答复时间' }),
    issue({ column: '答复时间', code: 'error-cell' }),
    issue({ column: '企业', code: 'missing-required', severity: 'row' }),
    issue({ code: 'conflict-in-file', severity: 'row' }),
  ];
  const row = { row: 2, cells: ['1', '待定'], rejected: true, issues };
  const { cells, row: whole } = problemsOf(row, columns('编号', '答复时间'));
  expect([...cells]).toEqual([[1, issues.slice(0, 2)]]);
  expect(whole).toEqual(issues.slice(2));
});

it('adds up what a commit will do', () => {
  const sheets = [
    sheet({ rows: 10, accepted: 5, updated: 2, unchanged: 1, rejected: 2, unreadableCells: 3 }),
    sheet({ rows: 4, accepted: 4, unreadableCells: 1 }),
  ];
  const sums = { rows: 14, accepted: 9, updated: 2, unchanged: 1, rejected: 2, unreadableCells: 4 };
  expect(previewSums({ sheets })).toEqual(sums);
});

it('knows when a commit would change nothing', () => {
  expect(changesNothing({ sheets: [sheet({ known: true })] })).toBe(true);
  expect(changesNothing({ sheets: [sheet({ known: true }), sheet({})] })).toBe(false);
  expect(changesNothing({ sheets: [] })).toBe(true);
});

it('lists sheets and refusals in the order of their files', () => {
  const files = ['b', 'a', 'c'].map((token) => ({ token, name: `${token}.csv`, folderName: '', bytes: 1 }));
  const refused = (token: string | null, file: string) => ({
    ...issue({ file, code: 'file-empty', severity: 'file' }),
    token,
  });
  const items = draftItems({
    files,
    preview: {
      previewId: 'p',
      sheets: [
        sheet({ sheet: 1, token: 'a', name: '一' }),
        sheet({ sheet: 2, token: 'a', name: '二' }),
        sheet({ sheet: 3, token: 'b', name: '一' }),
      ],
      unread: [],
      refusals: [refused('c', 'c.csv'), refused(null, '?'), refused('a', 'a.csv')],
    },
  });
  expect(items.map(({ key }) => key)).toEqual([
    'sheet b 一',
    'sheet a 一',
    'sheet a 二',
    'refusal 2',
    'refusal 0',
    'refusal 1',
  ]);
});

it('sets out what an import brought by rule and company, sums in both directions', () => {
  const brought = [
    { company: '乙', ruleId: 'CMP-02', findings: 3 },
    { company: '甲', ruleId: 'CMP-01', findings: 1 },
    { company: '甲', ruleId: 'CMP-02', findings: 2 },
  ];
  expect(broughtTable(brought, ['CMP-02', 'CMP-01', 'REP-01'])).toEqual({
    companies: ['甲', '乙'],
    rows: [
      { ruleId: 'CMP-02', counts: [2, 3], total: 5 },
      { ruleId: 'CMP-01', counts: [1, 0], total: 1 },
    ],
    total: 6,
  });
});
