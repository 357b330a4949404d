/** Numbers of the records that say what cells hold. */
const CELL_RECORDS = new Set([
  ...[0x09, 0x209, 0x409, 0x809, 0x0a], // beginning and end of a part
  ...[0x2f, 0x42, 0x22, 0x85, 0xe5], // password, code page, date system, sheets, merged cells
  ...[0x1e, 0x41e, 0x43, 0x243, 0x443, 0xe0], // formats, cell styles
  ...[0xfc, 0x3c, 0xfd, 0x04, 0x204, 0xd6], // texts
  ...[0x02, 0x03, 0x203, 0x27e, 0xbd, 0x05, 0x205], // numbers, yes and no, errors
  ...[0x06, 0x206, 0x406, 0x07, 0x207, 0x21, 0x221, 0x4bc], // formulas, their texts
  ...[0x16, 0x17, 0x23, 0x223, 0x18, 0x218, 0x1ae], // names that formulas use
]);
/** A record that the parser steps over. */
const SORT = 0x90;
const BEGINNING = 0x809;
const EXCEL_97 = 0x600;
const RECALCULATION_ENGINE = 0x1c1;

/** What the records of a workbook stream tell before they are parsed. */
export interface RecordSurvey {
  /** The program that wrote the file names its engine, so empty texts as results of formulas are results. */
  readonly namesEngine: boolean;
}

/**
 * Walks over the records of a workbook stream and makes the parser step over all that is no cell's content: comments,
 * drawings, links, conditional formats. They are not needed, and broken ones would cost the file. Changes `stream`.
 */
export function keepCellRecords(stream: Buffer): RecordSurvey {
  let namesEngine =
    stream.length >= 6 && stream.readUInt16LE(0) === BEGINNING && stream.readUInt16LE(4) !== EXCEL_97;
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    const record = stream.readUInt16LE(at);
    if (record === RECALCULATION_ENGINE) namesEngine = true;
    if (!CELL_RECORDS.has(record)) stream.writeUInt16LE(SORT, at);
  }
  return { namesEngine };
}
