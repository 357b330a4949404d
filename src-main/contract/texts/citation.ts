import type { CitedClause } from '../explanation.ts';
import type { Language } from './language.ts';

/**
 * Clauses as they are cited, the articles of one document together: `《供热服务制度》（D03）第 8 条、第 10 条`.
 * Documents that have a number in the library keep it; statutes are known by their name.
 */
export function citationText(clauses: readonly CitedClause[], language: Language): string {
  const documents = Map.groupBy(clauses, ({ document }) => document);
  return language === 'zh'
    ? joinedZh([...documents.values()].map(documentZh))
    : [...documents.values()].map(documentEn).join('; ');
}

function joinedZh(documents: readonly string[]): string {
  const last = documents.at(-1) ?? '';
  return documents.length < 2 ? last : `${documents.slice(0, -1).join('、')}和${last}`;
}

function documentZh(clauses: readonly CitedClause[]): string {
  const [first] = clauses;
  const articles = clauses.flatMap(({ article }) => (article === null ? [] : [articleZh(article)]));
  if (first === undefined) return '';
  if (articles.length === 0) return first.title.zh;
  const number = first.level === 'statute' ? '' : `（${first.document}）`;
  return `《${first.title.zh}》${number}${articles.join('、')}`;
}

const list = new Intl.ListFormat('en');

function documentEn(clauses: readonly CitedClause[]): string {
  const [first] = clauses;
  const articles = clauses.flatMap(({ article }) => (article === null ? [] : [articleEn(article)]));
  if (first === undefined) return '';
  if (articles.length === 0) return first.title.en;
  const name = first.level === 'statute' ? first.title.en : `${first.document} "${first.title.en}"`;
  return `${name}, ${list.format(articles)}`;
}

const NUMERALS = '一二三四五六七八九十';

/** `8`, `5.2` (item 2), `8(1)` (sub-item 1), `一.4` (part 1, article 4), `三` (an article numbered in Chinese). */
const ARTICLE = new RegExp(
  `^(?:(?<part>[${NUMERALS}])\\.)?(?<article>[${NUMERALS}]|\\d+[A-Z]?)(?:\\.(?<item>\\d+))?(?:\\((?<sub>\\d+)\\))?$`,
);

/** One article as it is cited: `第 8 条第（1）项`, `Art. 8(1)`; introduction and closing words by their name. */
export function articleText(article: string, language: Language): string {
  return language === 'zh' ? articleZh(article).trim() : articleEn(article);
}

const UNNUMBERED: Readonly<Record<string, { zh: string; en: string }>> = {
  preamble: { zh: '引言', en: 'Introduction' },
  closing: { zh: '结语', en: 'Closing words' },
};

function articleZh(article: string): string {
  const found = ARTICLE.exec(article)?.groups;
  if (found === undefined) return UNNUMBERED[article]?.zh ?? article;
  const number = /^\d/.test(found.article ?? '') ? ` ${found.article} ` : found.article;
  return [
    found.part === undefined ? '' : `第${found.part}部分`,
    `第${number}条`,
    found.item === undefined ? '' : `第 ${found.item} 项`,
    found.sub === undefined ? '' : `第（${found.sub}）项`,
  ].join('');
}

function articleEn(article: string): string {
  const found = ARTICLE.exec(article)?.groups;
  if (found === undefined) return UNNUMBERED[article]?.en ?? article;
  const part = found.part === undefined ? '' : `Part ${arabic(found.part)}, `;
  const item = found.item === undefined ? '' : `.${found.item}`;
  const sub = found.sub === undefined ? '' : `(${found.sub})`;
  return `${part}Art. ${arabic(found.article ?? article)}${item}${sub}`;
}

function arabic(number: string): string {
  const index = NUMERALS.indexOf(number);
  return index < 0 ? number : String(index + 1);
}
