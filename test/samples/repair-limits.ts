import { type Limit, pair, told } from './limit.ts';
import { chengliFebruary, chengliJanuary, shuoyuRepairs } from './sample-paths.ts';

const repair = pair(shuoyuRepairs);
const repairOfJanuary = pair(chengliJanuary);
const allKept = ['WX260120-0900', '2026年1月20日', '上午9:00'] as const;
const nothingKept = ['WX260120-0910', '2026年1月20日', '上午9:10'] as const;
export const repairLimits: readonly Limit[] = [
  repair(
    'REP-01',
    '24 h, and a minute more',
    ['WX260108-0900', '2026年1月8日', '上午9:00', '2026年1月9日9时0分'],
    ['WX260108-0930', '2026年1月8日', '上午9:30', '2026年1月9日9时31分'],
    ['2026-01-09T09:30', '2026-01-09T09:31', 1],
  ),
  repair(
    'REP-02',
    '30 min after 8:00; 31 after 8:40',
    ['WX260114-0800', '阀门漏水', '上午8:00', '2026年1月14日8时30分'],
    ['WX260114-0840', '阀门漏水', '上午8:40', '2026年1月14日9时11分'],
    ['2026-01-14T09:10', '2026-01-14T09:11', 1],
  ),
  repair(
    'REP-03',
    '30 min after 9:00; 31 after 9:10',
    ['WX260115-0900', '上午9:00', '2026年1月15日9时30分'],
    ['WX260115-0910', '上午9:10', '2026年1月15日9时41分'],
    ['2026-01-15T09:40', '2026-01-15T09:41', 1],
  ),
  ...['REP-04', 'LY-37'].map((ruleId) =>
    repair(
      ruleId,
      '2 h after 9:00; 2 h 1 min after 9:10',
      ['WX260115-0900', '上午9:00', '2026年1月15日11时0分'],
      ['WX260115-0910', '上午9:10', '2026年1月15日11时11分'],
      ['2026-01-15T11:10', '2026-01-15T11:11', 1],
    ),
  ),
  repair(
    'REP-05',
    '24 h after 9:00; a minute more after 9:10',
    ['WX260116-0900', '上午9:00', '2026年1月17日9时0分'],
    ['WX260116-0910', '上午9:10', '2026年1月17日9时11分'],
    ['2026-01-17T09:10', '2026-01-17T09:11', 1],
  ),
  repair(
    'REP-06',
    '48 h after 10:00; a minute more after 10:10',
    ['WX260118-0900', '2026年1月18日10时0分', '2026年1月20日10时0分'],
    ['WX260118-0910', '2026年1月18日10时10分', '2026年1月20日10时11分'],
    ['2026-01-20T10:10', '2026-01-20T10:11', 1],
  ),
  repairOfJanuary('REP-07', 'no telephone', ['BX260113-1010'], ['BX260106-0940'], 'missing'),
  repair(
    'REP-08',
    'late by 30 min, told in time and put off to then; late by 20 min, told too late',
    ['WX260127-0900', '2026年1月27日10时0分', '2026年1月27日9时55分', '2026年1月27日10时30分'],
    ['WX260128-0900', '2026年1月28日10时0分', '2026年1月28日9时56分', '2026年1月28日10时20分'],
    ['2026-01-28T10:00', '2026-01-28T10:20', 20],
  ),
  repair(
    'REP-09',
    '5 min before 10:00, and 4',
    ['WX260127-0900', '2026年1月27日10时0分', '2026年1月27日9时55分'],
    ['WX260128-0900', '2026年1月28日10时0分', '2026年1月28日9时56分'],
    ['2026-01-28T09:55', '2026-01-28T09:56', 1],
  ),
  repair(
    'REP-10',
    'late by 45 min; told 30 min before 10:00, and 29',
    ['WX260129-0900', '2026年1月29日10时0分', '2026年1月29日9时30分', '2026年1月29日10时45分'],
    ['WX260130-0900', '2026年1月30日10时0分', '2026年1月30日9时31分', '2026年1月30日10时45分'],
    ['2026-01-30T09:30', '2026-01-30T09:31', 1],
  ),
  repair(
    'REP-11',
    'signed 30 min after the arrival at 9:40; 31 min after 9:50',
    ['WX260119-0900', '2026年1月19日9时40分', '2026年1月19日10时10分'],
    ['WX260119-0910', '2026年1月19日9时50分', '2026年1月19日10时21分'],
    ['2026-01-19T10:20', '2026-01-19T10:21', 1],
  ),
  repair('REP-12', 'no fee; 20 yuan', [...allKept, '0'], [...nothingKept, '20'], 'wrong'),
  repair(
    'REP-13',
    'agreed at the minute of completion, and one later',
    ['WX260119-0900', '2026年1月19日10时40分'],
    ['WX260119-0910', '2026年1月19日10时50分', '2026年1月19日10时51分'],
    ['2026-01-19T10:50', '2026-01-19T10:51', 1],
  ),
  repair(
    'REP-14',
    'told 30 min after the arrival at 9:40; 31 min after 9:50',
    ['WX260119-0900', '2026年1月19日9时40分', '2026年1月19日10时10分'],
    ['WX260119-0910', '2026年1月19日9时50分', '2026年1月19日10时21分'],
    ['2026-01-19T10:20', '2026-01-19T10:21', 1],
  ),
  repair('REP-15', 'no signature', allKept, nothingKept, 'missing'),
  {
    ruleId: 'REP-17',
    counted: '11:59 is in the morning’s hours, 12:00 is not',
    kept: told(shuoyuRepairs, 'WX260112-1050', '2026年1月12日11时59分'),
    broken: {
      ...told(shuoyuRepairs, 'WX260112-1055', '2026年1月12日12时0分'),
      ...{ kind: 'wrong', dueAt: null, actualAt: '2026-01-12T12:00', overdueMinutes: null },
    },
  },
  repair('REP-18', 'signed for, and not', allKept, nothingKept, 'wrong'),
  repair('REP-19', 'materials sold privately', allKept, nothingKept, 'wrong'),
  repair('REP-20', 'no opinion', [...allKept, '基本满意'], nothingKept, 'missing'),
  pair(chengliFebruary)(
    'REP-21',
    'told 30 min after 10:20; after 70',
    ['BX260204-0850', '2026-02-04 10:20', '2026-02-04 10:50'],
    ['BX260203-0850', '2026-02-03 10:20', '2026-02-03 11:30'],
    ['2026-02-03T10:50', '2026-02-03T11:30', 40],
  ),
  repair('REP-22', 'identity not shown', allKept, nothingKept, 'wrong'),
  repair(
    'REP-23',
    'nobody at home; a message left, and none',
    ['WX260121-0900', '是', '2026年1月22日9时0分'],
    ['WX260121-0910', '是', '否', '2026年1月22日9时0分'],
    'wrong',
  ),
  repair(
    'REP-24',
    'told why within the hour after 7:10, and a minute after it; there at 9:30',
    ['WX260122-0710', '上午7:10', '2026年1月22日8时10分', '2026年1月22日9时30分'],
    ['WX260123-0710', '上午7:10', '2026年1月23日8时11分', '2026年1月23日9时30分'],
    ['2026-01-23T08:10', '2026-01-23T08:11', 1],
  ),
  repairOfJanuary(
    'REP-25',
    '30 min after 10:15; 45 after 10:10',
    ['BX260113-1015', '2026-01-13 10:15', '2026-01-13 10:45'],
    ['BX260113-1010', '2026-01-13 10:10', '2026-01-13 10:55'],
    ['2026-01-13T10:40', '2026-01-13T10:55', 15],
  ),
  repair('REP-26', 'no written explanation', allKept, nothingKept, 'wrong'),
  repair('REP-27', 'no warranty card', allKept, nothingKept, 'wrong'),
];
