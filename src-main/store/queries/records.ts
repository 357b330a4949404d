import { z } from 'zod';
import type { ReadableDatabase, WritableDatabase } from '../open-database.ts';

export function countRecords({ connection }: ReadableDatabase | WritableDatabase): number {
  return z.number().parse(connection.prepare('select count(*) from record').pluck().get());
}
