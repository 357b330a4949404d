import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';

/** `prose`: sentences, set off from the text in the column before. */
export type CellKind =
  | 'text'
  | 'prose'
  | 'center'
  | 'moment'
  | 'date'
  | 'lastDay'
  | 'integer'
  | 'hours'
  | 'percent';

export type CellStyle = Partial<Style>;

/** Every style of the workbook, each made once: exceljs recognises a style it has seen by its object. */
export interface ReportStyles {
  readonly header: CellStyle;
  readonly body: Readonly<Record<CellKind, CellStyle>>;
  readonly total: Readonly<Record<CellKind, CellStyle>>;
  readonly title: CellStyle;
  readonly section: CellStyle;
  readonly label: CellStyle;
  /** What stands beside a label: a text, or a moment set like one. */
  readonly fact: CellStyle;
  readonly momentFact: CellStyle;
  readonly link: CellStyle;
  readonly note: CellStyle;
}

/**
 * Its digits are equally wide wherever a report is opened, under this name or as one of its metric twins, so that
 * columns and row heights hold; Chinese characters, which it has not, are always one em wide.
 */
export const reportFont: Partial<Font> = { name: 'Arial', size: 10, family: 2 };

const headerFill: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9D9D9' } };
const totalFill: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };

function allBorders(style: 'thin' | 'hair', argb: string): Partial<Borders> {
  const border = { style, color: { argb } };
  return { top: border, left: border, bottom: border, right: border };
}

const headerBorder = allBorders('thin', 'FF7F7F7F');
const bodyBorder = allBorders('thin', 'FFBFBFBF');

const formats: Readonly<Record<CellKind, string | undefined>> = {
  text: undefined,
  prose: undefined,
  center: undefined,
  moment: 'yyyy-mm-dd hh:mm',
  date: 'yyyy-mm-dd',
  lastDay: 'yyyy-mm-dd "24:00"',
  integer: '#,##0_)',
  hours: '#,##0.00_)',
  percent: '0.00%_)',
};

const alignments: Readonly<Record<CellKind, Partial<Alignment>>> = {
  text: { horizontal: 'left', vertical: 'middle', wrapText: true },
  prose: { horizontal: 'left', vertical: 'middle', wrapText: true, indent: 1 },
  center: { horizontal: 'center', vertical: 'middle', wrapText: true },
  moment: { horizontal: 'center', vertical: 'middle' },
  date: { horizontal: 'center', vertical: 'middle' },
  lastDay: { horizontal: 'center', vertical: 'middle' },
  integer: { horizontal: 'right', vertical: 'middle' },
  hours: { horizontal: 'right', vertical: 'middle' },
  percent: { horizontal: 'right', vertical: 'middle' },
};

/** Styles in grey only, so that a print says the same as the screen. */
export function reportStyles(): ReportStyles {
  const font = reportFont;
  const bold = { ...font, bold: true };

  function styleOf(kind: CellKind, rest: CellStyle): CellStyle {
    const numFmt = formats[kind];
    return { ...rest, alignment: alignments[kind], ...(numFmt === undefined ? {} : { numFmt }) };
  }
  function stylesOf(rest: CellStyle): Record<CellKind, CellStyle> {
    return {
      text: styleOf('text', rest),
      prose: styleOf('prose', rest),
      center: styleOf('center', rest),
      moment: styleOf('moment', rest),
      date: styleOf('date', rest),
      lastDay: styleOf('lastDay', rest),
      integer: styleOf('integer', rest),
      hours: styleOf('hours', rest),
      percent: styleOf('percent', rest),
    };
  }

  return {
    header: {
      font: bold,
      fill: headerFill,
      border: headerBorder,
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    },
    body: stylesOf({ font, border: bodyBorder }),
    total: stylesOf({ font: bold, border: headerBorder, fill: totalFill }),
    title: { font: { ...bold, size: 18 }, alignment: { vertical: 'middle' } },
    section: { font: { ...bold, size: 12 }, alignment: { vertical: 'bottom' } },
    label: { font: bold, fill: totalFill, border: bodyBorder, alignment: alignments.text },
    fact: { font, border: bodyBorder, alignment: alignments.text },
    momentFact: { ...styleOf('moment', { font, border: bodyBorder }), alignment: alignments.text },
    link: {
      font: { ...font, underline: true, color: { argb: 'FF1F3864' } },
      border: bodyBorder,
      alignment: alignments.text,
    },
    note: { font, alignment: alignments.text },
  };
}
