/** Marks of an axis and the range between the first and the last of them. */
interface Axis {
  readonly ticks: readonly number[];
  readonly domain: readonly [number, number];
}

/** Both axes of the weekly chart have as many steps, so that one set of lines serves both. */
const STEPS = 5;

/** From whole tens of a percent below the least share to 100 %. */
export function shareAxis(shares: readonly (number | null)[]): Axis {
  const least = Math.min(0.9, ...shares.filter((share) => share !== null));
  // A hair is added, or 0.7 would fall to 0.6 for want of exactness.
  const low = Math.floor(least * 10 + 1e-9) / 10;
  return axis(low, (1 - low) / STEPS);
}

/** Whole numbers from zero to at least twice the most, so that bars stay below the lines. */
export function countAxis(counts: readonly number[]): Axis {
  const rough = Math.max(1, (2 * Math.max(0, ...counts)) / STEPS);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 3, 4, 5, 6, 8, 10].map((factor) => factor * power).find((round) => round >= rough) ?? rough;
  return axis(0, step);
}

function axis(low: number, step: number): Axis {
  const ticks = Array.from({ length: STEPS + 1 }, (_, index) => low + index * step);
  return { ticks, domain: [low, low + STEPS * step] };
}
