import type { Alignment, Borders, Fill, Style } from 'exceljs';
import type { Language } from './texts/report-texts.ts';

export const cellKinds = ['text', 'center', 'moment', 'integer', 'hours', 'percent'] as const;
export type CellKind = (typeof cellKinds)[number];

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
  center: undefined,
  moment: 'yyyy-mm-dd hh:mm',
  integer: '#,##0_)',
  hours: '#,##0.00_)',
  percent: '0.00%_)',
};

const alignments: Readonly<Record<CellKind, Partial<Alignment>>> = {
  text: { horizontal: 'left', vertical: 'top', wrapText: true },
  center: { horizontal: 'center', vertical: 'top', wrapText: true },
  moment: { horizontal: 'center', vertical: 'top' },
  integer: { horizontal: 'right', vertical: 'top' },
  hours: { horizontal: 'right', vertical: 'top' },
  percent: { horizontal: 'right', vertical: 'top' },
};

const beside: Partial<Alignment> = { horizontal: 'left', vertical: 'middle', wrapText: true };

/** Styles in grey only, so that a print says the same as the screen. */
export function reportStyles(language: Language): ReportStyles {
  const font = { name: language === 'zh' ? '宋体' : 'Arial', size: 10 };
  const bold = { ...font, bold: true };

  function styleOf(kind: CellKind, rest: CellStyle): CellStyle {
    const numFmt = formats[kind];
    return { ...rest, alignment: alignments[kind], ...(numFmt === undefined ? {} : { numFmt }) };
  }
  function stylesOf(rest: CellStyle): Record<CellKind, CellStyle> {
    return {
      text: styleOf('text', rest),
      center: styleOf('center', rest),
      moment: styleOf('moment', rest),
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
    label: { font: bold, fill: totalFill, border: bodyBorder, alignment: beside },
    fact: { font, border: bodyBorder, alignment: beside },
    momentFact: { ...styleOf('moment', { font, border: bodyBorder }), alignment: beside },
    link: {
      font: { ...font, underline: true, color: { argb: 'FF1F3864' } },
      border: bodyBorder,
      alignment: beside,
    },
    note: { font, alignment: alignments.text },
  };
}
