import { z } from 'zod';

/**
 * What was committed for a dataset of a company, to be proposed for its next file. Sheets whose rows tell their
 * company have no company of their own; their choices are found again by their headers.
 */
export const rememberedChoices = z.strictObject({
  /** Header as found → field, or null: not used. Headers of earlier files stay. */
  columns: z.array(
    z.strictObject({
      header: z.string(),
      field: z.string().nullable(),
      part: z.enum(['whole', 'date', 'time']),
    }),
  ),
  /** All headers of the last file. */
  headers: z.array(z.string()),
  /** Only where it was chosen by hand. */
  headerRows: z.tuple([z.int(), z.int()]).nullable(),
  /** Field → text as found → code. */
  values: z.record(z.string(), z.record(z.string(), z.string())),
  companyOf: z.strictObject({ field: z.string(), values: z.record(z.string(), z.string()) }).nullable(),
});
export type RememberedChoices = z.infer<typeof rememberedChoices>;

export interface RememberedMapping {
  /** Null: the rows tell their company. */
  readonly company: string | null;
  readonly dataset: string;
  readonly choices: RememberedChoices;
  readonly importId: number;
  readonly changedAt: number;
  readonly actor: string;
}
