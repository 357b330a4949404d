import { describe, expect, it } from 'vitest';
import { linesOf, planOf, propose, reasons, sheetOf } from './memory-sheet.ts';

const complaints = '投诉编号|受理时间|投诉类型|内容|答复时间\nTS1|2025-11-15 08:00|漏水|x|2025-11-16 08:00';
const outages = '停热编号|停热开始时间|停热类型|影响户数\nTR1|2025-11-15 08:00|计划|20';
const repairs = '报修单号|报修时间|故障类型|到场时间\nBX1|2025-11-15 08:00|漏水|2025-11-15 09:00';
/** Complaints and repairs read these headers alike. */
const either = '工单号|来电时间|地址|联系电话|到场时间\n1|2025-11-15 08:00|a|1|2025-11-15 09:00';

describe('the dataset', () => {
  it.each([
    ['complaints', complaints],
    ['outages', outages],
    ['repairs', repairs],
  ])('%s is recognised by its headers', async (dataset, lines) => {
    expect((await planOf(sheetOf(linesOf(lines)))).dataset).toBe(dataset);
  });

  it.each([
    ['the sheet’s name', { name: '11月报修' }, {}, ''],
    ['a title line', {}, {}, '某某热力公司维修台账||||\n'],
    ['the file’s name', {}, { fileName: '报修2025.xlsx' }, ''],
    ['the option', { name: '投诉' }, { dataset: 'repairs' }, ''],
  ])('is decided by %s where headers fit two', async (_, options, context, title) => {
    const plan = await planOf(sheetOf(linesOf(title + either), options), context);
    expect(plan.dataset).toBe('repairs');
  });

  it('is refused with the candidates where nothing decides', async () => {
    expect(reasons(await propose(sheetOf(linesOf(either)), { company: '甲热力' }))).toEqual([
      'Sheet1 dataset-uncertain complaints, repairs',
    ]);
  });

  it('stays what its headers say in a file with another name', async () => {
    const plan = await planOf(sheetOf(linesOf(outages)), { fileName: '投诉.xlsx' });
    expect(plan.dataset).toBe('outages');
  });

  it.each([
    ['by option', { dataset: 'complaints' }, '受理时间|内容|地址\n2025-11-15|x|y', '投诉编号'],
    ['by its words', { fileName: '投诉.xlsx' }, '受理时间|内容|地址\n2025-11-15|x|y', '投诉编号'],
    ['by its headers', {}, '停热编号|停热类型|影响户数|影响区域\n1|计划|2|z', '停热开始时间'],
  ])('known %s, without a required column', async (_, context, lines, field) => {
    const proposal = await propose(sheetOf(linesOf(lines)), { company: '甲热力', ...context });
    expect(proposal.refused).toMatchObject([{ code: 'required-column-missing', detail: { field } }]);
  });

  it('must exist', async () => {
    const proposal = await propose(sheetOf(linesOf(complaints)), { dataset: 'compaints' });
    expect(proposal.refused).toMatchObject([{ code: 'dataset-uncertain' }]);
  });
});
