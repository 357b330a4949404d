import type { CliTexts } from './cli-texts.ts';

export const en: CliTexts = {
  columns: {
    company: 'Company',
    rule: 'Rule',
    compliant: 'Compliant',
    violation: 'Violation',
    pending: 'Pending',
    undeterminable: 'Undeterminable',
    notApplicable: 'Not applicable',
    rate: 'Rate',
    share: 'Share',
  },
  phases: {
    keeping: 'keeping originals',
    reading: 'reading',
    storing: 'storing',
    checking: 'checking',
    writing: 'writing',
  },
  sheet: ({ file, company, dataset, rows, accepted, updated, unchanged, rejected }) =>
    `${file} → ${company} · ${dataset}: ${rows} rows, ${accepted} new, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected`,
  missingColumns: (columns) =>
    `  columns that the file does not have, so that the rules in brackets cannot be determined, or not everywhere: ${columns.map(({ title, rules }) => `${title} (${rules.join(', ')})`).join('; ')}`,
  remembered: ({ place, importId, added, gone }) =>
    `  ${place}: columns read as confirmed in import ${importId}${added.length > 0 ? `; new: ${added.join(', ')}` : ''}${gone.length > 0 ? `; gone: ${gone.join(', ')}` : ''}`,
  nothingIn: ({ place, from, to }) => `  ${place}: a report of nothing, from ${from} to ${to}`,
  otherSpelling: ({ place, found, company }) =>
    `  ${place}: the file writes "${found}", imported as "${company}"; if it is another company, undo and say so in the import window`,
  alikeCompanies: ({ place, company, alike }) =>
    `  ${place}: "${company}" has a name like "${alike.join('", "')}" and was kept apart; if they are one company, undo and say so in the import window`,
  moreSpellings: ({ place, count }) =>
    `  ${place}: ${count} more spellings of companies are worth a look in the import window`,
  sharedDate: ({ place, date, time }) =>
    `  ${place}: "${time}" tells only the time of day, with the date from "${date}"; what would be before the time that it follows is of the next day`,
  overwritesNewer: ({ place, records }) =>
    `  ${place}: this file was imported before in another way; ${records} records now say what it says in place of a later file`,
  problem: ({ place, row, message }) => `  ${place} row ${row}: ${message}`,
  moreProblems: (count) => `  … and ${count} more, see the files of --json or --report`,
  nothingImported: 'Nothing was imported.',
  nothingStored: 'The data folder holds no records yet. Import some first, or check --data.',
  checked: (records, judged, asOf) => `as of ${asOf}: ${records} records, ${judged} judged anew`,
  findingsChanged: ({ company, ruleId, before, after }) =>
    `${ruleId} ${company}: ${before} → ${after} findings`,
  written: (path) => `wrote ${path}`,
  cancelling: 'cancelling …',
};
