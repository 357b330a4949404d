const candidates = [',', '\t', ';'] as const;
export type Delimiter = (typeof candidates)[number];

/**
 * The delimiter of a text table, judged on its first lines: the one that most lines share in the same, highest
 * number outside quotes. Title lines above the table have fewer and do not count against it. Comma where none occurs.
 */
export function detectDelimiter(text: string): Delimiter {
  const lines = text.split(/\r\n|\n|\r/, 40).filter((line) => line.trim() !== '');
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const candidate of candidates) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = outsideQuotes(line, candidate);
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    const score = Math.max(0, ...[...counts].map(([count, times]) => times * Math.min(count, 50)));
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

function outsideQuotes(line: string, delimiter: string): number {
  let count = 0;
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) count++;
  }
  return count;
}
