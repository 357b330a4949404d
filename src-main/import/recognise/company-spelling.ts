import { plainText } from '../values/plain-text.ts';

/** Words that stand in the names of many heating companies: a name that holds nothing else names none of them. */
const generic =
  /热力|供热|热电|热能|供暖|暖通|能源|公司|集团|热源厂|有限|责任|股份|企业|单位|中心|集中|城市|冬季|居民|用户|全市|全区|全县|全省|某市|某区|某县|[各本我市区县省(){}[\]]/g;

const brackets = /[()[\]{}【】〔〕〈〉《》"'“”‘’]/g;
const legalForm = /(集团)?(?:(股份)有限公司|有限责任公司|有限公司|公司)$|(集团)$/;
/** `河北省石家庄市`, `石家庄市`, `河北`: where a company is, before its name. */
const place = new RegExp(
  '^(?:\\p{Script=Han}{2,7}?(?:省|自治区|自治州|市|盟|县|区|旗|镇)|北京|天津|上海|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|' +
    '江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆)+',
  'u',
);

/** A text without what cannot tell two names apart: width of letters, white space, invisible characters, case. */
export function exactKey(text: string): string {
  return plainText(text).replace(/\s+/g, '').toLowerCase();
}

/** Whether nothing remains of a name without words such as 热力 and 公司, and a generic prefix. */
export function isGeneric(compactName: string): boolean {
  return compactName.replace(generic, '') === '';
}

interface NameParts {
  readonly stem: string;
  /** A group and one of its companies, a joint stock and a limited company, are different ones in law. */
  readonly form: string;
}

function partsOf(name: string): NameParts {
  const plain = exactKey(name).replaceAll(brackets, '');
  const found = legalForm.exec(plain);
  if (found === null) return { stem: plain, form: '' };
  const [suffix, group, shares, groupAlone] = found;
  const form = `${group ?? groupAlone ?? ''}${shares ?? ''}`;
  return { stem: plain.slice(0, plain.length - suffix.length), form };
}

/**
 * What two spellings of one name have in common: `甲热力`, `甲热力公司`, `甲热力有限公司` and `甲热力有限责任公司` are
 * the same, and so are `甲热力集团` and `甲热力（集团）有限公司`. A group, a joint stock company, a numbered or a
 * regional one are others. A name of generic words alone (`热力公司`) is only the same as itself.
 */
export function nameKey(name: string): string {
  const { stem, form } = partsOf(name);
  return isGeneric(stem) ? exactKey(name) : `${stem} ${form}`;
}

/** Of spellings of one name the one that tells most: the longest, then the plainest. Whatever order they come in. */
export function fullest(spellings: readonly string[]): string {
  const [best = ''] = spellings.toSorted(
    (one, other) =>
      exactKey(other).length - exactKey(one).length || one.length - other.length || (one < other ? -1 : 1),
  );
  return best;
}

/** Finds names that may mean the same company although they are not spelled alike. */
export class AlikeNames {
  readonly #byStem = new Map<string, Set<string>>();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      for (const stem of stemsOf(name)) {
        const alike = this.#byStem.get(stem) ?? new Set<string>();
        this.#byStem.set(stem, alike.add(name));
      }
    }
  }

  /**
   * The others that differ from `name` only in their legal form, or in a place that one of them names: 甲热力 and
   * 甲热力集团 or 石家庄市甲热力, not 甲热力二公司.
   */
  of(name: string): string[] {
    const [own = '', placeless] = stemsOf(name);
    const found = new Set(this.#byStem.get(own));
    // A name without a place is like those with one; of two places each has its own company.
    if (placeless !== undefined) {
      for (const other of this.#byStem.get(placeless) ?? [])
        if (stemsOf(other).length === 1) found.add(other);
    }
    found.delete(name);
    return [...found].sort();
  }
}

/** Its stem, and where it begins with a place, its stem without that. None for a generic name. */
function stemsOf(name: string): string[] {
  const { stem } = partsOf(name);
  if (isGeneric(stem)) return [];
  const placeless = stem.replace(place, '');
  return placeless === stem || isGeneric(placeless) ? [stem] : [stem, placeless];
}

/** Whether a person who names `name` may have meant what a file writes as `found`. */
export function areAlike(name: string, found: string): boolean {
  return nameKey(name) === nameKey(found) || new AlikeNames([name]).of(found).length > 0;
}
