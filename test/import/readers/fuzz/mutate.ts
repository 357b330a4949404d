/** A random number in [0, 1). */
export type Random = () => number;

const telling = [
  0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff,
];
const tokens = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '\0',
    '\r',
    '\n',
    ',',
    '\t',
    ';',
    '\uFEFF',
    '\uFFFE',
    ']]>',
    '<!--',
    '<![CDATA[',
    '&#0;',
    '&#xD800;',
  ],
  ...[
    '-1',
    '0',
    '1e999',
    'NaN',
    '99999999999999999999',
    '1048577',
    'XFE1',
    'A0',
    'A1:XFD1048576',
    '_xD800_',
    '../',
    '%00',
  ],
  ...[
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '<c/>',
    '<row>',
    '</row>',
    '<v>',
    't="s"',
    'r="A1"',
    's="-1"',
    '<sheetData>',
    '<mergeCells>',
  ],
].map((token) => Buffer.from(token));

export function below(random: Random, bound: number): number {
  return Math.floor(random() * bound);
}

export function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[below(random, items.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

type Mutation = (bytes: Buffer, random: Random) => Buffer;

const mutations: readonly Mutation[] = [
  function flipBits(bytes, random) {
    const changed = Buffer.from(bytes);
    for (let count = 1 + below(random, 8); count > 0; count--) {
      const at = below(random, changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << below(random, 8));
    }
    return changed;
  },
  function setNumber(bytes, random) {
    const changed = Buffer.from(bytes);
    const size = oneOf(random, [1, 2, 4]);
    if (changed.length < size) return changed;
    const value = random() < 0.7 ? oneOf(random, telling) : below(random, 2 ** 32);
    changed.writeUIntLE(value % 2 ** (8 * size), below(random, changed.length - size + 1), size);
    return changed;
  },
  function cutOff(bytes, random) {
    return bytes.subarray(0, below(random, bytes.length));
  },
  function removeBlock(bytes, random) {
    const [start, end] = block(bytes, random);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  function repeatBlock(bytes, random) {
    const [start, end] = block(bytes, random);
    const times = oneOf(random, [1, 2, 50]);
    const copies = Array.from({ length: times }, () => bytes.subarray(start, end));
    return Buffer.concat([bytes.subarray(0, end), ...copies, bytes.subarray(end)]);
  },
  function swapBlocks(bytes, random) {
    const cuts = [0, 0, 0, 0].map(() => below(random, bytes.length + 1)).sort((a, b) => a - b);
    const [a = 0, b = 0, c = 0, d = 0] = cuts;
    const parts = [bytes.subarray(0, a), bytes.subarray(c, d), bytes.subarray(b, c), bytes.subarray(a, b)];
    return Buffer.concat([...parts, bytes.subarray(d)]);
  },
  function insertToken(bytes, random) {
    const at = below(random, bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), oneOf(random, tokens), bytes.subarray(at)]);
  },
  function replaceNumber(bytes, random) {
    const text = bytes.toString('latin1');
    const numbers = [...text.matchAll(/\d+/g)];
    if (numbers.length === 0) return bytes;
    const found = oneOf(random, numbers);
    const end = found.index + found[0].length;
    return Buffer.concat([bytes.subarray(0, found.index), oneOf(random, tokens), bytes.subarray(end)]);
  },
  function insertNoise(bytes, random) {
    const noise = Buffer.from(Array.from({ length: 1 + below(random, 40) }, () => below(random, 256)));
    const at = below(random, bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]);
  },
];

function block(bytes: Buffer, random: Random): [start: number, end: number] {
  const start = below(random, bytes.length);
  return [start, Math.min(bytes.length, start + 1 + below(random, oneOf(random, [4, 64, 1024])))];
}

/** The bytes changed in one to three places. */
export function mutated(bytes: Buffer, random: Random): Buffer {
  let changed = bytes;
  for (let count = oneOf(random, [1, 1, 1, 2, 3]); count > 0 && changed.length > 0; count--) {
    changed = oneOf(random, mutations)(changed, random);
  }
  return changed;
}
