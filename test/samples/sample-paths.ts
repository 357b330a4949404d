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

export const huaiyanOperation = '供热运行台账（槐堰热电2025-2026采暖季）.xls';
export const chengliOperation = '澄栎热力2025-2026采暖季运行台账.xlsx';
export const hotline = '12345市民热线转办台账2025-2026采暖季.xlsx';

/** A table of what 朔榆 sends of its operation. */
export function shuoyuOf(title: string): string {
  return `朔榆供热_${title}_2025-2026采暖季.csv`;
}

/** Where a file lies below `resources/samples`. */
export function pathOf(file: string): string {
  if (file === hotline) return `供热主管部门/${file}`;
  if (file.endsWith('.xlsx')) return `澄栎热力/${file}`;
  return file.endsWith('.csv') ? `朔榆供热/${file}` : `槐堰热电/${file}`;
}
