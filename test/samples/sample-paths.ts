/** The files of `resources/samples` by the name under which the program tells them. */
export const chengliNovember = '澄栎热力2025年11月服务台账.xlsx';
export const chengliDecember = '澄栎热力2025年12月服务台账.xlsx';
export const chengliJanuary = '澄栎热力2026年1月服务台账.xlsx';
export const chengliFebruary = '澄栎热力2026年2月服务台账.xlsx';
export const shuoyuComplaints = '朔榆供热_投诉工单_20251115-20251231.csv';
export const shuoyuLaterComplaints = '朔榆供热_投诉工单_20260101-20260315（含上年未办结）.csv';
export const shuoyuOutages = '朔榆供热_停热事件_2025-2026采暖季.csv';
export const shuoyuRepairs = '朔榆供热_报修工单_2025-2026采暖季.csv';
export const huaiyanComplaints = '供热投诉登记表（槐堰热电2025-2026采暖季）.xls';
export const huaiyanOutages = '停热情况统计表（槐堰热电2025-2026采暖季）.xls';
export const huaiyanRepairs = '用户报修登记表（槐堰热电2025-2026采暖季）.xls';

/** The folder of each kind of file, below `resources/samples`. */
export function pathOf(file: string): string {
  if (file.endsWith('.xlsx')) return `澄栎热力/${file}`;
  return file.endsWith('.csv') ? `朔榆供热/${file}` : `槐堰热电/${file}`;
}
