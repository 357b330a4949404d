/**
 * Masks of personal data for screens and exports: enough is left to recognise a case that one has the file of, too
 * little to reach the person.
 */

/** `张小明` → `张**` */
export function maskName(name: string): string {
  const [first = '', ...rest] = name.trim();
  return first + '*'.repeat(Math.max(1, rest.length));
}

/** `13912345678` → `139****5678`; a shorter number keeps only its last two digits. */
export function maskPhone(phone: string): string {
  const digits = phone.normalize('NFKC').replaceAll(/\D/g, '');
  return digits.length >= 11
    ? `${digits.slice(0, 3)}****${digits.slice(-4)}`
    : `${'*'.repeat(Math.max(1, digits.length - 2))}${digits.slice(-2)}`;
}

const NUMERAL = '[〇○零一二三四五六七八九十百两壹贰叁肆伍陆柒捌玖拾]';
const DASH = '[-－—、#]';

/** What a number in an address counts; 门 only where no place name goes on after it (三门峡). */
const COUNTED = `号|栋|幢|座|楼|单元|室|层|户|排|院|区|期|组|${DASH}|门(?=\\d|${NUMERAL}|$)`;

/** Numbers written in Chinese: before what they count, behind it, or a room number spelled out figure by figure. */
const WRITTEN_NUMBERS = [
  `${NUMERAL}+(?=${COUNTED})`,
  `(?<=楼|栋|幢|座|单元|层)${NUMERAL}+`,
  `(?<=号|门|院|${DASH})${NUMERAL}+(?=$|\\s)`,
  `${NUMERAL}{3,}$`,
];
const NUMBERS = new RegExp(`[\\d０-９]|${WRITTEN_NUMBERS.join('|')}`, 'g');

/**
 * `幸福里3号楼2单元501` and `幸福里三号楼二单元五零一` → `幸福里*号楼*单元***`: every number of house and room goes,
 * the names of street and community stay (五一路, 三里屯).
 */
export function maskAddress(address: string): string {
  return address.replaceAll(NUMBERS, (number) => '*'.repeat(number.length));
}
