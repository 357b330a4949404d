import type { wizard as zh } from '../zh/wizard.ts';

const s = (count: string | number) => (String(count) === '1' ? '' : 's');

export const wizard: typeof zh = {
  title: (file, sheet) => `How to read ${[file, sheet].filter(Boolean).join(' / ')}`,
  steps: {
    file: 'File',
    table: 'Sheet and header',
    columns: 'Columns',
    values: 'Values',
    preview: 'Preview',
  },
  close: 'Close',
  previous: 'Back',
  next: 'Next',
  applyAndNext: 'Read again and go on',
  toPreview: 'Show the preview',
  applyAndPreview: 'Read again and show the preview',
  sheetGone: 'This sheet is not read at present.',

  confidence: { certain: 'Certain', likely: 'Likely', doubtful: 'Please check' },
  columnBy: {
    user: 'as you said',
    remembered: 'as confirmed last time',
    name: 'the header is its name',
    synonym: 'another usual word for it',
    part: 'part of a header of several rows',
    position: 'a date column and its time column',
    sharedDate: 'shares a date column with other times',
  },
  datasetBy: {
    user: 'as you said',
    remembered: "the same as last time's table",
    words: 'from sheet name, title or file name',
    headers: 'from the headers',
  },
  headerBy: {
    user: 'as you said',
    remembered: 'where it was chosen last time',
    headers: 'from its column names',
  },
  states: {
    unclear: 'Needs your answer',
    noData: 'Does not look like data',
    hidden: 'Hidden sheet',
    skipped: 'Left out',
  },
  stateTexts: {
    unclear: '',
    noData:
      'No header or no row of data was recognised, so it was not read. If it holds data that should be reported, read it and say where its header is.',
    hidden:
      'The workbook hides this sheet, so it was not read. If it holds data that should be reported, read it.',
    skipped: 'You chose not to read this sheet.',
  },

  chooseDataset: 'Choose a dataset',
  oneCompany: `The sheet is one company's`,
  companyByText: 'A column tells the company',
  companyField: 'Which column tells the company',
  byText: 'Row by row (by a text)',
  otherSpelling: (found) => `the file writes "${found}", a known company's name`,
  quoted: (text) => `"${text}"`,
  andOthers: (named, count) => `${named} and others, ${count} in all`,
  foundAs: (found, company) => `${found} → "${company}"`,
  between: '; ',
  mergedSpellings: (pairs) =>
    `These names are taken for one company: ${pairs}. Change it if they are different companies.`,
  alikeCompanies: (groups) =>
    `Names are alike and may be one company, but are kept apart: ${groups}. Please check; your answer is remembered.`,
  severalCompanies: (names) =>
    `${names} may be any of several known companies, so these rows are not imported. Say which it is.`,
  spellings: 'Names of companies',
  spellingsHint:
    'Which company each name in the sheet is taken for. What you change holds for all files of this import and is remembered.',
  foundName: 'Name in the sheet',
  takenAs: 'Taken for',
  chooseCompany: 'Choose a company',
  spellingBy: {
    user: 'as you said',
    remembered: 'as was said before',
    known: 'a known company',
    spelling: 'another spelling of its name',
    new: 'a new company',
    several: 'several known companies are called like it',
  },
  alikeTo: (names) => `May be ${names}; if not, choose its own name`,
  texts: 'Classes and yes/no',
  noYear: 'not told',
  season: 'Heating season (two years)',
  yearHint: 'Only for dates without a year; of a heating season, January to June lie in its second year.',
  headerRows: 'Header in rows',
  lastHeaderRow: 'Last row of the header',
  headerHint: `Click a row's number to make it the header, with Shift to take several. Keys: up and down move, Enter chooses, Shift+Enter extends.`,
  headGrid: 'The beginning of the sheet',
  headPart: 'Only the first rows and columns of the sheet are shown.',
  rowNumber: 'Row',
  rowAsHeader: (row) => `Take row ${row} as the header`,

  columnsHint: `Choose what each column is. Without what is "required" a row cannot be imported; without what is "needed by rules" these cannot be determined.`,
  changeColumns: 'Change the columns',
  samples: 'First values',
  reason: 'Why',
  noHeader: '(no header)',
  unused: 'Not used',
  tellsCompany: "each row's company",
  required: '· required',
  neededByRules: '· needed by rules',
  timeBeside: (field, column) => `${field} (time of day to the date in "${column}")`,
  part: { date: 'the date', time: 'the time of day' },
  sharedBy: (fields) => `the date of ${fields}`,
  nextDay: '; what would be before the time that it follows is of the next day',
  nextDayTimes: (pairs) =>
    `${pairs}: only the time of day is told, with the date from a column that others share. What would be before the time that it follows is taken as of the next day. Please check.`,
  fieldOf: (column) => `What "${column}" is`,
  requiredMissing: (fields) => `Required and not chosen yet: ${fields}.`,
  unreadable: (count, of) => `; ${count} of the first ${of} values cannot be read`,
  remembered: 'remembered',

  fromMemory: (importId, actor) => `Read as confirmed in import ${importId} (${actor}).`,
  shapeChanged: (importId, actor) =>
    `Read as confirmed in import ${importId} (${actor}), but the columns differ from last time. Please check.`,
  added: (headers) => `New columns: ${headers}`,
  gone: (headers) => `Columns that are gone: ${headers}`,
  forget: 'Forget this',
  forgotten: 'Forgotten; recognised anew next time',

  noUnknown: 'Nothing to explain: all classes and yes/no answers are known.',
  valuesHint:
    'These texts are no known class. What you say they mean holds for all rows and is proposed next time; what you leave is stored as unreadable.',
  foundText: 'Text',
  means: 'Means',
  leaveUnknown: 'Unreadable',
  meaningOf: (text) => `What "${text}" means`,
  companyOfText: (text) => `The company of "${text}"`,
  yesNo: { yes: 'Yes', no: 'No' },

  readSheet: 'Read this sheet',
  skipSheet: 'Leave this sheet out',
  setUp: 'Set up step by step',
  overwritesNewer: (records) =>
    `This file was imported before in another way. Imported like this, ${records} record${s(records)} will say what it says in place of what a later file said.`,
  doubtfulColumns: (count) => `${count} column${s(count)} may be taken for something else. Please check.`,
  unknownValues: (count) =>
    `${count} text${s(count)} in the rows belong to no known class. You can say what they mean.`,
};
