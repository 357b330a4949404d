import type { returnRows as zh } from '../zh/return-rows.ts';

export const returnRows: typeof zh = {
  open: 'Download rejected rows',
  openOf: (place) => `Download rejected rows: ${place}`,
  title: 'Send back for correction',
  text: "An Excel file that looks like the company's own sheet: only the rejected rows, each faulty cell in red, and beside it what is wrong and what to do. Once corrected, it can be imported as it is.",
  unreadable: (count) => `Also rows that were stored with something unreadable (${count})`,
  persons: 'Names, telephone numbers and addresses of persons',
  masked: 'Masked',
  maskedText:
    'Only parts of names, numbers and house numbers are left, and columns that were not recognised are hidden. The company cannot correct and return such a file.',
  asSent: 'As they were sent',
  asSentText: 'A reason is needed. It is kept in the database with who asked and when.',
  reason: 'Reason',
  reasonHint: 'Choose or type',
  reasons: [
    'Sent back to the company for correction',
    'Compared with the records of the company',
    'Asked for by a superior or judicial authority',
  ],
  language: 'Language of the explanations',
  make: 'Make and save',
  making: 'Making the file',
  cancelled: 'Stopped; no file was made.',
  saved: (fileName) => `Saved: ${fileName}`,
  sheets: 'Rows that can be sent back for correction',
  rejected: 'Rejected',
  unreadableRows: 'With something unreadable',
};
