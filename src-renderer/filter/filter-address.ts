import { parseDate } from '../../src-main/contract/beijing-time.ts';
import type { View } from '../../src-main/contract/views.ts';

/** The filter that all pages share, as the address has it. What is no date, or empty, does not narrow. */
export function readFilter(address: URLSearchParams): View {
  return {
    from: readDate(address.get('from')),
    to: readDate(address.get('to')),
    company: address.get('company') || null,
  };
}

/** The address with this filter; everything else in it stays. */
export function writeFilter(address: URLSearchParams, view: Partial<View>): URLSearchParams {
  const changed = new URLSearchParams(address);
  for (const [name, value] of Object.entries(view)) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  return changed;
}

function readDate(text: string | null): string | null {
  if (text === null) return null;
  try {
    parseDate(text);
    return text;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
