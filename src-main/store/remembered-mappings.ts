import { type RememberedMapping, rememberedChoices } from '../contract/remembered-mapping.ts';
import { and, eq } from './drizzle.ts';
import type { ReadableDatabase, WritableDatabase } from './open-database.ts';
import { rememberedMapping } from './schema.ts';

/** A remembered mapping with what tells it apart from others whose rows tell their company. */
export interface StoredMapping extends RememberedMapping {
  readonly layout: number;
}

/** All of them: a few for each company. */
export function rememberedMappings({ orm }: ReadableDatabase | WritableDatabase): StoredMapping[] {
  return orm
    .select()
    .from(rememberedMapping)
    .orderBy(rememberedMapping.company, rememberedMapping.dataset, rememberedMapping.layout)
    .all()
    .map(({ company, choices, ...row }) => ({
      ...row,
      company: company === '' ? null : company,
      choices: rememberedChoices.parse(choices),
    }));
}

export function storeMapping({ orm }: WritableDatabase, { company, ...mapping }: StoredMapping): void {
  const { choices, importId, changedAt, actor } = mapping;
  orm
    .insert(rememberedMapping)
    .values({ ...mapping, company: company ?? '' })
    .onConflictDoUpdate({
      target: [rememberedMapping.company, rememberedMapping.dataset, rememberedMapping.layout],
      set: { choices, importId, changedAt, actor },
    })
    .run();
}

/** `company`: null for all layouts whose rows tell their company. Gives how many there were. */
export function forgetMappings(
  { orm }: WritableDatabase,
  { company, dataset }: { company: string | null; dataset: string },
): number {
  return orm
    .delete(rememberedMapping)
    .where(and(eq(rememberedMapping.company, company ?? ''), eq(rememberedMapping.dataset, dataset)))
    .run().changes;
}
