import type { AddWorksheetOptions } from 'exceljs';
import { momentText } from './cell-moment.ts';
import type { ReportContext } from './report-context.ts';

const a4 = 9;

/** How every sheet prints: on A4, one page wide, its name above and the page number below. */
export function pageLayout(
  context: ReportContext,
  sheetName: string,
  orientation: 'portrait' | 'landscape' = 'landscape',
): Partial<AddWorksheetOptions> {
  const { texts, data } = context;
  const asOf = texts.print.asOf(momentText(data.scope.asOf));
  return {
    pageSetup: {
      paperSize: a4,
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.3, right: 0.3, top: 0.7, bottom: 0.65, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&L${escaped(texts.title)}&C${escaped(sheetName)}&R${escaped(asOf)}`,
      oddFooter: `&C${texts.print.page('&P', '&N')}`,
    },
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&&');
}
