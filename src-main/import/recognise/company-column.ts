import type { DatasetDefinition } from '../../contract/datasets.ts';
import type { HeaderColumn } from './header-columns.ts';
import { matchingText } from './matching-text.ts';

/** Headers of a column that names each row's company, the commonest first. */
const companyHeaders = [
  ...['企业', '企业名称', '供热企业', '供热单位', '供热公司', '公司', '公司名称', '单位名称', '所属公司'],
  ...['责任单位', '热力公司', 'company'],
];

/**
 * The column that names each row's company, among those that are no field of the dataset: in an authority's list the
 * one to which cases were handed, else the first whose header means the company.
 */
export function companyColumn(
  free: readonly HeaderColumn[],
  { handedTo = [] }: Pick<DatasetDefinition, 'handedTo'>,
): HeaderColumn | null {
  return firstHeaded(free, handedTo) ?? firstHeaded(free, companyHeaders);
}

/** Whether a column tells to which company each case was handed, in words that stand in no company's own list. */
export function tellsHandedTo(
  header: readonly HeaderColumn[],
  { handedTo = [], marks }: DatasetDefinition,
): boolean {
  const telling = handedTo.filter((name) =>
    marks.some((mark) => matchingText(name).includes(matchingText(mark))),
  );
  return firstHeaded(header, telling) !== null;
}

function firstHeaded(header: readonly HeaderColumn[], names: readonly string[]): HeaderColumn | null {
  for (const name of names.map(matchingText)) {
    const found = header.find((column) =>
      [column.header, column.parts.at(-1) ?? ''].some((text) => matchingText(text) === name),
    );
    if (found !== undefined) return found;
  }
  return null;
}
