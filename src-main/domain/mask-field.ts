import type { FieldDefinition } from '../contract/datasets.ts';
import { maskAddress, maskName, maskPhone } from './mask.ts';

/** Fields in which the numbers of house and room are what leads to a person. */
const ADDRESS_FIELDS = new Set(['address', 'room']);
const PHONE_FIELDS = new Set(['phone', 'technicianPhone']);
/** A mobile number, or a landline with its area code. */
const PHONE_IN_TEXT = /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})(?!\d)/g;

/**
 * A field's text without what belongs to a person: personal fields masked as name, telephone or address, telephone
 * numbers masked wherever they stand in a free text.
 */
export function maskField({ name, type, personal }: FieldDefinition, text: string): string {
  if (!personal) return type === 'text' ? maskPhones(text) : text;
  if (PHONE_FIELDS.has(name)) return maskPhone(text);
  return ADDRESS_FIELDS.has(name) ? maskAddress(text) : maskName(text);
}

/** A free text with every telephone number in it masked. */
export function maskPhones(text: string): string {
  return text.replaceAll(PHONE_IN_TEXT, maskPhone);
}
