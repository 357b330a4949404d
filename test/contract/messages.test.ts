import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../src-main/contract/errors.ts';
import { type ImportIssue, type IssueCode, issueCodes } from '../../src-main/contract/issues.ts';
import { errorMessage } from '../../src-main/contract/texts/error-message.ts';
import { issueMessage, issueParts } from '../../src-main/contract/texts/issue-message.ts';

/** Whatever a message may name. One that names something else shows it as undefined. */
const detail: Readonly<Record<string, string | number>> = {
  path: '/in/a.xlsx',
  file: 'a.xlsx',
  paths: '/in',
  what: 'sheet1.xml',
  kind: 'document',
  name: 'D99',
  known: 'D01, D02',
  fileName: 'a.xlsx',
  imports: '7, 8',
  bytes: 300 * 1048576,
  limit: 200,
  found: 'ods',
  row: 17,
  candidates: '甲热力、乙热力',
  field: '受理时间',
  header: '时间、日期',
  recordNo: 'TS1',
  rule: 'CMP-02',
  otherSheet: '投诉',
  otherRow: 9,
  storedDate: '2026-01-05',
  date: '2026-02-05',
  at: '2026-02-05 00:00',
  now: '2026-01-05 09:00',
  no: '2026-012',
  items: 3,
};

const CELL_CODES: readonly IssueCode[] = issueCodes.slice(issueCodes.indexOf('missing-required'));

/** After what happened comes what to do, in a sentence of its own. */
const ASKED_ZH = /请|须/;
const SECOND_SENTENCE = /\. [A-Z]/;

function wellFormed(zh: string, en: string): void {
  for (const text of [zh, en]) expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}|（）|\(\)|“”|""/);
  expect(zh).toMatch(ASKED_ZH);
  expect(en).toMatch(SECOND_SENTENCE);
  expect(en).not.toMatch(/[，。：；]$/);
}

describe('every error says what happened and what to do', () => {
  it.each(errorCodes)('%s', (code) => {
    wellFormed(errorMessage({ code, detail }, 'zh'), errorMessage({ code, detail }, 'en'));
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
    detail,
    ...more,
  });

  it.each(issueCodes)('%s', (code) => {
    const [zh, en] = [issueMessage(issue(code), 'zh'), issueMessage(issue(code), 'en')];
    wellFormed(zh, en);
    expect(zh).toMatch(/。$/);
    expect(en).toMatch(/\.$/);
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
      'too-many-sheets',
      '工作表超过 200 张。请只保留数据所在的工作表。',
      'There are more than 200 sheets. Keep only those that hold data.',
    ],
    [
      'file-damaged',
      '文件已损坏或不完整（第 17 行 sheet1.xml）。请企业重新导出并发送。',
      'The file is damaged or incomplete (row 17 sheet1.xml). Ask the company to export and send it again.',
    ],
    [
      'conflict-with-stored',
      '编号 TS1 已有 2026-01-05 的记录，本行却是 2026-02-05，没有导入。请企业核对编号。',
      'Number TS1 is known from 2026-01-05, but this row says 2026-02-05; it was not imported. Ask the company to check the number.',
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

  it('tells sizes in megabytes', () => {
    const told = { bytes: 299.5 * 1048576, limit: 200 * 1048576 };
    expect(issueMessage(issue('file-too-large', { detail: told }), 'zh')).toBe(
      '文件有 300 MB，超过上限 200 MB。请按月份拆分，或另存为 .xlsx、.csv。',
    );
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

describe('what is wrong and what to do can be told apart', () => {
  const value = '明天。请稍候。Then what. Well';

  it.each(CELL_CODES)('%s', (code) => {
    const issue = { code, detail, column: '答复时间', value };
    const zh = issueParts(issue, 'zh');
    const en = issueParts(issue, 'en');
    expect(zh.problem + zh.remedy).toBe(issueMessage(issue, 'zh'));
    expect(`${en.problem} ${en.remedy}`).toBe(issueMessage(issue, 'en'));
    expect(zh.remedy).toMatch(/^请[^。]+。$/);
    expect(en.remedy).toMatch(/^[A-Z][^.]+\.$/);
  });
});
