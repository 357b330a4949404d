import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { NuanduError } from '../contract/errors.ts';

/** Paths of a folder's JSON files, by name. */
export function jsonFiles(dir: string): string[] {
  const names = readdirSync(dir).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => join(dir, name));
}

/** Throws NuanduError `resources-invalid` with the file and what is wrong in it. */
export function parseFile<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new NuanduError('resources-invalid', { path, what: String(cause) }, { cause });
  }
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  const what = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new NuanduError('resources-invalid', { path, what });
}
