import type { stream } from 'exceljs';
import type { Bilingual } from '../contract/datasets.ts';
import type { ReportStyles } from './cell-styles.ts';
import { cellText } from './cell-text.ts';
import type { Pace } from './pace.ts';
import type { ReportData, ReportRule } from './report-data.ts';
import type { Language, ReportTexts } from './texts/report-texts.ts';

/** What every sheet needs to be written. */
export interface ReportContext {
  readonly workbook: stream.xlsx.WorkbookWriter;
  readonly data: ReportData;
  readonly language: Language;
  readonly texts: ReportTexts;
  readonly styles: ReportStyles;
  readonly pace: Pace;
  /** Rows of one sheet, its header included. */
  readonly maxSheetRows: number;
  readonly rules: ReadonlyMap<string, ReportRule>;
}

/** A text of the data in the report's language, or one from outside, made safe for a cell. */
export function textOf(context: ReportContext, text: string | Bilingual | null): string | null {
  if (text === null) return null;
  return cellText(typeof text === 'string' ? text : text[context.language], context.texts.cutMark);
}

/** The rule that a row names; one that the report does not explain is an error: its clause could not be cited. */
export function ruleOf(context: ReportContext, ruleId: string): ReportRule {
  const rule = context.rules.get(ruleId);
  if (rule === undefined) throw new Error(`the report names a rule that it does not hold: ${ruleId}`);
  return rule;
}
