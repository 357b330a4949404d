import type { CompanyNames } from './company-names.ts';
import { isGeneric } from './company-spelling.ts';
import { compactText } from './matching-text.ts';
import { organisationWord } from './organisation-word.ts';

const authority = /(?:局|委员会|办公室|供热办|热力办|管理处|管理站|管理中心|管理服务中心|政府)$/;
const aboutHeating = /[市区县省镇](?:集中|城市|冬季|居民)?(?:供热|供暖)$/;
const sentence = /[。！？!?;；:：、]|关于|反映|问题|工作|通知|[的了]/;

/**
 * The name of a company if `text` certainly is one: it equals a known company, or it holds an organisation word
 * (热力, 供热, 公司 …) and more than such words and a generic prefix (全市, 各, 某市 …). Else `null`. The authority's
 * own offices (`供热办`, `…局`) and subjects such as `某某市供热` are not companies.
 */
export function certainCompany(text: string, names: CompanyNames): string | null {
  if (names.isKnown(text)) return text.trim();
  const compact = compactText(text);
  if (!organisationWord.test(compact) || compact.length > 40) return null;
  if (authority.test(compact) || aboutHeating.test(compact) || sentence.test(compact)) return null;
  if (namesSeveral(compact)) return null;
  return isGeneric(compact) ? null : text.trim();
}

/** `甲热力公司和乙热力公司`: two names, each of which would be one. 和平 is a place, 分公司 a part of the first. */
function namesSeveral(compact: string): boolean {
  const parts = compact.split(/(?:以及|[和与及、](?!平))/);
  return (
    parts.length > 1 &&
    parts.every((part) => organisationWord.test(part) && !isGeneric(part.replace(/分(?=公司)/, '')))
  );
}

/**
 * The texts in a title or name that may be a company, in order, grouped by the dates, dataset words and words of
 * paperwork (`noise`) between them: the first group stands before the first of these.
 */
export function namesBetween(text: string, noise: RegExp): string[][] {
  const spaced = text
    .normalize('NFKC')
    .replace(/(?<=^|\s)(\p{Script=Han})\s+(?=\p{Script=Han}(?:\s|$))/gu, '$1')
    .replace(noise, '\n');
  return spaced
    .split('\n')
    .map((group) =>
      group
        .split(/[\s_,;|+~·/\\—–-]+/)
        .map(withoutSubject)
        .filter((name) => name !== ''),
    )
    .filter((group) => group.length > 0);
}

/** `某某热力公司供热用户` → `某某热力公司`, `(甲热力)` → `甲热力`. */
function withoutSubject(name: string): string {
  let rest = name.replace(/^[.:《》<>"'“”#]+|[.:《》<>"'“”#表]+$/g, '');
  const bracketed = /^\(([^()]*)\)$|^\[([^[\]]*)\]$|^【([^【】]*)】$/.exec(rest);
  if (bracketed !== null) rest = bracketed[1] ?? bracketed[2] ?? bracketed[3] ?? '';
  if (/^[^(]*\)$/.test(rest)) rest = rest.slice(0, -1);
  if (/^\([^)]*$/.test(rest)) rest = rest.slice(1);
  rest = rest.replace(/(?:各类|全部|所有|用户|居民|客户|业主|群众|冬季|集中)+$/, '');
  return rest.replace(
    /(?<=公司|集团|热力|热电|热能|能源|厂|站|中心)(?:供热|供暖|采暖|用热)(?:服务|用户)?$/,
    '',
  );
}
