/** NFKC, without any white space or line break, lower case: how texts of files are compared. */
export function compactText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/**
 * A header reduced to what it says: `compactText` without units and notes in brackets (`(元)`, `（必填）`, `[..]`),
 * a unit behind a slash, ten thousands of a unit behind what they count, leading numbering, and marks like `*`, `:` and `/`. Empty if nothing remains.
 */
export function matchingText(header: string): string {
  return compactText(header)
    .replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>/g, '')
    .replace(/\/(万?元|万?户|°c|℃|次|声|分钟|小时|天|日|万?(?:㎡|m2|平方米|平米))$/, '')
    .replace(/(?<=面积|金额|费|户数)万(?:m2|平方米|平米|元|户)$/, '')
    .replace(/^\d{1,2}[.、]/, '')
    .replace(/[*:★☆※#/\\|;,。、._"'“”-]/g, '');
}
