import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { calendarFile } from '../../../src-main/contract/calendar.ts';
import { readCalendar } from '../../../src-main/import/calendar/read-calendar.ts';

const onFile = calendarFile.parse(
  JSON.parse(
    readFileSync(new URL('../../../resources/calendars/state-council.json', import.meta.url), 'utf8'),
  ),
).years;
const yearOnFile = (year: number) => onFile.find((one) => one.year === year);

const notice2026 = `国务院办公厅关于2026年
部分节假日安排的通知
国办发明电〔2025〕7号
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`;

test('the notice for 2026 is understood as it stands on file', () => {
  const reading = readCalendar(notice2026, null);
  expect(reading.problems).toEqual([]);
  expect(reading.leftOut).toEqual([]);
  expect(reading.years).toEqual([yearOnFile(2026)]);
});

test('days before the year are named and left to the list of their own year', () => {
  const text = '一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。二、清明节：4月5日放假，共1天。';
  const { years, problems, leftOut } = readCalendar(text, 2023);
  expect(problems).toEqual([]);
  expect(years[0]?.holidays.map(({ name, from, to }) => `${name} ${from} ${to}`)).toEqual([
    '元旦 2023-01-01 2023-01-02',
    '清明节 2023-04-05 2023-04-05',
  ]);
  expect(leftOut).toEqual([expect.stringContaining('2022-12-31')]);
});

test.each([
  ['weekday-differs', '一、元旦：1月1日（周五）放假，共1天。', 2026, '周四'],
  ['count-differs', '一、元旦：1月1日（周四）至3日（周六）放假调休，共4天。', 2026, '3'],
  ['no-weekend', '一、元旦：1月1日放假。1月5日上班。', 2026, '2026-01-05'],
  ['given-twice', '一、元旦：1月1日放假。二、春节：1月1日至2日放假。', 2026, '2026-01-01'],
  ['no-such-date', '二、春节：2月28日至30日放假。', 2026, ''],
  ['not-understood', '一、元旦：1月1日（周四）照常。', 2026, ''],
  ['reversed', '一、元旦：1月3日至1日放假。', 2026, ''],
] as const)('%s: a slip in a notice is told, not guessed over', (code, text, year, expected) => {
  expect(readCalendar(text, year).problems).toContainEqual(expect.objectContaining({ code, expected }));
});

test('a list without a year asks for it', () => {
  const text = '一、元旦：1月1日（周四）放假。';
  expect(readCalendar(text, null).problems.map(({ code }) => code)).toEqual(['no-year']);
  expect(readCalendar(text, 2026).problems).toEqual([]);
});

test('an iCalendar file gives days off and made-up working days; what is neither is left out and named', () => {
  const text = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'DTSTART;VALUE=DATE:20270101',
    'DTEND;VALUE=DATE:20270104',
    'SUMMARY:元旦',
    ' （休）',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'DTSTART;TZID="Asia/Shanghai:x":20270110T000000',
    'SUMMARY:元旦 补班 第1天/共1天',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'DTSTART;VALUE=DATE:20271222',
    'SUMMARY:冬至',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
  expect(readCalendar(text, null)).toEqual({
    format: 'ics',
    years: [
      {
        year: 2027,
        notice: '',
        holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
        workingWeekends: ['2027-01-10'],
      },
    ],
    problems: [],
    leftOut: ['20271222 冬至'],
  });
});

test('a JSON list is one year or a file of years; what is broken says where', () => {
  const year = yearOnFile(2025);
  expect(readCalendar(JSON.stringify(year), null).years).toEqual([year]);
  expect(readCalendar(JSON.stringify({ years: onFile }), null).years).toEqual(onFile);
  const broken = readCalendar('{"years":[{"year":"x"}]}', null);
  expect(broken.years).toEqual([]);
  expect(broken.problems).toEqual([{ code: 'not-json', text: 'years.0.year', expected: '' }]);
});
