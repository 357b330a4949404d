import { expect, test } from 'vitest';
import { freshnessOf } from '../../src-main/app/figures.ts';
import { windowState } from '../../src-main/app/window-state.ts';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { openForReading } from '../../src-main/store/open-database.ts';
import { OpenFolder, resources } from './open-folder.ts';

const now = parseIso('2025-12-20T09:30');

test('freshness tells of every list of days, also where no rule judges its rows, and of no register', async () => {
  using folder = new OpenFolder({ now });
  await folder.import(folder.file('企业名录.csv', '企业名称,许可证号\n甲热力公司,1'), {
    dataset: 'companies',
  });
  const shifts = '站点,值班开始时间,值班结束时间,值班人员\n东站,2025-11-15 08:00,2025-11-16 08:00,张三';
  await folder.import(folder.file('甲热力公司值班.csv', shifts), { dataset: 'shifts' });
  await folder.import(folder.file('甲热力公司站点.csv', '站点编号,站点名称\nZ1,东站'), {
    dataset: 'stations',
  });
  const complaints = '投诉编号,受理时间\nT1,2025-11-20 08:00\nT2,2025-12-01 08:00';
  await folder.import(folder.file('甲热力公司投诉.csv', complaints), { dataset: 'complaints' });
  const database = openForReading(folder.folder);
  const context = { database, resources, now: () => folder.now, actor: 'test' };
  try {
    const told = { company: '甲热力公司', lastImportAt: now };
    expect(freshnessOf(context)).toEqual([
      { ...told, dataset: 'complaints', records: 2, lastDay: '2025-12-01' },
      { ...told, dataset: 'shifts', records: 1, lastDay: '2025-11-15' },
    ]);
    // Months to come, which RPT-01 owes, are no recorded days.
    expect(windowState(context).recorded).toEqual({ from: '2025-11-15', to: '2025-12-01' });
  } finally {
    database.connection.close();
  }
});
