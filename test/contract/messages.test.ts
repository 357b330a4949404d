import { describe, expect, it } from 'vitest';
import { type ErrorCode, errorCodes } from '../../src-main/contract/errors.ts';
import { type ImportIssue, type IssueCode, issueCodes } from '../../src-main/contract/issues.ts';
import { errorMessage } from '../../src-main/contract/texts/error-message.ts';
import { issueMessage } from '../../src-main/contract/texts/issue-message.ts';

type Detail = Readonly<Record<string, string | number>>;

/** What is told with each error where it is thrown. */
const errorDetails: Readonly<Record<ErrorCode, Detail>> = {
  'bad-request': { what: 'asOf: not a date' },
  'unknown-name': { kind: 'document', name: 'D99', known: 'D01, D02' },
  'data-folder-busy': { path: '/data' },
  'data-folder-unusable': { path: '/data' },
  'database-newer': { path: '/data' },
  'database-damaged': { path: '/data' },
  'resources-invalid': { path: 'CMP-01', what: 'field answerdAt' },
  'nothing-found': { paths: '/in' },
  'no-such-record': {},
  'preview-gone': {},
  'preview-outdated': {},
  'not-empty': {},
  'report-gone': { fileName: 'a.xlsx' },
  'report-not-written': { path: 'a.xlsx', what: 'EBUSY' },
  cancelled: {},
  internal: { what: 'TypeError' },
};

/** What is told with each issue where it is found. */
const issueDetails: Readonly<Record<IssueCode, Detail>> = {
  'file-not-found': { path: '/in/a.xlsx' },
  'file-unreadable': { what: 'EACCES' },
  'file-empty': {},
  'file-too-large': { bytes: 300 * 1048576, limit: 200 * 1048576 },
  'format-unsupported': { found: 'ods' },
  'file-damaged': { row: 17, what: 'sheet1.xml' },
  'file-encrypted': {},
  'file-suspicious': { what: 'sheet1.xml', limit: 100 },
  'too-many-sheets': { limit: 100 },
  'too-many-rows': { limit: 1000 },
  'too-many-columns': { row: 17, limit: 500 },
  'no-header': {},
  'no-rows': {},
  'company-uncertain': { candidates: '甲热力、乙热力' },
  'dataset-uncertain': { candidates: '投诉、报修' },
  'required-column-missing': { field: '受理时间' },
  'column-ambiguous': { field: '受理时间', header: '时间、日期' },
  'no-data-sheet': {},
  'missing-required': {},
  'invalid-datetime': {},
  'year-unknown': {},
  'invalid-number': {},
  'invalid-yes-no': {},
  'unknown-value': {},
  'error-cell': {},
  'formula-without-value': {},
  'text-too-long': {},
  'conflict-in-file': { recordNo: 'TS1', otherSheet: '投诉', otherRow: 9 },
  'conflict-with-stored': { recordNo: 'TS1', storedDate: '2026-01-05', date: '2026-02-05' },
};

const CELL_CODES: readonly IssueCode[] = issueCodes.slice(issueCodes.indexOf('missing-required'));

/** What a person is told to do. */
const ASKED_ZH = /请/;
const ASKED_EN =
  /\b(Add|Ask|Check|Choose|Close|Correct|Delete|Enter|Export|Fill|Keep|Make|Name|Open|Please|Preview|Reload|Restore|Save|See|Shorten|Split|Start|Update|Use|Wait|Write)\b/;

function wellFormed(zh: string, en: string): void {
  for (const text of [zh, en]) expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}|（）|\(\)|“”|""/);
  expect(zh).toMatch(ASKED_ZH);
  expect(en).toMatch(ASKED_EN);
  expect(en).not.toMatch(/[，。：；]$/);
}

describe('every error says what happened and what to do', () => {
  it.each(errorCodes)('%s', (code) => {
    const detail = errorDetails[code];
    const [zh, en] = [errorMessage({ code, detail }, 'zh'), errorMessage({ code, detail }, 'en')];
    wellFormed(zh, en);
    for (const [name, value] of Object.entries(detail)) {
      if (name === 'kind') continue;
      expect(zh).toContain(String(value));
      expect(en).toContain(String(value));
    }
  });

  it('resources without a path', () => {
    expect(errorMessage({ code: 'resources-invalid', detail: { what: 'CMP-01' } }, 'zh')).toBe(
      '程序资源有误：CMP-01。请改正该文件或重新安装。',
    );
    expect(
      errorMessage({ code: 'resources-invalid', detail: { path: 'a.json', what: 'field x' } }, 'en'),
    ).toBe("The program's resources are wrong: a.json, field x. Correct that file or install again.");
  });

  it('names of all kinds', () => {
    const asked = (kind: string) =>
      errorMessage({ code: 'unknown-name', detail: { kind, name: 'X', known: 'A、B' } }, 'zh');
    expect(asked('document')).toBe('没有名为“X”的文件。可用的有：A、B。请改用其中之一。');
    expect(asked('statute')).toBe('没有名为“X”的法规。可用的有：A、B。请改用其中之一。');
    expect(asked('dataset')).toBe('没有名为“X”的数据类别。可用的有：A、B。请改用其中之一。');
  });
});

describe('every issue says what is wrong and what to do', () => {
  const issue = (code: IssueCode, more: Partial<ImportIssue> = {}) => ({
    code,
    column: CELL_CODES.includes(code) ? '受理时间' : null,
    value: CELL_CODES.includes(code) ? '待定' : null,
    detail: issueDetails[code],
    ...more,
  });

  it.each(issueCodes)('%s', (code) => {
    const [zh, en] = [issueMessage(issue(code), 'zh'), issueMessage(issue(code), 'en')];
    wellFormed(zh, en);
    expect(zh).toMatch(/。$/);
    expect(en).toMatch(/\.$/);
    const [first] = Object.values(issueDetails[code]);
    if (first !== undefined && code !== 'file-too-large') {
      expect(zh).toContain(String(first));
      expect(en).toContain(String(first));
    }
  });

  it.each<[IssueCode, string, string]>([
    [
      'invalid-datetime',
      '“受理时间”填写为“待定”，不是有效的日期时间。请改成 2026-01-31 08:30 这样的写法。',
      '"受理时间" holds "待定", which is no date and time. Write it as 2026-01-31 08:30.',
    ],
    [
      'missing-required',
      '“受理时间”没有填写，这一行没有导入。请补填后重新报送。',
      '"受理时间" is empty, so the row was not imported. Fill it in and send it again.',
    ],
    [
      'file-too-large',
      '文件有 300 MB，超过上限 200 MB。请按月份拆分，或另存为 .xlsx、.csv。',
      'The file has 300 MB, more than the limit of 200 MB. Split it by month, or save it as .xlsx or .csv.',
    ],
    [
      'conflict-in-file',
      '编号 TS1 在本文件中出现多次而内容不同（另见“投诉”第 9 行），都没有导入。请企业说明以哪一行为准。',
      'Number TS1 stands in this file more than once with different contents (see "投诉" row 9); none was imported. Ask the company which one holds.',
    ],
  ])('%s, word for word', (code, zh, en) => {
    expect(issueMessage(issue(code), 'zh')).toBe(zh);
    expect(issueMessage(issue(code), 'en')).toBe(en);
  });

  it('names no candidates where there are none', () => {
    expect(issueMessage(issue('company-uncertain', { detail: {} }), 'zh')).toMatch(
      /^不能确定是哪家企业的数据。请用/,
    );
    expect(issueMessage(issue('dataset-uncertain', { detail: {} }), 'en')).toMatch(
      /^It is not certain what kind of data these are\. Name it/,
    );
  });
});
