import { describe, expect, it } from 'vitest';
import { linesOf, propose, reasons, sheetOf } from './memory-sheet.ts';

const complaints = linesOf('投诉编号|受理时间|投诉类型|内容\nTS1|2025-11-15 08:00|漏水|x');
const outages = linesOf('停热编号|停热开始时间|停热类型|影响户数\nTR1|2025-11-15 08:00|计划|20');
const notes = linesOf('说明|\n一、本表每月5日前报送|\n二、不得漏报|');
const contacts = linesOf('姓名|电话|地址\n张三|1|东苑');
const company = { company: '甲热力' };

describe('the sheets of a workbook', () => {
  it('with several datasets are all planned', async () => {
    const { plans, refused } = await propose(
      [sheetOf(complaints, { name: '投诉' }), sheetOf(outages, { name: '停热' })],
      company,
    );
    expect(plans.map(({ plan }) => `${plan.sheet} ${plan.dataset}`)).toEqual([
      '投诉 complaints',
      '停热 outages',
    ]);
    expect(refused).toEqual([]);
  });

  it('are left out when hidden, empty, or without data beside one with data', async () => {
    const { plans, refused } = await propose(
      [
        sheetOf(notes, { name: '填表说明' }),
        sheetOf(contacts, { name: '通讯录' }),
        sheetOf(complaints, { name: '旧投诉', hidden: true }),
        sheetOf([], { name: 'Sheet3' }),
        sheetOf(complaints, { name: '台账' }),
        sheetOf(complaints.slice(0, 1), { name: '空表' }),
      ],
      company,
    );
    expect(plans.map(({ plan }) => plan.sheet)).toEqual(['台账']);
    expect(refused).toEqual([]);
  });

  it('that clearly are data and cannot be read are refused, the others go on', async () => {
    const broken = linesOf('受理时间|投诉类型|内容|地址\n2025-11-15 08:00|漏水|x|y');
    const proposal = await propose(
      [sheetOf(outages, { name: '停热' }), sheetOf(broken, { name: '投诉' })],
      company,
    );
    expect(proposal.plans.map(({ plan }) => plan.sheet)).toEqual(['停热']);
    expect(reasons(proposal)).toEqual(['投诉 required-column-missing 投诉编号 complaints']);
  });

  it('may belong to different companies', async () => {
    const withTitle = (title: string, lines: typeof complaints) => [[title], ...lines];
    const proposal = await propose([
      sheetOf(withTitle('甲热力投诉台账', complaints), { name: '一' }),
      sheetOf(withTitle('投诉台账', complaints), { name: '二' }),
    ]);
    expect(proposal.plans.map(({ plan }) => plan.company)).toEqual([{ by: 'title', name: '甲热力' }]);
    expect(reasons(proposal)).toEqual(['二 company-uncertain ']);
  });
});

describe('a file without data is refused', () => {
  it.each([
    ['only notes', [sheetOf(notes)], ['Sheet1 no-header']],
    ['several sheets of notes', [sheetOf(notes), sheetOf(notes, { name: 'b' })], ['- no-data-sheet']],
    ['nothing at all', [sheetOf([])], ['- no-data-sheet']],
    ['only hidden data', [sheetOf(complaints, { hidden: true })], ['- no-data-sheet']],
    ['a header and a total', [sheetOf([...complaints.slice(0, 1), ['合计', 0]])], ['Sheet1 no-rows']],
  ])('%s', async (_, sheets, expected) => {
    const proposal = await propose(sheets, company);
    expect(proposal.plans).toEqual([]);
    expect(reasons(proposal)).toEqual(expected);
  });
});

it('looks no further than the head of a long sheet', async () => {
  let read = 0;
  const long = [
    ...complaints,
    ...Array.from({ length: 5000 }, (_, index) => [`TS${index}`, '2025-11-15', '漏水', 'x']),
  ];
  const sheet = sheetOf(long);
  const counting = {
    ...sheet,
    async *rows() {
      for await (const batch of sheet.rows()) {
        read += batch.length;
        yield batch;
      }
    },
  };
  await propose(counting, company);
  expect(read).toBeLessThanOrEqual(300);
});
