import { describe, expect, test } from 'vitest';
import { takeBackImport } from '../../src-main/app/undo-import.ts';
import { parseIso } from '../../src-main/contract/beijing-time.ts';
import { answersOf } from '../store/contents.ts';
import { OpenFolder, quiet } from './open-folder.ts';

const now = parseIso('2025-12-20T00:00');

interface Stored {
  readonly company: string;
  readonly dataset: string;
  readonly derivedBy: string;
  readonly season: number;
  readonly recordNo: string;
  readonly day: number | null;
  readonly version: number;
  readonly body: string;
}

function records({ context }: OpenFolder): Stored[] {
  const stored = answersOf(context.database.connection).records as unknown as Stored[];
  return stored.filter(({ derivedBy }) => derivedBy === '');
}

function lines(...rows: readonly string[]): string {
  return rows.join('\n');
}

describe('a register', () => {
  const october = lines(
    '用户编号,户名,用热地址,收费面积(㎡),用热状态',
    'U1,张三,1号楼101,85.6,用热',
    'U2,李四,1号楼102,90,报停',
  );
  const december = lines('用户编号,户名,收费面积(㎡),用热状态', 'U1,张三,86.2,用热', 'U3,王五,70,用热');

  test('has records that belong to no season and have no day', async () => {
    using folder = new OpenFolder({ now });
    await folder.import(folder.file('甲热力公司热用户.csv', october));
    expect(records(folder)).toMatchObject([
      { dataset: 'users', recordNo: 'U1', season: 0, day: null, body: '["U1","张三","1号楼101",85.6,true]' },
      { dataset: 'users', recordNo: 'U2', season: 0, day: null, body: '["U2","李四","1号楼102",90,false]' },
    ]);
  });

  test('is updated by a later file, whenever that comes', async () => {
    using folder = new OpenFolder({ now });
    await folder.import(folder.file('甲热力公司热用户.csv', october));
    const before = answersOf(folder.context.database.connection);
    const { sheets } = await folder.import(folder.file('甲热力公司热用户2026.csv', december));
    expect(sheets).toMatchObject([{ accepted: 1, updated: 1, rejected: 0 }]);
    expect(records(folder)[0]).toMatchObject({ version: 2, body: '["U1","张三","1号楼101",86.2,true]' });
    await takeBackImport(folder.context, { importId: 2, dryRun: false }, quiet);
    expect(answersOf(folder.context.database.connection)).toEqual(before);
  });

  test('of companies tells of the company that each row names', async () => {
    using folder = new OpenFolder({ now });
    const register = lines(
      '企业名称,供热经营许可证编号,供热面积(万㎡)',
      '甲热力公司,001,426',
      '乙热力公司,002,51.5',
    );
    await folder.import(folder.file('供热企业名录.csv', register));
    expect(records(folder)).toMatchObject([
      { company: '乙热力公司', dataset: 'companies', body: '["乙热力公司","002",515000]' },
      { company: '甲热力公司', dataset: 'companies', body: '["甲热力公司","001",4260000]' },
    ]);
  });
});

describe('a record', () => {
  test('of duty is identified by station, start and name', async () => {
    using folder = new OpenFolder({ now });
    const shifts = lines(
      '换热站,值班开始时间,值班结束时间,值班人员',
      '东湖站,2025-11-15 08:00,2025-11-16 08:00,张三',
      '东湖站,2025-11-15 08:00,2025-11-16 08:00,李四',
      '东湖站,2025-11-15 08:00,2025-11-15 20:00,张三',
    );
    const { sheets } = await folder.import(folder.file('甲热力公司值班.csv', shifts));
    expect(sheets).toMatchObject([{ rows: 3, accepted: 1, rejected: 2 }]);
    expect(records(folder).map(({ recordNo }) => recordNo)).toEqual(['东湖站/2025-11-15 08:00/李四']);
  });

  test('shows nobody’s name in a conflict of numbers', async () => {
    using folder = new OpenFolder({ now });
    const row = '东湖站,2025-11-15 08:00,2025-11-16 08:00,张三丰';
    const shifts = lines('换热站,值班开始时间,值班结束时间,值班人员', row, row.replace('16', '17'));
    await folder.import(folder.file('甲热力公司值班.csv', shifts));
    const told = folder.context.database.connection
      .prepare<[], { value: string; detail: string; column: string }>(
        'select value, detail, "column" from import_issue',
      )
      .all();
    expect(told).toHaveLength(2);
    for (const { value, detail, column } of told) {
      expect(value).toBe('东湖站/2025-11-15 08:00/张**');
      expect(column).toBe('换热站+值班开始时间+值班人员');
      expect(detail).not.toContain('张三');
    }
  });
});

describe('regular work', () => {
  const header = '工作编号,工作类型,计划日期,完成日期';
  const october = lines(header, 'D1,设备维护,2025-10-10,', 'D2,应急演练,,2025-12-03', 'D3,安全培训,,');
  const files = (folder: OpenFolder, later: string) =>
    [october, later].map((content, index) => folder.file(`甲热力公司定期工作${index}.csv`, content));

  test('starts on the first of its dates that is filled; without any it has no day', async () => {
    using folder = new OpenFolder({ now });
    await folder.import(folder.file('甲热力公司定期工作.csv', october));
    const day = (date: string) => Date.parse(date) / 86_400_000;
    expect(records(folder).map(({ recordNo, season, day: of }) => [recordNo, season, of])).toEqual([
      ['D3', 0, null],
      ['D1', 2025, day('2025-10-10')],
      ['D2', 2025, day('2025-12-03')],
    ]);
  });

  test('that was planned is updated when it is done, on whatever day', async () => {
    using folder = new OpenFolder({ now });
    const done = lines(header, 'D1,设备维护,2025-10-10,2025-10-20', 'D2,应急演练,2025-12-01,2025-12-03');
    const { sheets } = await folder.import(files(folder, done));
    expect(sheets).toMatchObject([{ accepted: 3 }, { updated: 2, rejected: 0 }]);
    const drill = records(folder).find(({ recordNo }) => recordNo === 'D2');
    expect(drill?.day).toBe(Date.parse('2025-12-01') / 86_400_000);
  });

  test('with another plan under the same number is a conflict', async () => {
    using folder = new OpenFolder({ now });
    const { sheets } = await folder.import(files(folder, lines(header, 'D1,设备维护,2025-10-11,2025-10-20')));
    expect(sheets[1]).toMatchObject({ updated: 0, rejected: 1 });
  });
});
