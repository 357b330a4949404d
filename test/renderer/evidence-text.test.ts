import { expect, it } from 'vitest';
import type { FindingDetail } from '../../src-main/contract/window.ts';
import { evidenceText } from '../../src-renderer/pages/findings/evidence/evidence-text.ts';
import { common as commonEn } from '../../src-renderer/texts/en/common.ts';
import { findings as findingsEn } from '../../src-renderer/texts/en/findings.ts';
import { visits as visitsEn } from '../../src-renderer/texts/en/visits.ts';
import { common as commonZh } from '../../src-renderer/texts/zh/common.ts';
import { findings as findingsZh } from '../../src-renderer/texts/zh/findings.ts';
import { visits as visitsZh } from '../../src-renderer/texts/zh/visits.ts';
import { explained } from '../domain/explained.ts';
import { at } from '../domain/moments.ts';
import { ruleNamed } from '../domain/resources.ts';

const { id, title, requirement, dataset } = ruleNamed('CMP-02');
const sha256 = 'ab'.repeat(32);
const place = { file: '十二月.xlsx', sheet: '投诉', row: 12 };

const detail: FindingDetail = {
  finding: {
    ...{
      recordId: 1,
      company: '甲热力',
      ruleId: id,
      dataset,
      recordNo: 'TS7',
      community: '锦绣苑',
      kind: 'late',
    },
    ...{ day: 0, from: null, dueAt: null, actualAt: null, overdueMinutes: null },
    ...place,
  },
  rule: { id, dataset, title, requirement, clause: { zh: 'D03', en: 'D03' }, advisory: false },
  explanation: explained('CMP-02', { acceptedAt: '2026-02-12 09:30', answeredAt: '2026-02-28 10:00' }),
  restsOn: [],
  states: [],
  visit: null,
  fields: [
    field('acceptedAt', '受理时间', 'Accepted at', '受理日期', 'value', '2026-02-12 09:30'),
    field('answeredAt', '答复时间', 'Answered at', '答复时间', 'value', '2026-02-28 10:00'),
    field('onsiteAt', '到场时间', 'On site at', '到场时间', 'unreadable', '待定'),
    field('closedAt', '办结时间', 'Closed at', '办结时间', 'empty', ''),
    field('investigatedAt', '调查时间', 'Investigated at', null, 'notSupplied', ''),
  ],
  filledLater: [
    {
      title: { zh: '答复时间', en: 'Answered at' },
      text: '2026-02-28 10:00',
      emptyIn: { file: '二月.xlsx', receivedAt: at('2026-03-01 00:00') },
      filledIn: { file: '十二月.xlsx', receivedAt: at('2026-03-02 09:00') },
    },
  ],
  versions: [
    {
      ...{
        version: 2,
        receivedAt: at('2026-03-01 00:00'),
        importedAt: at('2026-03-02 09:00'),
        actor: '王科',
        sha256,
        ...place,
      },
      changes: [{ title: { zh: '答复时间', en: 'Answered at' }, before: '', after: '2026-02-28 10:00' }],
    },
    {
      ...{
        version: 1,
        receivedAt: at('2026-02-16 09:00'),
        importedAt: at('2026-02-16 09:00'),
        actor: '王科',
        sha256: 'cd'.repeat(32),
      },
      ...{ file: '二月.xlsx', sheet: null, row: 3, changes: [] },
    },
  ],
};

function field(
  name: string,
  zh: string,
  en: string,
  header: string | null,
  state: FindingDetail['fields'][number]['state'],
  text: string,
): FindingDetail['fields'][number] {
  return { field: name, title: { zh, en }, header, state, text };
}

it('tells the whole evidence in Chinese', () => {
  const lines = evidenceText(
    detail,
    { findings: findingsZh, common: commonZh, visits: visitsZh },
    'zh',
  ).split('\n');
  expect(lines).toContain(`【违规证据】CMP-02 ${title.zh}`);
  expect(lines).toContain('企业：甲热力');
  expect(lines).toContain('记录编号：TS7');
  expect(lines).toContain('核查时点：2026-03-20 00:00');
  expect(lines.find((line) => line.startsWith('说明：'))).toMatch(/春节放假，不计.*逾期 1 天 10 小时/);
  expect(lines).toContain('  受理日期（受理时间）：2026-02-12 09:30');
  expect(lines).toContain('  答复时间：2026-02-28 10:00');
  expect(lines).toContain('  到场时间：无法识别：“待定”');
  expect(lines).toContain('  办结时间：未填写');
  expect(lines).toContain('文件中没有的列：调查时间');
  expect(lines).toContain(
    '  第 2 版 2026-03-01 收到，2026-03-02 09:00 由 王科 导入 十二月.xlsx / 投诉 第 12 行',
  );
  expect(lines).toContain('    答复时间：补填为“2026-02-28 10:00”');
  expect(lines).toContain('  第 1 版 2026-02-16 09:00 由 王科 导入 二月.xlsx 第 3 行');
  expect(lines).toContain(
    '  线索：答复时间（2026-02-28 10:00）在 2026-03-01 收到的文件（二月.xlsx）中为空，2026-03-02 09:00 收到的文件（十二月.xlsx）才补填。请核实当时是否确已办理；这不是违规结论。',
  );
  expect(lines).toContain('出处：十二月.xlsx / 投诉 第 12 行');
  expect(lines).toContain(`SHA-256：${sha256}`);
});

it('tells it in English, with nothing left in Chinese but what the company wrote', () => {
  const text = evidenceText(detail, { findings: findingsEn, common: commonEn, visits: visitsEn }, 'en');
  expect(text).toContain(`[Evidence of a breach] CMP-02 ${title.en}`);
  expect(text).toContain('  受理日期 (Accepted at): 2026-02-12 09:30');
  expect(text).toContain('  到场时间 (On site at): Cannot be read: "待定"');
  const written = ['甲热力', '锦绣苑', '王科', '十二月', '二月', '投诉', '待定'];
  const headers = detail.fields.flatMap(({ header }) => header ?? []);
  const ours = [...written, ...headers].reduce((left, theirs) => left.replaceAll(theirs, ''), text);
  expect(ours).not.toMatch(/\p{Script=Han}/u);
});

it('tells the visit that an answer stands on, with its corrections', () => {
  const said = { answer: 'no', note: null, at: at('2026-02-13T09:30:20'), actor: '王敏' } as const;
  const visit: FindingDetail['visit'] = {
    ...{ visitId: 1, no: '2026-001', company: '甲热力', place: 'household', where: '幸福里*号楼' },
    ...{
      date: '2026-02-12',
      inspectors: ['王敏', '李雷'],
      signedAt: at('2026-02-12T18:00'),
      note: '未穿鞋套',
    },
    photos: [{ photoId: crypto.randomUUID(), name: '门口.jpg', bytes: 9, sha256: 'ab12', at: said.at }],
    log: [
      { ...said, reason: '看错门牌' },
      { ...said, reason: null },
    ],
  };
  const lines = evidenceText(
    { ...detail, versions: [], visit },
    { findings: findingsZh, common: commonZh, visits: visitsZh },
    'zh',
  ).split('\n');
  const from = lines.indexOf('现场检查：2026-001');
  expect(lines.slice(from + 1, from + 8)).toEqual([
    '  日期：2026-02-12',
    '  地点：用户家中 幸福里*号楼',
    '  检查人：王敏、李雷',
    '  已签字：2026-02-12 18:00',
    '  备注：未穿鞋套',
    '  2026-02-13 09:30 王敏 否 更正理由：看错门牌',
    '  照片：门口.jpg SHA-256 ab12',
  ]);
});
