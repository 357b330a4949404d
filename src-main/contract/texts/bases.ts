import type { Parameter } from '../rules.ts';

/** Where a number comes from, as explanations say it behind the number. */
export const basesZh: Readonly<Record<Parameter['basis'], string>> = {
  text: '条文所定',
  reading: '条文未写明时限，按此掌握',
  setting: '主管部门设定',
};

export const basesEn: Readonly<Record<Parameter['basis'], string>> = {
  text: 'as the clause says',
  reading: 'as the clause, which sets no time, is read',
  setting: "the authority's own setting",
};
