import { z } from 'zod';
import { bilingual } from './datasets.ts';
import { libraryDocument } from './library.ts';
import { anyRule, ruleId } from './rules.ts';

/** What an imported rule pack says of itself. */
export const packHead = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string().min(1).max(40),
  title: bilingual,
});

/**
 * A reviewed file of rules and of documents that they stand on. What has the id of one on file takes its place, what is
 * new is added, and `retired` rules are no longer judged.
 */
export const importedPack = z.strictObject({
  pack: packHead,
  documents: z.array(libraryDocument).default([]),
  rules: z.array(anyRule).default([]),
  retired: z.array(ruleId).default([]),
});
export type ImportedPack = z.infer<typeof importedPack>;
