import type { Bilingual, NumberUnit } from '../datasets.ts';

const signs: Readonly<Record<NumberUnit, Bilingual>> = {
  squareMetres: { zh: '㎡', en: 'm²' },
  celsius: { zh: '℃', en: '°C' },
  yuan: { zh: '元', en: 'yuan' },
  households: { zh: '户', en: 'households' },
  rings: { zh: '声', en: 'rings' },
};

/** A number of a record with what it counts: `16.3 ℃`. */
export function countedText(value: number, unit: NumberUnit | undefined): Bilingual {
  const text = String(value);
  if (unit === undefined) return { zh: text, en: text };
  return { zh: `${text} ${signs[unit].zh}`, en: `${text} ${signs[unit].en}` };
}
