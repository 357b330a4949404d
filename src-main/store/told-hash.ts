import { createHash } from 'node:crypto';
import { parseUnit } from './stored-record.ts';

/**
 * SHA-256 of what a stored record says; of a derived one, of what its rule judges: the records it rests on have new
 * ids when they are imported again.
 */
export function toldHash({
  derivedBy,
  fields,
  body,
}: {
  readonly derivedBy: string;
  /** Of its shape. */
  readonly fields: string;
  readonly body: string;
}): string {
  const told = derivedBy === '' ? `${fields}\n${body}` : JSON.stringify(parseUnit(body).facts);
  return createHash('sha256').update(told).digest('hex');
}
