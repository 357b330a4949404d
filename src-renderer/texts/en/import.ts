import type { importPage as zh } from '../zh/import.ts';

const perhaps = (candidates: string) => (candidates === '' ? '' : ` (perhaps ${candidates})`);

export const importPage: typeof zh = {
  drop: 'Drop files or a folder anywhere on this page',
  dropText:
    'Several companies and months at once: .xlsx, .xls, .csv files, folders or .zip archives. You see first what was recognised and which rows have problems; nothing is stored before you say so.',
  dropNow: 'Let go to add them',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  addFiles: 'Add files',
  nothingInFolder: 'There is no .xlsx, .xls, .csv or .txt table and no .zip archive in the folder.',
  reading: 'Reading',
  readingCancelled: 'Reading was stopped; nothing was stored. Choose the files again.',
  committing: 'Storing',
  commitCancelled: 'Cancelled; nothing was stored. The preview still holds.',

  preview: 'Preview of the import',
  sheets: 'Files and sheets',
  sheetsOf: (files, sheets) =>
    `${files} ${files === '1' ? 'file' : 'files'}, ${sheets} ${sheets === '1' ? 'sheet' : 'sheets'}`,
  counts: {
    rows: 'Rows',
    accepted: 'New',
    updated: 'Updated',
    unchanged: 'Unchanged',
    rejected: 'Rejected',
    unreadable: 'With unreadable cells',
  },
  countMeanings: {
    accepted: 'Records sent for the first time',
    updated: 'Known records with other contents; the old version is kept',
    unchanged: 'The same as stored, or a repetition within the file: no record was changed',
    rejected: 'Something required is missing or wrong, or numbers conflict: not stored',
    unreadable: 'Stored, but what could not be read is marked so; rules that need it cannot be determined',
  },
  commit: (rows) => `Import ${rows} ${rows === '1' ? 'record' : 'records'}`,
  commitNothing: 'Nothing to import',
  nothingNew: 'These files were imported in the same way before; importing them again changes nothing.',
  allRejected: 'All rows are rejected: no record will be added, but the list of problems is kept.',
  discard: 'Discard',
  known: 'Imported before',
  knownText: 'The contents of this sheet were imported in the same way before; nothing of it will change.',
  refused: 'Not read',
  leaveOut: 'Leave this file out',

  company: 'Company',
  companyBy: {
    column: 'row by row, from a column of the table',
    value: 'by a text in each row',
    option: 'as you said',
    unitLine: 'from a line naming the reporting unit',
    title: 'from the title above the table',
    fileName: 'from the file name',
    folderName: "from the folder's name",
  },
  byColumn: 'Row by row (the table has a company column)',
  dataset: 'Dataset',
  headerRows: 'Header',
  headerRowsOf: (from, to) => (from === to ? `row ${from}` : `rows ${from}–${to}`),
  year: 'Year',
  yearFrom: {
    user: 'said by you; for dates without a year',
    title: 'from the title, for dates without a year',
    fileName: 'from the file name, for dates without a year',
  },
  change: 'Change',
  changeText: 'Holds for the whole file, which is then read again.',
  changeCompany: 'Company name',
  changeCompanyHint: 'Choose a known company, or type its full name',
  changeDataset: 'Dataset',
  automatic: 'Recognise it',
  apply: 'Read again',

  tabs: { rows: 'Rows', columns: 'Columns', missing: (count) => `Missing columns (${count})` },
  allRows: 'All',
  problemRows: (count) => `Rows with problems (${count})`,
  rowFilter: 'Which rows to show',
  shownPart: (count, total) =>
    `A preview keeps the first 200 rows and those with problems: ${count} of ${total} are shown here; all are imported.`,
  shownProblems: (count) =>
    `The first ${count} rows with problems are shown here; all problems stand in the history after the import.`,
  noProblems: 'No row has a problem.',
  emptyCell: '(empty)',
  colon: ': ',
  show: 'Findings',
  row: 'Row',
  problem: 'Problem',
  rejectedRow: 'Row rejected',
  problemCell: 'Unreadable',
  chosenRow: (row) => `Row ${row}`,
  rowFine: 'This row has no problem.',
  preparing: 'Reading the preview…',

  theirColumn: "Company's header",
  ourField: 'Field',
  multiplied: (factor) => `counted in ten thousands: stored multiplied by ${factor}`,
  missingText:
    'The file lacks what follows. For its records the rules named here cannot be determined, which does not count as compliant. Ask the company for them.',
  missingField: 'Missing field',
  missingOthers: (fields) => `Also missing, but no rule in force needs them: ${fields}.`,
  affected: 'Rules that suffer',
  nothingMissing: 'All columns that checks need are there.',

  refusals: (count) => `Files or sheets that were not read (${count})`,
  advice: {
    'company-uncertain': (candidates) =>
      `It is not certain whose data these are${perhaps(candidates)}. Choose the company in the preview.`,
    'dataset-uncertain': (candidates) =>
      `It is not certain what kind of data these are${perhaps(candidates)}. Choose the dataset in the preview.`,
    'required-column-missing': (_, field, header) =>
      `The required column ${field || header} is missing. Say in the preview, under "Columns", which column it is; if the file does not have it, ask the company for it.`,
    'column-ambiguous': (_, field, header) =>
      `Several columns may be ${field} (${header}). Say in the preview, under "Columns", which one to use.`,
    'no-header': () =>
      'No header row was recognised. Choose its rows in the preview, under "Sheet and header".',
  },

  done: 'Imported',
  doneNothing: 'Nothing new was stored',
  doneNothingText: 'These files were imported in the same way before; the data have not changed.',
  importNumber: (importId) => `Import ${importId}`,
  brought: 'Findings that this import brought',
  broughtText: 'Of the records that it added or updated. A number leads to its findings.',
  broughtNone: 'No breach was found on the records of this import.',
  total: 'Total',
  showFindings: 'Show all findings',
  importMore: 'Import more',
  file: 'File',
  receivedOn: 'Received',
  receivedNow: 'Today',
  receivedHint:
    'The day on which the company handed the file in; whether monthly data are in time is counted from it',

  history: 'Imports so far',
  historyNone: 'No file has been imported yet',
  historyNoneText:
    'Every import will stand here with its files, their fingerprints, its counts and its problems.',
  number: 'No.',
  time: 'When and by whom',
  files: 'Files',
  fileCount: (count) => `${count} files in all`,
  companies: 'Companies and datasets',
  refusedFiles: (count) => (count === 1 ? '1 more file was not read' : `${count} more files were not read`),
  actions: 'Actions',
  undo: 'Undo',
  undoTitle: (importId) => `Undo import ${importId}`,
  undoNow: 'Undo this import',
  undoTrying: 'Trying out what undoing would do',
  undoing: 'Undoing',
  undoCancelled: 'Cancelled; the data have not changed.',
  undoWould: (removed, restored) =>
    `Records to be removed, because only this import told of them: ${removed}. Records to be restored to what they said before: ${restored}.`,
  undoFindings: (before, after) => `Findings in all: now ${before}, then ${after}.`,
  undoStates: (count) =>
    `${count} of them have a state set by somebody and will count no more; the log and its files are kept, and hold again after a new import.`,
  undoKeeps:
    'The original files, this entry and what was confirmed of their columns are kept; the same file can be imported again.',
  undone: (moment, actor) => `undone ${moment} by ${actor}`,
  older: 'Earlier imports',
  details: (importId) => `Files and problems of import ${importId}`,
  bytes: 'Size',
  issues: (count) => `Problems (${count})`,
  issuesPart: (shown, total) => `The first ${shown} of ${total}.`,
  noIssues: 'No problems.',
  place: 'Place',
  placeOf: (sheet, row) =>
    [sheet, row === null ? null : `row ${row}`].filter((part) => part !== null).join(', '),
  cell: 'Column and value',
  severity: { file: 'Not read', row: 'Row rejected', cell: 'Unreadable' },
  whatToDo: 'Problem and what to do',
};
