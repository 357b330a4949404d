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
  problem: ({ place, row, message }) => `  ${place} row ${row}: ${message}`,
  moreProblems: (count) => `  … and ${count} more, see the files of --json or --report`,
  nothingImported: 'Nothing was imported.',
  nothingStored: 'The data folder holds no records yet. Import some first, or check --data.',
  checked: (records, judged, asOf) => `as of ${asOf}: ${records} records, ${judged} judged anew`,
  written: (path) => `wrote ${path}`,
  cancelling: 'cancelling …',
};
