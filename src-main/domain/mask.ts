/**
 * Masks of personal data for screens and exports: enough is left to recognise a case that one has the file of, too
 * little to reach the person.
 */

/** `张小明` → `张**` */
export function maskName(name: string): string {
  const [first = '', ...rest] = name.trim();
  return first + '*'.repeat(Math.max(1, rest.length));
}

/** `13912345678` → `139****5678`; a shorter number keeps only its last two digits. */
export function maskPhone(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '');
  return digits.length >= 11
    ? `${digits.slice(0, 3)}****${digits.slice(-4)}`
    : `${'*'.repeat(Math.max(1, digits.length - 2))}${digits.slice(-2)}`;
}

/** `幸福里3号楼2单元501` → `幸福里*号楼*单元***`: the street or community stays, every number goes. */
export function maskAddress(address: string): string {
  return address.replaceAll(/[\d０-９]/g, '*');
}
