import type { ReactNode } from 'react';
import styles from './data-table.module.css';

interface Column<Row> {
  readonly title: string;
  /** Numbers stand to the right. */
  readonly number?: boolean;
  /** Never broken into lines. */
  readonly short?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

/**
 * A table whose head stays while its rows scroll; the first column names the row. `whole`: as long as its rows, where it
 * is all that a page shows.
 */
export function DataTable<Row>({
  label,
  whole = false,
  rows,
  keyOf,
  columns,
}: {
  label: string;
  whole?: boolean;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  columns: readonly [Column<Row>, ...Column<Row>[]];
}) {
  const [first, ...others] = columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={label} data-whole={whole}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ title, number, short }) => (
              <th key={title} scope="col" data-number={number} data-short={short}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row" data-short={first.short}>
                {first.cell(row)}
              </th>
              {others.map(({ title, number, short, cell }) => (
                <td key={title} data-number={number} data-short={short}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
