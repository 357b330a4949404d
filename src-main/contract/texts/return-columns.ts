import type { Language } from './language.ts';

/** Headers of the columns that stand behind the company's own in a workbook of rows sent back to it, in this order. */
export const returnColumns: Readonly<
  Record<Language, readonly [row: string, problem: string, remedy: string]>
> = {
  zh: ['行号', '问题', '怎么改'],
  en: ['Row', 'Problem', 'What to do'],
};

/** Whether these headers, in their order, are those of the columns above. */
export function areReturnColumns(headers: readonly string[]): boolean {
  return Object.values(returnColumns).some(
    (own) => own.length === headers.length && own.every((header, index) => header === headers[index]?.trim()),
  );
}
