import { InvalidArgumentError } from 'commander';
import { parseDate, parseIso } from '../../contract/beijing-time.ts';

export function dateOption(text: string): string {
  return parsed(() => {
    parseDate(text);
    return text;
  });
}

/** A moment in Beijing time, as epoch seconds. */
export function momentOption(text: string): number {
  return parsed(() => parseIso(text));
}

export function seasonOption(text: string): { from: string; to: string } {
  const [from = '', to = '', ...more] = text.split('..');
  return parsed(() => {
    if (more.length > 0 || parseDate(to) < parseDate(from)) throw new RangeError(text);
    return { from, to };
  });
}

function parsed<Value>(parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) throw new InvalidArgumentError(error.message);
    throw error;
  }
}
