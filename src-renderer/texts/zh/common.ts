import type { ViolationKind } from '../../../src-main/contract/outcomes.ts';
import type { Progress } from '../../../src-main/contract/views.ts';

const kinds: Readonly<Record<ViolationKind, string>> = { late: '逾期', missing: '未办', wrong: '不当' };

const phases: Readonly<Record<Progress['phase'], string>> = {
  keeping: '留存原件',
  reading: '读取',
  storing: '入库',
  checking: '核查',
  writing: '写出',
};

export const common = {
  kinds,
  company: '企业',
  rule: '规则',
  /** A rule whose text is advice. */
  advisory: '建议性',
  advisoryRule: (rule: string) => `${rule}（建议性）`,
  share: '可判定率',
  /** Beside a rate. */
  shareOf: (share: string) => `可判定 ${share}`,
  shareLow: '可判定率不足 90%，合规率仅供参考',
  shareMeaning: '可判定率 =（合规 + 违规）÷（合规 + 违规 + 无法判定）',
  remaining: (duration: string) => `还剩${/^\d/.test(duration) ? ' ' : ''}${duration}`,
  chart: '图',
  table: '表',
  chartOrTable: (title: string) => `${title}：图或表`,
  /** Between the parts of a list in a sentence. */
  listComma: '、',
  searchHint: '按 / 键跳到这里',
  cancel: '取消',
  cancelling: '正在取消……',
  close: '关闭',
  retry: '重试',
  loading: '正在读取……',
  phases,
  progress: (phase: string, done: string, total: string | null) =>
    total === null ? `${phase}，已完成 ${done}` : `${phase}，${done} / ${total}`,
  starting: '正在开始……',
  errorTitle: '没有完成',
  errorCode: (code: string) => `错误代码 ${code}`,
  pageFailed: '这一页无法显示',
  pageFailedAdvice: '其他页面不受影响。可以重试；仍然出错时，请把下面的内容报告给维护人员。',
};
