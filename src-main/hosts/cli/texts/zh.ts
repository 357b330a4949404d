import type { CliTexts } from './cli-texts.ts';

export const zh: CliTexts = {
  columns: {
    company: '企业',
    rule: '规则',
    compliant: '合规',
    violation: '违规',
    pending: '待办',
    undeterminable: '无法判定',
    notApplicable: '不适用',
    rate: '合规率',
    share: '可判定占比',
  },
  phases: {
    keeping: '留存原件',
    reading: '读取',
    storing: '入库',
    checking: '核查',
    writing: '写出',
  },
  sheet: ({ file, company, dataset, rows, accepted, updated, unchanged, rejected }) =>
    `${file} → ${company} · ${dataset}：${rows} 行，新增 ${accepted}，更新 ${updated}，无变化 ${unchanged}，退回 ${rejected}`,
  missingColumns: (columns) =>
    `  文件中没有规则所需的列，括号内的规则因此全部或部分无法判定：${columns.map(({ title, rules }) => `${title}（${rules.join('、')}）`).join('，')}`,
  remembered: ({ place, importId, added, gone }) =>
    `  ${place}：沿用第 ${importId} 次导入时确认的列对应关系${added.length > 0 ? `；新出现的列：${added.join('、')}` : ''}${gone.length > 0 ? `；不再出现的列：${gone.join('、')}` : ''}`,
  nothingIn: ({ place, from, to }) => `  ${place}：零报告，${from} 至 ${to} 没有发生`,
  otherSpelling: ({ place, found, company }) =>
    `  ${place}：文件写作“${found}”，按“${company}”导入；如果不是同一家企业，请撤销后在导入窗口中指定`,
  alikeCompanies: ({ place, company, alike }) =>
    `  ${place}：“${company}”与“${alike.join('”“')}”名称相近，没有合并；如果是同一家企业，请撤销后在导入窗口中指定`,
  moreSpellings: ({ place, count }) => `  ${place}：另有 ${count} 种企业名称写法需要留意，可在导入窗口中查看`,
  sharedDate: ({ place, date, time }) =>
    `  ${place}：“${time}”只写了钟点，日期取自“${date}”；早于应在它之前的时间的，按次日导入`,
  overwritesNewer: ({ place, records }) =>
    `  ${place}：该文件此前按另一种方式导入过，本次有 ${records} 条记录的内容取代了后来文件中的内容`,
  problem: ({ place, row, message }) => `  ${place} 第 ${row} 行：${message}`,
  moreProblems: (count) => `  …另有 ${count} 个问题，见 --json 或 --report 输出的文件`,
  nothingImported: '没有导入任何数据。',
  nothingStored: '数据目录中还没有任何记录。请先用 import 导入，或检查 --data。',
  checked: (records, judged, asOf) => `截至 ${asOf}：共 ${records} 条记录，重新核查 ${judged} 条`,
  findingsChanged: ({ company, ruleId, before, after }) => `${ruleId} ${company}：违规 ${before} → ${after}`,
  written: (path) => `已写出 ${path}`,
  cancelling: '正在取消……',
};
