const thousands = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** `12,345`, the same in both languages. */
export function numberText(value: number): string {
  return thousands.format(value);
}

/** `87.5%`. Nothing but the whole is shown as 100%, nothing but nothing as 0%. */
export function percentText(part: number): string {
  const rounded = Math.round(part * 1000) / 10;
  if (rounded === 100 && part < 1) return '99.9%';
  if (rounded === 0 && part > 0) return '0.1%';
  return `${rounded.toFixed(1)}%`;
}

/** `1.4 MB`, `23 kB`. */
export function bytesText(bytes: number): string {
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
  return bytes >= 1e3 ? `${Math.round(bytes / 1e3)} kB` : `${bytes} B`;
}
