import type { common as zh } from '../zh/common.ts';

export const common: typeof zh = {
  kinds: { late: 'Late', missing: 'Not done', wrong: 'Done wrongly' },
  company: 'Company',
  rule: 'Rule',
  advisory: 'Advice',
  advisoryRule: (rule: string) => `${rule} (advice)`,
  share: 'Determinable share',
  shareOf: (share) => `${share} determinable`,
  shareLow: 'Less than 90% could be determined: the rate is an indication only',
  shareMeaning: 'Determinable share = (compliant + violations) ÷ (those + undeterminable)',
  remaining: (duration) => `${duration} left`,
  chart: 'Chart',
  table: 'Table',
  chartOrTable: (title) => `${title}: chart or table`,
  listComma: ', ',
  searchHint: 'Press / to get here',
  cancel: 'Cancel',
  cancelling: 'Cancelling…',
  close: 'Close',
  retry: 'Try again',
  loading: 'Loading…',
  phases: {
    keeping: 'Keeping the originals',
    reading: 'Reading',
    storing: 'Storing',
    checking: 'Checking',
    writing: 'Writing',
  },
  progress: (phase, done, total) =>
    total === null ? `${phase}, ${done} done` : `${phase}, ${done} of ${total}`,
  starting: 'Starting…',
  errorTitle: 'This could not be done',
  errorCode: (code) => `Error code ${code}`,
  pageFailed: 'This page cannot be shown',
  pageFailedAdvice:
    'The other pages still work. You can try again; if it fails again, please report what stands below.',
};
