import type { discipline as zh } from '../zh/discipline.ts';

export const discipline: typeof zh = {
  title: 'Monthly reporting by company',
  noRule: 'No binding rule says what is to be reported; only what came is listed.',
  noDay: (datasets) => `Owed monthly: ${datasets}; no day is in force at present. Rule:`,
  owed: (datasets, day, basis) =>
    `Owed monthly: ${datasets}; to arrive by the end of day ${day} of the next month (${basis}). Rule:`,
  sumLate: (count) => `${count} late`,
  sumMissing: (count) => `${count} missing`,
  sumPending: (count) => `${count} not due yet`,
  dataset: 'Dataset',
  owedOnly: 'Only what is owed',
  allDatasets: 'All datasets',
  rows: 'Rows received',
  rejected: 'Rejected',
  unreadable: 'Cells not readable',
  neverSupplied: 'Columns never supplied',
  none: 'None',
  neverCount: (columns, rules) =>
    `${columns} ${columns === 1 ? 'column' : 'columns'}, ${rules} ${rules === 1 ? 'rule' : 'rules'} affected`,
  column: (title, rules) => `${title} (${rules.join(', ')})`,
  register: 'A register, not owed monthly',
  notSet: 'What it owes is not set',
  unregistered: (count) =>
    count === 1
      ? '1 company is in no companies register: what it owes is not set'
      : `${count} companies are in no companies register: what they owe is not set`,
  unregisteredAdvice:
    'Below stands what they sent; nothing is called late or missing. Import a companies register that names them, and their months are checked.',
  goImport: 'Go to import',
  inTime: 'In time',
  late: (count) => `Late ${count} d`,
  missing: (count) => `Missing ${count} d`,
  pending: (date) => `Due ${date}`,
  toCome: 'Not begun',
  received: (date) => `came ${date}`,
  receivedAfter: (date) => `only ${date}`,
  receivedTitle: (text) => `Received ${text}`,
  records: (count) => `${count} ${count === '1' ? 'record' : 'records'}`,
  noRecords: 'no records',
  nothingHappened: 'report of nothing',
  answerOf: (whose, month, text) => `${whose} ${month} ${text}`,
  recordsOf: (whose, month, count) => `${whose} ${month} ${count} records`,
  ofImport: (importId) => `import ${importId}`,
  nothing: 'There is no company to list',
  nothingAdvice: 'Choose another dataset, period or company.',
  foot: 'The period above narrows the months, whose records are those that start in them; rows, rejected rows, unreadable cells and columns are of all imported files. For a month in which nothing happened the company sends a report of nothing: a list of headers only, with company and month in its title or file name, on the month’s last day or later.',
  unassigned: 'Rows that name no company',
  unassignedNote:
    'In these sheets each row names its company. Some rows do not, and cells that could not be read in a sheet of several companies cannot be put down to one.',
  unassignedOf: (dataset, rows, rejected, unreadable) =>
    `${dataset}: ${rows} rows without a company, ${rejected} rejected, ${unreadable} cells not readable`,
};
