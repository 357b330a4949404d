/** A heating season as people name it: `2025-2026` for the one that begins in 2025. */
export function formatSeason(year: number): string {
  return `${year}-${year + 1}`;
}
