import type { overview as zh } from '../zh/overview.ts';

export const overview: typeof zh = {
  noData: 'No data yet',
  noDataAdvice:
    'Import the companies’ tables of complaints, outages and repairs. Compliance, findings and coming deadlines then appear here.',
  goImport: 'Import data',
  nothingInView: 'No records here',
  nothingInViewAdvice: (from, to) =>
    `The stored records run from ${from} to ${to}. Look at all of them, or choose another company.`,
  showAll: 'Show all records',

  keyFigures: 'Key figures',
  rate: 'Compliance rate',
  withoutExcused: (rate, count) => `${rate} without ${count} excused`,
  withoutExcusedMeaning:
    'Compliant ÷ (compliant + violation − excused). An excuse changes no answer: the rate counts all violations. Shows those that are excused',
  findings: 'Findings',
  pending: 'Pending',
  undeterminable: 'Undeterminable',
  records: 'Records',
  findingsOf: (count) => `Show ${count} findings`,
  pendingOf: (count) => `Show ${count} pending deadlines`,
  undeterminableOf: (count) => `Show ${count} undeterminable answers`,
  showCompliant: 'Show what is compliant',
  recordsOf: (count) => `Show ${count} records`,
  countsNote:
    'Findings, pending and undeterminable count each rule on each record: one record may break several rules',
  same: 'no change',
  upAloud: 'up by',
  downAloud: 'down by',
  points: (amount) => `${amount} points`,
  comparedWith: (from, to) => `Arrows compare with the period of equal length before (${from} to ${to})`,
  nothingBefore: (from, to) => `No records in the period before (${from} to ${to}) to compare with`,
  noPeriodBefore: 'The period has no first day: nothing before it to compare with',
  notBegun: 'The period has not begun: nothing to compare',

  weekly: 'Compliance by week',
  weeklyNote:
    'By the week in which a record starts; click a week, or choose it by ← → and press Enter, for its findings',
  chartAloud: 'Compliance rate, determinable share and findings by week; the table has the same numbers',
  allRules: 'All rules',
  chooseRule: 'Rule',
  week: 'Week',
  weekOf: (from, to) => `${from} to ${to}`,
  rateLine: 'Compliance rate',
  shareLine: 'Determinable share',
  findingsBars: 'Findings (right axis)',
  noRecordsThisWeek: 'No records in this week',

  heat: 'Company × rule',
  heatNote:
    'Rate and number of findings. Click a cell for what it counts, a rule for its findings, a company to see it alone',
  measures: {
    rate: 'Compliance rate',
    violation: 'Findings',
    pending: 'Pending',
    undeterminable: 'Undeterminable',
  },
  measure: 'Show',
  order: 'Order',
  orders: { rate: 'Lowest rate first', name: 'By name' },
  allCompanies: 'All companies',
  total: 'Total',
  advisoryRule: (rule: string) => `${rule} (advice, outside the compliance rate)`,
  onlyCompany: (company) => `Show ${company} alone`,
  bands: { good: 'good', watch: 'to watch', poor: 'poor', severe: 'bad' },
  bandOver: (percent) => `≥ ${percent}`,
  bandBetween: (low, high) => `${low} – ${high}`,
  bandUnder: (percent) => `< ${percent}`,
  legend: 'Legend',
  lowShareLegend: '▽ less than 90% determinable: the rate is an indication only and comes last',
  nothingApplies: 'No record to which it applies',
  cellNone: '—',
  cellInstead: {
    violation: (count) => `${count} findings`,
    pending: (count) => `${count} pending`,
    undeterminable: (count) => `${count} undeter\u00adminable`,
  },
  cellAloud: ({ violation, pending, undeterminable }) =>
    `${violation} findings, ${pending} pending, ${undeterminable} undeterminable`,

  deadlines: 'Next deadlines',
  deadlinesNote: (total) => `${total} not done and not yet due`,
  deadlinesNone: 'Nothing is waiting for a deadline',
  deadlinesNoneAdvice:
    'What was due by the moment of the check is done or overdue; what is overdue is listed under Findings.',
  allDeadlines: (total) => `All ${total}`,
  deadlinesTitle: 'Pending deadlines',
  deadlinesFirst: (shown, total) => `The first ${shown} of ${total}, by deadline.`,
  allPending: 'Show all that is pending',
  dueAt: 'Due',
  remaining: 'Left',
  recordNo: 'Record no.',

  overdue: 'Longest overdue',
  overdueNote: 'Longest first; click for the clause and the time line',
  overdueNone: 'Nothing is overdue',
  allOverdue: 'All findings',

  freshness: 'Reported until',
  freshnessNote: (days) =>
    `Day of each company’s last record per dataset; marked after ${days} days without one`,
  never: 'not reported',
  silent: (days) => `none for ${days} days`,
  recordsCount: (count) => `${count} records`,
  importedAt: (moment) => `Last imported ${moment}`,
};
