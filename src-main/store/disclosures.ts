import type { Instant } from '../contract/values.ts';
import type { WritableDatabase } from './open-database.ts';
import { disclosure } from './schema.ts';

/** Personal data that left the program unmasked. */
export interface Disclosure {
  readonly at: Instant;
  readonly actor: string;
  /** Why, in the words of who asked. */
  readonly reason: string;
  /** What was handed out. */
  readonly kind: 'returnedRows';
  /** Of which file and sheet. */
  readonly subject: { readonly file: string; readonly sha256: string; readonly sheet: string | null };
}

/** Logs that personal data leave the program unmasked, before they do. */
export function storeDisclosure({ orm }: WritableDatabase, told: Disclosure): void {
  orm.insert(disclosure).values(told).run();
}
