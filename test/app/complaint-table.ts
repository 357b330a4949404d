/** Small company files for tests: complaints as a company exports them, as CSV. */

/** Columns of the files in tests: field and the header that most companies use for it. */
export const headers = {
  company: '企业名称',
  complaintNo: '投诉编号',
  acceptedAt: '受理时间',
  category: '投诉类型',
  investigatedAt: '调查时间',
  onsiteAt: '到场时间',
  answeredAt: '答复时间',
} as const;
export type Column = keyof typeof headers;

export type Row = Partial<Record<Column, string>>;

/** A CSV with these columns, one line per row; what a row does not give is empty. */
export function csv(columns: readonly Column[], rows: readonly Row[]): string {
  const lines = [
    columns.map((column) => headers[column]),
    ...rows.map((row) => columns.map((c) => row[c] ?? '')),
  ];
  return `${lines.map((cells) => cells.join(',')).join('\n')}\n`;
}
