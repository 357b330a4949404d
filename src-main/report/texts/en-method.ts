import type { ReportTexts } from './report-texts.ts';

export const methodNotesEn: ReportTexts['method']['notes'] = [
  {
    topic: 'The five answers',
    text:
      'Each record gets one answer for each rule, at the moment “as of”. Compliant: done in time and as required. Violation, of three kinds: late, done after the deadline; not done, the deadline is past and nothing is recorded; done wrongly, done but not as required. ' +
      'Pending: not done yet and not yet due. Undeterminable: the facts were not supplied, cannot be read or contradict one another. Not applicable: the condition of the rule is not met; it counts in no rate.',
  },
  {
    topic: 'As of',
    text: 'All answers hold at the moment given on the cover: what happened later has not happened, what happened at that very moment has.',
  },
  {
    topic: 'Hours and minutes',
    text: 'Beijing time. Limits in hours or minutes are elapsed time; what is done exactly at the deadline is in time.',
  },
  {
    topic: 'Days and working days',
    text:
      'The first day does not count, and the calendar date of the act decides: in time on the Nth day, late on the next. ' +
      'Working days follow the yearly notices of the State Council: weekends made working days count, holidays do not. Where a limit in calendar days ends on a day that is not a working day, it moves to the next working day, unless the rule says otherwise.',
  },
  {
    topic: 'Notice in advance',
    text: '“N days before” counts dates: the date of the notice is at least N dates before the date of the start, unless the rule says otherwise. Where any notice before an outage will do, the deadline is the moment at which the outage starts, and notice must be earlier.',
  },
  {
    topic: 'The column “Due”',
    text: 'Limits in hours or minutes: the moment, and what is done at that very moment is in time. Limits in days: the last day, shown as 24:00; anything done on that day is in time. The value of the cell is then 23:59:59 of that day, so that it sorts, filters and pivots as that day.',
  },
  {
    topic: 'Daily hours',
    text: 'A daily window includes its first moment and not its last: 9:00–12:00 does not include 12:00.',
  },
  {
    topic: 'Bare dates',
    text: 'A date without a time of day is shown as a date and stands for any moment from 00:00 to 24:00. A rule answers only where the answer is the same for every one of them; otherwise it is undeterminable (time of day missing). Rules that compare dates only are not affected. The hours overdue are then the least there can be.',
  },
  {
    topic: 'Empty and missing',
    text:
      'An empty cell means not done. A cell that holds something unreadable (such as “待定” or “#N/A”) is undeterminable (unreadable). A column that the file does not have is undeterminable (column not supplied). ' +
      'An empty or unknown class is undeterminable (class unknown). An end before its start is undeterminable (out of order). A deadline in a year whose holidays are not on file is undeterminable (calendar missing).',
  },
  {
    topic: 'Compliance rate',
    text: 'Rate = compliant ÷ (compliant + violation). Pending, undeterminable and not applicable do not count. Rules that only advise (“Counts in rate”: No) are listed but do not count in the rate of a company.',
  },
  {
    topic: 'Excuses',
    text: 'People may excuse a violation on proof (force majeure, no access, other). That changes its state, never the answer: it is listed and counted as a violation. “Company × rule” also shows how many are excused and the rate without excused = compliant ÷ (compliant + violation − excused).',
  },
  {
    topic: 'Determinable share and rank',
    text: 'Share = (compliant + violation) ÷ (those + undeterminable). It says how many records the rate rests on and is to be read with it. A company with a share below 90 % is not ranked. “Compliance by company” is in the order of ranks; elsewhere companies are in the order of their names in Chinese.',
  },
  {
    topic: 'Hours overdue',
    text: 'From the deadline to the act; where nothing was done, to the moment “as of”. Counted in whole minutes, given in hours with two decimals. What was done wrongly has no time overdue.',
  },
  {
    topic: 'Text and reading',
    text: 'The basis of a parameter is one of three. Text: the number stands in the clause. Reading: the clause says “at once” or “in time”, and the number is how this system measures it. Setting: set by the authority. An answer that rests on a reading never supports a penalty.',
  },
  {
    topic: 'Alert and penalty',
    text: 'The violations in this report are alerts that the system derives from the data the companies sent, for verification; they are not decisions on a penalty. A company’s own rule or promise never supports a fine; a penalty needs a law, regulation or government rule, and due procedure.',
  },
  {
    topic: 'Formulas and values',
    text: 'In “Company × rule” the numbers of answers are values, the sums, rates and shares are formulas; in “Compliance by company” and on the cover the results are formulas. Filtering does not change the sums. Dates, moments and numbers are real values and can be sorted and pivoted.',
  },
  {
    topic: 'Personal data',
    text: 'What identifies a person in telephone numbers and addresses is masked with *; names are not listed. A record is placed by its community, or where it names none by its masked address. For the original see the source file, sheet and row.',
  },
  {
    topic: 'Treatment of texts',
    text: "A text from a company that begins with =, +, -, @, a tab or a line end has an apostrophe (') put before it, so that it does not run as a formula when saved as CSV. Invisible control characters are removed, and texts over 32,767 characters are cut with a mark. Otherwise texts are as found.",
  },
];
