import type { RuleProblem, RuleProblemCode } from '../rule-problem.ts';
import type { Language } from './language.ts';

type Told = (problem: RuleProblem) => string;

const zh: Readonly<Record<RuleProblemCode, Told>> = {
  'not-json': ({ found }) => `文件不是有效的 JSON（${found}）。请检查括号、引号和逗号。`,
  missing: () => '缺少这一项。请补上。',
  'wrong-type': ({ found, allowed }) => `填写的是 ${found}，类型不对，应为 ${typeZh(allowed)}。`,
  'not-allowed': ({ found, allowed }) => `填写的是“${found}”，只能是：${allowed}。`,
  'unknown-key': () => '没有这一项。请检查拼写，或删去。',
  'bad-form': ({ found, allowed }) => `填写的是“${found}”，写法不对，应为 ${allowed}。`,
  'too-few': ({ allowed }) => `至少要有 ${allowed} 项。`,
  'too-small': ({ found, allowed }) => `填写的是 ${found}，不能小于 ${allowed}。`,
  'too-large': ({ found, allowed }) => `填写的是 ${found}，不能大于 ${allowed}。`,
  inconsistent: ({ found }) => (found === '' ? '内容自相矛盾。' : `内容自相矛盾：${ruleSaysZh(found)}。`),
  'given-twice': ({ found }) => `“${found}”出现了两次，只能有一次。`,
  'unknown-dataset': ({ found, allowed }) => `没有名为“${found}”的数据类别。可用的有：${allowed}。`,
  'unknown-field': ({ found, allowed }) => `这类数据没有名为“${found}”的字段。可用的有：${allowed}。`,
  'field-type': ({ found, allowed }) => `这个字段的类型是 ${typeZh(found)}，这里需要 ${typeZh(allowed)}。`,
  'unknown-class': ({ found, allowed }) => `没有名为“${found}”的类别。可用的有：${allowed}。`,
  'unknown-parameter': ({ found, allowed }) =>
    `没有名为“${found}”的参数。${allowed === '' ? '这条规则没有参数。' : `可用的有：${allowed}。`}`,
  'parameter-unit': ({ found, allowed }) => `单位 ${found} 在这里不能用，可用的有：${allowed}。`,
  'unknown-document': ({ found, allowed }) =>
    `没有名为“${found}”的文件。${allowed === '' ? '' : `可用的有：${allowed}。`}`,
  'unknown-article': ({ found }) =>
    `法规库里没有条款 ${found}。请改正条款号，或在规则包的 documents 中写入该条款。`,
  'unknown-checklist-item': ({ found }) => `没有名为“${found}”的检查单事项。`,
  'unknown-rule': ({ found }) => `没有名为“${found}”的规则。`,
  'unknown-company': ({ found, allowed }) => `没有名为“${found}”的企业。已有数据的企业：${allowed || '无'}。`,
  'clause-mismatch': ({ found }) => `${found} 与这一条款没有互相引用：一方列出了对方，另一方没有。`,
  'always-binds': () => '这份文件是监管部门自己的要求，始终约束所有企业，不能更改。',
  'version-exists': ({ found }) => `自 ${found} 起已有一个版本，请另选生效日期；该版本录入有误的，请更正它。`,
  'no-such-version': ({ found }) => `没有自 ${found} 起生效的版本，或它是唯一的版本。`,
  'as-delivered': () =>
    '这个数值是随规则一起提供的，不是主管部门录入的，不能在此更正；确有错误的，请导入修正后的规则包。',
  'already-in-force': ({ found }) =>
    `自 ${found} 起的版本已经生效，不能撤回。录入有误的请更正，否则请另立一个新版本。`,
  'same-as-now': () => '与现行内容相同，没有可更改的。',
  'no-such-date': ({ found }) => `没有 ${found} 这一天。`,
  'outside-year': ({ found }) => `${found} 不在这一年内。`,
  reversed: ({ found }) => `${found}：结束日期早于开始日期。`,
  'no-weekend': ({ found }) => `${found} 不是周六或周日，不能列为调休上班日。`,
};

const en: Readonly<Record<RuleProblemCode, Told>> = {
  'not-json': ({ found }) => `The file is not valid JSON (${found}). Check brackets, quotes and commas.`,
  missing: () => 'This entry is missing. Add it.',
  'wrong-type': ({ found, allowed }) =>
    `It says ${found}, which is of the wrong type; it must be ${typeEn(allowed)}.`,
  'not-allowed': ({ found, allowed }) => `It says "${found}"; allowed are: ${allowed}.`,
  'unknown-key': () => 'There is no such entry. Check the spelling or remove it.',
  'bad-form': ({ found, allowed }) => `It says "${found}", which is not written as it must be: ${allowed}.`,
  'too-few': ({ allowed }) => `At least ${allowed} must be given.`,
  'too-small': ({ found, allowed }) => `It says ${found}; it must not be less than ${allowed}.`,
  'too-large': ({ found, allowed }) => `It says ${found}; it must not be more than ${allowed}.`,
  inconsistent: ({ found }) => (found === '' ? 'It contradicts itself.' : `It contradicts itself: ${found}.`),
  'given-twice': ({ found }) => `"${found}" is given twice; once is allowed.`,
  'unknown-dataset': ({ found, allowed }) => `There is no dataset "${found}". There are: ${allowed}.`,
  'unknown-field': ({ found, allowed }) => `The dataset has no field "${found}". It has: ${allowed}.`,
  'field-type': ({ found, allowed }) => `This field is ${typeEn(found)}; here it must be ${typeEn(allowed)}.`,
  'unknown-class': ({ found, allowed }) => `There is no class "${found}". There are: ${allowed}.`,
  'unknown-parameter': ({ found, allowed }) =>
    `There is no parameter "${found}". ${allowed === '' ? 'This rule has none.' : `There are: ${allowed}.`}`,
  'parameter-unit': ({ found, allowed }) => `The unit ${found} cannot be used here; allowed are: ${allowed}.`,
  'unknown-document': ({ found, allowed }) =>
    `There is no document "${found}".${allowed === '' ? '' : ` There are: ${allowed}.`}`,
  'unknown-article': ({ found }) =>
    `The library has no article ${found}. Correct the number, or bring the article in the pack's documents.`,
  'unknown-checklist-item': ({ found }) => `There is no checklist item "${found}".`,
  'unknown-rule': ({ found }) => `There is no rule "${found}".`,
  'unknown-company': ({ found, allowed }) =>
    `There is no company "${found}". There are: ${allowed || 'none'}.`,
  'clause-mismatch': ({ found }) =>
    `${found} and this article do not name each other: one lists the other, but not the other way round.`,
  'always-binds': () => "This document is the authority's own demand: it always binds every company.",
  'version-exists': ({ found }) =>
    `There is a version valid from ${found} already; choose another day, or correct that version if it is wrong.`,
  'no-such-version': ({ found }) => `No version is valid from ${found}, or it is the only one.`,
  'as-delivered': () =>
    'This number was not entered by the authority and cannot be corrected. If it is wrong, import a corrected rule pack.',
  'already-in-force': ({ found }) =>
    `The version valid from ${found} is in force already and cannot be withdrawn. Correct it if it was entered wrongly, or add a new version.`,
  'same-as-now': () => 'It is the same as what is in force; there is nothing to change.',
  'no-such-date': ({ found }) => `There is no day ${found}.`,
  'outside-year': ({ found }) => `${found} is not in this year.`,
  reversed: ({ found }) => `${found}: it ends before it begins.`,
  'no-weekend': ({ found }) => `${found} is no Saturday or Sunday, so it cannot be a made-up working day.`,
};

const types: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  string: ['文字', 'a text'],
  number: ['数字', 'a number'],
  int: ['整数', 'a whole number'],
  boolean: ['true 或 false', 'true or false'],
  array: ['列表 […]', 'a list […]'],
  object: ['对象 {…}', 'an object {…}'],
  record: ['对象 {…}', 'an object {…}'],
  datetime: ['日期时间', 'a date and time'],
  moment: ['日期时间', 'a date and time'],
  text: ['文字', 'a text'],
  class: ['分类', 'a class'],
  yesNo: ['是/否', 'yes or no'],
};

function typeZh(type: string): string {
  return types[type]?.[0] ?? type;
}

function typeEn(type: string): string {
  return types[type]?.[1] ?? type;
}

/** What schemas say of entries that do not go together (contract/rules.ts, contract/library.ts). */
const contradictionsZh: Readonly<Record<string, string>> = {
  'versions are not in the order of validFrom': '各版本没有按生效日期先后排列',
  'a number of its unit is whole': '这个单位只能是整数',
  'a time of day is at most 1440 minutes after 00:00': '时刻按 00:00 之后的分钟数填写，最多 1440',
  'the least fine is above the greatest': '罚款下限高于上限',
  'a fine needs its range, and a range the measure': '有罚款措施须写明幅度，写明幅度须有罚款措施',
  'order first, but no order among the measures': '写明先责令改正，但措施中没有责令改正',
  'bands leave a gap or overlap': '温度区间之间有空档或重叠',
};

function ruleSaysZh(found: string): string {
  return contradictionsZh[found] ?? found;
}

/** What is wrong, and what would be allowed. Where it stands is told beside it. */
function ruleProblemText(problem: RuleProblem, language: Language): string {
  return (language === 'zh' ? zh : en)[problem.code](problem);
}

/** The same with where it stands before it: `CMP-02 parameters.limit：…`. */
export function placedProblemText(problem: RuleProblem, language: Language): string {
  const place = [problem.where, problem.field].filter((part) => part !== '').join(' ');
  const text = ruleProblemText(problem, language);
  if (place === '') return text;
  return language === 'zh' ? `${place}：${text}` : `${place}: ${text}`;
}
