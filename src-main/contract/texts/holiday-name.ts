import type { Language } from './language.ts';

/** Names in the State Council's notices. */
const english: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
};

/** A holiday's name, as the State Council's notices give it, in a language; several in one are joined by `、`. */
export function holidayName(name: string, language: Language): string {
  if (language === 'zh') return name;
  return name
    .split('、')
    .map((part) => english[part] ?? part)
    .join(' and ');
}
