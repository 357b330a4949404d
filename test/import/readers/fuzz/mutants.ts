import { readdirSync, readFileSync } from 'node:fs';
import { OleContainer } from '../../../../src-main/import/readers/ole-container.ts';
import { seeded } from '../../../fixtures/seeded.ts';
import { fixture } from '../import-file.ts';
import { entriesOf, zipOf } from '../zip-file.ts';
import { below, mutated, oneOf, type Random } from './mutate.ts';

export interface Mutant {
  /** Which file was changed, and where. */
  readonly origin: string;
  readonly bytes: Buffer;
}

/** Good files of every kind, small enough that a change is likely to matter. */
const names = readdirSync(fixture('')).filter((name) => readFileSync(fixture(name)).length < 16_384);
const packages = names.filter((name) => name.endsWith('.xlsx') && !name.includes('password'));
const binaries = names.filter(
  (name) => /^(?:xlwt|libreoffice|excel95|php).*\.xls$/.test(name) && !/html|password/.test(name),
);
const texts = names.filter((name) => /\.(?:csv|txt)$|tabs\.xls$/.test(name));

type Kind = (random: Random) => Mutant;

const kinds: readonly Kind[] = [
  function wholePackage(random) {
    const name = oneOf(random, packages);
    return { origin: name, bytes: mutated(readFileSync(fixture(name)), random) };
  },
  partOfPackage,
  partOfPackage,
  function wholeBinary(random) {
    const name = oneOf(random, binaries);
    return { origin: name, bytes: mutated(readFileSync(fixture(name)), random) };
  },
  recordsOfBinary,
  recordsOfBinary,
  function wholeText(random) {
    const name = oneOf(random, texts);
    return { origin: name, bytes: mutated(readFileSync(fixture(name)), random) };
  },
];

/** A workbook in whose container everything is right, so that the change reaches the readers behind it. */
function partOfPackage(random: Random): Mutant {
  const name = oneOf(random, packages);
  const entries = entriesOf(readFileSync(fixture(name)));
  const changed = oneOf(
    random,
    entries.filter((entry) => /\.(?:xml|rels)$/i.test(entry.name)),
  );
  const bytes = zipOf(
    entries.map((entry) => ({
      ...entry,
      content: entry === changed ? mutated(entry.content, random) : entry.content,
    })),
  );
  return { origin: `${name} ${changed.name}`, bytes };
}

/** A stream of records without container, some of the records changed within themselves, repeated or left out. */
function recordsOfBinary(random: Random): Mutant {
  const name = oneOf(random, binaries);
  const file = readFileSync(fixture(name));
  const stream = name.startsWith('php') ? file : (workbookOf(file) ?? file);
  const records: Buffer[] = [];
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    records.push(Buffer.from(stream.subarray(at, at + 4 + stream.readUInt16LE(at + 2))));
  }
  for (let count = 1 + below(random, 3); count > 0; count--) {
    const place = 1 + below(random, records.length - 1);
    const record = records[place];
    if (record === undefined || record.length < 4) continue;
    const content = record.length > 4 ? mutated(record.subarray(4), random) : Buffer.alloc(0);
    const head = Buffer.from(record.subarray(0, 4));
    if (random() < 0.8) head.writeUInt16LE(content.length & 0xffff, 2);
    if (random() < 0.2) head.writeUInt16LE(oneOf(random, records).readUInt16LE(0), 0);
    const change = Buffer.concat([head, content]);
    records.splice(place, 1, ...oneOf(random, [[change], [change], [change], [record, change], []]));
  }
  return { origin: `${name} records`, bytes: Buffer.concat(records) };
}

function workbookOf(file: Buffer): Buffer | null {
  const container = new OleContainer(file);
  return container.stream('Workbook') ?? container.stream('Book');
}

/** The mutant of this number: always the same. */
export function mutant(number: number): Mutant {
  const random = seeded(number);
  return oneOf(random, kinds)(random);
}
