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
    `  columns the file does not have, so rules that need them cannot be determined: ${columns}`,
  moreIssues: (count) => `  … and ${count} more, see the files of --json or --report`,
  nothingImported: 'Nothing was imported.',
  nothingChecked: 'There are no records to check.',
  checked: (records, judged, asOf) => `as of ${asOf}: ${records} records, ${judged} judged anew`,
  written: (path) => `wrote ${path}`,
  cancelling: 'cancelling …',
  noStatuteRules: (statute) => `No clause of ${statute} is a rule yet.`,
};
