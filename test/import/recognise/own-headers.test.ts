import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatasetDefinition, FieldDefinition } from '../../../src-main/contract/datasets.ts';
import { catalog, propose, sheetOf } from './memory-sheet.ts';
import { cellOf } from './table-of.ts';

/** Some of a dataset's fields, the required ones among them, each under one of its headers; the commonest first. */
function headersOf(dataset: DatasetDefinition): fc.Arbitrary<{ field: FieldDefinition; header: string }[]> {
  const optional = dataset.fields.filter((field) => !field.required);
  return fc
    .subarray(optional, { minLength: Math.min(1, optional.length) })
    .chain((some) =>
      fc.tuple(
        ...dataset.fields
          .filter((field) => field.required || some.includes(field))
          .map((field) =>
            fc
              .nat(Math.min(7, field.headers.length - 1))
              .map((at) => ({ field, header: field.headers[at] ?? '' })),
          ),
      ),
    )
    .chain((columns) => fc.shuffledSubarray(columns, { minLength: columns.length }));
}

async function readAs(
  columns: readonly { field: FieldDefinition; header: string }[],
  dataset: DatasetDefinition,
  fileName: string,
): Promise<string> {
  const handedTo = dataset.handedTo?.slice(0, 1) ?? [];
  const lines = [
    [...columns.map(({ header }) => header), ...handedTo],
    [...columns.map(({ field }) => cellOf(field)), ...handedTo.map(() => '甲热力公司')],
  ];
  const { plans, refused } = await propose(sheetOf(lines), { company: '甲热力', fileName });
  return plans[0]?.plan.dataset ?? refused[0]?.code ?? 'nothing';
}

describe.each(catalog)('a table of headers of $name', (dataset) => {
  it('is never read as another dataset with certainty', async () => {
    await fc.assert(
      fc.asyncProperty(headersOf(dataset), async (columns) => {
        const found = await readAs(columns, dataset, 'file.xlsx');
        if (found !== dataset.name) expect(found).toBe('dataset-uncertain');
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('is recognised where the file’s name names it', async () => {
    const missed: string[] = [];
    await fc.assert(
      fc.asyncProperty(headersOf(dataset), async (columns) => {
        const found = await readAs(columns, dataset, `甲热力公司${dataset.words[0]}2025年11月.xlsx`);
        if (found !== dataset.name) missed.push(`${found}: ${columns.map(({ header }) => header).join('|')}`);
      }),
      { numRuns: 25, seed: 7 },
    );
    expect(missed).toEqual([]);
  });
});
