/** Whether a file begins as a zip container does, also one without entries. */
export function isZipContainer(start: Buffer): boolean {
  const signature = start.toString('latin1', 0, 4);
  return signature === 'PK\u0003\u0004' || signature === 'PK\u0005\u0006';
}

/** Whether a file begins as an OLE container does. */
export function isOleContainer(start: Buffer): boolean {
  return start.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'));
}

/** Lengths of the first record of a binary workbook, by the version in its number. */
const firstRecordLengths = new Map([
  [0x00, [4]],
  [0x02, [6]],
  [0x04, [6]],
  [0x08, [8, 16]],
]);

/** Whether bytes begin as the records of a binary workbook do; some programs write them without a container. */
export function isBareWorkbook(start: Buffer): boolean {
  if (start.length < 4 || start[0] !== 0x09) return false;
  return firstRecordLengths.get(start[1] ?? -1)?.includes(start.readUInt16LE(2)) === true;
}
