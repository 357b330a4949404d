/** `file › group › test`, each title as the test is called when it runs; `*` at the end: all tests of the group. */
export type Holder = string;

/** What is promised, in our words, and the tests that show it. */
export type PromiseHeld = readonly [promise: string, ...heldBy: readonly [Holder, ...Holder[]]];

const tables = 'import/values/datasets.test.ts';
const recognised = 'import/recognise/every-dataset.test.ts';
const moments = 'import/values/datetime.test.ts › a moment';
const values = 'import/values/value-reader.test.ts';
const programs = 'import/readers/other-programs.test.ts';
const formats = 'import/readers/other-formats.test.ts';
const csv = 'import/readers/csv.test.ts';
const xlsx = 'import/readers/hostile-workbook.test.ts';
const zip = 'import/readers/hostile-zip.test.ts';
const header = 'import/recognise/header.test.ts';
const records = 'import/read-records.test.ts';
const files = 'app/import-files.test.ts';
const registers = 'app/registers.test.ts';
const book = 'app/company-workbook.test.ts';
const choices = 'app/sheet-choices.test.ts';
const returned = 'app/return-rows.test.ts';
const previews = 'app/previews.test.ts';
const undone = 'app/undo-import.test.ts';
const spellings = 'app/company-spellings.test.ts';
const engine = 'engine/engine.test.ts';
const killed = 'cli/kill.test.ts';

const otherFormat = `${formats} › a file of another format is refused, and the format named`;
const samePrograms = `${programs} › the same table, as different programs write it, gives the same records`;
const leftOut = `${records} › rows that are no records are left out`;
const otherWords = `${header} › headers in other words`;
const sentBack = `${returned} › rejected rows can be downloaded as the company’s own sheet`;
const known = `${choices} › what was committed is proposed for the next file`;

const datasets = (
  'complaints hotline outages repairs calls shifts staff temperatures charges activities contracts supply ' +
  'stations facilities users companies'
).split(' ');

/** A test that every dataset has. */
function ofEach(title: string): readonly [Holder, ...Holder[]] {
  const [first = '', ...others] = datasets.map((dataset) => `${tables} › ${dataset} › ${title}`);
  return [first, ...others];
}

const workbookOf = (format: string, told: string) =>
  `${book} › a workbook of one company › .${format} ${told}`;
const wholeWorkbook =
  'is read with each of its datasets, merged cells filled down, and neither total nor signature taken for a record';
const numberTwice =
  'that gives a number to different contents on two sheets has it rejected on both, each naming the other';

/** By where it is said: what companies send (datasets, real files), and what import promises of it (1 to 7). */
export const promises: Readonly<Record<string, readonly PromiseHeld[]>> = {
  datasets: [
    [
      'fields have their names, and no others are there',
      ...ofEach('has the fields of the specification and no others'),
    ],
    [
      'columns are known by the headers that most companies use',
      `${recognised} › the dataset and its columns are proposed automatically › *`,
    ],
    ['a header means one field', ...ofEach('gives every header to one field only')],
    [
      'classes have closed vocabularies',
      ...ofEach('has vocabularies for classes and for yes and no, in which every word has one meaning'),
      `${values} › classes › *`,
    ],
    [
      'a row without a required field is rejected',
      `${records} › a bad cell › in a required field rejects the row: |2025-11-15 08:30|不热|东苑|`,
      `${records} › a bad cell › in a required field rejects the row: TS1||不热|东苑|`,
    ],
    [
      'a record is known by its number, and starts at a moment of its dataset',
      ...ofEach('is known by a number, and starts, as the specification says'),
    ],
    [
      'the same number of another company is another record',
      `${files} › the same file again › the same bytes under another company are that company’s file`,
    ],
    [
      'numbers restart yearly',
      `${files} › conflicts › numbers restart on 1 July: the same number is another record`,
    ],
    [
      'within a season, a number with another start is a conflict',
      `${files} › conflicts › a known number with another starting date is rejected, and the record stays as it was`,
      'domain/record-start.test.ts › within a season the same number with another starting date is a conflict, not an update › *',
    ],
    [
      'the authority’s own hotline list is imported as such',
      `${recognised} › the authority’s own hotline list › *`,
    ],
    [
      'and matched against the companies’',
      'domain/units/match.test.ts › CMP-09: what the authority passed on stands in the company’s list › *',
    ],
    [
      'duty is identified by station, start and name',
      `${registers} › a record › of duty is identified by station, start and name`,
    ],
    [
      'regular work starts on the first of its dates that is filled',
      `${registers} › regular work › starts on the first of its dates that is filled; without any it has no day`,
    ],
    [
      'registers belong to no season',
      `${registers} › a register › has records that belong to no season and have no day`,
    ],
    [
      'a row of the companies’ register tells of the company that it names',
      `${registers} › a register › of companies tells of the company that each row names`,
    ],
    [
      'numbers are kept in one unit per field',
      ...ofEach('counts every number in a unit'),
      'import/values/number-unit.test.ts › a number with a unit is stored in the unit of its field › *',
    ],
  ],
  'real files: formats and encodings': [
    [
      '.xlsx',
      `${samePrograms} › openpyxl-write-only.xlsx`,
      `${samePrograms} › xlsxwriter-rich.xlsx`,
      `${samePrograms} › libreoffice-1904.xlsx`,
    ],
    [
      '.xls of Excel 97 and before',
      `${samePrograms} › xlwt-ledger.xls`,
      `${programs} › Excel 95 and before › *`,
      'import/readers/xls-oracle.test.ts › binary workbooks are read as another reader reads them › *',
    ],
    ['WPS', `${programs} › WPS › reads a sheet of formatted rows, pictures in cells and extensions`],
    ['.csv and .txt', `${samePrograms} › libreoffice-utf8.csv`, `${samePrograms} › excel-unicode-text.txt`],
    [
      'UTF-8 with and without a mark',
      `${samePrograms} › utf8-bom.csv`,
      `${samePrograms} › libreoffice-utf8.csv`,
    ],
    [
      'GB18030 and GBK',
      `${samePrograms} › libreoffice-gb18030.csv`,
      `${csv} › encodings › UTF-8 and GB18030 are told apart wherever the pieces cut a character`,
    ],
    ['UTF-16', `${samePrograms} › utf16be-bom.csv`, `${samePrograms} › utf16le-without-bom.csv`],
    [
      'comma, tab, semicolon',
      `${csv} › delimiters › commas`,
      `${csv} › delimiters › tabs`,
      `${csv} › delimiters › semicolons`,
    ],
    [
      'quoted line breaks',
      `${csv} › lines › may be broken within quotes, the first of them in another way than the others end`,
      `${samePrograms} › gb18030-quoted.csv`,
    ],
    [
      '.ods is refused with advice',
      `${otherFormat} › libreoffice-ledger.ods`,
      'contract/messages.test.ts › every issue says what is wrong and what to do › format-unsupported',
    ],
  ],
  'real files: the shape of a sheet': [
    [
      'lines of title above the header',
      `${header} › the header is found › below title, unit and blank lines`,
    ],
    [
      'lines of unit and filing',
      `${header} › the header is found › below 填报单位|甲热力|||, which is no part of it`,
      `${leftOut} › the unit`,
      `${leftOut} › the day of filling in, beside its label`,
    ],
    [
      'a header of two rows with merged cells, or of three',
      `${header} › a header of several rows › with merged cells`,
      `${header} › a header of several rows › of three rows`,
    ],
    [
      'merged cells down a column, in both formats',
      `${records} › merged cells › are filled down their column`,
      workbookOf('xlsx', wholeWorkbook),
      workbookOf('xls', wholeWorkbook),
    ],
    [
      'lines of total and signature at the foot',
      `${leftOut} › a total`,
      `${leftOut} › the maker`,
      workbookOf('xls', wholeWorkbook),
    ],
    [
      'but no row that could be a record is left out',
      `${records} › rows that could be records are counted and named › *`,
    ],
    [
      'hidden sheets, several sheets of which one holds data',
      'import/recognise/propose-sheets.test.ts › the sheets of a workbook › are left out when hidden, empty, or without data beside one with data',
    ],
    ['empty columns', `${header} › the header is found › with columns beyond it that are empty`],
    [
      'several datasets on several sheets, in both formats',
      `${programs} › several sheets › *`,
      workbookOf('xlsx', wholeWorkbook),
      workbookOf('xls', wholeWorkbook),
    ],
  ],
  'real files: headers in other words': [
    [
      'other words for the start',
      `${otherWords} › "受理日期" is acceptedAt`,
      `${otherWords} › "来电时间" is acceptedAt`,
      `${otherWords} › "接单时间" is acceptedAt`,
    ],
    [
      'other words for the answer',
      `${otherWords} › "回复时间" is answeredAt`,
      `${otherWords} › "答复日期" is answeredAt`,
    ],
    ['with spaces', `${otherWords} › " 答 复 时 间 " is answeredAt`],
    ['with line breaks', `${otherWords} › "答复\\n时间" is answeredAt`],
    ['in full-width letters', `${otherWords} › "Ａｎｓｗｅｒ　Ｔｉｍｅ" is answeredAt`],
    [
      'with units in brackets',
      `${otherWords} › "赔偿金额（元）" is compensation`,
      'import/values/number-unit.test.ts › the unit of a column › 供热面积（万㎡）',
    ],
  ],
  'real files: moments': [
    [
      'dates of Excel, counted from 1900 and from 1904',
      `${moments} › {"serial":45976.354166666664} is 2025-11-15T08:30:00`,
      `${samePrograms} › openpyxl-1904.xlsx`,
      `${samePrograms} › xlwt-1904.xls`,
    ],
    ['serial numbers', `${moments} › 45976.354166666664 is 2025-11-15T08:30:00`],
    ['2025-11-15 08:30', `${moments} › "2025-11-15 08:30" is 2025-11-15T08:30:00`],
    ['2025/11/15 8:30:00', `${moments} › "2025/11/15 8:30:00" is 2025-11-15T08:30:00`],
    ['2025年11月15日8时30分', `${moments} › "2025年11月15日8时30分" is 2025-11-15T08:30:00`],
    [
      '2025.11.15',
      'import/values/datetime.test.ts › a date without a time of day › "2025.11.15" is 2025-11-15',
    ],
    [
      '11月15日 8:30 in the year that the file tells',
      `${moments} › "11月15日 8:30" is 2025-11-15T08:30:00`,
      `${records} › dates without a year › take it from the title`,
      'import/recognise/year.test.ts › the year for dates that name none › *',
    ],
    [
      'and a problem where it tells none',
      `${records} › dates without a year › are problems if no year is told`,
    ],
    [
      '20251115083000',
      `${moments} › "20251115083000" is 2025-11-15T08:30:00`,
      `${moments} › 20251115083000 is 2025-11-15T08:30:00`,
    ],
    [
      'bare times of a start and an end are read beside one column of dates, past midnight on the next day',
      'import/shared-dates.test.ts › one date column beside bare times › *',
    ],
    [
      '8:30 in a column beside one of dates',
      `${records} › a good row › reads a date and a time of day from two columns`,
      'import/recognise/columns.test.ts › a date and a time of day in two columns › *',
    ],
    [
      '上午8:30',
      `${moments} › "2025-11-15 上午8:30" is 2025-11-15T08:30:00`,
      'import/values/date-and-time.test.ts › a date column and a time column › "11月15日" and "上午8:30" are 2025-11-15T08:30:00',
    ],
    [
      'ISO with an offset',
      `${moments} › "2025-11-15T00:30:00Z" is 2025-11-15T08:30:00`,
      `${moments} › "2025-11-15T08:30:00+08:00" is 2025-11-15T08:30:00`,
    ],
  ],
  'real files: yes and no, numbers': [
    ['是 and 否', `${values} › yes and no › "是" is yes`, `${values} › yes and no › "否" is no`],
    ['√ and ×', `${values} › yes and no › "√" is yes`, `${values} › yes and no › "×" is no`],
    ['Y and N', `${values} › yes and no › "Y" is yes`, `${values} › yes and no › "N" is no`],
    ['1 and 0', `${values} › yes and no › "1" is yes`, `${values} › yes and no › "0" is no`],
    ['已 and 未', `${values} › yes and no › "已" is yes`, `${values} › yes and no › "未" is no`],
    ['separators of thousands', `${values} › numbers › "1,234" is 1234`],
    ['元 and ℃', `${values} › numbers › "1200元" is 1200`, `${values} › numbers › "18.5℃" is 18.5`],
    ['full-width digits', `${values} › numbers › "１，２３４" is 1234`],
  ],
  'real files: the same record again': [
    [
      'with its answer in a later file: an update',
      `${files} › evidence › a later file makes a new version; what was said before stays with its file and row`,
    ],
    [
      'also where the later file spells its company otherwise',
      `${book} › a record › is updated by a later file that spells its company otherwise, and keeps what was said before`,
    ],
    [
      'one company in several spellings of a column is one',
      `${spellings} › one company in several spellings is one › in the rows of a sheet: as the fullest of them, which the preview shows before it is stored`,
    ],
    [
      'the same file twice: nothing changes',
      `${files} › the same file again › under the same name changes nothing and says so`,
    ],
    [
      'one number with different contents in one file: a conflict that is shown',
      `${files} › conflicts › rows with one number and different contents are all rejected; each names a row that differs`,
    ],
    ['also on two sheets of one workbook', workbookOf('xlsx', numberTwice), workbookOf('xls', numberTwice)],
  ],
  'real files: half broken': [
    ['a truncated zip', `${zip} › a broken package is damaged › cut off anywhere`],
    ['a password', `${otherFormat} › password.xlsx`, `${otherFormat} › password.xls`],
    ['.xls that is HTML', `${otherFormat} › libreoffice-html.xls`],
    [
      '.xls that is CSV',
      `${programs} › a file is read for what it is, whatever its name says › a tab-separated text named .xls`,
      `${formats} › a file is read for what it is › libreoffice-gb18030.csv named a.xls`,
    ],
    ['a zip bomb', `${zip} › a bomb is refused before it is unpacked › *`],
    ['1,048,576 formatted empty rows', `${xlsx} › rows › 1,048,576 of them, formatted and empty, are none`],
    [
      'formulas without values',
      `${programs} › formulas › without results are bad cells: a program wrote them that does not compute`,
      `${programs} › formulas › without results in the old format too`,
    ],
    [
      'cells with errors',
      `${values} › any field: number › {"error":"#N/A"} is error-cell`,
      `${values} › any field: number › "#REF!" is error-cell`,
    ],
    [
      'each is told by its code, and the other files come in',
      'engine/hostile-files.test.ts › hostile and broken files are told one by one, nothing of them is stored, and the others come in',
    ],
    [
      'what hangs or crashes a parser is stopped',
      'engine/parser-stuck.test.ts › a file that stops the parser is refused, the others are read › *',
    ],
  ],
  '1. nothing is guessed silently': [
    [
      'each step is proposed, with what it was found by and how sure it is',
      `${choices} › each step says what it was found by and how sure it is › *`,
    ],
    [
      'and can be changed',
      `${choices} › what a person says of a sheet wins › *`,
      'e2e/import-oddities.spec.ts › a sheet with an unclear header is set up step by step by mouse',
    ],
    ['what cannot be proposed is asked', `${choices} › a sheet that cannot be read as it stands asks › *`],
    [
      'what is only likely to be a known company is shown and kept apart',
      `${spellings} › what is only likely › is kept apart and shown; said once, it holds for every later file`,
    ],
    [
      'the mapping is remembered',
      `${known} › with its columns, header rows, values and what is not to be used`,
      'e2e/import-oddities.spec.ts › a workbook with all oddities at once goes from the drop to its findings, and the next month is known',
    ],
    ['also for columns in another order', `${known} › though its columns stand in another order`],
    ['per company', `${known} › for another company it is not`],
    ['what was shown is what is stored', `${previews} › a preview › is committed exactly as it was shown`],
  ],
  '2. stored or rejected, never half': [
    [
      'a bad cell in a required field rejects the row',
      `${records} › a bad cell › in a required field rejects the row: TS1|待定|不热|东苑|`,
    ],
    [
      'one in an optional field is marked unreadable, and the row is stored',
      `${records} › a bad cell › in an optional field is marked unreadable, and the row is stored`,
    ],
    [
      'a rule that needs it answers undeterminable',
      'domain/unreadable.test.ts › an unreadable cell is never taken for a value › *',
    ],
    [
      'each problem has file, sheet, row, column, value, code, and what to do',
      'cli/audit.test.ts › issues: where they stand, with the header as found, and what to do',
      'contract/messages.test.ts › every issue says what is wrong and what to do › *',
    ],
    [
      'the company’s own rows can be downloaded, the cell marked, the reason beside it',
      `${sentBack} › with its head, its rows and columns as found, the cell marked, and the reason beside it`,
    ],
    [
      'also of a sheet that was set up by hand',
      `${sentBack} › of a sheet whose header, dataset and columns were said by hand`,
    ],
    [
      'ready to come back corrected',
      `${sentBack} › and can be imported again after the marked cells were corrected`,
    ],
  ],
  '3. evidence': [
    [
      'a record knows its file, the hash, when, who, sheet and row',
      `${files} › evidence › a record knows its file, the bytes of that file, when and by whom it was imported, sheet and row`,
    ],
    [
      'the original is kept',
      `${files} › evidence › the original is kept once, however often and under whatever name it comes`,
    ],
    [
      'every change is kept as a version: what was said when',
      `${files} › evidence › a later file makes a new version; what was said before stays with its file and row`,
    ],
  ],
  '4. all or nothing': [
    [
      'an import that fails leaves everything as it was',
      'app/all-or-nothing.test.ts › an import that fails leaves everything as it was › *',
    ],
    [
      'killed while it reads, the data are as before',
      `${killed} › killed while the original is kept, the data are as before`,
      `${killed} › killed in the middle of reading, the data are as before`,
    ],
    [
      'killed while it stores, as before or as after',
      `${killed} › killed in the middle of it, the data are as before or as after`,
      `${killed} › killed at the end of it, the data are as before or as after`,
    ],
    [
      'killed while records are derived, as before',
      'cli/kill-derived.test.ts › killed while records are derived from the rows (1 MiB written), nothing is half stored',
      'cli/kill-derived.test.ts › killed while records are derived from the rows (2 MiB written), nothing is half stored',
    ],
    [
      'an import can be undone',
      `${undone} › an import that is taken back › leaves the records as they were before it, new ones gone and changed ones restored`,
    ],
    [
      'with what was derived from it',
      'app/derived-records.test.ts › what a rule derives from records › is taken back with the import',
    ],
  ],
  '5. idempotent': [
    [
      'the same file again changes nothing and says so',
      'app/import-twice.test.ts › import twice = once › a file that was imported before changes nothing, whatever came in since, and says so',
      'e2e/import.spec.ts › the same file again changes nothing and says so',
    ],
  ],
  '6. bounded': [
    ['file size', `${formats} › a file that is none › is larger than the limit`],
    ['rows', `${csv} › limits › rows with content`],
    ['columns', `${csv} › limits › columns`, `${xlsx} › columns › with values are counted`],
    ['length of a cell', `${csv} › limits › the length of a cell: the cell is refused, the row is stored`],
    [
      'unpacked size',
      `${zip} › a bomb is refused before it is unpacked › by the size of what is read, all parts together`,
    ],
    ['compression ratio', `${zip} › a bomb is refused before it is unpacked › by the ratio of its sizes`],
    [
      'memory does not grow with the rows',
      'engine/parser-memory.test.ts › a text of 400000 rows passes through a heap that could not hold them',
      'engine/parser-memory.test.ts › a workbook of 80000 rows passes through a heap that could not hold them',
    ],
  ],
  '7. progress and cancel': [
    [
      'an import tells how far it is, and can be cancelled',
      `${engine} › jobs › stream their progress, and their result at the end`,
      `${engine} › cancelling › stores nothing and leaves nothing, and the engine goes on`,
      'e2e/import.spec.ts › reading and storing can be cancelled, and then nothing is stored',
    ],
    [
      'a check can be cancelled',
      'app/all-or-nothing.test.ts › a check that fails or is cancelled leaves everything as it was › *',
    ],
    [
      'so can taking back',
      `${undone} › an import that is taken back › that is cancelled midway changes nothing`,
    ],
    [
      'and writing a report',
      'report/interrupted-report.test.ts › an abort leaves nothing, and lets go of the findings',
      'report/interrupted-report.test.ts › a finished report replaces an earlier one, and progress was told',
    ],
    [
      'and making a workbook to send back',
      `${returned} › a workbook that was made › is not left where the work was cancelled, or the original is gone`,
    ],
  ],
};

/** Promised, and not in the program yet; a promise that is kept moves to the list above. */
export const notYet: Readonly<Record<string, string>> = {
  'an import on which an enforcement case rests cannot be undone, and the case is named':
    'There are no cases yet.',
};
