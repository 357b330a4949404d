import type { PageName } from '../../filter/page-link.ts';
import type { PresetName } from '../../filter/periods.ts';

const pages: Readonly<Record<PageName, string>> = {
  overview: '总览',
  import: '数据导入',
  discipline: '报送情况',
  findings: '违规明细',
  visits: '现场检查',
  regulations: '法规库',
  reports: '报表',
  settings: '设置',
};

const presets: Readonly<Record<PresetName, string>> = {
  season: '本采暖季',
  thisMonth: '本月',
  lastMonth: '上月',
  sevenDays: '近 7 天',
  all: '全部',
};

export const shell = {
  product: '暖督',
  productLine: '供热服务合规核查',
  opening: '正在打开……',
  skip: '跳到正文',
  navigation: '主导航',
  pages,
  filter: '筛选',
  period: '统计期',
  presets,
  customPeriod: '自选日期',
  periodFrom: '起始日期',
  periodTo: '截止日期',
  periodHint: '按记录起始时刻的日期统计，含首尾两日',
  company: '企业',
  allCompanies: (count: number) => `全部企业（${count} 家）`,
  asOf: '核查时点',
  asOfPinned: '已固定',
  asOfFollows: '随当前时刻',
  asOfMeaning:
    '所有结论都以这一时刻为准：此后发生的事视为尚未发生，到期与逾期也按它计算。改动后，只有受影响的记录会重新核查。',
  asOfFollow: '随当前时刻',
  asOfFollowHint: '每次打开窗口时移到当时',
  asOfPin: '固定在',
  asOfPinHint: '重新打开后仍为这一时刻',
  asOfSeasonEnd: (date: string) => `采暖季结束（${date}）`,
  apply: '应用',
  moving: '正在按新的核查时点重新核查',
  otherLanguage: 'English',
  switchLanguage: 'Switch to English',
  theme: '外观',
  themes: { light: '浅色', dark: '深色', system: '跟随系统' },
  lost: '与程序的连接已断开',
  lostBrowser: '暖督程序已经停止。请重新启动它，并打开它显示的新地址。已经入库的数据不受影响。',
  lostElectron: '数据引擎已经停止。请关闭窗口后重新打开暖督。已经入库的数据不受影响。',
  noHost: '无法连接暖督程序',
  noHostAdvice: '请从暖督程序显示的地址打开本页。程序每次启动，地址都会改变。',
  welcome: '欢迎使用暖督',
  welcomeText:
    '把供热企业报送的表格导入，暖督逐条对照法规核查，指出违规、说明依据，并生成报表。数据只保存在这台电脑上。',
  samples: '先看示例',
  samplesText: '导入三家虚构企业一个采暖季的投诉、停热和报修记录，核查时点固定在采暖季结束之后。约需几秒钟。',
  loadSamples: '导入示例数据',
  loadingSamples: '正在导入示例数据',
  samplesCancelled: '已取消，没有导入示例数据。',
  empty: '从空白开始',
  emptyText: (from: string, to: string) =>
    `直接导入企业报送的 .xlsx、.xls、.csv 文件。采暖季为 ${from} 至 ${to}。`,
  startEmpty: '开始导入企业文件',
};
